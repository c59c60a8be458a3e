#pragma once
#include <optional>
#include <string>
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
[[nodiscard]] Condition read_condition(const yaml::Node& node, DiagnosticSink& sink);

}  // namespace gongyi::definition
