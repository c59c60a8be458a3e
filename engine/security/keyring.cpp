#include "security/keyring.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/digest.h"
#include "base/error.h"
#include "security/sealed.h"

namespace gongyi::security {
namespace {

constexpr std::string_view kTitle = "gongyi master key 1\n";
constexpr std::string_view kCheck = "check ";
constexpr std::size_t kHex = Key::kBytes * 2;
constexpr std::size_t kCheckDigits = 16;
constexpr std::size_t kFileSize = kTitle.size() + kHex + 1 + kCheck.size() + kCheckDigits + 1;

std::string record_of_key(std::string_view record) { return "key of " + std::string(record); }

[[noreturn]] void fail(std::string_view code, const std::filesystem::path& file) {
  throw Failure(Message(code, {Text(file.string())}));
}

/// Closes the file on every way out.
struct File {
  explicit File(int number) : fd(number) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (fd >= 0) ::close(fd);
  }
  int fd;
};

bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t done = ::write(fd, text.data(), text.size());
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(done));
  }
  return ::fsync(fd) == 0;
}

/// A key that is lost in a power cut takes every sealed record with it: the directory is synced
/// too, so that the file's name is durable before the first record is written.
void sync_directory(const std::filesystem::path& file) {
  const auto parent = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const File directory(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.fd >= 0) ::fsync(directory.fd);
}

std::string check_digits(std::string_view hex) {
  std::string text(kTitle);
  text += hex;
  std::string digits = short_digest(sha256(text), kCheckDigits);
  wipe(text);
  return digits;
}

std::string file_text(const Key& key) {
  std::string hex(kHex + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), key.data(), Key::kBytes);
  hex.pop_back();
  std::string text;
  text.reserve(kFileSize);
  text.append(kTitle)
      .append(hex)
      .append("\n")
      .append(kCheck)
      .append(check_digits(hex))
      .append("\n");
  wipe(hex);
  return text;
}

std::optional<Key> parse(std::string_view text) {
  if (text.size() != kFileSize || !text.starts_with(kTitle)) return std::nullopt;
  const std::string_view hex = text.substr(kTitle.size(), kHex);
  const std::string_view rest = text.substr(kTitle.size() + kHex);
  std::string expected("\n");
  expected.append(kCheck).append(check_digits(hex)).append("\n");
  if (rest != expected) return std::nullopt;
  std::string raw(Key::kBytes, '\0');
  std::size_t length = 0;
  const int bad = sodium_hex2bin(reinterpret_cast<unsigned char*>(raw.data()), raw.size(),
                                 hex.data(), hex.size(), nullptr, &length, nullptr);
  std::optional<Key> key;
  if (bad == 0 && length == Key::kBytes) key = Key::from_bytes(raw);
  wipe(raw);
  return key;
}

}  // namespace

Keyring Keyring::create(const std::filesystem::path& path) {
  Key master = Key::random();
  const File file(::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
  if (file.fd < 0) fail(errno == EEXIST ? "S022" : "S023", path);
  std::string text = file_text(master);
  const bool written = write_all(file.fd, text);
  wipe(text);
  if (!written) {
    ::unlink(path.c_str());
    fail("S023", path);
  }
  sync_directory(path);
  return Keyring(std::move(master));
}

Keyring Keyring::load(const std::filesystem::path& path) {
  const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.fd < 0) fail(errno == ENOENT ? "S020" : "S023", path);
  // One byte more than a key file has, so that a longer file is seen to be one.
  std::string text(kFileSize + 1, '\0');
  std::size_t size = 0;
  while (size < text.size()) {
    const ssize_t got = ::read(file.fd, text.data() + size, text.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("S023", path);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  std::optional<Key> master = parse(std::string_view(text).substr(0, size));
  wipe(text);
  if (!master) fail("S021", path);
  return Keyring(std::move(*master));
}

Keyring Keyring::in_memory() { return Keyring(Key::random()); }

std::string Keyring::wrap(const Key& key, std::string_view record) const {
  return seal(master_, key.view(), record_of_key(record));
}

std::optional<Key> Keyring::unwrap(std::string_view wrapped, std::string_view record) const {
  std::optional<std::string> raw = security::open(master_, wrapped, record_of_key(record));
  if (!raw) return std::nullopt;
  std::optional<Key> key = Key::from_bytes(*raw);
  wipe(*raw);
  return key;
}

std::string Keyring::mark(std::string_view text) const {
  std::array<unsigned char, 32> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), master_.data(), Key::kBytes);
  std::array<char, hash.size() * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

bool readable_by_others(const std::filesystem::path& key_file) {
  using std::filesystem::perms;
  std::error_code error;
  const auto found = std::filesystem::status(key_file, error).permissions();
  if (error) return false;
  return (found & (perms::group_all | perms::others_all)) != perms::none;
}

}  // namespace gongyi::security
