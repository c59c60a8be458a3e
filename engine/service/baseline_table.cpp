#include "service/baseline_table.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/message.h"
#include "base/utf8.h"
#include "exchange/table.h"
#include "service/baseline_rows.h"
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

class TableTree {
 public:
  TableTree(SourcePtr file, const exchange::Table& table, const LoadedCase& loaded,
            DiagnosticSink& sink)
      : file_(std::move(file)), table_(table), rows_(loaded, sink), sink_(sink) {}

  Node run() {
    Node root, steps;
    root.kind = Node::Kind::mapping;
    root.at = {file_, 1, 1, 0, table_.sheet};
    steps.kind = Node::Kind::sequence;
    steps.at = root.at;
    const bool titled = read_titles();
    for (std::size_t i = 1; titled && i < table_.rows.size(); ++i) row(table_.rows[i], steps);
    root.members.push_back({{"steps", root.at}, std::move(steps)});
    rows_.add_votes(root);
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
        {{id, where}, is_list ? PaperRows::listed(value, where) : PaperRows::scalar(value, where)});
  }

  void row(const exchange::Row& row, Node& steps) {
    const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const auto& cell) { return utf8::trim(cell.text).empty(); });
    if (blank) return;
    if (!text(row, "step").empty()) begin(row, steps);
    const auto fact = text(row, "fact");
    if (fact.empty()) return;
    if (steps.items.empty()) return (void)sink_.error(place(row, "fact"), Message("SV702", {fact}));
    rows_.add(steps.items.back(), {fact, place(row, "fact")},
              {text(row, "value"), place(row, "value")});
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
  PaperRows rows_;
  DiagnosticSink& sink_;
  std::map<std::string, std::size_t> columns_;
};

}  // namespace

bool is_table(const std::string& name) {
  static const std::vector<std::string> kEndings = {".xlsx", ".csv", ".xls", ".et", ".ods"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](const auto& ending) { return name.ends_with(ending); });
}

std::optional<Node> baseline_table(const SourcePtr& file, const LoadedCase& loaded,
                                   DiagnosticSink& sink) {
  const auto table = exchange::read_table(file, sink);
  if (!table) return std::nullopt;
  return TableTree(file, *table, loaded, sink).run();
}

}  // namespace gongyi::service
