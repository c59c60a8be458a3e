#include "service/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>

#include "base/error.h"
#include "base/utf8.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;

// Closes a descriptor on every way out.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool ok() const { return number_ >= 0; }

 private:
  int number_;
};

SourceRange whole(const fs::path& path) {
  return {std::make_shared<const SourceFile>(SourceFile{path.string(), {}}), 0, 0, 0, {}};
}

void complain(const fs::path& path, const char* code, DiagnosticSink& sink,
              std::vector<Text> args = {}) {
  sink.error(whole(path), Message(code, std::move(args)));
}

std::string mebibytes(std::size_t bytes) { return std::to_string(bytes >> 20); }

// Also of pipes (/dev/stdin), whose size is not known beforehand.
bool read_all(int file, std::size_t limit, std::string& into) {
  constexpr std::size_t kChunk = std::size_t{1} << 16;
  for (;;) {
    const auto have = into.size();
    into.resize(have + kChunk);
    const auto got = ::read(file, into.data() + have, kChunk);
    into.resize(have + static_cast<std::size_t>(std::max<ssize_t>(0, got)));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0 || into.size() > limit) return true;
  }
}

void write_all(int file, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const auto wrote = ::write(file, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) throw Failure(Message(errno == ENOSPC ? "SV021" : "SV020", {path.string()}));
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
}

}  // namespace

std::optional<std::string> read_bytes(const fs::path& path, std::size_t limit,
                                      DiagnosticSink& sink) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.ok()) {
    complain(path, errno == ENOENT || errno == ENOTDIR ? "SV001" : "SV003", sink);
    return std::nullopt;
  }
  struct stat info{};
  if (::fstat(file.get(), &info) == 0 && S_ISDIR(info.st_mode)) {
    complain(path, "SV002", sink);
    return std::nullopt;
  }
  std::string bytes;
  if (!read_all(file.get(), limit, bytes)) {
    complain(path, "SV003", sink);
    return std::nullopt;
  }
  if (bytes.size() > limit) {
    complain(path, "SV004", sink, {mebibytes(limit)});
    return std::nullopt;
  }
  return bytes;
}

SourcePtr read_text(const fs::path& path, DiagnosticSink& sink, std::size_t limit) {
  auto bytes = read_bytes(path, limit, sink);
  if (!bytes) return nullptr;
  if (bytes->starts_with("\xEF\xBB\xBF")) bytes->erase(0, 3);
  if (!utf8::valid(*bytes)) {
    complain(path, "SV005", sink);
    return nullptr;
  }
  return std::make_shared<const SourceFile>(SourceFile{path.string(), std::move(*bytes)});
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) throw Failure(Message("SV022", {path.string()}));
  auto beside = path.string() + ".XXXXXX";
  {
    const Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));
    if (!file.ok()) {
      throw Failure(Message(errno == ENOENT ? "SV023" : "SV020", {path.string()}));
    }
    try {
      write_all(file.get(), bytes, path);
      // mkostemp makes the file private; what we hand out is for others to read.
      const bool durable = ::fchmod(file.get(), 0644) == 0 && ::fsync(file.get()) == 0;
      if (!durable) throw Failure(Message("SV020", {path.string()}));
    } catch (const Failure&) {
      ::unlink(beside.c_str());
      throw;
    }
  }
  if (::rename(beside.c_str(), path.c_str()) == 0) return;
  ::unlink(beside.c_str());
  throw Failure(Message("SV020", {path.string()}));
}

std::vector<fs::path> files_below(const fs::path& dir, const std::vector<std::string>& endings) {
  std::vector<fs::path> found;
  std::error_code error;
  fs::recursive_directory_iterator at(dir, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    const auto name = at->path().filename().string();
    const bool hidden = name.starts_with('.');
    std::error_code ignored;
    if (hidden && at->is_directory(ignored)) at.disable_recursion_pending();
    if (hidden || !at->is_regular_file(ignored)) continue;
    if (std::find(endings.begin(), endings.end(), at->path().extension().string()) != endings.end())
      found.push_back(at->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

ScratchDir::ScratchDir() {
  auto name = (fs::temp_directory_path() / "gongyi-XXXXXX").string();
  if (!::mkdtemp(name.data())) throw Failure(Message("SV020", {name}));
  path_ = name;
}

ScratchDir::~ScratchDir() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace gongyi::service
