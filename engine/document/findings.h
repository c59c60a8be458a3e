#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace gongyi::document {

/// Where in a template something stands, for people.
struct Place {
  Text where;          ///< 正文第2个表格第1行第3格第1段
  std::string around;  ///< the text around, shortened
};

/// The findings about one template: each is told once, however often the place is rendered (both
/// halves of a text box, every copy of a merged print).
class Findings {
 public:
  Findings(std::string template_name, DiagnosticSink& sink);

  void file_error(std::string_view code, std::vector<Text> args = {});
  void file_warning(std::string_view code, std::vector<Text> args = {});
  /// With the place as arguments {0} and {1}; `more` from {2} on.
  void error(std::string_view code, const Place& place, std::vector<Text> more = {});
  void warning(std::string_view code, const Place& place, std::vector<Text> more = {});
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t error_count() const { return errors_; }

 private:
  bool first(const Message& message);

  SourceRange at_;
  DiagnosticSink& sink_;
  std::set<std::string> seen_;
  std::size_t errors_ = 0;
};

/// A few characters before and after the bytes [begin, end) of `text`, on one line.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace gongyi::document
