#include "service/journal_words.h"

#include <functional>
#include <map>

#include "base/message.h"
#include "casefile/election_kinds.h"
#include "casefile/entry.h"
#include "casefile/motions.h"
#include "casefile/words.h"
#include "service/ballot_codes.h"

namespace gongyi::service {
namespace {

using casefile::NewEntry;
namespace kind = casefile::kind;

/// What an entry is told with.
struct Words {
  const LoadedCase& file;
  const Library& library;

  [[nodiscard]] Text step(const NewEntry& entry) const {
    const auto ref = casefile::StepRef::parse(entry.step);
    const auto* found = file.procedure->find(ref.id);
    Text title = found == nullptr ? Text(ref.id) : found->title;
    if (ref.attempt < 2) return title;
    return Message("D300", {title, std::to_string(ref.attempt)}).text();
  }

  // Facts by title; values of private fields are sealed, people are only counted.
  [[nodiscard]] Text facts(const Json& facts) const {
    std::vector<Text> parts;
    if (!facts.is_object()) return {};
    for (const auto& [id, value] : facts.members()) {
      const auto* field = file.vocabulary->find(id);
      if (field == nullptr) continue;
      parts.push_back(Message("D301", {field->title, casefile::show_fact(*field, value)}).text());
    }
    return join(parts);
  }

