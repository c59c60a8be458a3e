#include "ballot/weights.h"

#include "base/error.h"

namespace gongyi::ballot {
namespace {

bool reached(std::int64_t part, std::int64_t whole, Fraction share, bool strict) {
  return strict ? more_than(part, whole, share) : at_least(part, whole, share);
}

}  // namespace

void Weights::add(Answer answer, std::int64_t weight) {
  switch (answer) {
    case Answer::none:
      return;
    case Answer::blank:
      blank += weight;
      return;
    case Answer::deemed:
    case Answer::join:
      join += weight;
      return;
    case Answer::abstain:
      abstain += weight;
      return;
    case Answer::against:
      against += weight;
      return;
    case Answer::for_:
      for_ += weight;
      return;
  }
}

Leg make_leg(const Weights& weights, std::int64_t total, const law::Regime& regime,
             law::MatterClass cls) {
  Leg leg;
  leg.total = total;
  leg.took_part = weights.took_part();
  // The majority is that of the explicit votes of this leg alone; a draw attracts nobody.
  leg.in_favour = weights.for_ + (weights.for_ > weights.against ? weights.join : 0);
  leg.against = weights.against + (weights.against > weights.for_ ? weights.join : 0);
  leg.abstain = weights.abstain;
  leg.joined = weights.join;
  leg.unanswered = weights.blank;
  leg.of = regime.approval_of_all ? total : leg.took_part;
  leg.participation_met =
      reached(leg.took_part, total, regime.participation, regime.participation_strict);
  const bool special = cls == law::MatterClass::special;
  leg.approval_met = reached(leg.in_favour, leg.of, special ? regime.special : regime.ordinary,
                             special ? regime.special_strict : regime.ordinary_strict);
  return leg;
}

Outcome outcome_of(const Leg& heads, const Leg& area, const law::Regime& regime) {
  GONGYI_ENSURE(heads.participation_met && area.participation_met, "a leg was not computed");
  if (!*heads.participation_met || !*area.participation_met) {
    return regime.approval_of_all ? Outcome::not_adopted : Outcome::no_decision;
  }
  return *heads.approval_met && *area.approval_met ? Outcome::adopted : Outcome::not_adopted;
}

}  // namespace gongyi::ballot
