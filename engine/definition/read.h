#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/citation.h"
#include "base/diagnostic.h"
#include "definition/condition.h"
#include "law/law_book.h"
#include "yaml/node.h"

/// Readers shared by the files of this layer.
namespace gongyi::definition {

/// `[Q24, S22]` → citations; unknown tags are findings.
[[nodiscard]] std::vector<Citation> read_basis(const yaml::Node* node, const law::LawBook& law,
                                               DiagnosticSink& sink);
/// A number, a fact id, `law:…`, `step:…`, `act-date` or `case:opened`.
[[nodiscard]] Operand read_operand(const yaml::Node& node, DiagnosticSink& sink);
[[nodiscard]] Operand operand_from(const std::string& text);
/// Small letters, digits and hyphens: what an id is made of.
[[nodiscard]] bool good_id(std::string_view id);
/// A letter, then letters, digits and underscores: a record or a column of it.
[[nodiscard]] bool good_name(std::string_view name);
/// Two names or more with dots between: a field of the vocabulary.
[[nodiscard]] bool good_field(std::string_view field);
[[nodiscard]] Condition read_condition(const yaml::Node& node, DiagnosticSink& sink);

}  // namespace gongyi::definition
