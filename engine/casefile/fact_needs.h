#pragma once
#include <map>
#include <string>
#include <vector>

#include "casefile/rules.h"
#include "casefile/view.h"

namespace gongyi::casefile {

/// What a case that stands like `view` still needs its facts for (办理要件的去向): fact → what
/// needs it, in words. A fact is needed by branches and ways back, by what was put to a vote, by
/// what a finished step changed, and by the checks, limits, postings and documents of every step
/// that is not over. `printed` = fields that each document prints for certain.
[[nodiscard]] std::map<std::string, std::vector<Text>> facts_needed(
    const CaseView& view, const Rules& rules,
    const std::map<std::string, std::vector<std::string>>& printed);

}  // namespace gongyi::casefile
