#include "law/combine.h"

#include <algorithm>

#include "base/message.h"
#include "law/value.h"

namespace gongyi::law {
namespace {

using Values = std::span<const DatedValue* const>;

// The articles of a value; a policy has none and says so.
Text cited(const DatedValue& value) {
  if (value.basis.empty()) return Message("law.policy").text();
  return {format(value.basis, Lang::zh), format(value.basis, Lang::en)};
}

// The strictest value; of equal ones the most local. `comparable` turns false where there is no
// order, and the most local stands.
const DatedValue* strictest(Values deciding, bool smallest, Date day, bool& comparable) {
  const auto* best = deciding.front();
  for (const auto* value : deciding.subspan(1)) {
    const auto order = compare(value->value, best->value, day);
    if (!order && value->value != best->value) comparable = false;
    if (!order || *order == 0 || (smallest ? *order < 0 : *order > 0)) best = value;
  }
  return best;
}

const DatedValue* choose(Combine rule, Values deciding, Date day, bool& comparable) {
  switch (rule) {
    case Combine::stricter_min:
      return strictest(deciding, true, day, comparable);
    case Combine::stricter_max:
      return strictest(deciding, false, day, comparable);
    case Combine::ask_human: {
      bool ordered = true;  // only a proposal: a person decides in any case
      return strictest(deciding, false, day, ordered);
    }
    case Combine::mandatory:
      return deciding.front();
    case Combine::specific_wins:
      break;
  }
  return deciding.back();
}

// Where a quoted value won and one that was read at its source says the same, the read one answers.
const DatedValue* best_read(const DatedValue* winner, Values deciding) {
  if (winner->status == Status::verified) return winner;
  for (const auto* value : deciding) {
    if (value->status == Status::verified && value->value == winner->value) return value;
  }
  return winner;
}

std::string_view rule_wording(Combine rule, bool comparable) {
  if (!comparable) return "law.beaten_incomparable";
  switch (rule) {
    case Combine::stricter_min:
    case Combine::stricter_max:
      return "law.beaten_stricter";
    case Combine::mandatory:
      return "law.beaten_mandatory";
    case Combine::ask_human:
      return "law.beaten_ask";
    case Combine::specific_wins:
      break;
  }
  return "law.beaten_specific";
}

void add_basis(InForce& answer, const DatedValue& agreeing) {
  auto& basis = answer.value.basis;
  for (const auto& citation : agreeing.basis) {
    if (std::find(basis.begin(), basis.end(), citation) == basis.end()) basis.push_back(citation);
  }
}

// Laxer than what the law itself says, by the parameter's own sense of strictness.
bool laxer(const ParameterMeta& meta, const Value& adopted, const InForce& answer, Date day) {
  const bool by_strictness =
      meta.combine == Combine::stricter_min || meta.combine == Combine::stricter_max;
  if (!by_strictness || answer.value.status == Status::unverified) return false;
  const auto order = compare(adopted, answer.value.value, day);
  return !order || (meta.combine == Combine::stricter_min ? *order > 0 : *order < 0);
}

// The rule in force on the day; of two of one day the one recorded last.
const DatedValue* rule_on(const ParameterMeta& meta, const EstateLayer& estate, Date day) {
  const DatedValue* adopted = nullptr;
  for (const auto& [name, value] : estate) {
    if (name != meta.name || value.from > day || (value.until && *value.until < day)) continue;
    if (adopted == nullptr || adopted->from <= value.from) adopted = &value;
  }
  return adopted;
}

}  // namespace

InForce combine(const ParameterMeta& meta, Values candidates, Date day) {
  std::vector<const DatedValue*> deciding;
  for (const auto* value : candidates) {
    if (value->status != Status::unverified) deciding.push_back(value);
  }
  const bool any_checked = !deciding.empty();
  if (!any_checked) deciding.assign(candidates.begin(), candidates.end());

  bool comparable = true;
  const auto& winner = *best_read(choose(meta.combine, deciding, day, comparable), deciding);
  InForce answer{meta.name, meta.title, winner, meta.combine, {}, false};
  bool differ = false;
  for (const auto* value : candidates) {
    if (value == &winner) continue;
    const bool decides = !any_checked || value->status != Status::unverified;
    if (value->value == winner.value) {
      if (decides) add_basis(answer, *value);
      continue;
    }
    differ = differ || decides;
    const auto code = decides ? rule_wording(meta.combine, comparable) : "law.beaten_unverified";
    answer.beaten.push_back({*value, Message(code, {cited(winner), winner.value.text()}).text()});
  }
  answer.needs_human = differ && (meta.combine == Combine::ask_human || !comparable);
  return answer;
}

std::optional<InForce> from_estate(const ParameterMeta& meta, const EstateLayer& estate, Date day) {
  const auto* adopted = rule_on(meta, estate, day);
  if (adopted == nullptr || !meta.estate || !fits(adopted->value, meta)) return std::nullopt;
  return InForce{meta.name, meta.title, *adopted, meta.combine, {}, false};
}

void apply_estate(const ParameterMeta& meta, const EstateLayer& estate, Date day, InForce& answer) {
  const auto* adopted = rule_on(meta, estate, day);
  if (adopted == nullptr || adopted->value == answer.value.value) return;
  const auto refuse = [&](std::string_view code, Text detail) {
    answer.beaten.push_back({*adopted, Message(code, {std::move(detail)}).text()});
  };
  if (!meta.estate) return refuse("law.estate_may_not", meta.title);
  if (!fits(adopted->value, meta)) return refuse("law.estate_misfit", meta.title);
  if (laxer(meta, adopted->value, answer, day)) {
    return refuse("law.estate_laxer", answer.value.value.text());
  }
  Overridden law{answer.value, Message("law.beaten_estate", {adopted->value.text()}).text()};
  answer.beaten.insert(answer.beaten.begin(), std::move(law));
  answer.value = *adopted;
  answer.needs_human = false;
}

}  // namespace gongyi::law
