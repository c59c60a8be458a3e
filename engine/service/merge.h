#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "document/model.h"
#include "service/case_service.h"

/// Mail merge (合并打印): papers of which each owner gets one, in walking order.
namespace gongyi::service {

/// How the copies are put into files: one print file for each building, one for all, one each.
enum class Split { building, one, each };

struct PrintRequest {
  std::vector<std::string> documents;
  std::vector<document::Audience> audiences;  ///< empty = all the document has
  std::optional<Date> on;
  Split split = Split::one;
  std::filesystem::path out;
};

/// A file that was written.
struct PrintFile {
  std::string document, building;
  document::Audience audience = document::Audience::archive;
  std::filesystem::path path;
  std::size_t copies = 0;
};
struct PrintReport {
  std::vector<PrintFile> files;  ///< of `each` the folder, with the number of files in it
  std::vector<Refusal> warnings;
};

/// Writes the files, then records them. Print files are kept with the case, sealed; of one file
/// each a list with the digest of every file is kept, since the same data and template give the
/// same bytes again (decision 0014). Copies are made one by one, so memory does not grow with them.
/// All or nothing: files come into `out` when everything is made and recorded.
[[nodiscard]] Result<PrintReport, Problem> merge_documents(Office& office,
                                                           const std::string& case_id,
                                                           const PrintRequest& request,
                                                           DiagnosticSink& sink);

}  // namespace gongyi::service
