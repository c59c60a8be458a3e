#include "service/baseline_table.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/message.h"
#include "base/utf8.h"
#include "exchange/roster_values.h"
#include "exchange/table.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

using yaml::Node;

const std::map<std::string, std::string>& column_names() {
  static const std::map<std::string, std::string> names = {
      {"环节", "step"},       {"step", "step"},     {"办理日期", "on"},   {"on", "on"},
      {"撤下日", "until"},    {"until", "until"},   {"张贴地点", "at"},   {"at", "at"},
      {"材料来源", "source"}, {"source", "source"}, {"证据", "evidence"}, {"evidence", "evidence"},
      {"要件", "fact"},       {"fact", "fact"},     {"内容", "value"},    {"value", "value"}};
  return names;
}

Node scalar(std::string text, const SourceRange& at) {
  Node out;
  out.quoted = true;
  out.at = at;
  out.text = std::move(text);
  return out;
}

// Days are written in many ways in a table; a number is not one of them.
std::string plain(const std::string& text) {
  const bool digits =
      std::all_of(text.begin(), text.end(), [](char one) { return one >= '0' && one <= '9'; });
  const auto day = digits ? std::nullopt : exchange::day(text);
  return day ? day->iso() : text;
}

Node listed(const std::string& text, const SourceRange& at) {
  Node out;
  out.kind = Node::Kind::sequence;
  out.at = at;
  std::string rest = text;
  constexpr std::string_view kMark = "、";
  for (auto end = rest.find(kMark); end != std::string::npos; end = rest.find(kMark)) {
    out.items.push_back(scalar(rest.substr(0, end), at));
    rest.erase(0, end + kMark.size());
  }
  out.items.push_back(scalar(std::move(rest), at));
  return out;
}

class TableTree {
 public:
  TableTree(SourcePtr file, const exchange::Table& table, DiagnosticSink& sink)
      : file_(std::move(file)), table_(table), sink_(sink) {}

  Node run() {
    Node root, steps;
    root.kind = Node::Kind::mapping;
    root.at = {file_, 1, 1, 0, table_.sheet};
    steps.kind = Node::Kind::sequence;
    steps.at = root.at;
    const bool titled = read_titles();
    for (std::size_t i = 1; titled && i < table_.rows.size(); ++i) row(table_.rows[i], steps);
    root.members.push_back({{"steps", root.at}, std::move(steps)});
    return root;
  }

 private:
  [[nodiscard]] SourceRange at(const exchange::Row& row, std::size_t column) const {
    return {file_, row.number, static_cast<std::uint32_t>(column + 1), 0, table_.sheet};
  }

  bool read_titles() {
    if (table_.rows.empty()) return false;
    const auto& head = table_.rows.front();
    std::vector<std::string> known;
    for (const auto& [title, id] : column_names()) known.push_back(title);
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
      const std::string title(utf8::trim(head.cells[i].text));
      if (title.empty()) continue;
      const auto found = column_names().find(title);
      if (found != column_names().end()) {
        columns_[found->second] = i;
        continue;
      }
      auto& finding = sink_.error(at(head, i), Message("SV251", {title}));
      if (const auto near = yaml::nearest(title, known)) finding.fix = Message("Y030", {*near});
    }
    for (const auto* needed : {"step", "on"}) {
      if (!columns_.contains(needed)) sink_.error(at(head, 0), Message("SV703", {needed}));
    }
    return columns_.contains("step") && columns_.contains("on");
  }

  [[nodiscard]] std::string text(const exchange::Row& row, const std::string& id) const {
    const auto found = columns_.find(id);
    if (found == columns_.end() || found->second >= row.cells.size()) return {};
    return std::string(utf8::trim(row.cells[found->second].text));
  }
  [[nodiscard]] SourceRange place(const exchange::Row& row, const std::string& id) const {
    const auto found = columns_.find(id);
    return at(row, found == columns_.end() ? 0 : found->second);
  }

  void add(Node& step, const exchange::Row& row, const char* id, bool is_list = false) {
    const auto value = text(row, id);
    if (value.empty()) return;
    const auto where = place(row, id);
    step.members.push_back(
        {{id, where}, is_list ? listed(value, where) : scalar(plain(value), where)});
  }

  void row(const exchange::Row& row, Node& steps) {
    const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const auto& cell) { return utf8::trim(cell.text).empty(); });
    if (blank) return;
    if (!text(row, "step").empty()) begin(row, steps);
    const auto fact = text(row, "fact");
    if (fact.empty()) return;
    if (steps.items.empty()) return (void)sink_.error(place(row, "fact"), Message("SV702", {fact}));
    auto& step = steps.items.back();
    const auto where = place(row, "fact");
    if (step.find("facts") == nullptr) {
      Node facts;
      facts.kind = Node::Kind::mapping;
      facts.at = where;
      step.members.push_back({{"facts", where}, std::move(facts)});
    }
    step.members.back().value.members.push_back(
        {{fact, where}, scalar(plain(text(row, "value")), place(row, "value"))});
  }

  void begin(const exchange::Row& row, Node& steps) {
    Node step;
    step.kind = Node::Kind::mapping;
    step.at = place(row, "step");
    add(step, row, "step");
    add(step, row, "on");
    add(step, row, "until");
    add(step, row, "at", true);
    add(step, row, "source");
    add(step, row, "evidence", true);
    steps.items.push_back(std::move(step));
  }

  SourcePtr file_;
  const exchange::Table& table_;
  DiagnosticSink& sink_;
  std::map<std::string, std::size_t> columns_;
};

}  // namespace

bool is_table(const std::string& name) {
  static const std::vector<std::string> kEndings = {".xlsx", ".csv", ".xls", ".et", ".ods"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](const auto& ending) { return name.ends_with(ending); });
}

std::optional<Node> baseline_table(const SourcePtr& file, DiagnosticSink& sink) {
  const auto table = exchange::read_table(file, sink);
  if (!table) return std::nullopt;
  return TableTree(file, *table, sink).run();
}

}  // namespace gongyi::service
