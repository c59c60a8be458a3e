#pragma once
#include <optional>
#include <string>
#include <vector>

#include "document/model.h"
#include "service/case_service.h"

/// The case file (案卷) as one archive: what goes to the archive and to the district.
namespace gongyi::service {

/// A file of the pack and what its index says of it.
struct PackedFile {
  std::string path, id, title, edition, on;
  std::optional<std::int64_t> pages;
  std::string sha256;
  std::size_t size = 0;
  std::string own_template;  ///< digest of the office's own template it was made from
};

struct PackReport {
  std::vector<PackedFile> files;
  std::string digest;  ///< of the list of files, printed on the index
  std::string bytes;   ///< the archive
};

/// All documents, evidence, results, the journal and the pinned texts, with an index to be printed
/// and one for programs. `posting` holds nothing but posted editions and the results. The same
/// journal on the same day gives the same bytes; taking the pack out is recorded.
[[nodiscard]] Result<PackReport, Problem> pack_case(Office& office, const std::string& case_id,
                                                    document::Audience audience,
                                                    DiagnosticSink& sink);

}  // namespace gongyi::service
