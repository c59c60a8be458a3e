#include "exchange/office.h"

#include <array>
#include <chrono>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/error.h"
#include "base/process.h"
#include "exchange/temp_dir.h"

namespace gongyi::exchange {

std::optional<std::filesystem::path> find_office() {
  constexpr std::array kPlaces = {"/usr/bin/soffice", "/usr/local/bin/soffice",
                                  "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"};
  for (std::filesystem::path place : kPlaces) {
    std::error_code absent;
    if (std::filesystem::is_regular_file(place, absent)) return place;
  }
  return std::nullopt;
}

Result<std::string, ConversionProblem> convert_to_xlsx(const std::filesystem::path& office,
                                                       std::string_view bytes,
                                                       std::string_view extension) {
  const TempDir dir;
  const auto input = dir.path() / ("table." + std::string(extension));
  {
    std::ofstream out(input, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw Failure(Message("X030"));
  }
  const auto made = dir.path() / "out" / "table.xlsx";
  const auto ended =
      run_process({office.string(), "--headless", "--norestore", "--nolockcheck",
                   "-env:UserInstallation=file://" + (dir.path() / "profile").string(),
                   "--convert-to", "xlsx", "--outdir", made.parent_path().string(), input.string()},
                  std::chrono::minutes(2), dir.path().string(), {"HOME=" + dir.path().string()});
  constexpr int kCannotRun = 126, kNotFound = 127;  // as `timeout` and the shell answer
  if (!ended.started || ended.exit_code == kCannotRun || ended.exit_code == kNotFound)
    return Err{ConversionProblem::not_started};
  if (ended.timed_out) return Err{ConversionProblem::timed_out};
  // LibreOffice answers 0 even when it could not read the file; only the result counts.
  std::ifstream in(made, std::ios::binary);
  if (!in) return Err{ConversionProblem::not_understood};
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace gongyi::exchange
