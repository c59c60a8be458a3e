#include <algorithm>

#include "base/message.h"
#include "casefile/guard_tools.h"
#include "casefile/limits.h"

namespace gongyi::casefile {
namespace {

using definition::Condition;
using Kind = definition::Operand::Kind;

Text date_title(const definition::Operand& operand, const GuardContext& context) {
  switch (operand.kind) {
    case Kind::act_date:
      return Message("R050").text();
    case Kind::opened:
      return Message("R051").text();
    case Kind::step: {
      const auto* step = context.rules.procedure.find(operand.name);
      return step == nullptr ? Text(operand.name) : Message("R052", {step->title}).text();
    }
    default:
      return context.facts.title(operand.name);
  }
}

Verdict unknown(const definition::Operand& operand, const GuardContext& context) {
  return not_given(date_title(operand, context),
                   operand.kind == Kind::fact ? operand.name : std::string());
}

Verdict date_order(const Condition& c, const GuardContext& context) {
  const auto &first = c.arg("first")->operand, &then = c.arg("then")->operand;
  const auto a = date_of(first, context), b = date_of(then, context);
  if (!a) return unknown(first, context);
  if (!b) return unknown(then, context);
  Verdict out;
  out.held = *a <= *b;
  out.seen = Message(out.held ? "R054" : "R053", {date_title(first, context), Text(a->iso()),
                                                  date_title(then, context), Text(b->iso())})
                 .text();
  if (!out.held && then.kind == Kind::act_date) out.earliest = *a;
  return out;
}

// "at least N before": the last lawful day is never rolled toward the event (C203 rolls forward
// only; a holiday cannot shorten a lead time).
Verdict date_lead(const Condition& c, const GuardContext& context) {
  const auto &early = c.arg("earlier")->operand, &late = c.arg("later")->operand;
  const auto a = date_of(early, context), b = date_of(late, context);
  if (!a) return unknown(early, context);
  if (!b) return unknown(late, context);
  const auto lead = law_value<calendar::Period>(c.arg("at_least")->operand, context);
  if (!lead.value) return lead.missing;
  const auto due = calendar::due_before(*b, *lead.value, context.rules.calendar);
  Verdict out;
  out.held = *a <= due.nominal;
  out.basis = lead.basis;
  const Text days(std::to_string(*b - *a));
  out.seen = Message("R055", {date_title(early, context), Text(a->iso()), date_title(late, context),
                              Text(b->iso()), days, lead.value->text(), Text(due.nominal.iso())})
                 .text();
  if (!out.held && late.kind == Kind::act_date)
    out.earliest = calendar::due_within(*a, *lead.value, context.rules.calendar).nominal;
  if (out.held && *a == due.nominal) {
    out.advice = Message("R056", {lead.value->text(), Text((due.nominal - 1).iso())}).text();
  }
  return out;
}

Verdict date_elapsed(const Condition& c, const GuardContext& context) {
  const auto &from = c.arg("from")->operand, &to = c.arg("to")->operand;
  const auto a = date_of(from, context), b = date_of(to, context);
  if (!a) return unknown(from, context);
  if (!b) return unknown(to, context);
  const auto period = law_value<calendar::Period>(c.arg("at_least")->operand, context);
  if (!period.value) return period.missing;
  const auto end = calendar::end_of_term(*a, *period.value, context.rules.calendar).effective;
  Verdict out;
  out.held = *b >= end;
  out.basis = period.basis;
  out.seen = Message("R057", {date_title(from, context), Text(a->iso()), period.value->text(),
                              Text(end.iso())})
                 .text();
  if (!out.held) out.earliest = end;
  return out;
}

// The outer bound a second text sets beside the limit of the step; the first day is not counted and
// the last one rolls over rest days (C201, C203).
Verdict date_within(const Condition& c, const GuardContext& context) {
  const auto &from = c.arg("from")->operand, &to = c.arg("to")->operand;
  const auto a = date_of(from, context), b = date_of(to, context);
  if (!a) return unknown(from, context);
  if (!b) return unknown(to, context);
  const auto period = law_value<calendar::Period>(c.arg("at_most")->operand, context);
  if (!period.value) return period.missing;
  const auto last = calendar::due_within(*a, *period.value, context.rules.calendar).effective;
  Verdict out;
  out.held = *b <= last;
  out.basis = period.basis;
  out.seen = Message("R059", {date_title(from, context), Text(a->iso()), period.value->text(),
                              Text(last.iso()), date_title(to, context), Text(b->iso())})
                 .text();
  return out;
}

Verdict limit_kept(const Condition& c, const GuardContext& context) {
  const auto* step = context.rules.procedure.find(c.word("step"));
  const auto limit = limit_of(*step, context.view, context.rules, context.facts);
  if (!limit) return {true, {}, {}, {}, {}};
  const auto* state = context.view.latest(step->id);
  const auto on = state != nullptr && state->counted_on() ? *state->counted_on() : context.act_date;
  Verdict out;
  out.held = on <= limit->due.effective;
  out.basis = step->limit->basis;
  out.seen =
      Message("R058", {step->title, Text(limit->due.effective.iso()), Text(on.iso())}).text();
  return out;
}

}  // namespace

const GuardMap& date_guards() {
  static const GuardMap all = {
      {"date.order", date_order},   {"date.lead", date_lead},   {"date.elapsed", date_elapsed},
      {"date.within", date_within}, {"limit.kept", limit_kept},
  };
  return all;
}

}  // namespace gongyi::casefile
