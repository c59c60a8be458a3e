#include "bad.h"

#include "base/utf8.h"

namespace gongyi::definition::bad {

Marked unmark(const std::string& text) {
  static const std::string kMark = "§";
  Marked out;
  std::size_t line = 1, column = 1;
  for (std::size_t i = 0; i < text.size();) {
    if (text.compare(i, kMark.size(), kMark) == 0) {
      out.places.push_back(std::to_string(line) + ":" + std::to_string(column));
      i += kMark.size();
      continue;
    }
    // Continuation bytes belong to the character before: columns are counted in characters.
    const bool starts = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    if (text[i] == '\n') {
      ++line;
      column = 1;
    } else if (starts) {
      ++column;
    }
    out.text += text[i++];
  }
  return out;
}

std::vector<std::string> findings(const std::string& text, const Manifest* manifest) {
  const auto source = std::make_shared<const SourceFile>(SourceFile{"bad.yaml", text});
  DiagnosticSink sink;
  const auto root = yaml::parse_yaml(source, sink);
  if (!root) return {"no YAML"};
  const auto& data = support::shipped();
  const auto loaded = load_procedure(*root, source, {data.vocabulary, data.law, manifest}, sink);
  std::vector<std::string> out;
  for (const auto& found : sink.sorted()) {
    auto line = found.message.code() + " " + std::to_string(found.at.line) + ":" +
                std::to_string(found.at.column);
    if (found.fix) line += " → " + found.fix->args().at(0).zh;
    out.push_back(std::move(line));
  }
  if (loaded.has_value() == sink.has_errors()) out.emplace_back("loaded although there are errors");
  return out;
}

std::string Small::text() const {
  return "procedure:\n  id: small\n  version: 1.0.0\n  title: 示例程序\n  jurisdictions: " +
         places + "\nactors: {street: 街道办事处}\nends: {over: 结束}\n" + top +
         "steps:\n  - id: apply\n    title: 申请\n    actor: street\n" + apply + between +
         "  - id: close\n    title: 结束\n    actor: street\n" + close;
}

}  // namespace gongyi::definition::bad
