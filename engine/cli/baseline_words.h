#pragma once
#include "casefile/view.h"
#include "cli/session.h"

/// How screens tell that a case was entered from paper (按纸质材料补录).
namespace gongyi::cli {

[[nodiscard]] Json paper_json(const casefile::PaperRecord& paper);
[[nodiscard]] Json baseline_json(const casefile::Baseline& baseline);
/// One line on the case; nothing when it was not entered from paper.
void print_baseline(const casefile::CaseView& view, Session& session);
/// Source and reason of a step, and what was told against it.
void print_paper(const casefile::PaperRecord& paper, const casefile::CaseView& view,
                 Session& session);

}  // namespace gongyi::cli
