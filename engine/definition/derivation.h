#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/text.h"
#include "yaml/node.h"

namespace gongyi::definition {

class Vocabulary;
struct Field;

/// A field that a derived one is computed from.
struct DerivedFrom {
  std::string field;
  SourceRange at;
};

/// One share test of `first_met`: when part / whole reaches the law's share, `text` is the value.
struct ShareCase {
  std::size_t part = 0, whole = 0;  ///< places in `Derivation::inputs`
  std::string parameter;            ///< law parameter, a share
  SourceRange parameter_at;
  Text text;
};

/// How a field is computed from facts (推算): a closed list, so that the engine knows no fact by
/// name.
struct Derivation {
  enum class Kind {
    share,        ///< 占比: part of whole
    difference,   ///< 差额: of less
    count,        ///< 人数: how many people of a kind or role
    name,         ///< 姓名: the first person of a kind or role
    first_met,    ///< 首个达到的法定比例: its text, or else `otherwise`
    sum,          ///< 合计: of several amounts
    years_after,  ///< 满若干年之日: the corresponding day so many years later (C202)
  };
  Kind kind = Kind::share;
  std::vector<DerivedFrom> inputs;  ///< share: part, whole; difference: of, less; sum: each;
                                    ///< years_after: date, years; else: of
  std::map<std::string, std::string> where;  ///< count and name: kind and role wanted
  std::map<std::string, SourceRange> where_at;
  std::vector<ShareCase> cases;  ///< first_met
  Text otherwise;
  SourceRange at;
};

/// Reads the body of `derive:`; findings go to `sink`.
[[nodiscard]] Derivation read_derivation(const yaml::Node& node, DiagnosticSink& sink);
/// Every derived field names known fields of fitting types and is not computed from itself.
void check_derivations(const Vocabulary& vocabulary, DiagnosticSink& sink);
/// The facts a field is computed from in the end; a fact is its own.
[[nodiscard]] std::vector<const Field*> facts_behind(const Vocabulary& vocabulary,
                                                     const Field& field);

}  // namespace gongyi::definition
