#include "service/paper_import.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/digest.h"
#include "base/message.h"
#include "exchange/table.h"
#include "exchange/workbook.h"
#include "service/files.h"
#include "service/paper_estate.h"

namespace gongyi::service {
namespace {

/// A file as read; the rows stay where they are while they are referred to.
struct Read {
  SourcePtr file;
  std::string digest;
  exchange::PaperFile content;
};

std::optional<Read> read(const std::filesystem::path& path,
                         const std::vector<exchange::LeftOut>& leave_out, DiagnosticSink& sink) {
  auto bytes = read_bytes(path, kDocumentLimit, sink);
  if (!bytes) return std::nullopt;
  Read out;
  out.digest = sha256(*bytes);
  out.file = std::make_shared<const SourceFile>(
      SourceFile{path.filename().string(), std::move(*bytes), true});
  const auto tables = exchange::read_tables(out.file, sink);
  if (!tables) return std::nullopt;
  exchange::Findings findings(out.file, sink);
  out.content = exchange::read_paper(*tables, leave_out, findings);
  findings.finish();
  return out;
}

/// Brings rows of all files to the estates they speak of.
class Book {
 public:
  Book(Office& office, DiagnosticSink& sink) : office_(office), sink_(sink) {
    for (auto& one : all_estates(office)) {
      taken_.insert(one.info.id);
      PaperEstate known;
      known.before = std::move(one);
      keep(std::move(known));
    }
  }

  void add(const Read& file) {
    for (const auto& row : file.content.rows) {
      if (row.sheet->id == "estates") add_estate({&row, file.file, file.digest});
    }
  }
  // Once every estate is known: the sheets may come in any order.
  void attach(const Read& file) {
    for (const auto& row : file.content.rows) {
      if (row.sheet->id == "estates") continue;
      const PaperRef ref{&row, file.file, file.digest};
      if (ref.text("estate").empty()) continue;
      if (auto* estate = named(ref)) estate->lists[std::string(row.sheet->id)].push_back(ref);
    }
  }
  [[nodiscard]] const std::vector<PaperEstate>& estates() const { return estates_; }

 private:
  void add_estate(const PaperRef& row) {
    const auto id = row.text("id");
    const auto name = row.text("name");
    if (name.empty()) return;
    if (auto* same = id.empty() ? twin(name, row.text("community")) : by_id(id)) {
      const bool twice = !same->info.empty();
      if (twice) sink_.error(row.at("name"), Message("SV520", {id.empty() ? name : id}));
      if (!twice) same->info.push_back(row);
      return;
    }
    PaperEstate made;
    made.before.info = info_of(row);
    taken_.insert(made.before.info.id);
    made.info.push_back(row);
    keep(std::move(made));
  }

  void keep(PaperEstate estate) {
    ids_.emplace(estate.before.info.id, estates_.size());
    names_.emplace(estate.before.info.name, estates_.size());
    estates_.push_back(std::move(estate));
  }
  PaperEstate* by_id(const std::string& id) {
    const auto found = ids_.find(id);
    return found == ids_.end() ? nullptr : &estates_[found->second];
  }
  // Without a number an estate is the one of that name in that community.
  PaperEstate* twin(const std::string& name, const std::string& community) {
    const auto [first, last] = names_.equal_range(name);
    const auto found = std::find_if(first, last, [&](const auto& one) {
      return estates_[one.second].before.info.community == community;
    });
    return found == last ? nullptr : &estates_[found->second];
  }

  EstateInfo info_of(const PaperRef& row) {
    EstateInfo out;
    out.id = row.text("id").empty() ? next_id() : row.text("id");
    out.name = row.text("name");
    out.jurisdiction = row.text("jurisdiction");
    if (out.jurisdiction.empty()) out.jurisdiction = office_info(office_).jurisdiction;
    out.address = row.text("address");
    out.boundaries = row.text("boundaries");
    out.gross_area = row.text("gross_area");
    out.developer = row.text("developer");
    out.manager = row.text("manager");
    out.street = row.text("street");
    out.community = row.text("community");
    out.district = row.text("district");
    out.contact = row.text("contact");
    return out;
  }

  std::string next_id() {
    for (std::size_t n = taken_.size() + 1;; ++n) {
      auto number = std::to_string(n);
      if (number.size() < 3) number.insert(0, 3 - number.size(), '0');
      if (!taken_.contains("E" + number)) return "E" + number;
    }
  }

  PaperEstate* named(const PaperRef& row) {
    const auto word = row.text("estate");
    if (auto* numbered = by_id(word)) return numbered;
    const auto [first, last] = names_.equal_range(word);
    if (first == last || std::next(first) != last) {
      sink_.error(row.at("estate"), Message(first == last ? "SV540" : "SV541", {word}));
      return nullptr;
    }
    return &estates_[first->second];
  }

  Office& office_;
  DiagnosticSink& sink_;
  std::set<std::string> taken_;
  std::map<std::string, std::size_t> ids_;
  std::multimap<std::string, std::size_t> names_;
  std::vector<PaperEstate> estates_;
};

store::Batch batch_of(Office& office, const PaperEstate& estate, PaperEntries& made,
                      PaperReport& report) {
  const auto after = estate_after(estate.before, made.entries);
  report.estates.push_back({after.info.id, after.info.name, made.entries.size(), made.members,
                            estate.before.seq == 0, after.term.ends_on});
  report.facts += made.entries.size();
  report.members += made.members;
  store::Batch batch;
  batch.stream = estate_stream(after.info.id);
  batch.expected_seq = estate.before.seq;
  batch.recorded_at = office.clock().now;
  batch.entries = std::move(made.entries);
  batch.records = std::move(made.records);
  batch.listing = store::Listing{batch.stream, "estate", estate_row(after)};
  return batch;
}

}  // namespace

Result<PaperReport, Problem> import_paper(Office& office, const PaperOrder& order,
                                          DiagnosticSink& sink) {
  std::vector<Read> files;
  for (const auto& path : order.files) {
    if (auto file = read(path, order.exclude, sink)) files.push_back(std::move(*file));
  }
  PaperReport report;
  Book book(office, sink);
  for (const auto& file : files) {
    report.excluded += file.content.rows_excluded;
    book.add(file);
  }
  for (const auto& file : files) book.attach(file);
  std::vector<store::Batch> batches;
  for (const auto& estate : book.estates()) {
    if (estate.info.empty() && estate.lists.empty()) continue;
    auto made = paper_entries(office, estate, sink);
    if (made.unchanged) ++report.unchanged;
    for (auto& one : made.warnings) report.warnings.push_back(std::move(one));
    if (!made.entries.empty()) batches.push_back(batch_of(office, estate, made, report));
  }
  if (sink.has_errors()) return Err{Problem{Problem::Kind::invalid, {}}};
  if (order.dry_run || batches.empty()) return report;
  if (std::holds_alternative<store::Conflict>(office.store().append(batches)))
    return Err{Problem{Problem::Kind::conflict, {Refusal{Message("SV542"), {}, {}, {}}}}};
  return report;
}

std::string paper_form(Date made_on) {
  std::vector<exchange::OutSheet> sheets;
  for (const auto& sheet : exchange::paper_sheets()) {
    exchange::OutSheet out;
    out.name = sheet.name;
    out.title = sheet.title;
    for (const auto& column : sheet.columns) {
      out.header.push_back(std::string(column.titles.front()) + (column.required ? "*" : ""));
    }
    sheets.push_back(std::move(out));
  }
  return exchange::write_workbook(sheets, made_on);
}

}  // namespace gongyi::service
