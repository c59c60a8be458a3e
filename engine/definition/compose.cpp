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
/// How deep parts may stand in parts.
constexpr int kDeepest = 8;
/// Keys under which the name of a step stands.
constexpr std::array<std::string_view, 6> kStepKeys = {"id",    "needs", "started",
                                                       "until", "redo",  "step"};
/// What a part that holds a vote says of it, for every procedure that votes so.
constexpr std::array<std::string_view, 10> kVoteKeys = {
    "frozen_by", "issued_in", "opened_by", "closed_in",    "tallied_in",
    "opens",     "closes",    "platform",  "two_channels", "annul"};

using Values = std::map<std::string, const yaml::Node*, std::less<>>;
using Names = std::set<std::string, std::less<>>;

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

/// The mapping under `key`, made when it is not there.
yaml::Node& mapping_at(yaml::Node& node, const std::string& key) {
  if (member(node, key) == nullptr) {
    yaml::Node made;
    made.kind = yaml::Node::Kind::mapping;
    made.at = node.at;
    set_member(node, key, std::move(made));
  }
  return *member(node, key);
}

/// The steps a part brings, those of the parts within it too; a circle is told elsewhere.
void collect_ids(const yaml::Node& part, const PartSource& parts, const std::string& suffix,
                 int depth, Names& out) {
  const auto* steps = part.find("steps");
  if (steps == nullptr || depth > kDeepest) return;
  for (const auto& step : steps->items) {
    if (const auto* id = step.find("id")) out.insert(id->text + suffix);
    if (!is_use(step)) continue;
    const auto* as = step.find("as");
    const auto* inner = parts(step.find("use")->text);
    if (inner == nullptr) continue;
    collect_ids(*inner, parts, (as == nullptr ? "" : "-" + as->text) + suffix, depth + 1, out);
  }
}

/// Puts one part in the place of one use. What it uses itself stands there as a use still.
class Insertion {
 public:
  Insertion(const yaml::Node& part, const Use& use, const PartSource& parts, DiagnosticSink& sink)
      : part_(part), use_(use), parts_(parts), sink_(sink) {
    if (const auto* takes = part.find("takes")) {
      for (const auto& item : takes->items) takes_.push_back(item.text);
    }
    collect_ids(part, parts, "", 0, ids_);
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
    if (is_use(out)) hand_down(out);
    if (const auto end = use_.ends.find(name); end != use_.ends.end()) {
      set_member(out, "ends", *end->second);
    }
    return out;
  }

  // What the use says of steps that come from a part within this one.
  void hand_down(yaml::Node& inner) {
    if (!use_.as.empty()) {
      const auto* as = inner.find("as");
      set_member(inner, "as", scalar((as == nullptr ? "" : as->text + "-") + use_.as, use_.at));
    }
    Names within;
    if (const auto* part = parts_(inner.find("use")->text)) {
      collect_ids(*part, parts_, "", 0, within);
    }
    for (const auto& [name, value] : use_.ends) {
      if (within.contains(name)) set_member(mapping_at(inner, "ends"), name, *value);
    }
    for (const auto& name : use_.without) {
      if (!within.contains(name)) continue;
      auto* without = member(inner, "without");
      if (without == nullptr) {
        yaml::Node list;
        list.kind = yaml::Node::Kind::sequence;
        list.at = use_.at;
        set_member(inner, "without", std::move(list));
        without = member(inner, "without");
      }
      without->items.push_back(scalar(name, use_.at));
    }
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
    // What was handed in as null is left out, as if it had not been written, or handed on.
    std::erase_if(out.items, [](const yaml::Node& item) { return item.is_null(); });
    if (key != "with") {
      std::erase_if(out.members, [](const auto& one) { return one.value.is_null(); });
    }
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
  const PartSource& parts_;
  DiagnosticSink& sink_;
  std::vector<std::string> takes_;
  Names ids_;
};

/// Puts parts in the place of uses, and theirs in turn.
class Composer {
 public:
  Composer(const PartSource& parts, DiagnosticSink& sink) : parts_(parts), sink_(sink) {}

  // `way` are the parts this list stands in.
  [[nodiscard]] std::vector<yaml::Node> expanded(std::vector<yaml::Node> items,
                                                 const std::vector<std::string>& way) {
    std::vector<yaml::Node> out;
    for (auto& item : items) {
      if (!is_use(item)) {
        out.push_back(std::move(item));
        continue;
      }
      for (auto& step : brought(read_use(item, sink_), way)) out.push_back(std::move(step));
    }
    return out;
  }

  // What the part a vote is held by says of it; what the vote says itself goes before.
  void bind(yaml::Node& vote) {
    const auto* held_by = vote.find("held_by");
    if (held_by == nullptr) return;
    const auto name = held_by->text;
    const auto at = held_by->at;
    const auto* part = parts_(name);
    const auto* binds = part == nullptr ? nullptr : part->find("vote");
    if (binds == nullptr) {
      sink_.error(at, part == nullptr ? Message("WF070", {name}) : Message("WF107", {name}));
      return;
    }
    std::erase_if(vote.members, [](const auto& one) { return one.key.text == "held_by"; });
    for (const auto& [key, value] : binds->members) {
      if (vote.find(key.text) == nullptr) vote.members.push_back({key, value});
    }
  }

 private:
  std::vector<yaml::Node> brought(const Use& use, std::vector<std::string> way) {
    const auto* part = parts_(use.part);
    const bool circle = std::find(way.begin(), way.end(), use.part) != way.end();
    if (part == nullptr || circle) {
      sink_.error(use.at, Message(circle ? "WF075" : "WF070", {use.part}));
      return {};
    }
    std::vector<yaml::Node> steps;
    Insertion(*part, use, parts_, sink_).into(steps);
    way.push_back(use.part);
    return expanded(std::move(steps), way);
  }

  const PartSource& parts_;
  DiagnosticSink& sink_;
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
  Composer composer(parts, sink);
  steps->items = composer.expanded(std::move(steps->items), {});
  if (auto* votes = member(out, "votes")) {
    for (auto& vote : votes->items) composer.bind(vote);
  }
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
  if (const auto* vote = top.optional("vote")) {
    yaml::MapReader reader(*vote, sink);
    for (const auto key : kVoteKeys) (void)reader.optional(std::string(key));
    reader.finish();
  }
  if (const auto* steps = top.required("steps"); steps != nullptr) {
    if (!steps->is_sequence() || steps->items.empty()) sink.error(steps->at, Message("WF002"));
    for (const auto& item : steps->items) {
      if (is_use(item)) (void)read_use(item, sink);
    }
  }
  top.finish();
}

}  // namespace gongyi::definition
