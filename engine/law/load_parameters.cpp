#include <array>

#include "base/message.h"
#include "law/load.h"
#include "law/value.h"

namespace gongyi::law {
namespace {

const std::array<std::string, 4> kUnits{"period", "share", "number", "word"};
const std::array<std::string, 5> kCombine{"stricter-min", "stricter-max", "specific-wins",
                                          "mandatory", "ask-human"};

std::optional<Value> wrong(const yaml::Node& node, const ParameterInfo& info, const Message& wanted,
                           DiagnosticSink& sink) {
  sink.error(node.at, Message("LAW002", {info.name, node.text, wanted.text()}));
  return std::nullopt;
}

void read_words(const yaml::Node& node, ParameterInfo& info, DiagnosticSink& sink) {
  if (!node.is_mapping()) {
    sink.error(node.at, Message("LAW016", {info.name}));
    return;
  }
  for (const auto& [key, title] : node.members) {
    if (auto text = yaml::as_localized(title, sink))
      info.words.emplace_back(key.text, std::move(*text));
  }
}

// `estate: true`, or the range the adopted rules must keep: `estate: {min: …, max: …}`.
void read_estate(const yaml::Node& node, ParameterInfo& info, DiagnosticSink& sink) {
  if (!node.is_mapping()) {
    info.estate = yaml::as_boolean(node, sink).value_or(false);
    return;
  }
  info.estate = true;
  yaml::MapReader map(node, sink);
  if (const auto* least = map.optional("min")) info.estate_min = read_value(*least, info, sink);
  if (const auto* most = map.optional("max")) info.estate_max = read_value(*most, info, sink);
  map.finish();
}

void read_parameter(const yaml::Key& key, const yaml::Node& node, LawBook::Data& into,
                    DiagnosticSink& sink) {
  yaml::MapReader map(node, sink);
  ParameterInfo info;
  info.name = key.text;
  info.at = key.at;
  const auto title = map.localized("title");
  const auto unit = map.choice("unit", kUnits);
  const auto rule = map.choice("combine", kCombine);
  const auto proposes = map.choice("proposes", kCombine, 2);
  info.always_ask = map.boolean("always_ask", false);
  (void)map.localized("note", {});  // for readers of the file
  const auto* words = map.optional("words");
  const auto* estate = map.optional("estate");
  map.finish();
  if (!title || !unit || !rule) return;
  info.title = *title;
  info.unit = static_cast<ParameterInfo::Unit>(*unit);
  info.combine = static_cast<Combine>(*rule);
  info.proposes = static_cast<Combine>(proposes);
  if (words != nullptr) read_words(*words, info, sink);
  if ((info.unit == ParameterInfo::Unit::word) == info.words.empty()) {
    sink.error(key.at, Message("LAW016", {info.name}));
  }
  if (estate != nullptr) read_estate(*estate, info, sink);
  if (!into.parameters.emplace(info.name, info).second) {
    sink.error(key.at, Message("LAW011", {info.name}));
  }
}

}  // namespace

std::optional<Value> read_value(const yaml::Node& node, const ParameterInfo& info,
                                DiagnosticSink& sink) {
  const auto text = node.is_scalar() ? node.text : std::string();
  switch (info.unit) {
    case ParameterInfo::Unit::period:
      if (const auto period = calendar::Period::parse(text)) return Value{*period};
      return wrong(node, info, Message("law.wants_period"), sink);
    case ParameterInfo::Unit::share: {
      const auto share = Fraction::parse(text);
      if (share && share->num > 0 && *share <= Fraction{1, 1}) return Value{*share};
      return wrong(node, info, Message("law.wants_share"), sink);
    }
    case ParameterInfo::Unit::number: {
      const auto number = Fraction::parse(text);
      const bool plain = text == "0" || !text.starts_with('0');
      if (number && number->den == 1 && plain && !node.quoted) return Value{number->num};
      return wrong(node, info, Message("law.wants_number"), sink);
    }
    case ParameterInfo::Unit::word:
      break;
  }
  std::vector<std::string> words;
  for (const auto& [word, title] : info.words) words.push_back(word);
  const auto chosen = yaml::as_choice(node, words, sink);
  return chosen ? std::optional(Value{words[*chosen]}) : std::nullopt;
}

void load_parameters(const yaml::Node& map, LawBook::Data& into, DiagnosticSink& sink) {
  if (!map.is_mapping()) {
    sink.error(map.at, Message("LAW013"));
    return;
  }
  for (const auto& [key, node] : map.members) read_parameter(key, node, into, sink);
}

}  // namespace gongyi::law
