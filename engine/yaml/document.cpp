#include "yaml/document.h"

#include <algorithm>

#include "base/utf8.h"
#include "yaml/positions.h"
#include "yaml/syntax_errors.h"

namespace gongyi::yaml {

// Checks that the parsers need and do not make: size, encoding, and control characters (yaml-cpp
// takes U+0004 for the end of the text and would drop the rest in silence).
bool text_is_readable(const SourcePtr& file, DiagnosticSink& sink, const Limits& limits) {
  const SourceRange whole{file, 0, 0, 0, {}};
  if (file->text.size() > limits.bytes) {
    sink.error(whole, Message("Y031", {std::to_string(limits.bytes >> 10)}));
    return false;
  }
  Positions positions(file);
  const auto text = positions.text();
  bool good = true;
  std::size_t start = 0;
  for (std::uint32_t line = 1; start <= text.size(); ++line) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto row = text.substr(start, end - start);
    if (!utf8::valid(row)) {
      sink.error({file, line, 0, 0, {}}, Message("Y006", {std::to_string(line)}));
      return false;
    }
    const auto odd = std::find_if(row.begin(), row.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r';
    });
    if (odd != row.end()) {
      sink.error(positions.at(start + static_cast<std::size_t>(odd - row.begin())),
                 Message("Y007"));
      good = false;
    }
    start = end + 1;
  }
  if (utf8::trim(text).empty()) {
    sink.error(whole, Message("Y016"));
    return false;
  }
  return good;
}

std::optional<Node> parse_any(const SourcePtr& file, DiagnosticSink& sink, const Limits& limits) {
  const auto visible = utf8::trim(file->text);
  const bool named_yaml = file->name.ends_with(".yaml") || file->name.ends_with(".yml");
  if (!named_yaml && (visible.starts_with('{') || visible.starts_with('['))) {
    return parse_json(file, sink, limits);
  }
  return parse_yaml(file, sink, limits);
}

}  // namespace gongyi::yaml
