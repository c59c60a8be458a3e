#pragma once
#include <optional>
#include <string>
#include <vector>

#include "document/model.h"
#include "service/case_service.h"

namespace gongyi::service {

/// A produced document (文书).
struct MadeFile {
  std::string document, subject;  ///< "F10"; subject "" or the owner, ballot, candidate … it is for
  document::Audience audience = document::Audience::archive;
  std::string name;  ///< file name: F10_筹备组成员名单及工作职责公告_公示版.docx
  std::string bytes;
};

struct MakeRequest {
  std::vector<std::string>
      documents;  ///< ids; empty = every document of `step`, or of all steps begun
  std::string step;
  std::vector<document::Audience> audiences;  ///< empty = all the document has
  std::optional<Date> on;      ///< date printed; otherwise the day of its step, or today
  std::string subject;         ///< only for this owner, candidate …
  std::optional<int> attempt;  ///< of an earlier attempt of its step (第几次办理)
};
struct MakeReport {
  std::vector<MadeFile> files;
  std::vector<Refusal> warnings;
};
/// Renders, then records the documents in the journal (bytes sealed unless a posting edition). All
/// or nothing. A template error is a finding (Problem::invalid), an unknown document not_found, a
/// step not begun a refusal.
[[nodiscard]] Result<MakeReport, Problem> make_documents(Office& office, const std::string& case_id,
                                                         const MakeRequest& request,
                                                         DiagnosticSink& sink);

/// A row of `document list`: what the procedure provides, whether it can be made, what was made.
struct DocumentRow {
  const definition::DocumentSpec* spec = nullptr;
  const definition::Step* step = nullptr;  ///< nullptr: for objections
  bool available = false;
  std::vector<casefile::MadeDocument> made;
};
[[nodiscard]] std::vector<DocumentRow> document_rows(const LoadedCase& file,
                                                     const Library& library);
/// .docx, or .json for the list of a merge of one file each, or .txt for a chat text.
[[nodiscard]] std::string made_ending(std::string_view bytes);
/// Bytes of a document made before, as they were then.
[[nodiscard]] std::optional<std::string> made_bytes(Office& office,
                                                    const casefile::MadeDocument& made);

}  // namespace gongyi::service
