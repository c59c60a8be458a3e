#pragma once
#include <optional>
#include <string>
#include <vector>

#include "service/documents.h"

/// Documents made before, made once more from what they were made from.
namespace gongyi::service {

/// The last making of a document, or the one recorded as entry `seq`.
[[nodiscard]] Result<casefile::MadeDocument, Problem> made_before(const LoadedCase& file,
                                                                  const std::string& document,
                                                                  const std::string& subject,
                                                                  const std::string& audience,
                                                                  std::optional<std::int64_t> seq);

struct MadeAgain {
  MadeFile file;
  bool same = false;       ///< byte for byte
  bool law_moved = false;  ///< the law data were changed since
};
/// Renders with the template, the case and the estate of that day. The office looks back at that
/// moment afterwards and is not used for anything else.
[[nodiscard]] Result<MadeAgain, Problem> make_again(Office& office, const LoadedCase& file,
                                                    const casefile::MadeDocument& made,
                                                    DiagnosticSink& sink);

}  // namespace gongyi::service
