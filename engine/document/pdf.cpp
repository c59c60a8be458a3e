#include "document/pdf.h"

#include <stdlib.h>  // mkdtemp

#include <algorithm>
#include <cctype>
#include <system_error>

#include "base/process.h"

namespace gongyi::document {
namespace {

namespace fs = std::filesystem;

/// Files in one start of the program; longer command lines gain nothing.
constexpr std::size_t kBatch = 100;

/// A profile of our own for each call: LibreOffice refuses to run twice on one.
class Profile {
 public:
  explicit Profile(const fs::path& scratch) {
    std::error_code ignored;
    fs::create_directories(scratch, ignored);
    std::string pattern = (fs::absolute(scratch, ignored) / "libreoffice-XXXXXX").string();
    if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
  }
  ~Profile() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  Profile(const Profile&) = delete;
  Profile& operator=(const Profile&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

fs::path pdf_of(const fs::path& file, const fs::path& target) {
  return target / file.filename().replace_extension(".pdf");
}

/// A file address; everything but plain letters is written in hex.
std::string file_url(const fs::path& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = "file://";
  for (const char c : path.string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && (std::isalnum(byte) != 0 || c == '/' || c == '-' || c == '_' || c == '.'))
      out += c;
    else
      out.append({'%', kHex[byte >> 4], kHex[byte & 15]});
  }
  return out;
}

ProcessOutcome convert(const std::vector<fs::path>& files, const fs::path& target,
                       const fs::path& profile, const PdfSettings& settings) {
  std::vector<std::string> argv = {settings.soffice, "-env:UserInstallation=" + file_url(profile),
                                   "--headless",     "--norestore",
                                   "--convert-to",   "pdf:writer_pdf_Export",
                                   "--outdir",       target.string()};
  for (const fs::path& file : files) argv.push_back(fs::absolute(file).string());
  std::vector<std::string> environment = {"HOME=" + profile.string()};
  if (!settings.fonts_conf.empty())
    environment.push_back("FONTCONFIG_FILE=" + fs::absolute(settings.fonts_conf).string());
  return run_process(argv, settings.timeout, "", environment);
}

}  // namespace

bool make_pdfs(const std::vector<fs::path>& files, const fs::path& target,
               const PdfSettings& settings, DiagnosticSink& sink) {
  const Profile profile(settings.scratch);
  std::error_code failed;
  fs::create_directories(target, failed);
  if (profile.path().empty() || failed) {
    const auto& folder = failed ? target : settings.scratch;
    sink.error({}, Message("TPL043", {Text(folder.string())}));
    return false;
  }
  bool all = true;
  for (std::size_t from = 0; from < files.size(); from += kBatch) {
    const auto begin = files.begin() + static_cast<std::ptrdiff_t>(from);
    const std::vector<fs::path> batch(
        begin, begin + static_cast<std::ptrdiff_t>(std::min(kBatch, files.size() - from)));
    // What an earlier run left must not pass for the result of this one.
    for (const fs::path& file : batch) fs::remove(pdf_of(file, target), failed);
    const auto outcome = convert(batch, target, profile.path(), settings);
    if (!outcome.started) {
      sink.error({}, Message("TPL040", {Text(settings.soffice)}));
      return false;
    }
    if (outcome.timed_out) {
      sink.error({}, Message("TPL041", {std::to_string(settings.timeout.count())}));
      return false;
    }
    for (const fs::path& file : batch) {
      if (fs::exists(pdf_of(file, target), failed)) continue;
      sink.error({}, Message("TPL042", {Text(file.filename().string())}));
      all = false;
    }
  }
  return all;
}

}  // namespace gongyi::document
