#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <set>

#include "base/digest.h"
#include "base/message.h"
#include "base/utf8.h"
#include "casefile/motions.h"
#include "casefile/words.h"
#include "exchange/table.h"
#include "service/ballot_codes.h"
#include "service/files.h"
#include "service/inputs.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

using Aliases = std::map<std::string, std::string>;

/// A table with a title row: cells are asked for by column id.
class TitledTable {
 public:
  static std::optional<TitledTable> read(const std::filesystem::path& path, const Aliases& aliases,
                                         const std::vector<std::string>& known,
                                         DiagnosticSink& sink) {
    auto bytes = read_bytes(path, kDocumentLimit, sink);
    if (!bytes) return std::nullopt;
    const auto file = std::make_shared<const SourceFile>(
        SourceFile{path.filename().string(), std::move(*bytes), true});
    auto table = exchange::read_table(file, sink);
    if (!table) return std::nullopt;
    TitledTable out;
    out.file_ = file;
    out.table_ = std::move(*table);
    if (out.table_.rows.empty()) {
      sink.error({file, 1, 0, 0, ""}, Message("SV250"));
      return std::nullopt;
    }
    const auto& head = out.table_.rows.front();
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
      const std::string title(utf8::trim(head.cells[i].text));
      if (title.empty()) continue;
      const auto alias = aliases.find(title);
      const auto id = alias == aliases.end() ? title : alias->second;
      if (std::find(known.begin(), known.end(), id) == known.end()) {
        auto& found = sink.error(out.at(head, i), Message("SV251", {title}));
        if (const auto near = yaml::nearest(title, known)) found.fix = Message("Y030", {*near});
        continue;
      }
      out.columns_[id] = i;
    }
    return sink.has_errors() ? std::nullopt : std::optional(std::move(out));
  }

  [[nodiscard]] bool has(const std::string& column) const { return columns_.contains(column); }
  [[nodiscard]] const std::map<std::string, std::size_t>& columns() const { return columns_; }
  /// Where a column stands; the first one for a column the file does not have.
  [[nodiscard]] std::size_t column(const std::string& id) const {
    const auto found = columns_.find(id);
    return found == columns_.end() ? 0 : found->second;
  }
  [[nodiscard]] std::string text(const exchange::Row& row, const std::string& column) const {
    const auto found = columns_.find(column);
    if (found == columns_.end() || found->second >= row.cells.size()) return {};
    return std::string(utf8::trim(row.cells[found->second].text));
  }
  [[nodiscard]] SourceRange at(const exchange::Row& row, std::size_t column) const {
    return {file_, row.number, static_cast<std::uint32_t>(column + 1), 0, table_.sheet};
  }
  [[nodiscard]] std::optional<Date> date(const exchange::Row& row, const std::string& column,
                                         DiagnosticSink& sink) const {
    const auto raw = text(row, column);
    if (raw.empty()) return std::nullopt;
    const auto date = Date::parse(raw);
    if (!date) sink.error(at(row, columns_.at(column)), Message("Y023", {raw}));
    return date;
  }
  void each(const std::function<void(const exchange::Row&)>& read_row) const {
    for (std::size_t i = 1; i < table_.rows.size(); ++i) {
      const auto& cells = table_.rows[i].cells;
      const bool blank = std::all_of(cells.begin(), cells.end(),
                                     [](const auto& c) { return utf8::trim(c.text).empty(); });
      if (!blank) read_row(table_.rows[i]);
    }
  }

 private:
  SourcePtr file_;
  exchange::Table table_;
  std::map<std::string, std::size_t> columns_;
};

std::vector<std::string> split_choices(const std::string& text) {
  std::string plain = text;
  for (const std::string_view mark : {"、", "，", "；", ";", ","}) {
    for (std::size_t at = plain.find(mark); at != std::string::npos; at = plain.find(mark, at))
      plain.replace(at, mark.size(), " ");
  }
  std::vector<std::string> out;
  for (std::size_t at = plain.find_first_not_of(' '); at != std::string::npos;) {
    const auto end = plain.find(' ', at);
    out.push_back(plain.substr(at, end - at));
    at = end == std::string::npos ? end : plain.find_first_not_of(' ', end);
  }
  return out;
}

struct BallotReader {
  const TitledTable& table;
  const std::vector<std::string>& motions;
  Sealer& sealer;
  DiagnosticSink& sink;
  std::set<std::string, std::less<>> ballots, units, candidates;  ///< those of the case
  BallotFile out;

  static std::string name_of(const casefile::BallotRow& row) {
    return row.no.empty() ? row.unit : row.no;
  }
  void wrong(const exchange::Row& row, const std::string& column, Message message) const {
    sink.error(table.at(row, table.column(column)), std::move(message));
  }
  template <class Code>
  std::string coded(const exchange::Row& row, const std::string& column, Code code,
                    const char* message, const Text& known) const {
    auto written = table.text(row, column);
    if (written.empty()) return {};
    if (auto found = code(written)) return *found;
    wrong(row, column, Message(message, {written, known}));
    return written;
  }

  casefile::BallotRow named(const exchange::Row& row) const {
    casefile::BallotRow made;
    made.row = row.number;
    made.no = table.text(row, "ballot");
    made.unit = table.text(row, "unit");
    if (made.no.empty() && made.unit.empty()) sink.error(table.at(row, 0), Message("SV252"));
    const bool known = made.no.empty() ? units.contains(made.unit) : ballots.contains(made.no);
    if (!ballots.empty() && !name_of(made).empty() && !known)
      wrong(row, made.no.empty() ? "unit" : "ballot", Message("R147", {name_of(made)}));
    return made;
  }

