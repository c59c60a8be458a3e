#include "definition/compose.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/message.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

constexpr std::string_view kWith = "with:";
constexpr std::string_view kStep = "step:";
/// Keys under which the name of a step stands.
constexpr std::array<std::string_view, 6> kStepKeys = {"id",    "needs", "started",
                                                       "until", "redo",  "step"};

using Values = std::map<std::string, const yaml::Node*, std::less<>>;

bool is_use(const yaml::Node& item) { return item.find("use") != nullptr; }

/// One `use` of a part, read.
struct Use {
  std::string part, as;
  SourceRange at;
  const yaml::Node* needs = nullptr;
  const yaml::Node* when = nullptr;
  Values with;
  std::map<std::string, const yaml::Node*, std::less<>> ends;
  std::vector<std::string> without;
};

Values members_of(const yaml::Node* node, DiagnosticSink& sink) {
  Values out;
  if (node == nullptr) return out;
  if (!node->is_mapping()) (void)yaml::MapReader(*node, sink);
  for (const auto& [key, value] : node->members) out.emplace(key.text, &value);
  return out;
}

Use read_use(const yaml::Node& node, DiagnosticSink& sink) {
  yaml::MapReader reader(node, sink);
  Use out;
  out.part = reader.text("use").value_or("");
  out.at = node.find("use")->at;
  out.as = reader.text("as", "");
  out.needs = reader.optional("needs");
  out.when = reader.optional("when");
  out.with = members_of(reader.optional("with"), sink);
  out.ends = members_of(reader.optional("ends"), sink);
  out.without = reader.texts("without");
  reader.finish();
  return out;
}

yaml::Node scalar(std::string text, const SourceRange& at) {
  yaml::Node out;
  out.text = std::move(text);
  out.at = at;
  return out;
}

yaml::Node* member(yaml::Node& node, std::string_view key) {
  for (auto& [name, value] : node.members) {
    if (name.text == key) return &value;
  }
  return nullptr;
}

void set_member(yaml::Node& node, const std::string& key, yaml::Node value) {
  if (auto* old = member(node, key)) {
    *old = std::move(value);
  } else {
    const auto at = value.at;
    node.members.push_back({yaml::Key{key, at}, std::move(value)});
  }
}

/// Puts one part in the place of one use.
class Insertion {
 public:
  Insertion(const yaml::Node& part, const Use& use, DiagnosticSink& sink)
      : part_(part), use_(use), sink_(sink) {
    if (const auto* takes = part.find("takes")) {
      for (const auto& item : takes->items) takes_.push_back(item.text);
    }
    if (const auto* steps = part.find("steps")) {
      for (const auto& step : steps->items) {
        if (const auto* id = step.find("id")) ids_.insert(id->text);
      }
    }
  }

  void into(std::vector<yaml::Node>& steps) {
    check_values();
    check_names();
    const auto* own = part_.find("steps");
    if (own == nullptr) return;
    for (const auto& step : own->items) {
      const auto* id = step.find("id");
      const auto name = id == nullptr ? std::string() : id->text;
      if (std::find(use_.without.begin(), use_.without.end(), name) != use_.without.end()) continue;
      steps.push_back(placed(step, name));
    }
  }

 private:
  void check_values() {
    for (const auto& [name, value] : use_.with) {
      if (std::find(takes_.begin(), takes_.end(), name) != takes_.end()) continue;
      auto& found = sink_.error(value->at, Message("WF071", {use_.part, name}));
      if (const auto near = yaml::nearest(name, takes_)) found.fix = Message("WF001", {*near});
    }
    for (const auto& name : takes_) {
      if (!use_.with.contains(name)) sink_.error(use_.at, Message("WF072", {use_.part, name}));
    }
  }

  void check_names() {
    for (const auto& [name, value] : use_.ends) {
      if (!ids_.contains(name)) sink_.error(value->at, Message("WF073", {use_.part, name}));
    }
    for (const auto& name : use_.without) {
      if (!ids_.contains(name)) sink_.error(use_.at, Message("WF073", {use_.part, name}));
    }
  }

  yaml::Node placed(const yaml::Node& step, const std::string& name) {
    auto out = filled(step);
    if (use_.needs != nullptr && step.find("needs") == nullptr) {
      set_member(out, "needs", *use_.needs);
    }
    if (use_.when != nullptr) set_member(out, "when", both(member(out, "when")));
    if (const auto end = use_.ends.find(name); end != use_.ends.end()) {
      set_member(out, "ends", *end->second);
    }
    return out;
  }

