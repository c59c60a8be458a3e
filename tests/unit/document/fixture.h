#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "document/docx.h"

/// DOCX files made from exact XML, so that split runs, tables and headers are what a test says.
namespace fixture {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip archive of the given parts, in this order.
std::string zip(const Parts& parts);
/// The text of one part; empty when there is none.
std::string part(const std::string& bytes, const std::string& name);
std::vector<std::string> names(const std::string& bytes);

/// A Word file with this content of `<w:body>` (an A4 page set-up is added) and further parts:
/// "header1.xml", "footnotes.xml", "numbering.xml" … are related to the text by their names.
std::string docx(const std::string& body, const Parts& more = {});
/// The root element of a part with the usual namespaces.
std::string root(const std::string& name, const std::string& content);

std::string p(const std::string& runs);     ///< a paragraph
std::string r(const std::string& text);     ///< a run
std::string bold(const std::string& text);  ///< a run with `<w:b/>`
std::string tc(const std::string& blocks);  ///< a cell
std::string tr(const std::string& cells);   ///< a row
std::string tbl(const std::string& rows);   ///< a table

/// What stands between `<w:body>` and the page set-up.
std::string body_of(const std::string& bytes);

struct Rendered {
  std::optional<std::string> bytes;
  gongyi::DiagnosticSink sink;
  [[nodiscard]] std::string codes() const;     ///< "TPL030 TPL031"
  [[nodiscard]] std::string messages() const;  ///< in Chinese, one a line
};
Rendered render(const std::string& bytes, const gongyi::document::Record& model,
                gongyi::document::Audience audience = gongyi::document::Audience::archive,
                const gongyi::document::Aliases& aliases = {});
/// Body after rendering; fails the test when there were findings.
std::string rendered_body(const std::string& body, const gongyi::document::Record& model);
std::string codes(const gongyi::DiagnosticSink& sink);

}  // namespace fixture
