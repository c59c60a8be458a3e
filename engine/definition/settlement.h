#pragma once
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "definition/condition.h"
#include "yaml/node.h"

namespace gongyi::law {
class LawBook;
}

/// 约定事项: what the owners may choose, within which bounds, and which rule of the estate's own
/// layer of law the choice becomes when the text it stands in is adopted.
namespace gongyi::definition {

struct Field;
struct LoadContext;
struct Procedure;
class Vocabulary;

/// In what a number is counted when it stands for a period of the law.
enum class FieldUnit { none, days, years };

/// Bounds of a number (取值范围). Legal bounds are law parameters, so a refusal has its article.
struct ChoiceRange {
  std::optional<Operand> at_least, at_most;
  std::string odd;  ///< law parameter that says `odd` or `any`
  SourceRange at, least_at, most_at, odd_at;
};

/// What an adopted choice settles (约定入规): a parameter of the estate's layer, by which clause.
struct Settlement {
  std::string parameter, article;
  std::string text;  ///< which text it stands in: `rules` or `covenant`
  SourceRange at;
};

[[nodiscard]] FieldUnit read_unit(const yaml::Node* node, DiagnosticSink& sink);
[[nodiscard]] std::optional<ChoiceRange> read_range(const yaml::Node* node, DiagnosticSink& sink);
[[nodiscard]] std::optional<Settlement> read_settlement(const yaml::Node* node,
                                                        DiagnosticSink& sink);

/// A parameter whose value in the estate's rules fills a fact that settles nothing itself: the
/// settlement names no text.
[[nodiscard]] std::optional<Settlement> read_follows(const yaml::Node& node, DiagnosticSink& sink);

/// What can be said of a field without the law: a range is of a number, a clause has a number.
void check_settlement_shape(const Field& field, DiagnosticSink& sink);
/// The whole vocabulary: one choice for one parameter.
void check_settled_once(const Vocabulary& vocabulary, DiagnosticSink& sink);
/// The law behind the choices a procedure asks for, and uses of `value: rules`.
void check_settlements(const Procedure& procedure, const LoadContext& context,
                       DiagnosticSink& sink);

/// A choice as the law writes it: 4 with unit years → "4y"; `majority`; "yes".
[[nodiscard]] std::string law_text(const Field& field, std::string_view value);
/// The other way round: "4y" → "4".
[[nodiscard]] std::string fact_text(const Field& field, std::string_view law_value);

}  // namespace gongyi::definition
