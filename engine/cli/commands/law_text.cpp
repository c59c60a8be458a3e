#include "cli/commands/law_text.h"

#include "cli/report.h"
#include "service/suggest.h"

namespace gongyi::cli {

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

}  // namespace gongyi::cli
