#include "cli/desk.h"

#include <algorithm>
#include <charconv>
#include <ostream>

#include "base/utf8.h"
#include "cli/report.h"
#include "service/data_dir.h"
#include "service/journal_words.h"

namespace gongyi::cli {
namespace {

Exit exit_of(service::Problem::Kind kind) {
  using Kind = service::Problem::Kind;
  if (kind == Kind::conflict) return Exit::conflict;
  if (kind == Kind::not_found) return Exit::not_found;
  if (kind == Kind::usage) return Exit::usage;
  return kind == Kind::invalid ? Exit::invalid : Exit::refused;
}

Json warnings_json(const std::vector<Refusal>& warnings, Lang lang) {
  Json out = Json::array();
  for (const auto& one : warnings) {
    Json row = Json::object();
    row["code"] = one.message.code();
    row["text"] = one.message.in(lang);
    row["basis"] = articles_json(one.basis, lang);
    out.push(std::move(row));
  }
  return out;
}

Json data(const service::Done& done, const service::Office& office, Lang lang) {
  Json out = Json::object();
  out["case"] = done.file.view.id;
  out["phase"] = machine::name(done.file.view.phases.phase);
  out["already_done"] = done.already_done;
  out["entries"] = Json::array();
  for (const auto& entry : done.entries) {
    Json row = Json::object();
    row["kind"] = entry.kind;
    row["step"] = entry.step;
    row["act_date"] = entry.act_date.iso();
    row["text"] = service::entry_text(entry, done.file, office.library()).in(lang);
    out["entries"].push(std::move(row));
  }
  out["ready"] = Json::array();
  for (const auto& step : done.ready) out["ready"].push(Json(step));
  out["warnings"] = warnings_json(done.warnings, lang);
  return out;
}

void print_entries(const service::Done& done, const service::Office& office, Session& session) {
  for (const auto& entry : done.entries) {
    if (service::follows_by_itself(entry)) continue;
    session.out() << "  " << session.shown(service::entry_text(entry, done.file, office.library()))
                  << '\n';
  }
}

void print(const service::Done& done, const service::Office& office, Session& session) {
  auto& out = session.out();
  const auto& view = done.file.view;
  if (done.already_done) {
    // The same id on another order would look done: what it did then is shown.
    out << session.say("desk.was_recorded", {view.id}) << '\n';
    print_entries(done, office, session);
    return;
  }
  out << session.say(done.entries.empty() ? "desk.unchanged" : "desk.recorded", {view.id}) << '\n';
  print_entries(done, office, session);
  warn(session, done.warnings);
  std::vector<std::string> ready;
  for (const auto& id : done.ready) {
    const auto* state = view.latest(id);
    const bool still = state != nullptr && state->phases.phase == machine::StepPhase::ready;
    if (still && std::find(ready.begin(), ready.end(), id) == ready.end()) ready.push_back(id);
  }
  if (!ready.empty()) out << session.say("desk.next") << '\n';
  for (const auto& id : ready) {
    const auto* step = done.file.procedure->find(id);
    out << "  "
        << session.say("desk.next_row",
                       {step->title, id, done.file.procedure->actor_title(step->actor)})
        << '\n';
  }
}

}  // namespace

service::Clock clock_of(const Session& session) {
  return session.globals().now ? service::Clock::pinned(*session.globals().now)
                               : service::Clock::system();
}

service::Library load_desk_library(Session& session) {
  DiagnosticSink sink;
  auto library = service::load_library(service::data_dir(), sink);
  if (!library) throw Stopped{report(session, sink)};
  return std::move(*library);
}

service::Office open_desk(const Arguments& arguments, Session& session) {
  if (!service::office_exists(session.office())) {
    throw Stopped{
        report(session, Exit::not_found, Message("S001", {session.office(), "office.db"}))};
  }
  auto by = arguments.text("--by", service::environment("USER"));
  if (by.empty() || !utf8::valid(by)) by = "office";
  auto office = service::open_office(session.office(), load_desk_library(session),
                                     clock_of(session), std::move(by));
  if (const auto seen = arguments.maybe("--seen")) office.set_seen(number_of(*seen));
  return office;
}

service::LoadedCase desk_case(const Arguments& arguments, Session& session,
                              service::Office& office) {
  auto file = service::load_case(office, arguments.text("CASE"));
  if (!file) throw Stopped{report(session, file.error())};
  return std::move(file).value();
}

Exit report(Session& session, const service::Problem& problem, const DiagnosticSink& sink) {
  if (sink.has_errors()) return report(session, sink);
  const auto exit = exit_of(problem.kind);
  if (problem.refusals.empty()) return report(session, exit, Message("desk.nothing_done"));
  return report(session, exit, std::span(problem.refusals));
}

Exit tell(Session& session, const service::Office& office, const service::Outcome& outcome,
          const DiagnosticSink& sink) {
  if (!outcome) return report(session, outcome.error(), sink);
  if (session.json()) {
    session.print(data(*outcome, office, session.lang()));
  } else {
    print(*outcome, office, session);
  }
  return Exit::done;
}

void print_operations(const service::TimelineRow& row, const std::string& indent,
                      Session& session) {
  auto& out = session.out();
  if (!row.assigned.empty()) out << indent << session.say("ops.assigned", {row.assigned}) << '\n';
  std::vector<Text> signatures;
  signatures.reserve(row.signatures.size());
  for (const auto& one : row.signatures) signatures.push_back(one.state);
  if (!signatures.empty())
    out << indent << session.say("ops.signatures", {join(signatures)}) << '\n';
  if (row.urges.empty()) return;
  const auto& last = row.urges.back();
  out << indent
      << session.say("ops.urged", {std::to_string(row.urges.size()), last.on.iso(), last.message})
      << '\n';
}

void warn(Session& session, const std::vector<Refusal>& warnings) {
  for (const auto& one : warnings) {
    session.out() << session.say("desk.warning", {one.message.text()}) << '\n';
    if (!one.basis.empty()) {
      session.out() << "  " << session.say("cli.basis", {format(one.basis, session.lang())})
                    << '\n';
    }
  }
}

std::int64_t number_of(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 1)
    throw UsageError(Message("D256", {text}));
  return value;
}

