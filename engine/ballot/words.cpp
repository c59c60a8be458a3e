#include "ballot/words.h"

#include "base/message.h"

namespace gongyi::ballot {
namespace {

constexpr const char* kDigits[] = {"零", "一", "二", "三", "四", "五",
                                   "六", "七", "八", "九", "十"};
constexpr const char* kDigitsEn[] = {"zero", "one",   "two",   "three", "four", "five",
                                     "six",  "seven", "eight", "nine",  "ten"};
constexpr const char* kParts[] = {"",      "whole",   "half",   "third", "quarter", "fifth",
                                  "sixth", "seventh", "eighth", "ninth", "tenth"};

std::string number_of(Of of, std::int64_t value) {
  return of == Of::heads ? grouped(value) : grouped(Area{value});
}

std::optional<Citation> first(const std::vector<Citation>& a, const std::vector<Citation>& b) {
  if (!a.empty()) return a.front();
  if (!b.empty()) return b.front();
  return std::nullopt;
}

// 达到三分之二 / 未达到三分之二 / 超过半数 / 未超过半数
Text verdict(bool met, Fraction share, bool strict) {
  const char* code = strict ? (met ? "ballot.more_than" : "ballot.not_more_than")
                            : (met ? "ballot.at_least" : "ballot.not_at_least");
  return Message(code, {share_text(share)}).text();
}

void explain_joined(Of of, const Leg& leg, const law::Regime& regime, std::vector<Reason>& into) {
  if (leg.joined == 0) return;
  // What joined is inside in_favour or against; taken out again to compare the explicit votes.
  const auto for_ahead = leg.in_favour - leg.joined > leg.against;
  const auto against_ahead = leg.against - leg.joined > leg.in_favour;
  const char* code = of == Of::heads ? "ballot.joined_heads" : "ballot.joined_area";
  const char* where = for_ahead       ? "ballot.joined_for"
                      : against_ahead ? "ballot.joined_against"
                                      : "ballot.joined_none";
  const auto explicit_for = for_ahead ? leg.in_favour - leg.joined : leg.in_favour;
  const auto explicit_against = against_ahead ? leg.against - leg.joined : leg.against;
  into.push_back({Message(code, {number_of(of, leg.joined), number_of(of, explicit_for),
                                 number_of(of, explicit_against), Message(where).text()})
                      .text(),
                  first({}, regime.basis)});
}

}  // namespace

const std::vector<std::string>& choice_words() {
  static const std::vector<std::string> words{"for", "against", "abstain", "majority"};
  return words;
}
const std::vector<std::string>& state_words() {
  static const std::vector<std::string> words{"valid",     "void",        "late",
                                              "duplicate", "undelivered", "silent"};
  return words;
}
const std::vector<std::string>& tie_words() {
  static const std::vector<std::string> words{"area", "heads", "sum", "runoff", "lot"};
  return words;
}

std::string_view word(BallotState state) { return state_words()[static_cast<std::size_t>(state)]; }
std::string_view word(Choice choice) { return choice_words()[static_cast<std::size_t>(choice)]; }
std::string_view word(Tie tie) { return tie_words()[static_cast<std::size_t>(tie)]; }
std::string_view word(law::MatterClass cls) {
  return cls == law::MatterClass::special ? "special" : "ordinary";
}
Text text(law::MatterClass cls) {
  return Message(cls == law::MatterClass::special ? "ballot.special" : "ballot.ordinary").text();
}

std::string_view word(Outcome outcome) {
  switch (outcome) {
    case Outcome::adopted:
      return "adopted";
    case Outcome::not_adopted:
      return "not_adopted";
    case Outcome::no_decision:
      return "no_decision";
    case Outcome::indeterminate:
      break;
  }
  return "indeterminate";
}

std::string_view word(ElectionOutcome outcome) {
  switch (outcome) {
    case ElectionOutcome::elected:
      return "elected";
    case ElectionOutcome::partly_elected:
      return "partly_elected";
    case ElectionOutcome::none_elected:
      return "none_elected";
    case ElectionOutcome::no_decision:
      return "no_decision";
    case ElectionOutcome::indeterminate:
      break;
  }
  return "indeterminate";
}

Text text(Outcome outcome) { return Message("ballot." + std::string(word(outcome))).text(); }
Text text(ElectionOutcome outcome) {
  return Message("ballot." + std::string(word(outcome))).text();
}

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t sign = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > sign + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string grouped(Area area) {
  const auto plain = area.str();
  const auto point = plain.find('.');
  return grouped(area.centi / 100) + plain.substr(point);
}

Text share_text(Fraction share) {
  const bool small = share.num >= 1 && share.num <= 10 && share.den >= 2 && share.den <= 10;
  if (!small) return share.str();
  if (share.num == 1 && share.den == 2) return Message("ballot.half").text();
  const auto num = static_cast<std::size_t>(share.num), den = static_cast<std::size_t>(share.den);
  return {std::string(kDigits[den]) + "分之" + kDigits[num],
          std::string(kDigitsEn[num]) + " " + kParts[den] + (num > 1 ? "s" : "")};
}

void explain_leg(Of of, const Leg& leg, const law::Regime& regime, law::MatterClass cls,
                 const std::vector<Citation>& basis, std::vector<Reason>& into) {
  const bool heads = of == Of::heads;
  const bool special = cls == law::MatterClass::special;
  const auto take_part = verdict(leg.participation_met.value_or(false), regime.participation,
                                 regime.participation_strict);
  into.push_back({Message(heads ? "ballot.took_part_heads" : "ballot.took_part_area",
                          {number_of(of, leg.took_part), number_of(of, leg.total),
                           percent_floor(leg.took_part, leg.total), take_part})
                      .text(),
                  first(regime.basis, {}), true});
  explain_joined(of, leg, regime, into);
  const auto approve =
      verdict(leg.approval_met.value_or(false), special ? regime.special : regime.ordinary,
              special ? regime.special_strict : regime.ordinary_strict);
  const char* code = regime.approval_of_all
                         ? (heads ? "ballot.for_heads_all" : "ballot.for_area_all")
                         : (heads ? "ballot.for_heads" : "ballot.for_area");
  into.push_back({Message(code, {number_of(of, leg.in_favour), number_of(of, leg.of),
                                 percent_floor(leg.in_favour, leg.of), approve})
                      .text(),
                  first(basis, regime.basis), true});
}

Reason explain_unknown(Outcome outcome, const law::Regime& regime) {
  return {Message(outcome == Outcome::indeterminate ? "ballot.area_unknown"
                                                    : "ballot.area_unknown_no_matter",
                  {text(outcome)})
              .text(),
          first(regime.basis, {})};
}

}  // namespace gongyi::ballot
