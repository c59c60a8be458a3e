#include <stdlib.h>  // mkdtemp

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "base/process.h"
#include "document/pdf.h"
#include "fixture.h"

using namespace gongyi;
using namespace gongyi::document;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "gongyi-pdf-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }

  /// A stand-in for LibreOffice.
  [[nodiscard]] std::string program(const std::string& script) const {
    const fs::path file = path_ / "office";
    std::ofstream(file) << "#!/bin/sh\n" << script << "\n";
    fs::permissions(file, fs::perms::owner_all);
    return file.string();
  }

 private:
  fs::path path_;
};

std::string make(const Folder& folder, const std::string& program, int seconds = 20) {
  std::ofstream(folder / "甲.docx") << "x";
  PdfSettings settings;
  settings.soffice = program;
  settings.scratch = folder / "scratch";
  settings.timeout = std::chrono::seconds(seconds);
  DiagnosticSink sink;
  const bool good = make_pdfs({folder / "甲.docx"}, folder / "out", settings, sink);
  CHECK(good == sink.empty());
  CHECK(fs::is_empty(folder / "scratch"));
  return fixture::codes(sink);
}

}  // namespace

TEST_CASE("a child's output and exit code come back", "[base]") {
  const auto outcome = run_process({"sh", "-c", "printf %s \"$A\"; echo err >&2; exit 3"},
                                   std::chrono::seconds(20), "/", {"A=甲"});
  CHECK(outcome.started);
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.output == "甲err\n");
}

TEST_CASE("a child that runs too long is ended with its children", "[base]") {
  const auto outcome = run_process({"sh", "-c", "sleep 100 & sleep 100"}, std::chrono::seconds(1));
  CHECK(outcome.timed_out);
  CHECK_FALSE(run_process({"/no/such/program"}, std::chrono::seconds(5)).started);
}

TEST_CASE("a missing, failing or hanging LibreOffice is a clear finding", "[document]") {
  const Folder folder;
  CHECK(make(folder, "/no/such/office") == "TPL040");
  CHECK(make(folder, folder.program("exit 0")) == "TPL042");
  CHECK(make(folder, folder.program("sleep 100"), 1) == "TPL041");
}

TEST_CASE("files are converted in one start with a profile of its own", "[document]") {
  const Folder folder;
  CHECK(
      make(folder, folder.program("case \"$1\" in -env:UserInstallation=file:///*) ;; *) exit 1;; "
                                  "esac; echo pdf > \"$7/甲.pdf\"")) == "");
  CHECK(fs::exists(folder / "out" / "甲.pdf"));
}
