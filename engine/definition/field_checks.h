#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "definition/loader.h"

namespace gongyi::definition {

/// A field as a template uses it, told by the document layer through the service.
struct UsedField {
  std::string name;                 ///< id; inside a repeated section perhaps a column of its rows
  std::vector<std::string> within;  ///< sections around it, outermost first
  bool section = false;             ///< it is a section itself: absence is an answer
  bool may_be_missing = false;      ///< `blank` or `default`: filled by hand
  std::string place{};              ///< for people: part, paragraph, cell
};
/// Fields of a document's template; nothing when there is no such file.
using TemplateFields = std::function<std::optional<std::vector<UsedField>>(const DocumentSpec&)>;

/// Every field of every document must be able to exist when its step is carried out
/// (文书字段可得性): a fact of the step itself or of one before it, a computed group whose source
/// exists by then, a law parameter or an article that is known (WF050, WF051, WF052).
void check_documents(const Procedure& procedure, const LoadContext& context,
                     const TemplateFields& fields_of, DiagnosticSink& sink);

}  // namespace gongyi::definition
