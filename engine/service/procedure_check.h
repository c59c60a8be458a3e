#pragma once
#include <vector>

#include "service/check.h"

namespace gongyi::service {

/// `check` of procedures: the definition itself, and the fields of every document it makes.
void check_procedures(const std::vector<CheckedFile>& files, CheckContext& context,
                      DiagnosticSink& sink);
/// `check` of `templates/MANIFEST.yaml`.
void check_manifests(const std::vector<CheckedFile>& files, CheckContext& context,
                     DiagnosticSink& sink);

}  // namespace gongyi::service
