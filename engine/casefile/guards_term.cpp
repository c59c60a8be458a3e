#include "base/message.h"
#include "casefile/guard_tools.h"
#include "casefile/term_facts.h"

/// What the law in force says, and how the sitting committee's term stands (任期).
namespace gongyi::casefile {
namespace {

using definition::Condition;

Verdict law_is(const Condition& c, const GuardContext& context) {
  const auto& parameter = c.arg("parameter")->operand.name;
  const auto& wanted = c.word("value");
  const auto found = law_at(context, parameter);
  if (!found) {
    Verdict out;
    out.seen = found.error().message.text();
    return out;
  }
  Verdict out;
  const auto value = context.rules.law.read(parameter, wanted);
  out.held = value && *value == found->value.value;
  out.basis = found->value.basis;
  out.seen = Message("R181", {found->title, found->value.value.text()}).text();
  return out;
}

// Only a rule that stands, not one the law overrides, binds the estate that adopted it.
Verdict law_settled(const Condition& c, const GuardContext& context) {
  const auto& parameter = c.arg("parameter")->operand.name;
  const auto found = law_at(context.rules, context.view.jurisdiction, parameter, context.act_date);
  Verdict out;
  out.held = found && found->value.layer == "estate";
  if (found) out.basis = found->value.basis;
  out.seen = found ? Message("R181", {found->title, found->value.value.text()}).text()
                   : found.error().message.text();
  return out;
}

// What a place leaves open is no gap in its pack: the parameter says that it may be.
Verdict law_given(const Condition& c, const GuardContext& context) {
  const auto& parameter = c.arg("parameter")->operand.name;
  const auto found = law_at(context, parameter);
  Verdict out;
  out.held = static_cast<bool>(found);
  if (!found) {
    out.seen = found.error().message.text();
    return out;
  }
  out.basis = found->value.basis;
  out.seen = Message("R181", {found->title, found->value.value.text()}).text();
  return out;
}

enum class Wanted { running, expired };

// The last day belongs to the term: it has ended from the day after (C202, C203).
Verdict term_is(const Condition& c, const GuardContext& context, Wanted wanted) {
  Verdict out;
  const auto ends = context.facts.date(kTermEndsOn);
  if (!ends) {
    out.seen = Message("R182").text();
    return out;
  }
  const auto* on = c.arg("on");
  const auto day = on == nullptr ? context.act_date : date_of(on->operand, context);
  if (!day) return not_given(context.facts.title(on->operand.name), on->operand.name);
  const auto caretaker = context.facts.value(kTermCaretaker);
  const bool expired = *day > *ends;
  const bool replaced = caretaker.is_string() && !caretaker.string().empty();
  out.held = wanted == Wanted::expired ? expired : !expired && !replaced;
  out.seen = replaced && !expired
                 ? Message("R185", {Text(caretaker.string())}).text()
                 : Message(expired ? "R184" : "R183", {Text(ends->iso()), Text(day->iso())}).text();
  if (wanted == Wanted::expired && !expired && on == nullptr) out.earliest = *ends + 1;
  return out;
}

Verdict term_running(const Condition& c, const GuardContext& context) {
  return term_is(c, context, Wanted::running);
}
Verdict term_expired(const Condition& c, const GuardContext& context) {
  return term_is(c, context, Wanted::expired);
}

}  // namespace

const GuardMap& term_guards() {
  static const GuardMap all = {{"law.is", law_is},
                               {"law.given", law_given},
                               {"law.settled", law_settled},
                               {"term.running", term_running},
                               {"term.expired", term_expired}};
  return all;
}

}  // namespace gongyi::casefile
