#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "law/law_book.h"

namespace gongyi::law {

/// A layer of law: a place, or a text that only fills the gaps of its parent (the ministry guide,
/// the policy of this program; law-facts §8 "who wins", 4).
struct Layer {
  std::string id;
  Text title;
  std::string parent;  ///< empty for the nation
  bool fills_gaps = false;
  SourceRange at;
};

using Values = std::map<std::string, std::vector<DatedValue>, std::less<>>;

struct LawBook::Data {
  std::vector<Source> sources;
  std::vector<Layer> layers;  ///< gap fillers in order of strength
  std::map<std::string, ParameterInfo, std::less<>> parameters;
  std::vector<Regime> regimes;                        ///< by date
  std::map<std::string, Values, std::less<>> values;  ///< parameter → layer → by date
  std::string digest;

  [[nodiscard]] const Layer* layer(std::string_view id) const;
  /// The layers a place lies in, from the nation down, each followed by its gap fillers.
  [[nodiscard]] std::vector<const Layer*> chain(std::string_view place) const;
  [[nodiscard]] std::optional<Citation> cite(std::string_view tag) const;
};

/// The value of a list sorted by date that is in force on a day. A value without `until` ends when
/// the next begins.
[[nodiscard]] const DatedValue* in_force(const std::vector<DatedValue>& values, Date day);

}  // namespace gongyi::law
