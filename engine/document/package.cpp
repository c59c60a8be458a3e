#include "document/package.h"

#include <zip.h>

#include <algorithm>
#include <unordered_set>

namespace gongyi::document {
namespace {

/// How an encrypted .docx and an old .doc begin: both are Microsoft's compound files.
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t kMaxArchive = std::size_t{64} << 20;
constexpr zip_uint64_t kMaxEntry = zip_uint64_t{64} << 20;
constexpr zip_uint64_t kMaxUnpacked = zip_uint64_t{256} << 20;
constexpr zip_int64_t kMaxEntries = 4096;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using File = std::unique_ptr<zip_file_t, Discard>;

Archive open_archive(std::string_view bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return nullptr;
  Archive archive(zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (!archive) zip_source_free(source);
  return archive;
}

/// What the archive says about an entry, if it says all we rely on.
std::optional<zip_stat_t> sound_entry(zip_t* archive, zip_uint64_t index) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive, index, 0, &stat) != 0) return std::nullopt;
  const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
  if ((stat.valid & needed) != needed || stat.encryption_method != ZIP_EM_NONE) return std::nullopt;
  return stat;
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
  impl->archive = open_archive(bytes);
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

std::optional<Packed> Package::packed(const std::string& name) const {
  const auto found = std::find(impl_->names.begin(), impl_->names.end(), name);
  const auto index = static_cast<zip_uint64_t>(found - impl_->names.begin());
  const auto stat = sound_entry(impl_->archive.get(), index);
  const bool kept =
      stat && (stat->comp_method == ZIP_CM_STORE || stat->comp_method == ZIP_CM_DEFLATE);
  // Read whole first: what does not unpack to what it promises must not reach a document.
  const auto plain = read(name);
  if (!plain) return std::nullopt;
  if (!kept) return document::packed(name, *plain);
  Packed made{name, std::string(stat->comp_size, '\0'), stat->crc, stat->size,
              stat->comp_method == ZIP_CM_STORE};
  const File file(zip_fopen_index(impl_->archive.get(), index, ZIP_FL_COMPRESSED));
  const auto got = file ? zip_fread(file.get(), made.data.data(), made.data.size()) : -1;
  if (got < 0 || static_cast<zip_uint64_t>(got) != stat->comp_size) return std::nullopt;
  return made;
}

}  // namespace gongyi::document
