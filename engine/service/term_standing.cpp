#include "service/term_standing.h"

#include "base/message.h"

namespace gongyi::service {
namespace {

constexpr std::string_view kCollapseShare = "committee.collapse_share";

Text number(std::int64_t value) { return Text(std::to_string(value)); }

// M1（1-101）: on a screen a member is his number and unit, not his name.
Text short_of(const Json& person) {
  const auto unit = person.text("unit");
  const auto no = person.text("no");
  return unit.empty() ? Text(no) : Text(no + "（" + unit + "）", no + " (" + unit + ")");
}

Text all_of(const Json& people, bool suspended_only = false) {
  std::vector<Text> out;
  for (const auto& one : people.items()) {
    if (!suspended_only || !one.text("suspended_on").empty()) out.push_back(short_of(one));
  }
  return join(out);
}

bool any_suspended(const Json& people) {
  for (const auto& one : people.items()) {
    if (!one.text("suspended_on").empty()) return true;
  }
  return false;
}

}  // namespace

TermStanding standing_of(const EstateView& estate, const law::LawBook& law, Date today) {
  TermStanding out;
  const auto& term = estate.term;
  if (!term.any()) return out;
  out.expired = term.ends_on && today > *term.ends_on;
  const auto share =
      law.at(kCollapseShare, estate.info.jurisdiction, today, estate.adopted_rules(law));
  if (!share) return out;
  out.collapse_share = *share;
  const auto* least = std::get_if<Fraction>(&share->value.value.data);
  out.collapsed =
      least != nullptr && term.seats > 0 && !at_least(term.members_left(), term.seats, *least);
  return out;
}

std::vector<Text> term_words(const EstateView& estate, const law::LawBook& law, Date today) {
  std::vector<Text> out;
  const auto& term = estate.term;
  if (!term.caretaker.empty()) out.push_back(Message("SV420", {Text(term.caretaker)}).text());
  if (!term.any()) return out;
  const auto standing = standing_of(estate, law, today);
  if (standing.expired && term.ends_on)
    out.push_back(
        Message("SV421", {Text(term.ends_on->iso()), number(today - *term.ends_on)}).text());
  else if (term.ends_on)
    out.push_back(Message("SV427", {Text(term.ends_on->iso())}).text());
  out.push_back(
      Message("SV422", {number(term.members_left()), number(term.seats), all_of(term.members)})
          .text());
  if (term.vacancies() > 0) out.push_back(Message("SV423", {number(term.vacancies())}).text());
  if (standing.collapsed) {
    std::vector<Text> articles;
    for (const auto& citation : standing.collapse_share->value.basis)
      articles.push_back(citation.text());
    out.push_back(
        Message("SV424", {number(term.members_left()), number(term.seats),
                          Text(standing.collapse_share->value.value.str()), join(articles)})
            .text());
  }
  if (any_suspended(term.members))
    out.push_back(Message("SV425", {all_of(term.members, true)}).text());
  if (!term.alternates.items().empty())
    out.push_back(Message("SV426", {all_of(term.alternates)}).text());
  return out;
}

namespace {

Json numbers(const Json& people) {
  Json out = Json::array();
  for (const auto& one : people.items()) {
    Json row = Json::object();
    row["no"] = one.text("no");
    row["unit"] = one.text("unit");
    const auto suspended = one.text("suspended_on");
    if (!suspended.empty()) row["suspended_on"] = suspended;
    out.push(std::move(row));
  }
  return out;
}

}  // namespace

Json term_json(const EstateView& estate, const law::LawBook& law, Date today) {
  const auto& term = estate.term;
  const auto standing = standing_of(estate, law, today);
  Json out = Json::object();
  out["no"] = static_cast<std::int64_t>(term.no);
  out["ends_on"] = term.ends_on ? Json(term.ends_on->iso()) : Json();
  out["seats"] = term.seats;
  out["members_left"] = term.members_left();
  out["vacancies"] = term.vacancies();
  out["expired"] = standing.expired;
  out["collapsed"] = standing.collapsed;
  out["caretaker"] = term.caretaker;
  out["members"] = numbers(term.members);
  out["alternates"] = numbers(term.alternates);
  return out;
}

}  // namespace gongyi::service
