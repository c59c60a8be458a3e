#include "service/data_dir.h"

#include <cstdlib>

#include "base/error.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;

bool holds_data(const fs::path& dir) {
  std::error_code ignored;
  return fs::is_directory(dir / "workflows", ignored);
}

}  // namespace

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

fs::path data_dir() {
  // A directory that was asked for is used or complained about, never passed over in silence.
  if (const auto named = environment("GONGYI_DATA"); !named.empty()) {
    if (!holds_data(named)) throw Failure(Message("SV010", {named}));
    return named;
  }
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const auto installed = program.parent_path() / ".." / "share" / "gongyi";
    if (holds_data(installed)) return installed.lexically_normal();
  }
  if (holds_data(GONGYI_SOURCE_DIR)) return GONGYI_SOURCE_DIR;
  throw Failure(Message("SV011"));
}

}  // namespace gongyi::service
