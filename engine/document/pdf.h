#pragma once
#include <chrono>
#include <filesystem>
#include <vector>

#include "base/diagnostic.h"

namespace gongyi::document {

/// How PDF files are made: by LibreOffice, as a separate program.
struct PdfSettings {
  std::string soffice = "soffice";
  std::filesystem::path fonts_conf;  ///< templates/fonts.conf: free fonts for the official names
  std::filesystem::path scratch;     ///< a folder of ours in which a profile may be made
  std::chrono::seconds timeout{300};
};

/// Turns DOCX files into PDF files of the same names in `target`, many in one start of the program
/// (a start costs two seconds, a file a third of one). A missing or failing program is a finding;
/// files that did come out stay. True when all did.
[[nodiscard]] bool make_pdfs(const std::vector<std::filesystem::path>& files,
                             const std::filesystem::path& target, const PdfSettings& settings,
                             DiagnosticSink& sink);

}  // namespace gongyi::document
