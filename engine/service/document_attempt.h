#pragma once
#include "service/document_desk.h"
#include "service/documents.h"

/// Documents of a step that was done and then opened again: an answer that sent a filing back is
/// still written by what was recorded in it.
namespace gongyi::service {

/// What the documents asked for are made from: the case as it is, or, where an earlier attempt
/// (第几次办理) is asked for, as it stood when that one was over. Refuses documents of other steps.
[[nodiscard]] Result<LoadedCase, Problem> case_to_print(Office& office, const LoadedCase& file,
                                                        const MakeRequest& request);
/// Why `document` cannot be made of its step as it is now, and how it can of an earlier attempt.
[[nodiscard]] Problem not_begun(const LoadedCase& file, const definition::Step& step,
                                const std::string& document);

}  // namespace gongyi::service
