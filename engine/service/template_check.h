#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "service/own_templates.h"
#include "service/procedures.h"
#include "service/rendering.h"

/// What `template check` finds beyond names that nobody knows: what is declared and not printed,
/// and what can never be printed.
namespace gongyi::service {

/// Fields between sections that never hold together ({{#a}} within {{^a}}), each with its place.
void check_sections(const std::filesystem::path& path, const std::vector<document::FieldUse>& uses,
                    const FieldNames& names, DiagnosticSink& sink);
/// Fields of a list or sample of the user's that the template does not print.
void check_unused(const std::filesystem::path& path, const std::vector<document::FieldUse>& uses,
                  const FieldNames& names, DiagnosticSink& sink);

/// A template and the document it is for, if it is one of the manifest's.
struct TemplateOf {
  TemplateInUse file;
  const definition::DocumentSpec* spec = nullptr;
};
/// A document's id names the template in use; anything else is a path, known by its file's name
/// (chat/F10.txt is the text of F10 for a group chat).
[[nodiscard]] TemplateOf find_template(const Library& library, const std::filesystem::path& office,
                                       const std::string& written);

/// Against the procedures that make the document: fields that no step gives before, and fields
/// printed plainly that may be missing. Against the shipped template: what an own one leaves out.
void check_in_procedures(const TemplateOf& one, const Library& library,
                         const std::vector<LoadedProcedure>& procedures, const FieldNames& names,
                         DiagnosticSink& sink);

}  // namespace gongyi::service
