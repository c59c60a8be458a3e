#include "service/baseline_rows.h"

#include <algorithm>

#include "base/message.h"
#include "base/utf8.h"
#include "exchange/roster_values.h"

namespace gongyi::service {
namespace {

using yaml::Node;

Node made(Node::Kind kind, const SourceRange& at) {
  Node out;
  out.kind = kind;
  out.at = at;
  return out;
}

/// The node under `key`, made when it is not there.
Node& child(Node& parent, const std::string& key, Node::Kind kind, const SourceRange& at) {
  for (auto& member : parent.members) {
    if (member.key.text == key) return member.value;
  }
  parent.members.push_back({{key, at}, made(kind, at)});
  return parent.members.back().value;
}

/// Where the first of the marks stands, and how wide it is.
std::pair<std::size_t, std::size_t> first_mark(std::string_view text,
                                               std::initializer_list<std::string_view> marks) {
  std::pair<std::size_t, std::size_t> out{std::string::npos, 0};
  for (const auto mark : marks) {
    const auto at = text.find(mark);
    if (at < out.first) out = {at, mark.size()};
  }
  return out;
}

std::vector<std::string> split(const std::string& text,
                               std::initializer_list<std::string_view> marks) {
  std::vector<std::string> out;
  std::string_view rest = text;
  for (auto mark = first_mark(rest, marks); mark.first != std::string::npos;
       mark = first_mark(rest, marks)) {
    out.emplace_back(rest.substr(0, mark.first));
    rest.remove_prefix(mark.first + mark.second);
  }
  out.emplace_back(rest);
  return out;
}

// Days are written in many ways in a table; a number is not one of them.
std::string plain(const std::string& text) {
  const bool digits =
      std::all_of(text.begin(), text.end(), [](char one) { return one >= '0' && one <= '9'; });
  const auto day = digits ? std::nullopt : exchange::day(text);
  return day ? day->iso() : text;
}

const std::vector<std::pair<std::string, std::string>> kSignature = {
    {"会签人", "who"}, {"日期", "on"}, {"姓名", "name"}};
const std::vector<std::pair<std::string, std::string>> kObjection = {{"日期", "on"},
                                                                     {"提出人", "by"},
                                                                     {"房号", "unit"},
                                                                     {"异议内容", "matter"},
                                                                     {"答复日期", "answered_on"},
                                                                     {"结论", "decision"},
                                                                     {"答复", "answer"}};
const std::vector<std::pair<std::string, std::string>> kTotals = {{"人数", "heads"},
                                                                  {"面积", "area"}};
const std::vector<std::pair<std::string, std::string>> kCounts = {{"编号", "id"},
                                                                  {"结论", "outcome"},
                                                                  {"同意人数", "for/heads"},
                                                                  {"同意面积", "for/area"},
                                                                  {"反对人数", "against/heads"},
                                                                  {"反对面积", "against/area"},
                                                                  {"弃权人数", "abstain/heads"},
                                                                  {"弃权面积", "abstain/area"},
                                                                  {"废票人数", "void/heads"},
                                                                  {"废票面积", "void/area"},
                                                                  {"未交人数", "silent/heads"},
                                                                  {"未交面积", "silent/area"}};
const std::vector<std::pair<std::string, std::string>> kWords = {{"成立", "upheld"},
                                                                 {"不成立", "rejected"},
                                                                 {"通过", "adopted"},
                                                                 {"未通过", "not_adopted"},
                                                                 {"未形成决定", "no_decision"}};

// "编号：C1；同意人数：17；同意面积：1700.00", read: each answer a mapping of its own.
Node numbers_of(const Node& told) {
  auto out = made(Node::Kind::mapping, told.at);
  for (const auto& [key, node] : told.members) {
    const auto cut = key.text.find('/');
    if (cut == std::string::npos) continue;
    auto& answer = child(out, key.text.substr(0, cut), Node::Kind::mapping, told.at);
    answer.members.push_back({{key.text.substr(cut + 1), key.at}, node});
  }
  return out;
}

}  // namespace

PaperRows::PaperRows(const LoadedCase& loaded, DiagnosticSink& sink)
    : loaded_(loaded), sink_(sink), votes_(made(Node::Kind::mapping, {})) {}

Node PaperRows::scalar(const std::string& text, const SourceRange& at) {
  auto out = made(Node::Kind::scalar, at);
  out.quoted = true;
  out.text = plain(text);
  return out;
}

Node PaperRows::listed(const std::string& text, const SourceRange& at) {
  auto out = made(Node::Kind::sequence, at);
  for (const auto& one : split(text, {"、"})) {
    auto item = scalar(one, at);
    item.text = one;
    out.items.push_back(std::move(item));
  }
  return out;
}

// "姓名：示例甲；职务：主任"; with `names` only these, by what they are called in the YAML form.
Node PaperRows::pairs(const Cell& value, const Names* names) {
  auto out = made(Node::Kind::mapping, value.at);
  for (const auto& piece : split(value.text, {"；", ";"})) {
    const auto [mark, width] = first_mark(piece, {"：", ":", "="});
    std::string key(utf8::trim(piece.substr(0, mark)));
    if (key.empty() && mark == std::string::npos) continue;
    if (key.empty() || mark == std::string::npos) {
      sink_.error(value.at, Message("SV706", {piece}));
      continue;
    }
    std::string word(utf8::trim(piece.substr(mark + width)));
    if (names != nullptr) {
      const auto known = std::find_if(names->begin(), names->end(), [&](const auto& one) {
        return one.first == key || one.second == key;
      });
      if (known == names->end()) {
        std::vector<Text> all;
        for (const auto& [title, id] : *names) all.emplace_back(title);
        sink_.error(value.at, Message("SV708", {key, join(all)}));
        continue;
      }
      key = known->second;
      const bool chosen = key == "decision" || key == "outcome";
      const auto same = std::find_if(kWords.begin(), kWords.end(),
                                     [&](const auto& one) { return one.first == word; });
      if (chosen && same != kWords.end()) word = same->second;
    }
    auto node = scalar(word, value.at);
    if (key == "heads" || key.ends_with("/heads")) node.quoted = false;
    out.members.push_back({{key, value.at}, std::move(node)});
  }
  return out;
}

void PaperRows::add(Node& step, const Cell& what, const Cell& value) {
  if (what.text == "会签" || what.text == "signatures")
    return child(step, "signatures", Node::Kind::sequence, what.at)
        .items.push_back(pairs(value, &kSignature));
  if (what.text == "异议" || what.text == "objections")
    return child(step, "objections", Node::Kind::sequence, what.at)
        .items.push_back(pairs(value, &kObjection));
  static const std::vector<std::string> kCount = {"总数", "票数", "当选", "候补"};
  if (std::find(kCount.begin(), kCount.end(), what.text) != kCount.end())
    return add_count(step.find("step")->text, what, value);
  const auto& fields = loaded_.vocabulary->fields();
  const auto field = std::find_if(fields.begin(), fields.end(), [&](const auto& one) {
    return one.id == what.text || one.title.zh == what.text;
  });
  const bool rows =
      field != fields.end() && (field->type == definition::FieldType::people || field->asks_rows());
  auto& facts = child(step, "facts", Node::Kind::mapping, what.at);
  if (!rows) {
    facts.members.push_back({{what.text, what.at}, scalar(value.text, value.at)});
    return;
  }
  child(facts, what.text, Node::Kind::sequence, what.at).items.push_back(pairs(value, nullptr));
}

void PaperRows::add_count(const std::string& name, const Cell& what, const Cell& value) {
  const auto& votes = loaded_.procedure->votes;
  const auto vote = std::find_if(votes.begin(), votes.end(), [&](const auto& one) {
    const auto* step = loaded_.procedure->find(one.tallied_in);
    return one.tallied_in == name || (step != nullptr && step->title.zh == name);
  });
  if (vote == votes.end()) return (void)sink_.error(what.at, Message("SV707", {what.text}));
  auto& count = child(votes_, vote->id, Node::Kind::mapping, what.at);
  const auto election = [&]() -> Node& {
    return child(count, "election", Node::Kind::mapping, what.at);
  };
  if (what.text == "总数") {
    child(count, "totals", Node::Kind::mapping, what.at) = pairs(value, &kTotals);
  } else if (what.text == "当选" || what.text == "候补") {
    child(election(), what.text == "当选" ? "elected" : "alternates", Node::Kind::sequence,
          what.at) = listed(value.text, value.at);
  } else {
    const auto told = pairs(value, &kCounts);
    const auto* id = told.find("id");
    if (id == nullptr) return (void)sink_.error(value.at, Message("SV706", {value.text}));
    const bool candidate = vote->election &&
                           std::none_of(vote->motions.begin(), vote->motions.end(),
                                        [&](const auto& one) { return one.id == id->text; }) &&
                           !(id->text.starts_with("m") && !vote->motions_in.empty());
    if (candidate) {
      auto& all = child(election(), "counts", Node::Kind::mapping, what.at);
      all.members.push_back({{id->text, value.at}, numbers_of(told)});
      return;
    }
    auto motion = made(Node::Kind::mapping, value.at);
    motion.members.push_back({{"id", value.at}, *id});
    motion.members.push_back({{"counts", value.at}, numbers_of(told)});
    if (const auto* outcome = told.find("outcome"))
      motion.members.push_back({{"outcome", value.at}, *outcome});
    child(count, "motions", Node::Kind::sequence, what.at).items.push_back(std::move(motion));
  }
}

void PaperRows::add_votes(Node& root) {
  if (votes_.members.empty()) return;
  votes_.at = root.at;
  root.members.push_back({{"votes", root.at}, std::move(votes_)});
}

}  // namespace gongyi::service
