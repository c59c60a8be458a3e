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

/// Whether a field prints something when the step makes the document.
enum class Reach {
  certain,   ///< always, or its own words say what happens without it
  possible,  ///< a step may leave it out, or comes on another branch
  never,     ///< nobody gives it before
};
/// `step` is nullptr for what is made for each objection.
[[nodiscard]] Reach reach_of(const Procedure& procedure, const LoadContext& context,
                             const Step* step, const DocumentSpec& document, const UsedField& use);

}  // namespace gongyi::definition
