#include <algorithm>
#include <map>
#include <set>

#include "base/message.h"
#include "casefile/guard_tools.h"
#include "casefile/term_facts.h"

namespace gongyi::casefile {
namespace {

using definition::Condition;
using Where = std::map<std::string, std::string>;

bool matches(const Json& person, const Where& where) {
  return std::all_of(where.begin(), where.end(),
                     [&](const auto& want) { return person.text(want.first) == want.second; });
}

std::int64_t count(const std::vector<Json>& people, const Where& where) {
  return std::count_if(people.begin(), people.end(),
                       [&](const Json& person) { return matches(person, where); });
}

// "业主代表" rather than "kind=owner".
Text describe(const Where& where, const definition::Field* field) {
  std::vector<Text> parts;
  for (const auto& [key, value] : where) {
    const bool kind = key == "kind";
    parts.push_back(field == nullptr
                        ? Text(value)
                        : definition::title_of(kind ? field->kinds : field->roles, value));
  }
  return join(parts);
}

Text group_name(const Condition& c, const GuardContext& context) {
  const auto* where = c.arg("where");
  if (where == nullptr) return context.facts.title(c.word("of"));
  return describe(where->where, context.rules.vocabulary.find(c.word("of")));
}

Verdict nobody(const Condition& c, const GuardContext& context) {
  return not_given(context.facts.title(c.word("of")), c.word("of"));
}

Verdict people_count(const Condition& c, const GuardContext& context) {
  const auto people = context.facts.people(c.word("of"));
  const auto n = count(people, c.arg("where") == nullptr ? Where() : c.arg("where")->where);
  auto out = within_bounds(c, context, n, group_name(c, context), {"R030", "R031"});
  if (!out.held && !context.facts.given(c.word("of"))) out.lacks.push_back(c.word("of"));
  return out;
}

Verdict people_odd(const Condition& c, const GuardContext& context) {
  const auto n = context.facts.people(c.word("of")).size();
  if (n == 0) return nobody(c, context);
  return {n % 2 == 1,
          Message("R022", {context.facts.title(c.word("of")), Text(std::to_string(n))}).text(),
          {},
          {},
          {}};
}

Verdict people_share(const Condition& c, const GuardContext& context) {
  const auto people = context.facts.people(c.word("of"));
  if (people.empty()) return nobody(c, context);
  const auto share = law_value<Fraction>(c.arg("at_least")->operand, context);
  if (!share.value) return share.missing;
  const auto n = count(people, c.arg("where")->where);
  const auto total = static_cast<std::int64_t>(people.size());
  Verdict out;
  out.held = at_least(n, total, *share.value);
  out.basis = share.basis;
  out.seen = Message("R032", {group_name(c, context), number_text(n), number_text(total),
                              Text(share.value->str())})
                 .text();
  return out;
}

Verdict people_distinct(const Condition& c, const GuardContext& context) {
  const auto people = context.facts.people(c.word("of"));
  std::set<std::string> seen;
  std::int64_t row = 0;
  for (const auto& person : people) {
    ++row;
    const auto subject = person.text("subject");
    if (!subject.empty() && !seen.insert(subject).second) {
      return {false,
              Message("R033", {context.facts.title(c.word("of")), number_text(row)}).text(),
              {},
              {},
              {}};
    }
  }
  return {true, {}, {}, {}, {}};
}

// Law-facts 6.3: a bar is never applied by the program; a person decides and says why.
Verdict people_decided(const Condition& c, const GuardContext& context) {
  const auto people = context.facts.people(c.word("of"));
  if (people.empty()) return nobody(c, context);
  std::vector<Text> rows;
  std::int64_t row = 0;
  for (const auto& person : people) {
    ++row;
    const bool decided = person.text("eligible") == "yes" || person.text("eligible") == "no";
    if (!decided || person.text("reason").empty()) rows.push_back(number_text(row));
  }
  Verdict out;
  out.held = rows.empty();
  if (!out.held) out.seen = Message("R034", {context.facts.title(c.word("of")), join(rows)}).text();
  return out;
}

// Somebody is known by his number in the list (M3), or is the same person of the same case.
bool stands_in(const std::vector<Json>& people, std::string_view number, std::string_view subject) {
  return std::any_of(people.begin(), people.end(), [&](const Json& one) {
    return (!number.empty() && one.text("no") == number) ||
           (!subject.empty() && one.text("subject") == subject);
  });
}

Verdict people_has(const Condition& c, const GuardContext& context) {
  const auto people = context.facts.people(c.word("of"));
  const auto& field = c.word("who");
  const auto who = context.facts.value(field);
  if (who.is_null()) return not_given(context.facts.title(field), field);
  std::vector<Text> strangers;
  if (who.is_array()) {
    std::int64_t row = 0;
    for (const auto& one : who.items()) {
      ++row;
      if (!stands_in(people, one.text("no"), one.text("subject")))
        strangers.push_back(one.text("no").empty() ? Message("R187", {number_text(row)}).text()
                                                   : Text(one.text("no")));
    }
  } else {
    for (const auto& number : member_numbers(who.is_string() ? who.string() : "")) {
      if (!stands_in(people, number, {})) strangers.emplace_back(number);
    }
  }
  Verdict out;
  out.held = strangers.empty();
  std::vector<Text> known;
  known.reserve(people.size());
  for (const auto& one : people) known.emplace_back(one.text("no"));
  out.seen =
      out.held
          ? Message("R188", {context.facts.title(field), context.facts.title(c.word("of"))}).text()
          : Message("R186",
                    {context.facts.title(field), join(strangers), context.facts.title(c.word("of")),
                     known.empty() ? Message("R189").text() : join(known)})
                .text();
  return out;
}

// Whether the law of the place, or else the estate's own rules, has this order. What the place says
// is not for the estate to change (ZB30).
std::optional<law::InForce> order_in_force(const Condition& c, const GuardContext& context) {
  const auto& name = c.arg("parameter")->operand.name;
  const auto& law = context.rules.law;
  const auto wanted = law.read(name, c.word("value"));
  const auto of_place = law.at(name, context.view.jurisdiction, context.act_date);
  if (wanted && of_place && of_place->value.value == *wanted) return *of_place;
  const auto of_estate = law_at(context.rules, context.view.jurisdiction, name, context.act_date);
  if (wanted && of_estate && of_estate->value.value == *wanted) return *of_estate;
  return std::nullopt;
}

std::vector<std::string> numbers_in(const GuardContext& context, const std::string& field) {
  const auto value = field.empty() ? Json() : context.facts.value(field);
  return member_numbers(value.is_string() ? value.string() : "");
}

// Those named are the first of the list, but for those who were passed over.
Verdict people_in_order(const Condition& c, const GuardContext& context) {
  const auto order = order_in_force(c, context);
  if (!order) return {true, {}, {}, {}, {}};
  const auto& field = c.word("who");
  const auto named = numbers_in(context, field);
  if (named.empty()) return not_given(context.facts.title(field), field);
  const auto passed = numbers_in(context, c.word("passed_over"));
  std::set<std::string> due;
  std::vector<Text> due_text, named_text;
  for (const auto& one : context.facts.people(c.word("of"))) {
    const auto no = one.text("no");
    if (due.size() == named.size()) break;
    if (std::find(passed.begin(), passed.end(), no) != passed.end()) continue;
    due.insert(no);
    due_text.emplace_back(no);
  }
  for (const auto& no : named) named_text.emplace_back(no);
  Verdict out;
  out.held = std::set<std::string>(named.begin(), named.end()) == due;
  out.basis = order->value.basis;
  out.seen = Message("R330", {context.facts.title(field), join(named_text),
                              due_text.empty() ? Message("R189").text() : join(due_text)})
                 .text();
  return out;
}

// The committee named must be exactly those the count elected, whoever they chose as chair.
Verdict people_elected(const Condition& c, const GuardContext& context) {
  const auto people = context.facts.people(c.word("of"));
  const auto* round = context.view.round(c.word("vote"));
  if (round == nullptr || !round->result.at("election").at("elected").is_array()) {
    return {false, Message("R040").text(), {}, {}, {}};
  }
  std::set<std::string> elected, named;
  for (const auto& no : round->result.at("election").at("elected").items()) {
    if (const auto* candidate = context.view.candidate(no.string())) {
      elected.insert(candidate->person.text("subject"));
    }
  }
  for (const auto& person : people) named.insert(person.text("subject"));
  Verdict out;
  out.held = elected == named;
  std::vector<std::string> strangers, missing;
  std::set_difference(named.begin(), named.end(), elected.begin(), elected.end(),
                      std::back_inserter(strangers));
  std::set_difference(elected.begin(), elected.end(), named.begin(), named.end(),
                      std::back_inserter(missing));
  out.seen = Message("R035",
                     {Text(std::to_string(elected.size())), Text(std::to_string(named.size())),
                      Text(std::to_string(strangers.size())), Text(std::to_string(missing.size()))})
                 .text();
  return out;
}

}  // namespace

const GuardMap& people_guards() {
  static const GuardMap all = {
      {"people.count", people_count},     {"people.odd", people_odd},
      {"people.share", people_share},     {"people.distinct", people_distinct},
      {"people.decided", people_decided}, {"people.elected", people_elected},
      {"people.has", people_has},         {"people.in_order", people_in_order},
  };
  return all;
}

}  // namespace gongyi::casefile
