#include "service/term.h"

#include <algorithm>

namespace gongyi::service {
namespace {

namespace kind = casefile::kind;

// A member keeps one number for the whole term, so that an entry about him needs no name.
// Alternates are numbered for themselves (A1), since they may never become members.
void number_people(Json& people, const std::string& letter) {
  std::int64_t next = 0;
  for (auto& one : people.items()) {
    ++next;
    if (!one.text("no").starts_with(letter)) one["no"] = letter + std::to_string(next);
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
  number_people(made.members, "M");
  number_people(made.alternates, "A");
  made.numbered = made.members_left();
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

void suspended(Term& term, const casefile::Entry& entry, bool on) {
  for (auto& one : term.members.items()) {
    if (one.text("no") != entry.payload.text("no")) continue;
    one["suspended_on"] = on ? Json(entry.act_date.iso()) : Json();
  }
}

void joined(Term& term, const casefile::Entry& entry) {
  const auto& stepped_up = entry.payload.at("from_alternates");
  if (stepped_up.is_array()) {
    std::erase_if(term.alternates.items(), [&](const Json& one) {
      return std::any_of(stepped_up.items().begin(), stepped_up.items().end(),
                         [&](const Json& no) { return no.string() == one.text("no"); });
    });
  }
  const auto joining = list_of(entry.payload, "members");
  for (auto one : joining.items()) {
    // A number is never given twice in a term, though its member left.
    one["no"] = "M" + std::to_string(++term.numbered);
    term.members.push(std::move(one));
  }
}

}  // namespace

std::int64_t Term::members_left() const {
  return static_cast<std::int64_t>(members.items().size());
}

std::int64_t Term::vacancies() const { return std::max<std::int64_t>(0, seats - members_left()); }

void fold_term(Term& term, const casefile::Entry& entry) {
  const auto& p = entry.payload;
  if (entry.kind == kind::committee_elected) {
    elected(term, entry);
  } else if (entry.kind == kind::committee_filed) {
    term.certificate_no = p.text("no");
    term.certificate_on = entry.act_date;
  } else if (entry.kind == kind::term_extended) {
    term.ends_on = Date::parse(p.text("ends_on"));
    // What is extended again counts from the whole.
    term.years += p.number("years");
  } else if (entry.kind == kind::member_ended) {
    member_ended(term, entry);
  } else if (entry.kind == kind::member_suspended || entry.kind == kind::member_restored) {
    suspended(term, entry, entry.kind == kind::member_suspended);
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
  out["term.vacancies"] = term.vacancies();
  out["term.alternates"] = term.alternates;
  if (!term.certificate_no.empty()) out["term.certificate_no"] = term.certificate_no;
  if (term.handed_over_on) out["term.handed_over_on"] = term.handed_over_on->iso();
  if (!term.source.empty()) out["term.source"] = term.source;
  return out;
}

}  // namespace gongyi::service
