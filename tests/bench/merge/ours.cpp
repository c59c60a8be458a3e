// gongyi_bench_merge DIR OUT each|one COPIES: DIR/ours.docx with the owners of DIR/ballots.json, as
// peer.py does it. Prints seconds of processor time, which a busy machine does not change, and the
// peak of resident memory in MiB.
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "document/docx.h"

namespace {

using namespace gongyi;
namespace fs = std::filesystem;

[[noreturn]] void stop(const std::string& what) {
  std::fprintf(stderr, "gongyi_bench_merge: %s\n", what.c_str());
  std::exit(1);
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) stop("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  if (!out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
    stop("cannot write " + path.string());
}

std::string numbered(std::size_t number) {
  const auto digits = std::to_string(number);
  return std::string(5 - std::min<std::size_t>(5, digits.size()), '0') + digits + ".docx";
}

/// The data speak Chinese titles and nothing else.
void add_titles(const Json& json, document::Aliases& aliases) {
  if (json.is_array() && !json.items().empty()) add_titles(json.items().front(), aliases);
  if (!json.is_object()) return;
  for (const auto& [key, value] : json.members()) {
    aliases.emplace(key, key);
    add_titles(value, aliases);
  }
}

void merge(const fs::path& dir, const fs::path& out, bool each, std::size_t copies) {
  DiagnosticSink sink;
  const auto json = Json::parse(read(dir / "ballots.json"));
  document::Aliases titles;
  if (json) add_titles(*json, titles);
  const auto loaded =
      document::DocxTemplate::load("ours.docx", read(dir / "ours.docx"), titles, sink);
  if (!json || !loaded) stop("the template or the data were refused");
  const auto& ballots = json->items();
  copies = std::min(copies, ballots.size());
  std::size_t at = 0;
  const auto next = [&]() -> std::optional<document::Record> {
    if (at == copies) return std::nullopt;
    return document::record_from_json(ballots[at++]);
  };
  constexpr auto kArchive = document::Audience::archive;
  if (!each) {
    const auto made = loaded->render_merged(next, kArchive, sink);
    if (!made) stop("the print file was not made");
    return write(out / "all.docx", *made);
  }
  while (const auto model = next()) {
    const auto made = loaded->render(*model, kArchive, sink);
    if (!made) stop("a ballot was not made");
    write(out / numbered(at), *made);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) stop("DIR OUT each|one COPIES");
  const fs::path out = argv[2];
  fs::create_directories(out);
  merge(argv[1], out, std::string(argv[3]) == "each", std::stoul(argv[4]));
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  std::printf("%.3f\t%ld\n", seconds(usage.ru_utime) + seconds(usage.ru_stime),
              usage.ru_maxrss / 1024);
  return 0;
}
