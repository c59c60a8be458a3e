#include "service/pack_check.h"

#include <set>

#include "base/digest.h"
#include "base/message.h"
#include "exchange/zip_archive.h"
#include "service/files.h"
#include "service/pack_format.h"

namespace gongyi::service {
namespace {

constexpr std::size_t kPackLimit = std::size_t{1} << 30;

class Checker {
 public:
  Checker(exchange::ZipArchive& archive, Json index)
      : archive_(archive), index_(std::move(index)) {}

  PackCheck run() {
    out_.case_id = index_.text("case");
    out_.packed_on = index_.text("packed_on");
    out_.packed_by = index_.text("packed_by");
    out_.digest = index_.text("files_digest");
    files();
    own_templates();
    others();
    journal();
    return std::move(out_);
  }

 private:
  void add(const char* code, std::vector<Text> args) {
    out_.findings.emplace_back(code, std::move(args));
  }

  void files() {
    std::vector<PackedFile> listed;
    const auto& list = index_.at("files");
    for (const auto& row : list.is_array() ? list.items() : Json::Array()) {
      PackedFile file;
      file.path = row.text("path");
      file.sha256 = row.text("sha256");
      file.size = static_cast<std::size_t>(row.number("size"));
      ++out_.files;
      names_.insert(file.path);
      digests_.insert(file.sha256);
      const auto bytes = archive_.read(file.path);
      if (!bytes)
        add("SV571", {Text(file.path)});
      else if (bytes->size() != file.size || sha256(*bytes) != file.sha256)
        add("SV572", {Text(file.path)});
      else if (file.path.starts_with(pack::kResults))
        results_.push_back(*bytes);
      // The printed index tells of the others, so it cannot be in its own sum.
      if (file.path != pack::kPrintedIndex) listed.push_back(std::move(file));
    }
    if (pack::files_digest(listed) != out_.digest) add("SV573", {});
  }

  /// In the archive edition a document can be made again elsewhere.
  void own_templates() {
    if (index_.text("edition") == "posting") return;
    const auto& list = index_.at("files");
    for (const auto& row : list.is_array() ? list.items() : Json::Array()) {
      const auto own = row.text("own_template");
      if (!own.empty() && !digests_.contains(own)) add("SV794", {Text(row.text("path"))});
    }
  }

  void others() {
    std::set<std::string> seen;
    for (const auto& name : archive_.names()) {
      const bool listed = name == pack::kIndex || names_.contains(name);
      if (!listed || !seen.insert(name).second) add("SV574", {Text(name)});
    }
  }

  void journal() {
    if (index_.text("edition") == "posting") return;
    const auto bytes = archive_.read(pack::kJournal);
    const auto list = bytes ? Json::parse(*bytes) : std::nullopt;
    if (!list || !list->is_array()) return add("SV571", {Text(std::string(pack::kJournal))});
    std::string head;
    std::set<std::string> counted;
    for (const auto& row : list->items()) {
      const auto entry = pack::entry_from(row);
      ++out_.entries;
      const bool whole = entry.seq == static_cast<std::int64_t>(out_.entries) &&
                         entry.prev_hash == head && casefile::entry_hash(entry) == entry.hash;
      if (!whole) return add("SV575", {Text(std::to_string(out_.entries))});
      head = entry.hash;
      named(entry);
      if (entry.kind == casefile::kind::vote_tallied) counted.insert(entry.payload.text("digest"));
    }
    if (head != index_.text("journal_head")) add("SV576", {});
    for (const auto& result : results_) {
      ++out_.results;
      if (!counted.contains(sha256(result))) add("SV577", {});
    }
  }

  void named(const casefile::Entry& entry) {
    if (entry.kind != casefile::kind::document_made) return;
    ++out_.documents;
    const auto blob = entry.payload.text("blob");
    if (!digests_.contains(blob))
      add("SV578", {Text(entry.payload.text("document")), Text(std::to_string(entry.seq))});
  }

  exchange::ZipArchive& archive_;
  Json index_;
  PackCheck out_;
  std::set<std::string> names_, digests_;
  std::vector<std::string> results_;
};

}  // namespace

std::optional<PackCheck> check_pack(const std::filesystem::path& path, DiagnosticSink& sink) {
  const auto bytes = read_bytes(path, kPackLimit, sink);
  if (!bytes) return std::nullopt;
  auto opened = exchange::ZipArchive::open(*bytes, kPackLimit);
  std::optional<exchange::ZipArchive> archive;
  if (opened) archive.emplace(std::move(opened).value());
  const auto text =
      archive ? archive->read(pack::kIndex)
              : Result<std::string, exchange::ZipProblem>(Err{exchange::ZipProblem::missing});
  const auto index = text ? Json::parse(*text) : std::nullopt;
  if (!index || index->text("format") != pack::kFormat) {
    sink.error(
        SourceRange{std::make_shared<const SourceFile>(SourceFile{path.string(), ""}), 0, 0, 0, {}},
        Message("SV570"));
    return std::nullopt;
  }
  return Checker(*archive, *index).run();
}

}  // namespace gongyi::service
