#include "yaml/tree_builder.h"

namespace gongyi::yaml {
namespace {

// Below this size looking through the members is cheaper than hashing them.
constexpr std::size_t kHashedFrom = 24;

}  // namespace

bool TreeBuilder::in_mapping() const { return !stack_.empty() && stack_.back().node.is_mapping(); }

bool TreeBuilder::wants_key() const { return in_mapping() && !stack_.back().has_name; }

void TreeBuilder::count(const SourceRange& at) {
  if (++nodes_ > limits_.nodes) {
    sink_->error(at, Message("Y009", {std::to_string(limits_.nodes)}));
    throw StopReading{};
  }
}

void TreeBuilder::put(Node node) {
  if (stack_.empty()) {
    root_ = std::move(node);
    return;
  }
  auto& level = stack_.back();
  if (level.node.is_sequence()) {
    level.node.items.push_back(std::move(node));
    return;
  }
  level.has_name = false;
  if (level.twice) return;
  if (level.node.members.size() >= kHashedFrom) {
    if (level.seen.empty()) {
      for (std::size_t i = 0; i < level.node.members.size(); ++i) {
        level.seen.emplace(level.node.members[i].key.text, i);
      }
    }
    level.seen.emplace(level.name.text, level.node.members.size());
  }
  level.node.members.push_back({std::move(level.name), std::move(node)});
  level.name = {};
}

const Key* TreeBuilder::find(Level& level, const std::string& text) {
  if (!level.seen.empty()) {
    const auto found = level.seen.find(text);
    return found == level.seen.end() ? nullptr : &level.node.members[found->second].key;
  }
  for (const auto& [name, value] : level.node.members) {
    if (name.text == text) return &name;
  }
  return nullptr;
}

void TreeBuilder::scalar(SourceRange at, std::string text, bool quoted) {
  count(at);
  Node node;
  node.at = std::move(at);
  node.text = std::move(text);
  node.quoted = quoted;
  put(std::move(node));
}

void TreeBuilder::key(SourceRange at, std::string text) {
  auto& level = stack_.back();
  const auto* first = find(level, text);
  level.twice = first != nullptr;
  if (level.twice) {
    auto& finding = sink_->error(at, Message("Y011", {text}));
    finding.notes.push_back({Message("Y008"), first->at});
  }
  level.name = {std::move(text), std::move(at)};
  level.has_name = true;
}

void TreeBuilder::open(Node::Kind kind, SourceRange at) {
  count(at);
  if (stack_.size() >= limits_.depth) {
    sink_->error(at, Message("Y010", {std::to_string(limits_.depth)}));
    throw StopReading{};
  }
  auto& level = stack_.emplace_back();
  level.node.kind = kind;
  level.node.at = std::move(at);
}

void TreeBuilder::close() {
  Node done = std::move(stack_.back().node);
  stack_.pop_back();
  // Most lists are short and stay as they are: what they grew beyond would double a large tree.
  done.items.shrink_to_fit();
  done.members.shrink_to_fit();
  put(std::move(done));
}

std::optional<Node> TreeBuilder::take() { return std::move(root_); }

}  // namespace gongyi::yaml
