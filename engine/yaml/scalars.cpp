#include <algorithm>
#include <charconv>

#include "yaml/reader.h"

namespace gongyi::yaml {
namespace {

Message kind_name(const Node& node) {
  if (node.is_mapping()) return Message("yaml.a_mapping");
  if (node.is_sequence()) return Message("yaml.a_list");
  if (node.is_null()) return Message("yaml.nothing");
  return Message("yaml.a_value");
}

// A value that is present; anything else is told as "expected a value".
bool is_value(const Node& node, DiagnosticSink& sink) {
  if (node.is_scalar() && !node.is_null()) return true;
  sink.error(node.at, Message("Y020", {Message("yaml.a_value").text(), kind_name(node).text()}));
  return false;
}

// What YAML 1.2 resolves to a number or a truth value when it stands without quotes.
bool typed_elsewhere(std::string_view text) {
  for (const std::string_view word : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
    if (text == word) return true;
  }
  if (text.starts_with("0x") || text.starts_with("0o")) return true;
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  if (text == ".inf" || text == ".nan") return true;
  if (text.empty() || std::string_view("0123456789.").find(text.front()) == text.npos) return false;
  double ignored = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), ignored);
  return read.ec != std::errc::invalid_argument && read.ptr == text.data() + text.size();
}

Message nothing_for_a_value() {
  return Message("Y020", {Message("yaml.a_value").text(), Message("yaml.nothing").text()});
}

bool plain_decimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) return false;
  return text.size() == 1 || text[0] != '0';
}

}  // namespace

std::optional<std::string> as_text(const Node& node, DiagnosticSink& sink) {
  if (!is_value(node, sink)) return std::nullopt;
  return node.text;
}

std::optional<std::string> as_word(const Node& node, DiagnosticSink& sink) {
  auto text = as_text(node, sink);
  if (!text || node.quoted || !typed_elsewhere(*text)) return text;
  sink.error(node.at, Message("Y035", {*text}));
  return std::nullopt;
}

std::optional<std::int64_t> as_integer(const Node& node, DiagnosticSink& sink) {
  if (!is_value(node, sink)) return std::nullopt;
  std::int64_t value = 0;
  const auto* end = node.text.data() + node.text.size();
  const auto read = std::from_chars(node.text.data(), end, value);
  if (node.quoted || !plain_decimal(node.text) || read.ec != std::errc{} || read.ptr != end) {
    sink.error(node.at, Message("Y025", {node.text}));
    return std::nullopt;
  }
  return value;
}

std::optional<bool> as_boolean(const Node& node, DiagnosticSink& sink) {
  if (!is_value(node, sink)) return std::nullopt;
  if (!node.quoted && node.text == "true") return true;
  if (!node.quoted && node.text == "false") return false;
  sink.error(node.at, Message("Y024", {node.text}));
  return std::nullopt;
}

std::optional<Date> as_date(const Node& node, DiagnosticSink& sink) {
  if (!is_value(node, sink)) return std::nullopt;
  const auto date = Date::parse(node.text);
  if (!date) sink.error(node.at, Message("Y023", {node.text}));
  return date;
}

std::optional<Area> as_area(const Node& node, DiagnosticSink& sink) {
  if (!is_value(node, sink)) return std::nullopt;
  const auto area = Area::parse(node.text);
  if (!area) sink.error(node.at, Message("Y026", {node.text}));
  return area;
}

std::optional<Fraction> as_fraction(const Node& node, DiagnosticSink& sink) {
  if (!is_value(node, sink)) return std::nullopt;
  const auto share = Fraction::parse(node.text);
  if (!share) sink.error(node.at, Message("Y027", {node.text}));
  return share;
}

std::optional<Text> as_localized(const Node& node, DiagnosticSink& sink) {
  if (!node.is_mapping()) {
    const auto same = as_word(node, sink);
    if (same && !same->empty()) return Text(*same);
    if (same) sink.error(node.at, nothing_for_a_value());
    return std::nullopt;
  }
  MapReader map(node, sink, Reading::definition);
  const auto zh = map.text("zh");
  const auto en = map.text("en", "");
  if (zh && zh->empty()) sink.error(map.node().find("zh")->at, nothing_for_a_value());
  map.finish();
  return zh ? std::optional(Text(*zh, en)) : std::nullopt;
}

const std::vector<Node>& as_list(const Node& node, DiagnosticSink& sink) {
  static const std::vector<Node> nothing;
  if (node.is_sequence()) return node.items;
  sink.error(node.at, Message("Y020", {Message("yaml.a_list").text(), kind_name(node).text()}));
  return nothing;
}

std::vector<std::string> as_distinct(const Node& node, DiagnosticSink& sink) {
  std::vector<std::string> out;
  for (const auto& item : as_list(node, sink)) {
    auto text = as_word(item, sink);
    if (!text) continue;
    if (std::find(out.begin(), out.end(), *text) != out.end())
      sink.error(item.at, Message("Y011", {*text}));
    out.push_back(std::move(*text));
  }
  return out;
}

std::vector<std::string> as_texts(const Node& node, DiagnosticSink& sink) {
  std::vector<std::string> out;
  if (node.is_sequence()) {
    for (const auto& item : node.items) {
      if (auto text = as_text(item, sink)) out.push_back(std::move(*text));
    }
  } else if (auto text = as_text(node, sink)) {
    out.push_back(std::move(*text));
  }
  return out;
}

std::optional<std::size_t> as_choice(const Node& node, std::span<const std::string> words,
                                     DiagnosticSink& sink) {
  if (!is_value(node, sink)) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == node.text) return i;
  }
  const std::vector<Text> allowed(words.begin(), words.end());
  auto& finding = sink.error(node.at, Message("Y032", {node.text, join(allowed)}));
  if (const auto near = nearest(node.text, words)) finding.fix = Message("Y030", {*near});
  return std::nullopt;
}

}  // namespace gongyi::yaml
