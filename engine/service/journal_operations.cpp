#include <map>

#include "base/message.h"
#include "service/journal_words.h"

// Operations on running work, told in the journal.
namespace gongyi::service {
namespace {

using casefile::NewEntry;
namespace kind = casefile::kind;
using Tell = Text (*)(const NewEntry&, const LoadedCase&);

Text step(const NewEntry& entry, const LoadedCase& file) {
  const auto ref = casefile::StepRef::parse(entry.step);
  const auto* found = file.procedure->find(ref.id);
  Text title = found == nullptr ? Text(ref.id) : found->title;
  return ref.attempt < 2 ? title : Message("D300", {title, std::to_string(ref.attempt)}).text();
}

Text returned(const NewEntry& entry, const LoadedCase& file) {
  return Message("SV493", {step(entry, file), file.procedure->actor_title(entry.payload.text("to")),
                           entry.payload.text("reason")})
      .text();
}

Text withdrawn(const NewEntry& entry, const LoadedCase& file) {
  return Message("SV494", {step(entry, file), entry.by, entry.payload.text("reason")}).text();
}

Text assigned(const NewEntry& entry, const LoadedCase& file) {
  const auto& p = entry.payload;
  return Message("SV495", {step(entry, file), p.text("from"), p.text("to"), p.text("reason")})
      .text();
}

Text urged(const NewEntry& entry, const LoadedCase& file) {
  const auto& p = entry.payload;
  const Text whom =
      p.text("to").empty() ? file.procedure->actor_title(p.text("actor")) : Text(p.text("to"));
  return Message("SV496", {step(entry, file), whom, p.text("message")}).text();
}

Text signer(const NewEntry& entry, const LoadedCase& file) {
  const auto* found = file.procedure->find(casefile::StepRef::parse(entry.step).id);
  return signer_title(found, entry.payload.text("who"));
}

Text asked(const NewEntry& entry, const LoadedCase& file) {
  return Message("SV497", {step(entry, file), signer(entry, file)}).text();
}
Text given(const NewEntry& entry, const LoadedCase& file) {
  return Message("SV498", {step(entry, file), signer(entry, file)}).text();
}
Text refused(const NewEntry& entry, const LoadedCase& file) {
  return Message("SV499", {step(entry, file), signer(entry, file), entry.payload.text("reason")})
      .text();
}
Text voided(const NewEntry& entry, const LoadedCase& file) {
  return Message("SV500", {step(entry, file), signer(entry, file)}).text();
}

Text annulled(const NewEntry& entry, const LoadedCase& file) {
  const auto& p = entry.payload;
  const auto* vote = file.procedure->vote(p.text("vote"));
  return Message("SV501", {vote == nullptr ? Text(p.text("vote")) : vote->title,
                           std::to_string(p.number("round")), p.text("reason"), p.text("document")})
      .text();
}

Text titles_of(const Json& ids, const LoadedCase& file) {
  std::vector<Text> out;
  if (ids.is_array()) {
    for (const auto& id : ids.items()) {
      const auto* step = file.procedure->find(id.string());
      out.push_back(step == nullptr ? Text(id.string()) : step->title);
    }
  }
  return out.empty() ? Text("—") : join(out);
}

Text rebased(const NewEntry& entry, const LoadedCase& file) {
  const auto& p = entry.payload;
  return Message("SV512", {p.text("from"), p.text("version"), p.text("reason"),
                           titles_of(p.at("steps"), file), titles_of(p.at("removed"), file),
                           titles_of(p.at("changed"), file)})
      .text();
}

Text baselined(const NewEntry& entry, const LoadedCase&) {
  const auto& p = entry.payload;
  const auto& steps = p.at("steps");
  return Message("SV700", {std::to_string(steps.is_array() ? steps.items().size() : std::size_t{0}),
                           p.text("reason")})
      .text();
}

}  // namespace

Text signer_title(const definition::Step* step, const std::string& who) {
  if (step == nullptr) return Text(who);
  for (const auto& one : step->signatures) {
    if (one.id == who) return one.title;
  }
  return Text(who);
}

std::optional<Text> operation_text(const NewEntry& entry, const LoadedCase& file) {
  static const std::map<std::string_view, Tell> all = {
      {kind::step_returned, returned},    {kind::step_withdrawn, withdrawn},
      {kind::step_assigned, assigned},    {kind::step_urged, urged},
      {kind::signature_asked, asked},     {kind::signature_given, given},
      {kind::signature_refused, refused}, {kind::signature_voided, voided},
      {kind::vote_annulled, annulled},    {kind::case_rebased, rebased},
      {kind::case_baselined, baselined},
  };
  const auto found = all.find(entry.kind);
  if (found == all.end()) return std::nullopt;
  return found->second(entry, file);
}

}  // namespace gongyi::service