Option case_option() { return positional("CASE", {"案卷编号", "case number"}); }
Option step_option() { return positional("STEP", {"环节（见 step list）", "step, see step list"}); }
Option by_option() {
  return value("--by", "WHO", {"谁记录的（不写为当前用户）", "who records (the user when absent)"});
}
Option on_option() {
  return value("--on", "D", {"生效日（不写为今天）", "day of the act (today when absent)"});
}
Option vote_option() {
  return value("--meeting", "V",
               {"哪次表决（只有一次时不用写）", "which vote, when there are several"});
}
Option reason_option() { return value("--reason", "T", {"理由", "reason"}); }

std::vector<Option> order_options(std::vector<Option> first) {
  first.push_back(on_option());
  first.push_back(by_option());
  first.push_back(
      value("--seen", "N",
            {"已看到第几条办理记录（见 case show）；此后有人改动则不办理，并告知改了什么",
             "the last entry you saw (case show); refused, and told, when somebody "
             "changed the case since"}));
  first.push_back(
      value("--command-id", "ID", {"同一编号的命令只执行一次", "the same id is carried out once"}));
  return first;
}

Date on_day(const Arguments& arguments, const Session& session) {
  return arguments.date("--on").value_or(session.today());
}

service::Order order_of(const Arguments& arguments, const Session& session) {
  return {arguments.text("CASE"), on_day(arguments, session), arguments.text("--command-id")};
}

std::vector<std::pair<std::string, std::string>> pairs_of(const Arguments& arguments,
                                                          const std::string& id) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& text : arguments.all(id)) {
    const auto mark = text.find('=');
    if (mark == std::string::npos || mark == 0) throw UsageError(Message("D255", {text}));
    out.emplace_back(text.substr(0, mark), text.substr(mark + 1));
  }
  return out;
}

Json articles_json(const std::vector<Citation>& articles, Lang lang) {
  Json out = Json::array();
  for (const auto& one : articles) {
    out.push(Json(Json::Object{{"tag", Json(one.tag())}, {"text", Json(one.in(lang))}}));
  }
  return out;
}

Json texts_json(const std::vector<Text>& texts, Lang lang) {
  Json out = Json::array();
  for (const auto& one : texts) out.push(Json(one.in(lang)));
  return out;
}

std::string joined(const std::vector<std::string>& parts, const Session& session) {
  const std::vector<Text> texts(parts.begin(), parts.end());
  return join(texts).in(session.lang());
}

Json day_json(const std::optional<Date>& day) { return day ? Json(day->iso()) : Json(); }
std::string day_text(const std::optional<Date>& day) { return day ? day->iso() : ""; }

std::string tags(const std::vector<Citation>& articles) {
  std::string out;
  for (const auto& one : articles) out += (out.empty() ? "" : " ") + one.tag();
  return out;
}

void Legend::add(const std::vector<Citation>& articles) {
  for (const auto& one : articles) {
    const bool known = std::any_of(sources_.begin(), sources_.end(),
                                   [&](const auto& s) { return s.source == one.source; });
    if (!known) sources_.push_back({one.source, "", one.name});
  }
}

std::string Legend::str(Session& session) const {
  if (sources_.empty()) return {};
  std::vector<Text> parts;
  parts.reserve(sources_.size());
  for (const auto& one : sources_)
    parts.push_back({one.source + " " + one.in(Lang::zh), one.source + " " + one.in(Lang::en)});
  return session.say("desk.legend", {join(parts)}) + "\n";
}

}  // namespace gongyi::cli
