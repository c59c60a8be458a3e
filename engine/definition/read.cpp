#include "definition/read.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/message.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

constexpr std::size_t kDeepestCondition = 8;

Condition read(const yaml::Node& node, DiagnosticSink& sink, std::size_t depth);

std::vector<Condition> parts_of(const yaml::Node& node, DiagnosticSink& sink, std::size_t depth) {
  std::vector<Condition> out;
  if (node.is_sequence()) {
    for (const auto& item : node.items) out.push_back(read(item, sink, depth + 1));
  } else {
    out.push_back(read(node, sink, depth + 1));
  }
  return out;
}

Arg read_arg(const yaml::Node& node, const ArgSpec& spec, DiagnosticSink& sink) {
  Arg arg;
  arg.at = node.at;
  switch (spec.type) {
    case ArgType::words:
      arg.words = yaml::as_distinct(node, sink);
      if (node.is_sequence() && node.items.empty())
        sink.error(node.at, Message("WF045", {std::string(spec.name)}));
      break;
    case ArgType::where:
      // Of nobody in particular: the filter would say nothing.
      if (!node.is_mapping() || node.members.empty())
        sink.error(node.at, Message("WF022", {std::string(spec.name)}));
      for (const auto& [key, value] : node.members) {
        arg.where[key.text] = yaml::as_word(value, sink).value_or("");
      }
      break;
    case ArgType::operand:
    case ArgType::law_share:
    case ArgType::law_period:
    case ArgType::law_number:
    case ArgType::law_name:
    case ArgType::date_ref:
      arg.operand = read_operand(node, sink);
      break;
    default: {
      const auto text = yaml::as_text(node, sink).value_or("");
      arg.words = {text};
      arg.operand = {Operand::Kind::fact, 0, text};
    }
  }
  return arg;
}

Condition read_guard(const yaml::Key& key, const yaml::Node& body, DiagnosticSink& sink) {
  Condition out;
  out.kind = Condition::Kind::guard;
  out.at = key.at;
  out.guard = key.text;
  const auto* spec = find_guard(key.text);
  if (spec == nullptr) {
    std::vector<std::string> known;
    for (const auto& one : guard_specs()) known.emplace_back(one.name);
    auto& found = sink.error(key.at, Message("WF020", {key.text}));
    if (const auto near = yaml::nearest(key.text, known)) found.fix = Message("WF001", {*near});
    return out;
  }
  yaml::MapReader reader(body, sink, yaml::Reading::definition);
  for (const auto& arg : spec->args) {
    const auto* node = arg.required ? reader.required(arg.name) : reader.optional(arg.name);
    if (node != nullptr) out.args.emplace(std::string(arg.name), read_arg(*node, arg, sink));
  }
  reader.finish();
  // A guard of two optional bounds that is given neither would always hold.
  const auto is_bound = [](const ArgSpec& arg) {
    return !arg.required && arg.type == ArgType::operand;
  };
  const auto bounds = std::count_if(spec->args.begin(), spec->args.end(), is_bound);
  const auto given = std::count_if(spec->args.begin(), spec->args.end(), [&](const ArgSpec& arg) {
    return is_bound(arg) && out.args.contains(arg.name);
  });
  if (bounds > 0 && given == 0) sink.error(key.at, Message("WF048", {key.text}));
  return out;
}

Condition read(const yaml::Node& node, DiagnosticSink& sink, std::size_t depth) {
  Condition out;
  out.at = node.at;
  if (depth > kDeepestCondition) {
    sink.error(node.at, Message("WF023", {std::to_string(kDeepestCondition)}));
    return out;
  }
  if (!node.is_mapping() || node.members.size() != 1) {
    sink.error(node.at, Message("WF021"));
    return out;
  }
  const auto& [key, body] = node.members.front();
  if (key.text == "all" || key.text == "any") {
    out.kind = key.text == "all" ? Condition::Kind::all : Condition::Kind::any;
    out.parts = parts_of(body, sink, depth);
    if (out.parts.empty()) sink.error(key.at, Message("WF021"));
    return out;
  }
  if (key.text == "not") {
    out.kind = Condition::Kind::negation;
    out.parts = {read(body, sink, depth + 1)};
    return out;
  }
  return read_guard(key, body, sink);
}

}  // namespace

std::vector<Citation> read_basis(const yaml::Node* node, const law::LawBook& law,
                                 DiagnosticSink& sink) {
  std::vector<Citation> out;
  if (node == nullptr) return out;
  if (!node->is_sequence()) sink.error(node->at, Message("WF024"));
  std::set<std::string> seen;
  for (const auto& item : node->items) {
    const auto tag = yaml::as_word(item, sink);
    if (!tag) continue;
    if (!seen.insert(*tag).second) sink.error(item.at, Message("Y011", {*tag}));
    if (auto citation = law.cite(*tag)) {
      out.push_back(std::move(*citation));
    } else {
      sink.error(item.at, Message("WF025", {*tag}));
    }
  }
  return out;
}

Operand read_operand(const yaml::Node& node, DiagnosticSink& sink) {
  return operand_from(yaml::as_text(node, sink).value_or(""));
}

Operand operand_from(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!text.empty() && error == std::errc{} && end == text.data() + text.size()) {
    return {Operand::Kind::number, number, ""};
  }
  if (text.starts_with("law:")) return {Operand::Kind::law, 0, text.substr(4)};
  if (text.starts_with("step:")) return {Operand::Kind::step, 0, text.substr(5)};
  if (text == "act-date") return {Operand::Kind::act_date, 0, text};
  if (text == "case:opened") return {Operand::Kind::opened, 0, text};
  return {Operand::Kind::fact, 0, text};
}

Condition read_condition(const yaml::Node& node, DiagnosticSink& sink) {
  return read(node, sink, 0);
}

}  // namespace gongyi::definition
