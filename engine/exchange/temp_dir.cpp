#include "exchange/temp_dir.h"

#include <cstdlib>
#include <string>
#include <system_error>

#include "base/error.h"

namespace gongyi::exchange {

TempDir::TempDir() {
  std::string name = "/tmp/gongyi-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw Failure(Message("X030"));
  path_ = name;
}

TempDir::~TempDir() {
  std::error_code ignored;  // what cannot be removed is left to the system's own cleaning of /tmp
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace gongyi::exchange