  [[nodiscard]] Text shown(const std::string& id, const Json& value) const {
    const auto* field = file.vocabulary->find(id);
    return field == nullptr ? Text(id) : casefile::show_fact(*field, value);
  }
  [[nodiscard]] Text title(const std::string& id) const {
    const auto* field = file.vocabulary->find(id);
    return field == nullptr ? Text(id) : field->title;
  }
};

using Tell = std::function<Text(const NewEntry&, const Words&)>;

std::string size_of(const Json& list) {
  return std::to_string(list.is_array() ? list.items().size() : std::size_t{0});
}

Text list_text(const Json& list) {
  std::vector<Text> parts;
  if (list.is_array()) {
    for (const auto& item : list.items()) parts.emplace_back(item.string());
  }
  return join(parts);
}

Text with_facts(const char* code, const NewEntry& entry, const Words& words) {
  auto text = Message(code, {words.step(entry)}).text();
  const auto facts = words.facts(entry.payload.at("facts"));
  if (!facts.zh.empty()) text = Message("D302", {text, facts}).text();
  if (const auto& evidence = entry.payload.at("evidence");
      evidence.is_array() && !evidence.items().empty()) {
    text = Message("D303", {text, size_of(evidence)}).text();
  }
  return text;
}

Tell plain(const char* code) {
  return [code](const NewEntry& entry, const Words& words) {
    return Message(code, {words.step(entry), entry.payload.text("reason")}).text();
  };
}
Tell facts_of(const char* code) {
  return
      [code](const NewEntry& entry, const Words& words) { return with_facts(code, entry, words); };
}
Tell of_rows(const char* code) {
  return [code](const NewEntry& entry, const Words&) {
    return Message(code, {size_of(entry.payload.at("rows"))}).text();
  };
}

Text concluded(const NewEntry& entry, const Words& words) {
  const auto end = words.file.procedure->ends.find(entry.payload.text("end"));
  return Message("D312", {end == words.file.procedure->ends.end() ? Text() : end->second}).text();
}

Text skipped(const NewEntry& entry, const Words& words) {
  return Message("D316", {words.step(entry), entry.payload.text("reason")}).text();
}

Text corrected(const NewEntry& entry, const Words& words) {
  const auto& p = entry.payload;
  const auto field = p.text("field");
  return Message("D321", {words.step(entry), words.title(field), words.shown(field, p.at("old")),
                          words.shown(field, p.at("new")), p.text("reason")})
      .text();
}

Text posted(const NewEntry& entry, const Words& words) {
  const auto& p = entry.payload;
  const auto documents = list_text(p.at("documents"));
  auto text = Message(documents.zh.empty() ? "D344" : "D324",
                      {words.step(entry), documents, p.text("until"), list_text(p.at("places"))})
                  .text();
  const auto ref = casefile::StepRef::parse(entry.step);
  const auto* step = words.file.procedure->find(ref.id);
  const auto objections = p.text("objections_until");
  if (step != nullptr && step->posting && step->posting->objections) {
    text = Message("D343", {text, objections}).text();
  }
  if (const auto& evidence = p.at("evidence"); evidence.is_array() && !evidence.items().empty()) {
    text = Message("D303", {text, size_of(evidence)}).text();
  }
  return text;
}

Text objected(const NewEntry& entry, const Words& words) {
  const auto& p = entry.payload;
  return Message("D326", {std::to_string(p.number("no")), words.step(entry), p.text("matter")})
      .text();
}

Text answered(const NewEntry& entry, const Words&) {
  const auto& p = entry.payload;
  const bool upheld = p.text("decision") == "upheld";
  return Message("D327", {std::to_string(p.number("no")),
                          Message(upheld ? "SV286" : "SV287").text(), p.text("answer")})
      .text();
}

Text candidate_decided(const NewEntry& entry, const Words&) {
  const auto& p = entry.payload;
  const bool yes = p.text("eligible") == "yes";
  return Message("D329", {p.text("no"), Message(yes ? "SV283" : "SV284").text(), p.text("reason")})
      .text();
}

Text tie_settled(const NewEntry& entry, const Words&) {
  std::vector<Text> drawn;
  for (const auto& no : entry.payload.at("drawn").items()) drawn.emplace_back(no.string());
  return Message("SV760", {join(drawn)}).text();
}

Text tallied(const NewEntry& entry, const Words& words) {
  std::vector<Text> parts;
  const auto& result = entry.payload.at("result");
  const auto* vote = words.file.procedure->vote(entry.payload.text("vote"));
  if (result.at("motions").is_array()) {
    for (const auto& motion : result.at("motions").items()) {
      const auto id = motion.text("id");
      const auto title =
          vote == nullptr ? Text(id) : casefile::motion_title(*vote, words.file.facts(), id);
      parts.push_back(
          Message("D301", {title, Message("R04." + motion.text("outcome")).text()}).text());
    }
  }
  if (result.has("election"))
    parts.push_back(Message("R04." + result.at("election").text("outcome")).text());
  return Message("D336", {join(parts)}).text();
}

Text document_made(const NewEntry& entry, const Words& words) {
  const auto& p = entry.payload;
  const auto* spec =
      words.library.manifest ? words.library.manifest->find(p.text("document")) : nullptr;
  const bool posting = p.text("audience") == "posting";
  return Message("D338", {p.text("document"), spec == nullptr ? Text() : spec->title,
                          Message(posting ? "SV265" : "SV266").text(), p.text("subject")})
      .text();
}

const std::map<std::string_view, Tell>& tellers() {
  static const std::map<std::string_view, Tell> all = {
      {kind::case_opened,
       [](const NewEntry& e, const Words& w) {
         return Message("D310", {w.file.procedure->title, e.payload.text("version")}).text();
       }},
      {kind::case_suspended, plain("D313")},
      {kind::case_resumed, plain("D314")},
      {kind::case_terminated, plain("D311")},
      {kind::case_concluded, concluded},
      {kind::case_phase,
       [](const NewEntry& e, const Words&) {
         return Message("D339", {Message("R08.case." + e.phases.text("case")).text()}).text();
       }},
      {kind::step_ready, plain("D315")},
      {kind::step_skipped, skipped},
      {kind::step_started, facts_of("D317")},
      {kind::step_facts, facts_of("D318")},
      {kind::step_done, plain("D319")},
      {kind::step_failed, plain("D320")},
      {kind::step_repeated, plain("D322")},
      {kind::step_lateness,
       [](const NewEntry& e, const Words& w) {
         const auto time = e.phases.text("time");
         if (time == "on_time") return Message("SV503", {w.step(e), e.payload.text("due")}).text();
         return Message(time == "overdue" ? "D323" : "D340", {w.step(e), e.payload.text("due")})
             .text();
       }},
      {kind::fact_corrected, corrected},
      {kind::limit_extended,
       [](const NewEntry& e, const Words& w) {
         const auto& p = e.payload;
         const auto more = calendar::Period::parse(p.text("by"));
         auto text = Message("D341", {w.step(e), more ? more->text() : Text()}).text();
         if (p.text("document").empty()) return text;
         const auto approver = w.file.procedure->actor_title(p.text("approver"));
         return Message("SV502", {text, approver, p.text("document"), p.text("reason")}).text();
       }},
      {kind::evidence_added, facts_of("D342")},
      {kind::posting_opened, posted},
      {kind::posting_closed, plain("D325")},
      {kind::objection_raised, objected},
      {kind::objection_answered, answered},
      {kind::candidate_added,
       [](const NewEntry& e, const Words&) {
         return Message("D328", {e.payload.text("no")}).text();
       }},
      {kind::candidate_decided, candidate_decided},
      {kind::candidate_withdrawn,
       [](const NewEntry& e, const Words&) {
         return Message("D330", {e.payload.text("no"), e.payload.text("reason")}).text();
       }},
      {kind::ballots_issued, of_rows("D331")},
      {kind::ballots_delivered, of_rows("D332")},
      {kind::ballots_returned, of_rows("D333")},
      {kind::ballot_voided,
       [](const NewEntry& e, const Words&) {
         const auto& row = e.payload.at("rows").items().front();
         return Message("D334", {row.text("no"), void_reason(row.text("reason"))}).text();
       }},
      {kind::vote_closed, plain("D335")},
      {kind::vote_tallied, tallied},
      {kind::tie_settled, tie_settled},
      {kind::roster_pinned,
       [](const NewEntry& e, const Words&) {
         return Message("D337", {std::to_string(e.payload.number("version"))}).text();
       }},
      {kind::document_made, document_made},
  };
  return all;
}

}  // namespace

bool follows_by_itself(const casefile::NewEntry& entry) {
  return entry.kind == kind::step_ready || entry.kind == kind::case_phase;
}

Text entry_text(const casefile::NewEntry& entry, const LoadedCase& file, const Library& library) {
  const Words words{file, library};
  if (auto told = operation_text(entry, file)) return std::move(*told);
  const auto tell = tellers().find(entry.kind);
  auto text = tell == tellers().end() ? Text(entry.kind) : tell->second(entry, words);
  if (entry.payload.text("recorded") != casefile::kOnPaper) return text;
  return Message("SV701", {std::move(text), Text(entry.payload.text("source"))}).text();
}

namespace {

// What the clerk was warned of stands beside what was done all the same.
Text with_notes(const casefile::NewEntry& entry, Text text) {
  const auto& notes = entry.payload.at("notes");
  if (!notes.is_array()) return text;
  std::vector<Text> told;
  for (const auto& note : notes.items()) told.emplace_back(note.text("text"));
  return Message("D304", {std::move(text), join(told)}).text();
}

}  // namespace

std::vector<JournalRow> journal_rows(Office& office, const LoadedCase& file, bool all) {
  std::vector<JournalRow> out;
  for (const auto& entry : office.store().entries(file.stream)) {
    if (!all && follows_by_itself(entry)) continue;
    JournalRow row;
    row.seq = entry.seq;
    row.recorded_at = entry.recorded_at;
    row.act_date = entry.act_date;
    row.by = entry.by;
    row.kind = entry.kind;
    row.step = entry.step;
    row.hash = entry.hash;
    row.text = with_notes(entry, entry_text(entry, file, office.library()));
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace gongyi::service
