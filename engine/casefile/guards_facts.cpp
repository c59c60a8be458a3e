#include <algorithm>

#include "base/message.h"
#include "casefile/guard_tools.h"

namespace gongyi::casefile {
namespace {

using definition::Condition;

Verdict missing(const GuardContext& context, const std::string& field) {
  return not_given(context.facts.title(field), field);
}

Text fact_words(const GuardContext& context, const std::string& field, const std::string& value) {
  const auto* known = context.rules.vocabulary.find(field);
  return known == nullptr ? Text(value) : show_fact(*known, Json(value));
}

Verdict fact_given(const Condition& c, const GuardContext& context) {
  const auto& field = c.word("fact");
  if (!context.facts.given(field)) return missing(context, field);
  return {true, Message("R013", {context.facts.title(field)}).text(), {}, {}, {}};
}

Verdict fact_one_of(const GuardContext& context, const std::string& field,
                    const std::vector<std::string>& allowed) {
  const auto value = context.facts.value(field);
  if (!value.is_string()) return missing(context, field);
  Verdict out;
  out.held = std::find(allowed.begin(), allowed.end(), value.string()) != allowed.end();
  out.seen =
      Message("R014", {context.facts.title(field), fact_words(context, field, value.string())})
          .text();
  return out;
}

Verdict fact_is(const Condition& c, const GuardContext& context) {
  return fact_one_of(context, c.word("fact"), {c.word("value")});
}
Verdict fact_in(const Condition& c, const GuardContext& context) {
  return fact_one_of(context, c.word("fact"), c.arg("values")->words);
}

enum class Bound { least, most };

Verdict number_bound(const Condition& c, const GuardContext& context, Bound bound) {
  const auto& field = c.word("fact");
  const auto value = context.facts.number(field);
  if (!value) return missing(context, field);
  const auto& operand = c.arg(bound == Bound::least ? "min" : "max")->operand;
  const auto limit = whole(operand, context);
  if (!limit.value) return limit.missing;
  Verdict out;
  out.held = bound == Bound::least ? *value >= *limit.value : *value <= *limit.value;
  const Text shown = operand.kind == definition::Operand::Kind::fact
                         ? context.facts.shown(operand.name)
                         : number_text(*limit.value);
  out.seen = Message(bound == Bound::least ? "R020" : "R021",
                     {context.facts.title(field), context.facts.shown(field), shown})
                 .text();
  out.basis = limit.basis;
  return out;
}

Verdict number_at_least(const Condition& c, const GuardContext& context) {
  return number_bound(c, context, Bound::least);
}
Verdict number_at_most(const Condition& c, const GuardContext& context) {
  return number_bound(c, context, Bound::most);
}

Verdict number_odd(const Condition& c, const GuardContext& context) {
  const auto& field = c.word("fact");
  const auto value = context.facts.number(field);
  if (!value) return missing(context, field);
  return {*value % 2 == 1,
          Message("R022", {context.facts.title(field), number_text(*value)}).text(),
          {},
          {},
          {}};
}

// part / whole against share, cross-multiplied: 以上 includes the number, 超过 and 过半数 do not
// (C1259).
Verdict share_bound(const Condition& c, const GuardContext& context, bool strict) {
  const auto &part = c.word("part"), &whole_field = c.word("whole");
  const auto p = context.facts.number(part), w = context.facts.number(whole_field);
  if (!p) return missing(context, part);
  if (!w || *w <= 0) return missing(context, whole_field);
  const auto share = law_value<Fraction>(c.arg("share")->operand, context);
  if (!share.value) return share.missing;
  Verdict out;
  out.held = strict ? more_than(*p, *w, *share.value) : at_least(*p, *w, *share.value);
  out.basis = share.basis;
  out.seen = Message(strict ? "R180" : "R023",
                     {context.facts.title(part), context.facts.shown(part),
                      context.facts.title(whole_field), context.facts.shown(whole_field),
                      Text(percent_floor(*p, *w)), Text(share.value->str())})
                 .text();
  return out;
}

Verdict share_at_least(const Condition& c, const GuardContext& context) {
  return share_bound(c, context, false);
}
Verdict share_more_than(const Condition& c, const GuardContext& context) {
  return share_bound(c, context, true);
}

Verdict years_at_most(const Condition& c, const GuardContext& context) {
  const auto& field = c.word("fact");
  const auto value = context.facts.number(field);
  if (!value) return missing(context, field);
  const auto limit = law_value<calendar::Period>(c.arg("max")->operand, context);
  if (!limit.value) return limit.missing;
  Verdict out;
  out.held = limit.value->unit == calendar::Unit::years && *value <= limit.value->count;
  out.basis = limit.basis;
  out.seen = Message("R021", {context.facts.title(field), number_text(*value),
                              number_text(limit.value->count)})
                 .text();
  return out;
}

}  // namespace

const GuardMap& fact_guards() {
  static const GuardMap all = {
      {"fact.given", fact_given},         {"fact.is", fact_is},
      {"fact.one_of", fact_in},           {"number.at_least", number_at_least},
      {"number.at_most", number_at_most}, {"number.odd", number_odd},
      {"share.at_least", share_at_least}, {"share.more_than", share_more_than},
      {"years.at_most", years_at_most},
  };
  return all;
}

}  // namespace gongyi::casefile
