#include <algorithm>
#include <charconv>
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
#include "service/proxy_book.h"
#include "service/titled_table.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

struct BallotReader {
  const TitledTable& table;
  const std::vector<std::string>& motions;
  Sealer& sealer;
  ProxyBook& proxies;
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

  void read_hour(const exchange::Row& row, casefile::BallotRow& made) const {
    const auto hour = table.text(row, "returned_at");
    if (hour.empty()) return;
    const auto read = hour_of_day(hour);
    if (!read) return wrong(row, "returned_at", Message("SV758", {hour}));
    made.at = *read;
  }

  void read_proxy(const exchange::Row& row, casefile::BallotRow& made) {
    const auto shown = table.text(row, "authority");
    if (!shown.empty() && !yes_or_no(shown))
      wrong(row, "authority", Message("R006", {Message("SV759").text(), shown}));
    const auto used =
        proxies.use({table.text(row, "proxy"), table.text(row, "proxy_id"),
                     table.text(row, "proxy_kind"), yes_or_no(shown).value_or(false)});
    if (!used) return wrong(row, "proxy", used.error());
    made.proxy = *used;
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
    read_hour(row, made);
    read_proxy(row, made);
    for (const auto& motion : motions) {
      const auto choice = table.text(row, motion);
      if (choice.empty()) continue;
      made.votes[motion] = choice;
      if (!casefile::choice_from(choice))
        wrong(row, motion, Message("R157", {name_of(made), choice}));
    }
    made.choices = split_list(table.text(row, "choices"));
    std::set<std::string> chosen;
    for (const auto& no : made.choices) {
      if (!candidates.contains(no)) wrong(row, "choices", Message("R158", {name_of(made), no}));
      if (!chosen.insert(no).second) wrong(row, "choices", Message("SV253", {no}));
    }
    out.returns.push_back(std::move(made));
  }
};

}  // namespace

std::optional<std::string> hour_of_day(std::string_view written) {
  const auto colon = written.find(':');
  const auto digits = [](std::string_view text, int most) -> std::optional<int> {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && !text.empty() && value >= 0 && value <= most ? std::optional(value)
                                                                 : std::nullopt;
  };
  if (colon == std::string_view::npos || colon > 2 || written.size() != colon + 3)
    return std::nullopt;
  const auto hours = digits(written.substr(0, colon), 23);
  const auto minutes = digits(written.substr(colon + 1), 59);
  if (!hours || !minutes) return std::nullopt;
  return (*hours < 10 ? "0" : "") + std::to_string(*hours) + std::string(written.substr(colon));
}

std::optional<bool> yes_or_no(std::string_view word) {
  if (word == "yes" || word == "是" || word == "符合" || word == "true") return true;
  if (word == "no" || word == "否" || word == "不符合" || word == "false") return false;
  return std::nullopt;
}

std::optional<BallotFile> read_ballot_file(Office& office, const std::filesystem::path& path,
                                           const LoadedCase& file,
                                           const definition::VoteSpec& asked, Sealer& sealer,
                                           DiagnosticSink& sink) {
  TitledTable::Aliases aliases = {{"票号", "ballot"},
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
                                  {"收回时刻", "returned_at"},
                                  {"受托人", "proxy"},
                                  {"受托人证件号", "proxy_id"},
                                  {"受托人身份", "proxy_kind"},
                                  {"委托书", "authority"},
                                  {"选举", "choices"},
                                  {"所选候选人", "choices"}};
  std::vector<std::string> known = {"ballot",      "unit",        "delivered_on", "method",
                                    "received_by", "returned_on", "state",        "reason",
                                    "channel",     "choices",     "returned_at",  "proxy",
                                    "proxy_id",    "proxy_kind",  "authority"};
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
  ProxyBook proxies(office, file, asked, sealer);
  BallotReader reader{*table, motions, sealer, proxies, sink, {}, {}, {}, {}};
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
  TitledTable::Aliases aliases;
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
