#pragma once
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "definition/procedure.h"
#include "law/law_book.h"

namespace gongyi::definition {

/// The procedure as it is carried out in a place: every article that is no law there is replaced by
/// its counterparts (条文对照), so that nobody is refused by another city's regulation.
[[nodiscard]] Procedure localized(Procedure procedure, const law::LawBook& law,
                                  std::string_view jurisdiction);

/// Every article cited must be law, or have its counterpart named, in every place the procedure is
/// for (WF100).
void check_citations(const Procedure& procedure, const law::LawBook& law, DiagnosticSink& sink);
/// The same for one list of articles, told once each.
void check_citations(const std::vector<Citation>& basis, const SourceRange& at,
                     const Procedure& procedure, const law::LawBook& law, DiagnosticSink& sink);

}  // namespace gongyi::definition
