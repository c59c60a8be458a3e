#pragma once
#include <string>
#include <vector>

#include "base/citation.h"
#include "law/law_book.h"
#include "law/value.h"

/// Law as an official document (公文) writes it, where screens use figures.
namespace gongyi::service {

/// 《青岛市物业管理条例》第二十四条; an item as 第二十五条第（一）项.
[[nodiscard]] std::string official(const Citation& citation);

/// All of them: the higher source first (in the order of sources.yaml), each named once with its
/// articles in order: 《青岛市物业管理条例》第二十一条、第二十二条.
[[nodiscard]] std::string official(std::vector<Citation> basis,
                                   const std::vector<law::Source>& sources);

/// A share in words (三分之二, 百分之二十); every other value as it is shown elsewhere.
[[nodiscard]] std::string official(const law::Value& value);

}  // namespace gongyi::service
