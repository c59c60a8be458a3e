#include "yaml/syntax_errors.h"

#include <algorithm>
#include <array>
#include <optional>

namespace gongyi::yaml {
namespace {

struct Rule {
  std::string_view reason;  // start of the parser's own wording
  std::string_view code;
};
constexpr std::array kRules{
    Rule{"end of map flow not found", "Y002"},
    Rule{"end of sequence flow not found", "Y002"},
    Rule{"illegal flow end", "Y002"},
    Rule{"illegal EOF in scalar", "Y003"},
    Rule{"illegal document indicator in scalar", "Y003"},
    Rule{"unknown escape character", "Y003"},
    Rule{"bad character found while scanning hex", "Y003"},
    Rule{"invalid unicode", "Y003"},
    Rule{"illegal map value", "Y004"},
    Rule{"illegal map key", "Y004"},
    Rule{"illegal block entry", "Y004"},
    Rule{"end of map not found", "Y004"},
    Rule{"end of sequence not found", "Y004"},
    Rule{"illegal tab", "Y005"},
    Rule{"the referenced anchor", "Y012"},
    Rule{"alias", "Y012"},
    Rule{"anchor", "Y012"},
    Rule{"illegal character found while scanning a", "Y012"},
    Rule{"cannot assign multiple", "Y012"},
};

std::string_view code_of(std::string_view reason) {
  const auto found = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& rule) {
    return reason.starts_with(rule.reason);
  });
  return found == kRules.end() ? "Y001" : found->code;
}

std::size_t line_start(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, std::min(offset, text.size())).rfind('\n');
  return before == std::string_view::npos ? 0 : before + 1;
}

// The first full-width mark that looks like syntax, on the line of `offset` or the one before: the
// usual slip of a Chinese keyboard.
std::optional<std::string> full_width_mark(std::string_view text, std::size_t offset) {
  auto start = line_start(text, offset);
  if (start > 0) start = line_start(text, start - 1);
  const auto end = text.find('\n', std::min(offset, text.size()));
  const auto lines = text.substr(start, end == std::string_view::npos ? end : end - start);
  for (const std::string_view mark : {"：", "，", "“", "”", "‘", "’", "【", "】"}) {
    if (lines.find(mark) != std::string_view::npos) return std::string(mark);
  }
  return std::nullopt;
}

std::size_t skip_space_back(std::string_view text, std::size_t offset) {
  while (offset > 0 &&
         std::string_view(" \t\r\n").find(text[offset - 1]) != std::string_view::npos) {
    --offset;
  }
  return offset;
}

}  // namespace

void report_tabs(Positions& positions, DiagnosticSink& sink) {
  const auto text = positions.text();
  for (std::size_t start = 0; start < text.size();) {
    const auto first = text.find_first_not_of(" \t", start);
    const auto tab = text.substr(start, first - start).find('\t');
    const bool blank = first == std::string_view::npos || text[first] == '\n' ||
                       text[first] == '\r' || text[first] == '#';
    if (tab != std::string_view::npos && !blank)
      sink.error(positions.at(start + tab), Message("Y005"));
    const auto end = text.find('\n', start);
    if (end == std::string_view::npos) return;
    start = end + 1;
  }
}

void report_yaml_error(Positions& positions, std::size_t offset, std::string_view reason,
                       DiagnosticSink& sink) {
  auto& finding = sink.error(positions.at(offset), Message(code_of(reason)));
  if (const auto mark = full_width_mark(positions.text(), offset)) {
    finding.fix = Message("yaml.full_width", {*mark});
  }
}

void report_json_error(Positions& positions, std::size_t offset, DiagnosticSink& sink) {
  const auto text = positions.text();
  // The parser's offset counts the characters it has taken, so the culprit is the one before.
  const auto culprit = offset == 0 ? 0 : offset - 1;
  if (culprit >= text.size() || skip_space_back(text, text.size()) <= culprit) {
    sink.error(positions.at(skip_space_back(text, text.size())), Message("Y019"));
    return;
  }
  const auto before = skip_space_back(text, culprit);
  const bool closing = text[culprit] == '}' || text[culprit] == ']';
  if (closing && before > 0 && text[before - 1] == ',') {
    sink.error(positions.at(before - 1), Message("Y033"));
    return;
  }
  auto start = culprit;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0u) == 0x80u) --start;
  auto& finding = sink.error(positions.at(start), Message("Y018"));
  if (const auto mark = full_width_mark(text, start))
    finding.fix = Message("yaml.full_width", {*mark});
}

}  // namespace gongyi::yaml
