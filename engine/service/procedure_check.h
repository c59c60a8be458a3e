#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "definition/procedure.h"
#include "service/check.h"
#include "service/office.h"

namespace gongyi::service {

/// `check` of procedures: the definition itself, and the fields of every document it makes.
void check_procedures(const std::vector<CheckedFile>& files, CheckContext& context,
                      DiagnosticSink& sink);
/// The procedures there are: those shipped, and those standing beside the files of a check.
[[nodiscard]] std::vector<std::string> known_procedures(const std::filesystem::path& data,
                                                        const std::vector<CheckedFile>& files);
/// `check` of `templates/MANIFEST.yaml`.
void check_manifests(const std::vector<CheckedFile>& files, CheckContext& context,
                     DiagnosticSink& sink);

/// Fields that each document of a procedure prints for certain: not by hand, not only when there.
/// A template that cannot be read prints none.
[[nodiscard]] std::map<std::string, std::vector<std::string>> printed_fields(
    const Library& library, const definition::Procedure& procedure,
    const definition::Vocabulary& vocabulary);

}  // namespace gongyi::service
