#pragma once
#include <string>
#include <vector>

#include "base/text.h"

namespace gongyi {

/// Where a rule stands (条款): a source of law and an article of it.
struct Citation {
  std::string source;   ///< tag of the source in `workflows/law/sources.yaml`, e.g. "Q"
  std::string article;  ///< "24", "25(1)"; empty = the whole text
  Text name;            ///< full name of the source

  /// "Q24", the short form used in data and code comments.
  [[nodiscard]] std::string tag() const { return source + article; }
  /// 《青岛市物业管理条例》第24条
  [[nodiscard]] std::string in(Lang lang) const;
  [[nodiscard]] Text text() const { return {in(Lang::zh), in(Lang::en)}; }
  bool operator==(const Citation&) const = default;
};

/// All of them, joined for a person.
[[nodiscard]] std::string format(const std::vector<Citation>& basis, Lang lang);

}  // namespace gongyi
