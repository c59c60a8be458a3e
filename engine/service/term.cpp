#include "service/term.h"

#include <algorithm>

namespace gongyi::service {
namespace {

namespace kind = casefile::kind;

// A member keeps one number for the whole term, so that an entry about him needs no name.
void number_members(Json& members) {
  std::int64_t next = 0;
  for (auto& one : members.items()) {
    ++next;
    if (one.text("no").empty() || !one.text("no").starts_with("M"))
      one["no"] = "M" + std::to_string(next);
  }
}

Json list_of(const Json& payload, std::string_view key) {
  return payload.at(key).is_array() ? payload.at(key) : Json::array();
}

void elected(Term& term, const casefile::Entry& entry) {
  const auto& p = entry.payload;
  Term made;
  made.no = static_cast<int>(p.number("no", term.no + 1));
  made.elected_on = Date::parse(p.text("elected_on"));
  made.ends_on = Date::parse(p.text("term_ends_on"));
  made.years = p.number("term_years");
  made.members = list_of(p, "members");
  made.alternates = list_of(p, "alternates");
  number_members(made.members);
  made.seats = p.number("seats", made.members_left());
  made.handed_over_on = Date::parse(p.text("handed_over_on"));
  made.case_id = p.text("case");
  made.source = p.text("source");
  term = std::move(made);
}

void member_ended(Term& term, const casefile::Entry& entry) {
  auto& members = term.members.items();
  std::erase_if(members,
                [&](const Json& one) { return one.text("no") == entry.payload.text("no"); });
}

void joined(Term& term, const casefile::Entry& entry) {
  auto& waiting = term.alternates.items();
  const auto stepped_up = std::min<std::size_t>(
      static_cast<std::size_t>(entry.payload.number("alternates")), waiting.size());
  waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(stepped_up));
  std::int64_t last = 0;
  for (const auto& one : term.members.items()) {
    last = std::max<std::int64_t>(last, std::stoll(one.text("no", "M0").substr(1)));
  }
  for (auto one : list_of(entry.payload, "members").items()) {
    one["no"] = "M" + std::to_string(++last);
    term.members.push(std::move(one));
  }
}

}  // namespace

std::int64_t Term::members_left() const {
  return static_cast<std::int64_t>(members.items().size());
}

void fold_term(Term& term, const casefile::Entry& entry) {
  const auto& p = entry.payload;
  if (entry.kind == kind::committee_elected) {
    elected(term, entry);
  } else if (entry.kind == kind::committee_filed) {
    term.certificate_no = p.text("no");
    term.certificate_on = entry.act_date;
  } else if (entry.kind == kind::term_extended) {
    term.ends_on = Date::parse(p.text("ends_on"));
  } else if (entry.kind == kind::member_ended) {
    member_ended(term, entry);
  } else if (entry.kind == kind::members_joined) {
    joined(term, entry);
  } else if (entry.kind == kind::caretaker_named) {
    term.caretaker = p.text("body");
  }
}

Json term_facts(const Term& term) {
  Json out = Json::object();
  if (!term.caretaker.empty()) out["term.caretaker"] = term.caretaker;
  if (!term.any()) return out;
  out["term.no"] = static_cast<std::int64_t>(term.no);
  if (term.elected_on) out["term.elected_on"] = term.elected_on->iso();
  if (term.ends_on) out["term.ends_on"] = term.ends_on->iso();
  out["term.seats"] = term.seats;
  out["term.years"] = term.years;
  out["term.members"] = term.members;
  out["term.members_left"] = term.members_left();
  out["term.alternates"] = term.alternates;
  if (!term.certificate_no.empty()) out["term.certificate_no"] = term.certificate_no;
  if (term.handed_over_on) out["term.handed_over_on"] = term.handed_over_on->iso();
  if (!term.source.empty()) out["term.source"] = term.source;
  return out;
}

}  // namespace gongyi::service
