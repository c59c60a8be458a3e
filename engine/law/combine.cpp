#include "law/combine.h"

#include <algorithm>
#include <tuple>

#include "base/message.h"
#include "law/value.h"

namespace gongyi::law {
namespace {

Text cited(const DatedValue& value) {
  return {format(value.basis, Lang::zh), format(value.basis, Lang::en)};
}

auto strength(const Candidate& candidate) {
  return std::tuple(candidate.value->status == Status::unverified, candidate.gap_rank);
}

// The strictest of the deciding values; on equal values the most local. Where two cannot be
// compared the most local stands and `comparable` is false.
const Candidate* strictest(std::span<const Candidate> deciding, bool smallest, Date day,
                           bool& comparable) {
  const auto* best = &deciding.front();
  for (const auto& candidate : deciding.subspan(1)) {
    const auto order = compare(candidate.value->value, best->value->value, day);
    if (!order) comparable = false;
    if (!order || *order == 0 || (smallest ? *order < 0 : *order > 0)) best = &candidate;
  }
  return best;
}

const Candidate* choose(Combine rule, std::span<const Candidate> deciding, Date day,
                        bool& comparable) {
  switch (rule) {
    case Combine::stricter_min:
      return strictest(deciding, true, day, comparable);
    case Combine::stricter_max:
      return strictest(deciding, false, day, comparable);
    case Combine::mandatory:
      return &deciding.front();
    case Combine::specific_wins:
    case Combine::ask_human:
      break;
  }
  return &deciding.back();
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

Text why_beaten(const Candidate& loser, const Candidate& winner, const ParameterInfo& info,
                bool comparable) {
  const std::vector<Text> args{cited(*winner.value), shown(winner.value->value, info)};
  const bool winner_checked = winner.value->status != Status::unverified;
  if (winner_checked && loser.value->status == Status::unverified) {
    return Message("law.beaten_unverified", args).text();
  }
  if (loser.gap_rank > winner.gap_rank) {
    return Message("law.beaten_gap", {args[0], args[1], loser.layer->title}).text();
  }
  return Message(rule_wording(info.combine, comparable), args).text();
}

void add_basis(InForce& answer, const DatedValue& agreeing) {
  for (const auto& citation : agreeing.basis) {
    auto& basis = answer.value.basis;
    if (std::find(basis.begin(), basis.end(), citation) == basis.end()) basis.push_back(citation);
  }
}

}  // namespace

InForce combine(const ParameterInfo& info, std::span<const Candidate> candidates, Date day) {
  const auto weakest_key = [](const Candidate& a, const Candidate& b) {
    return strength(a) < strength(b);
  };
  const auto key = strength(*std::min_element(candidates.begin(), candidates.end(), weakest_key));
  std::vector<Candidate> deciding;
  for (const auto& candidate : candidates) {
    if (strength(candidate) == key) deciding.push_back(candidate);
  }
  bool comparable = true;
  const auto rule = info.combine == Combine::ask_human ? info.proposes : info.combine;
  const auto& winner = *choose(rule, deciding, day, comparable);

  InForce answer{info.name, info.title, *winner.value, info.combine, {}, false, {}};
  answer.shown = shown(winner.value->value, info);
  bool differ = false;
  for (const auto& candidate : candidates) {
    if (candidate.value == winner.value) continue;
    const bool decides = strength(candidate) == key;
    if (candidate.value->value == winner.value->value) {
      if (decides) add_basis(answer, *candidate.value);
      continue;
    }
    differ = differ || decides;
    answer.beaten.push_back({*candidate.value, why_beaten(candidate, winner, info, comparable)});
  }
  answer.needs_human = (info.combine == Combine::ask_human && (differ || info.always_ask)) ||
                       (differ && !comparable);
  return answer;
}

void apply_estate(const ParameterInfo& info, const EstateLayer& estate, Date day, InForce& answer) {
  const DatedValue* adopted = nullptr;
  for (const auto& [name, value] : estate) {
    if (name != info.name || value.from > day || (value.until && *value.until < day)) continue;
    if (adopted == nullptr || adopted->from <= value.from) adopted = &value;
  }
  if (adopted == nullptr || adopted->value == answer.value.value) return;
  const auto refuse = [&](const Message& why) { answer.beaten.push_back({*adopted, why.text()}); };
  if (!info.estate) return refuse(Message("law.estate_may_not", {info.title}));
  if (!fits(adopted->value, info)) return refuse(Message("law.estate_misfit", {info.title}));
  const auto beyond = [&](const std::optional<Value>& limit, bool least) {
    if (!limit) return false;
    const auto order = compare(adopted->value, *limit, day);
    return !order || (least ? *order < 0 : *order > 0);
  };
  if (beyond(info.estate_min, true)) {
    return refuse(Message("law.estate_below", {shown(*info.estate_min, info)}));
  }
  if (beyond(info.estate_max, false)) {
    return refuse(Message("law.estate_above", {shown(*info.estate_max, info)}));
  }
  answer.beaten.insert(
      answer.beaten.begin(),
      {answer.value, Message("law.beaten_estate", {shown(adopted->value, info)}).text()});
  answer.value = *adopted;
  answer.shown = shown(adopted->value, info);
  answer.needs_human = false;
}

}  // namespace gongyi::law
