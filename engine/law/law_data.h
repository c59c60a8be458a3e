#pragma once
#include <map>
#include <string>
#include <vector>

#include "law/law_book.h"

/// What a LawBook holds; internal to this layer.
namespace gongyi::law {

enum class ValueType { integer, share, period, word };

struct ParameterMeta {
  std::string name;
  Text title;
  ValueType type = ValueType::integer;
  Combine combine = Combine::specific_wins;
  bool estate = false;             ///< adopted rules of procedure may set it
  std::vector<std::string> words;  ///< allowed words of a word parameter
  SourceRange at;
};

struct Jurisdiction {
  std::string id, parent;
  Text title;
  SourceRange at;
};

struct LawBook::Data {
  std::vector<Source> sources;
  std::map<std::string, Jurisdiction, std::less<>> jurisdictions;
  std::map<std::string, ParameterMeta, std::less<>> parameters;
  std::map<std::string, std::vector<DatedValue>, std::less<>> values;
  std::vector<Regime> regimes;
  std::string text, digest;

  [[nodiscard]] std::optional<Citation> cite(std::string_view tag) const;
  /// From the national layer down to `id`; empty when `id` is unknown.
  [[nodiscard]] std::vector<std::string> chain(std::string_view id) const;
};

}  // namespace gongyi::law