  void read(const exchange::Row& row) {
    const auto state = table.text(row, "state");
    if (const auto on = table.date(row, "delivered_on", sink)) {
      auto made = named(row);
      made.on = *on;
      made.method = coded(row, "method", delivery_code, "SV246", delivery_codes());
      if (state == "undelivered" || made.method == "announcement") made.failed = "announced";
      if (const auto who = table.text(row, "received_by"); !who.empty())
        made.received_by = sealer.text(who);
      out.deliveries.push_back(std::move(made));
    }
    const auto on = table.date(row, "returned_on", sink);
    if (!on) return;
    auto made = named(row);
    made.on = *on;
    made.state = state.empty() ? "valid" : state;
    if (!casefile::ballot_state_from(made.state))
      wrong(row, "state", Message("R150", {name_of(made), made.state}));
    made.reason = coded(row, "reason", void_code, "SV247", void_codes());
    made.channel = table.text(row, "channel");
    for (const auto& motion : motions) {
      const auto choice = table.text(row, motion);
      if (choice.empty()) continue;
      made.votes[motion] = choice;
      if (!casefile::choice_from(choice))
        wrong(row, motion, Message("R157", {name_of(made), choice}));
    }
    made.choices = split_choices(table.text(row, "choices"));
    std::set<std::string> chosen;
    for (const auto& no : made.choices) {
      if (!candidates.contains(no)) wrong(row, "choices", Message("R158", {name_of(made), no}));
      if (!chosen.insert(no).second) wrong(row, "choices", Message("SV253", {no}));
    }
    out.returns.push_back(std::move(made));
  }
};

}  // namespace

std::optional<bool> yes_or_no(std::string_view word) {
  if (word == "yes" || word == "是" || word == "符合" || word == "true") return true;
  if (word == "no" || word == "否" || word == "不符合" || word == "false") return false;
  return std::nullopt;
}

std::optional<BallotFile> read_ballot_file(const std::filesystem::path& path,
                                           const LoadedCase& file, Sealer& sealer,
                                           DiagnosticSink& sink) {
  Aliases aliases = {{"票号", "ballot"},
                     {"no", "ballot"},
                     {"房号", "unit"},
                     {"专有部分", "unit"},
                     {"送达日期", "delivered_on"},
                     {"送达方式", "method"},
                     {"签收人", "received_by"},
                     {"收回日期", "returned_on"},
                     {"状态", "state"},
                     {"理由", "reason"},
                     {"渠道", "channel"},
                     {"选举", "choices"},
                     {"所选候选人", "choices"}};
  std::vector<std::string> known = {"ballot",      "unit",        "delivered_on", "method",
                                    "received_by", "returned_on", "state",        "reason",
                                    "channel",     "choices"};
  std::vector<std::string> motions;
  for (const auto& vote : file.procedure->votes) {
    for (const auto& motion : casefile::motions_of(vote, file.facts())) {
      motions.push_back(motion.id);
      known.push_back(motion.id);
      aliases[motion.title.zh] = motion.id;
    }
  }
  const auto table = TitledTable::read(path, aliases, known, sink);
  if (!table) return std::nullopt;
  BallotReader reader{*table, motions, sealer, sink, {}, {}, {}, {}};
  for (const auto& [vote, rounds] : file.view.votes) {
    for (const auto& ballot : rounds.back().ballots) {
      reader.ballots.insert(ballot.no);
      reader.units.insert(ballot.units.begin(), ballot.units.end());
    }
  }
  for (const auto& one : file.view.candidates) {
    if (!one.withdrawn && one.eligible.value_or(false)) reader.candidates.insert(one.no);
  }
  table->each([&](const auto& row) { reader.read(row); });
  if (sink.has_errors()) return std::nullopt;
  return std::move(reader.out);
}

std::optional<std::vector<CandidateRow>> read_candidate_file(const std::filesystem::path& path,
                                                             const LoadedCase& file, Sealer& sealer,
                                                             DiagnosticSink& sink) {
  const auto* type = file.vocabulary->record("person");
  if (type == nullptr) return std::nullopt;
  Aliases aliases;
  std::vector<std::string> known;
  for (const auto& column : type->fields) {
    known.push_back(column.id);
    aliases[column.title.zh] = column.id;
  }
  const auto table = TitledTable::read(path, aliases, known, sink);
  if (!table) return std::nullopt;
  std::vector<CandidateRow> out;
  table->each([&](const exchange::Row& row) {
    CandidateRow made;
    Json given = Json::object();
    for (const auto& [column, index] : table->columns()) {
      const auto value = table->text(row, column);
      if (column == "no")
        made.no = value;
      else if (column == "eligible") {
        if (!value.empty() && !yes_or_no(value))
          sink.error(table->at(row, index), Message("R006", {type->find(column)->title, value}));
        made.eligible = value;
      } else if (column == "reason")
        made.reason = value;
      else if (!value.empty())
        given[column] = value;
    }
    if (given.text("name").empty()) sink.error(table->at(row, 0), Message("SV243"));
    made.person = sealer.person(given, *type);
    out.push_back(std::move(made));
  });
  if (sink.has_errors()) return std::nullopt;
  return out;
}

std::optional<std::vector<casefile::Evidence>> read_evidence(
    const std::vector<std::filesystem::path>& files, Date on, Attachments& attachments,
    DiagnosticSink& sink) {
  std::vector<casefile::Evidence> out;
  for (const auto& path : files) {
    auto bytes = read_bytes(path, kDocumentLimit, sink);
    if (!bytes) continue;
    const auto digest = sha256(*bytes);
    out.push_back({path.filename().string(), digest, on});
    attachments.blobs.push_back({digest, std::move(*bytes), true, ""});
  }
  if (sink.has_errors()) return std::nullopt;
  return out;
}

}  // namespace gongyi::service
