#include "document/package.h"

#include <zip.h>

#include <algorithm>
#include <unordered_set>

#include "base/error.h"

namespace gongyi::document {
namespace {

/// How an encrypted .docx and an old .doc begin: both are Microsoft's compound files.
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t kMaxArchive = std::size_t{64} << 20;
constexpr zip_uint64_t kMaxEntry = zip_uint64_t{64} << 20;
constexpr zip_uint64_t kMaxUnpacked = zip_uint64_t{256} << 20;
constexpr zip_int64_t kMaxEntries = 4096;
/// 1 January 1980, the first day a zip archive can name: every entry's time.
constexpr zip_uint16_t kDosTime = 0, kDosDate = (0 << 9) | (1 << 5) | 1;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using File = std::unique_ptr<zip_file_t, Discard>;

/// `flags` as in zip_open; the source keeps a reference of its own when `kept` is asked for.
Archive open_archive(std::string_view bytes, int flags, zip_source_t** kept) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return nullptr;
  Archive archive(zip_open_from_source(source, flags, nullptr));
  if (!archive)
    zip_source_free(source);
  else if (kept != nullptr)
    zip_source_keep(*kept = source);
  return archive;
}

[[noreturn]] void fail(const char* what) { throw Failure(Message("TPL044", {Text(what)})); }

/// What the archive says about an entry, if it says all we rely on.
std::optional<zip_stat_t> sound_entry(zip_t* archive, zip_uint64_t index) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive, index, 0, &stat) != 0) return std::nullopt;
  const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
  if ((stat.valid & needed) != needed || stat.encryption_method != ZIP_EM_NONE) return std::nullopt;
  return stat;
}

zip_source_t* source_of(zip_t* archive, const PartText& part) {
  std::vector<zip_buffer_fragment_t> fragments;
  for (const std::string& piece : part.pieces) {
    // libzip's fragments are not const, but it only reads them.
    auto* data = reinterpret_cast<zip_uint8_t*>(const_cast<char*>(piece.data()));
    if (!piece.empty()) fragments.push_back({data, piece.size()});
  }
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source =
      zip_source_buffer_fragment_create(fragments.data(), fragments.size(), 0, &error);
  zip_error_fini(&error);
  if (source == nullptr) fail(zip_strerror(archive));
  return source;
}

void put(zip_t* archive, const PartText& part) {
  zip_source_t* source = source_of(archive, part);
  auto index = zip_name_locate(archive, part.name.c_str(), ZIP_FL_ENC_UTF_8);
  const bool placed =
      index >= 0
          ? zip_file_replace(archive, static_cast<zip_uint64_t>(index), source, 0) == 0
          : (index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8)) >= 0;
  if (!placed) {
    zip_source_free(source);
    fail(zip_strerror(archive));
  }
  const auto at = static_cast<zip_uint64_t>(index);
  const auto method = part.compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  if (zip_set_file_compression(archive, at, method, 0) != 0) fail(zip_strerror(archive));
}

std::string read_back(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) fail("zip");
  std::string out(stat.size, '\0');
  const auto got = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  if (got < 0 || static_cast<zip_uint64_t>(got) != stat.size) fail("zip");
  return out;
}

}  // namespace

struct Package::Impl {
  Archive archive;
  std::vector<std::string> names;
};

Package::Package(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Package::~Package() = default;
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;

std::optional<Package> Package::open(std::string_view bytes, Findings& findings) {
  if (bytes.size() > kMaxArchive) {
    findings.file_error("TPL002", {std::to_string(bytes.size() >> 20) + " MiB"});
    return std::nullopt;
  }
  if (bytes.starts_with(kCompoundFile)) {
    findings.file_error("TPL009");
    return std::nullopt;
  }
  auto impl = std::make_unique<Impl>();
  impl->archive = open_archive(bytes, ZIP_RDONLY, nullptr);
  const auto count = impl->archive ? zip_get_num_entries(impl->archive.get(), 0) : 0;
  if (count <= 0) {
    findings.file_error("TPL001");
    return std::nullopt;
  }
  zip_uint64_t unpacked = 0;
  std::unordered_set<std::string> seen;
  for (zip_int64_t i = 0; i < std::min(count, kMaxEntries); ++i) {
    const auto stat = sound_entry(impl->archive.get(), static_cast<zip_uint64_t>(i));
    if (!stat || !seen.insert(stat->name).second) {
      findings.file_error("TPL001");
      return std::nullopt;
    }
    unpacked += std::min(stat->size, kMaxUnpacked);
    impl->names.emplace_back(stat->name);
  }
  if (unpacked > kMaxUnpacked || count > kMaxEntries) {
    findings.file_error("TPL002", {std::to_string(unpacked >> 20) + " MiB"});
    return std::nullopt;
  }
  return Package(std::move(impl));
}

const std::vector<std::string>& Package::names() const { return impl_->names; }

bool Package::has(std::string_view name) const {
  return std::find(impl_->names.begin(), impl_->names.end(), name) != impl_->names.end();
}

std::optional<std::string> Package::read(std::string_view name) const {
  const auto found = std::find(impl_->names.begin(), impl_->names.end(), name);
  if (found == impl_->names.end()) return std::nullopt;
  const auto index = static_cast<zip_uint64_t>(found - impl_->names.begin());
  const auto stat = sound_entry(impl_->archive.get(), index);
  const File file(stat && stat->size <= kMaxEntry ? zip_fopen_index(impl_->archive.get(), index, 0)
                                                  : nullptr);
  if (!file) return std::nullopt;
  // One byte more than promised: an entry that lies about its size is damaged, not longer.
  std::string out(stat->size + 1, '\0');
  const auto got = zip_fread(file.get(), out.data(), out.size());
  if (got < 0 || static_cast<zip_uint64_t>(got) != stat->size) return std::nullopt;
  out.resize(stat->size);
  return out;
}

std::string rewrite(std::string_view bytes, const std::vector<PartText>& parts) {
  zip_source_t* target = nullptr;
  Archive archive = open_archive(bytes, 0, &target);
  if (!archive) fail("zip");
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> kept(target, zip_source_free);
  for (const PartText& part : parts) put(archive.get(), part);
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
  for (zip_uint64_t i = 0; i < count; ++i) {
    if (zip_file_set_dostime(archive.get(), i, kDosTime, kDosDate, 0) != 0)
      fail(zip_strerror(archive.get()));
  }
  if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
  [[maybe_unused]] const zip_t* closed = archive.release();
  return read_back(kept.get());
}

}  // namespace gongyi::document
