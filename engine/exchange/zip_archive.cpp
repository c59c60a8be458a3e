#include "exchange/zip_archive.h"

#include <zip.h>

#include <map>

namespace gongyi::exchange {
namespace {

std::string normal(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (const char c : name) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    out += lower == '\\' ? '/' : lower;
  }
  out.erase(0, std::min(out.find_first_not_of('/'), out.size()));
  return out;
}

struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct ZipArchive::Inside {
  zip_t* zip = nullptr;
  std::map<std::string, zip_uint64_t> entries;
  std::vector<std::string> names;
  std::uint64_t left = 0;

  Inside() = default;
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;
  ~Inside() {
    if (zip != nullptr) zip_discard(zip);
  }
};

ZipArchive::ZipArchive(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive, ZipProblem> ZipArchive::open(std::string_view bytes,
                                                std::uint64_t most_unpacked) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return Err{ZipProblem::damaged};
  auto inside = std::make_unique<Inside>();
  inside->left = most_unpacked;
  inside->zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (inside->zip == nullptr) {
    zip_source_free(source);
    return Err{ZipProblem::damaged};
  }
  const auto count = zip_get_num_entries(inside->zip, 0);
  if (count > static_cast<zip_int64_t>(limits::kArchiveEntries)) return Err{ZipProblem::too_large};
  for (zip_int64_t i = 0; i < count; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    const char* name = zip_get_name(inside->zip, index, ZIP_FL_ENC_RAW);
    if (name == nullptr) continue;
    inside->entries.emplace(normal(name), index);
    inside->names.emplace_back(name);
  }
  return ZipArchive(std::move(inside));
}

const std::vector<std::string>& ZipArchive::names() const { return inside_->names; }

bool ZipArchive::has(std::string_view name) const {
  return inside_->entries.contains(normal(name));
}

Result<std::string, ZipProblem> ZipArchive::read(std::string_view name) {
  const auto entry = inside_->entries.find(normal(name));
  if (entry == inside_->entries.end()) return Err{ZipProblem::missing};
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_stat_index(inside_->zip, entry->second, 0, &about) != 0) return Err{ZipProblem::damaged};
  const bool knows_size = (about.valid & ZIP_STAT_SIZE) != 0;
  if (knows_size && about.size > inside_->left) return Err{ZipProblem::too_large};
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
    return Err{ZipProblem::encrypted};
  }
  const std::unique_ptr<zip_file_t, FileCloser> file(
      zip_fopen_index(inside_->zip, entry->second, 0));
  if (!file) return Err{ZipProblem::damaged};
  std::string out;
  constexpr std::size_t kPiece = 1U << 18;
  for (;;) {
    const auto before = out.size();
    out.resize(before + kPiece);
    const auto got = zip_fread(file.get(), out.data() + before, kPiece);
    if (got < 0) return Err{ZipProblem::damaged};
    out.resize(before + static_cast<std::size_t>(got));
    if (out.size() > inside_->left) return Err{ZipProblem::too_large};
    if (got == 0) break;
  }
  inside_->left -= out.size();
  return out;
}

}  // namespace gongyi::exchange
