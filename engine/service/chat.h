#pragma once
#include <filesystem>
#include <string>

#include "service/documents.h"

/// Short plain text of a notice for a residents' group chat (业主群公告).
namespace gongyi::service {

/// `templates/chat/F10.txt`, which a notice may have for itself.
[[nodiscard]] std::filesystem::path own_chat_template(const std::filesystem::path& templates,
                                                      const std::string& document);

/// Texts of documents that are posted, always masked as the posting edition is, and recorded as it
/// is. Without names: every posted document that can be made.
[[nodiscard]] Result<MakeReport, Problem> make_chats(Office& office, const std::string& case_id,
                                                     const MakeRequest& request,
                                                     DiagnosticSink& sink);

}  // namespace gongyi::service
