#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/citation.h"
#include "base/diagnostic.h"
#include "base/text.h"

namespace gongyi::definition {

/// Where a guard takes a value from.
struct Operand {
  enum class Kind {
    number,    ///< a literal that is no law, e.g. 1
    fact,      ///< a field of the vocabulary
    law,       ///< `law:<parameter>`
    act_date,  ///< the day of the act being judged
    step,      ///< `step:<id>`: the day the step was put up or carried out
    opened,    ///< `case:opened`
  };
  Kind kind = Kind::number;
  std::int64_t number = 0;
  std::string name;
};

/// One argument of a guard.
struct Arg {
  Operand operand;
  std::vector<std::string> words;            ///< lists and single words
  std::map<std::string, std::string> where;  ///< filter on people
  SourceRange at;
};

/// A condition of the closed vocabulary; `all`, `any` and `not` are the only combiners.
struct Condition {
  enum class Kind { all, any, negation, guard };
  Kind kind = Kind::all;
  std::vector<Condition> parts;
  std::string guard;
  std::map<std::string, Arg, std::less<>> args;
  SourceRange at;

  [[nodiscard]] const Arg* arg(std::string_view name) const;
  [[nodiscard]] const std::string& word(std::string_view name) const;  ///< empty when absent
};

/// What an argument of a guard may be; checked when a definition is loaded.
enum class ArgType {
  fact,
  number_fact,
  date_fact,
  people_fact,
  rows_fact,  ///< a list whose rows a step asks for
  column,     ///< a column of the list beside it
  matter,     ///< a matter of regimes.yaml
  who,        ///< people, or a text with the numbers of members (M1、M3)
  operand,
  law_share,
  law_period,
  law_number,
  law_name,   ///< `law:<parameter>` of any kind
  law_value,  ///< a value the parameter beside it may have
  date_ref,
  word,
  words,
  where,
  vote,
  motion,
  step,
};
struct ArgSpec {
  std::string_view name;
  ArgType type;
  bool required = true;
};
/// A guard the engine knows (检查项). `say` is what it means, for the language page.
struct GuardSpec {
  std::string_view name;
  std::vector<ArgSpec> args;
  Text meaning;
};
[[nodiscard]] std::span<const GuardSpec> guard_specs();
[[nodiscard]] const GuardSpec* find_guard(std::string_view name);
/// The closed words of an outcome guard (表决结论), or nullptr when the guard is none.
[[nodiscard]] const std::vector<std::string>* outcome_words(std::string_view guard);

}  // namespace gongyi::definition
