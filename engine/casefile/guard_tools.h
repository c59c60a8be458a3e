#pragma once
#include <functional>
#include <map>
#include <string_view>
#include <utility>

#include "casefile/guards.h"

/// Helpers shared by the files that hold guards of one subject each.
namespace gongyi::casefile {

using Guard = std::function<Verdict(const definition::Condition&, const GuardContext&)>;
using GuardMap = std::map<std::string_view, Guard>;

[[nodiscard]] const GuardMap& fact_guards();
[[nodiscard]] const GuardMap& people_guards();
[[nodiscard]] const GuardMap& date_guards();
[[nodiscard]] const GuardMap& vote_guards();
[[nodiscard]] const GuardMap& case_guards();
[[nodiscard]] const GuardMap& term_guards();
[[nodiscard]] const GuardMap& row_guards();

/// Value of a legal parameter on the day of the act; of the estate's own rules those that bind the
/// step, which from a vote's notice to its count are those of the notice (Q29, R18).
[[nodiscard]] Result<law::InForce, Refusal> law_at(const GuardContext& context,
                                                   std::string_view parameter);

/// A legal value a guard rests on; `missing` carries the refusal's words when there is none.
template <class T>
struct LawValue {
  std::optional<T> value;
  Verdict missing;
  std::vector<Citation> basis;
};

template <class T>
[[nodiscard]] LawValue<T> law_value(const definition::Operand& operand,
                                    const GuardContext& context) {
  LawValue<T> out;
  const auto found = law_at(context, operand.name);
  if (!found) {
    out.missing.seen = found.error().message.text();
    return out;
  }
  out.basis = found->value.basis;
  if (const auto* value = std::get_if<T>(&found->value.value.data)) out.value = *value;
  return out;
}

/// A whole number: literal, law parameter or fact.
[[nodiscard]] LawValue<std::int64_t> whole(const definition::Operand& operand,
                                           const GuardContext& context);
/// How many of something there are, against `at_least` and `at_most` of the condition; told with
/// the codes of the lower and the upper bound, until the first that does not hold.
[[nodiscard]] Verdict within_bounds(const definition::Condition& c, const GuardContext& context,
                                    std::int64_t n, const Text& of_what,
                                    std::pair<std::string_view, std::string_view> codes);
[[nodiscard]] Text number_text(std::int64_t value);

}  // namespace gongyi::casefile