  // The condition of the use and the step's own must both hold.
  yaml::Node both(const yaml::Node* own) const {
    if (own == nullptr) return *use_.when;
    yaml::Node list;
    list.kind = yaml::Node::Kind::sequence;
    list.at = own->at;
    list.items = {*use_.when, *own};
    yaml::Node out;
    out.kind = yaml::Node::Kind::mapping;
    out.at = own->at;
    out.members.push_back({yaml::Key{"all", own->at}, std::move(list)});
    return out;
  }

  // `key` is what the node stands under: only there is a word the name of a step.
  yaml::Node filled(const yaml::Node& node, std::string_view key = {}) {
    if (node.is_scalar()) return filled_scalar(node, key);
    yaml::Node out = node;
    for (auto& item : out.items) item = filled(item, key);
    for (auto& [name, value] : out.members) value = filled(value, name.text);
    // What was handed in as null is left out, as if it had not been written.
    std::erase_if(out.items, [](const yaml::Node& item) { return item.is_null(); });
    std::erase_if(out.members, [](const auto& one) { return one.value.is_null(); });
    return spliced(std::move(out));
  }

  yaml::Node filled_scalar(const yaml::Node& node, std::string_view key) {
    if (node.text.starts_with(kWith)) {
      const auto name = node.text.substr(kWith.size());
      if (const auto found = use_.with.find(name); found != use_.with.end()) return *found->second;
      if (std::find(takes_.begin(), takes_.end(), name) == takes_.end())
        sink_.error(node.at, Message("WF074", {use_.part, name}));
      return node;
    }
    if (use_.as.empty()) return node;
    const bool names_step = std::find(kStepKeys.begin(), kStepKeys.end(), key) != kStepKeys.end();
    if (names_step && ids_.contains(node.text)) return scalar(node.text + "-" + use_.as, node.at);
    if (node.text.starts_with(kStep) && ids_.contains(node.text.substr(kStep.size()))) {
      auto out = scalar(node.text + "-" + use_.as, node.at);
      out.quoted = node.quoted;
      return out;
    }
    return node;
  }

  // A list handed in for one item of a list takes that item's place: [a, "with:more"].
  static yaml::Node spliced(yaml::Node node) {
    if (!node.is_sequence()) return node;
    std::vector<yaml::Node> items;
    for (auto& item : node.items) {
      if (item.is_sequence()) {
        items.insert(items.end(), item.items.begin(), item.items.end());
      } else {
        items.push_back(std::move(item));
      }
    }
    node.items = std::move(items);
    return node;
  }

  const yaml::Node& part_;
  const Use& use_;
  DiagnosticSink& sink_;
  std::vector<std::string> takes_;
  std::set<std::string, std::less<>> ids_;
};

}  // namespace

std::vector<std::string> parts_used(const yaml::Node& root) {
  std::vector<std::string> out;
  const auto* steps = root.find("steps");
  if (steps == nullptr) return out;
  for (const auto& item : steps->items) {
    const auto* name = item.find("use");
    if (name != nullptr && std::find(out.begin(), out.end(), name->text) == out.end())
      out.push_back(name->text);
  }
  return out;
}

std::optional<yaml::Node> compose(const yaml::Node& root, const PartSource& parts,
                                  DiagnosticSink& sink) {
  const auto before = sink.error_count();
  yaml::Node out = root;
  auto* steps = member(out, "steps");
  if (steps == nullptr || !steps->is_sequence()) return out;
  std::vector<yaml::Node> placed;
  for (const auto& item : steps->items) {
    if (!is_use(item)) {
      placed.push_back(item);
      continue;
    }
    const auto use = read_use(item, sink);
    if (const auto* part = parts(use.part)) {
      Insertion(*part, use, sink).into(placed);
    } else {
      sink.error(use.at, Message("WF070", {use.part}));
    }
  }
  steps->items = std::move(placed);
  if (sink.error_count() != before) return std::nullopt;
  return out;
}

void check_part(const yaml::Node& root, DiagnosticSink& sink) {
  yaml::MapReader top(root, sink);
  if (const auto* head = top.required("part")) {
    yaml::MapReader reader(*head, sink);
    (void)reader.text("id");
    (void)reader.localized("title");
    reader.finish();
  }
  (void)top.texts("takes");
  if (const auto* steps = top.required("steps"); steps != nullptr) {
    if (!steps->is_sequence() || steps->items.empty()) sink.error(steps->at, Message("WF002"));
    for (const auto& item : steps->items) {
      if (is_use(item)) sink.error(item.at, Message("WF075"));
    }
  }
  top.finish();
}

}  // namespace gongyi::definition
