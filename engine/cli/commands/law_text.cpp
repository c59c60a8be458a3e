#include "cli/commands/law_text.h"

#include <ostream>

#include "cli/desk.h"
#include "cli/render.h"
#include "cli/report.h"
#include "service/estates.h"
#include "service/suggest.h"

namespace gongyi::cli {
namespace {

std::string_view combine_word(law::Combine combine) {
  switch (combine) {
    case law::Combine::stricter_min:
      return "stricter-min";
    case law::Combine::stricter_max:
      return "stricter-max";
    case law::Combine::specific_wins:
      return "specific-wins";
    case law::Combine::mandatory:
      return "mandatory";
    case law::Combine::ask_human:
      break;
  }
  return "ask-human";
}

}  // namespace

Json value_json(const law::DatedValue& value) {
  Json out = Json::object();
  out["value"] = value.value.str();
  out["text"] = value.value.text().in(Lang::zh);
  out["text_en"] = value.value.text().in(Lang::en);
  out["layer"] = value.layer;
  out["since"] = value.from.iso();
  out["until"] = value.until ? Json(value.until->iso()) : Json();
  out["citation"] = format(value.basis, Lang::zh);
  out["citations"] = Json::array();
  for (const auto& citation : value.basis) out["citations"].push(citation.tag());
  out["status"] = value.status == law::Status::verified ? "verified"
                  : value.status == law::Status::quoted ? "quoted"
                                                        : "unverified";
  out["checked_on"] = value.checked_on ? Json(value.checked_on->iso()) : Json();
  if (!value.note.zh.empty()) out["note"] = value.note.in(Lang::zh);
  return out;
}

std::string status_text(const law::DatedValue& value, const Session& session) {
  const char* code = value.status == law::Status::verified ? "cli.status_verified"
                     : value.status == law::Status::quoted ? "cli.status_quoted"
                                                           : "cli.status_unverified";
  auto text = session.say(code);
  return value.checked_on ? session.say("cli.checked_on", {text, value.checked_on->iso()}) : text;
}

std::string known_jurisdiction(const std::string& id, Session& session) {
  const auto& law = session.rulebook().law;
  if (law.knows_jurisdiction(id)) return id;
  const auto near = service::nearest(id, law.jurisdictions());
  throw Stopped{report(session, Exit::not_found, Message("C041", {id}),
                       near ? std::optional(Message("cli.did_you_mean", {*near})) : std::nullopt)};
}

Option place_option() { return value("--in", "J", {"辖区", "jurisdiction"}); }

Option estate_option() {
  return value("--estate", "E",
               {"小区编号：用它的辖区，连同它已通过的议事规则",
                "estate: its jurisdiction, with the rules of procedure it adopted"});
}

Place place_of(const Arguments& arguments, Session& session,
               const std::optional<std::string>& otherwise) {
  const auto estate = arguments.maybe("--estate"), named = arguments.maybe("--in");
  if (estate && named) throw UsageError(Message("C042"));
  if (!estate && !named && !otherwise) throw UsageError(Message("C043"));
  if (!estate) return {known_jurisdiction(named ? *named : *otherwise, session), {}, {}};
  auto office = open_desk(arguments, session);
  const auto view = service::load_estate(office, *estate);
  if (!view) throw Stopped{report(session, view.error())};
  return {view->info.jurisdiction, view->adopted_rules(session.rulebook().law), view->info.name};
}

Json in_force_json(const law::InForce& found) {
  Json out = value_json(found.value);
  out["parameter"] = found.parameter;
  out["title"] = found.title.in(Lang::zh);
  out["title_en"] = found.title.in(Lang::en);
  out["combine"] = combine_word(found.combine);
  out["needs_human"] = found.needs_human;
  out["overridden"] = Json::array();
  for (const auto& beaten : found.beaten) {
    auto one = value_json(beaten.value);
    one["why"] = beaten.why.in(Lang::zh);
    one["why_en"] = beaten.why.in(Lang::en);
    out["overridden"].push(std::move(one));
  }
  return out;
}

void print_in_force(const law::InForce& found, Session& session) {
  const auto lang = session.lang();
  auto& out = session.out();
  out << session.say("cli.parameter", {found.title, found.parameter}) << '\n';
  Table table({"", ""});
  const auto& value = found.value;
  table.add({session.say("cli.law_value"), session.shown(value.value.text())});
  table.add({session.say("cli.law_since"), value.from.iso()});
  if (value.until) table.add({session.say("cli.law_until"), value.until->iso()});
  table.add({session.say("cli.law_basis"), format(value.basis, lang)});
  table.add({session.say("cli.law_layer"),
             session.shown(session.rulebook().law.jurisdiction_title(value.layer))});
  table.add({session.say("cli.law_status"), status_text(value, session)});
  if (!value.note.zh.empty()) table.add({session.say("cli.law_note"), session.shown(value.note)});
  out << table.str();
  for (const auto& beaten : found.beaten) {
    out << "  "
        << session.say("cli.law_beaten",
                       {beaten.value.value.text(), Text(format(beaten.value.basis, lang)),
                        beaten.value.from.iso(), beaten.why})
        << '\n';
  }
  if (found.needs_human) out << "  " << session.say("cli.law_needs_human") << '\n';
}

}  // namespace gongyi::cli
