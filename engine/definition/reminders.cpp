#include "definition/reminders.h"

#include <algorithm>
#include <set>

#include "base/message.h"
#include "definition/read.h"
#include "definition/read_operations.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

class Reader {
 public:
  Reader(const LoadContext& context, DiagnosticSink& sink) : context_(context), sink_(sink) {}

  Reminders read(const yaml::Node& root) {
    Reminders out;
    yaml::MapReader top(root, sink_, yaml::Reading::definition);
    if (const auto* head = top.required("agenda")) {
      yaml::MapReader reader(*head, sink_, yaml::Reading::definition);
      out.id = reader.text("id").value_or("");
      out.title = reader.localized("title").value_or(Text());
      reader.finish();
      if (!good_id(out.id)) sink_.error(head->at, Message("WF003", {out.id}));
    }
    if (const auto* list = top.required("reminders")) {
      for (const auto& node : yaml::as_list(*list, sink_)) out.list.push_back(reminder(node));
    }
    top.finish();
    check_names(out);
    return out;
  }

 private:
  Reminder reminder(const yaml::Node& node) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    Reminder out;
    out.at = node.at;
    out.step.at = node.at;
    out.step.id = reader.text("id").value_or("");
    if (!good_id(out.step.id)) sink_.error(node.at, Message("WF003", {out.step.id}));
    out.step.title = reader.localized("title").value_or(Text());
    out.actor = reader.localized("actor").value_or(Text());
    out.step.basis = read_basis(reader.optional("basis"), context_.law, sink_);
    if (const auto* when = reader.optional("when")) {
      out.step.when = read_condition(*when, sink_);
      check_condition(*out.step.when);
    }
    const auto* limit = reader.optional("limit");
    const auto* on = reader.optional("on");
    if ((limit == nullptr) == (on == nullptr)) sink_.error(node.at, Message("SV547"));
    if (limit != nullptr) out.step.limit = read_limit(*limit);
    if (on != nullptr) out.on = read_day(*on);
    out.covered_by = reader.text("covered_by", "");
    out.covered_by_its_case = reader.boolean("covered_by_its_case", false);
    out.replaced_by = reader.text("replaced_by", "");
    out.propose = reader.text("propose", "");
    for (const auto* key : {"covered_by", "propose"}) check_procedure(reader, key);
    reader.finish();
    return out;
  }

  void check_procedure(const yaml::MapReader& reader, const std::string& key) {
    const auto* node = reader.node().find(key);
    if (node == nullptr) return;
    if (!good_id(node->text)) sink_.error(node->at, Message("WF003", {node->text}));
    if (context_.procedures != nullptr)
      check_proposed(node->text, node->at, *context_.procedures, sink_);
  }

  LimitSpec read_limit(const yaml::Node& node) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    LimitSpec out;
    out.at = node.at;
    out.lead = node.find("lead") != nullptr;
    if (const auto* period = reader.required(out.lead ? "lead" : "within")) {
      const auto operand = read_operand(*period, sink_);
      if (operand.kind != Operand::Kind::law) {
        sink_.error(period->at, Message("WF026"));
      } else if (!context_.law.knows(operand.name)) {
        auto& found = sink_.error(period->at, Message("SV545", {operand.name}));
        if (const auto near = yaml::nearest(operand.name, context_.law.parameters()))
          found.fix = Message("WF001", {*near});
      }
      out.parameter = operand.name;
    }
    if (const auto* anchor = reader.required(out.lead ? "before" : "from"))
      out.anchor = read_day(*anchor);
    out.basis = read_basis(reader.optional("basis"), context_.law, sink_);
    reader.finish();
    return out;
  }

  // A page is made once and read on many days: only what the journal says may stand in it.
  Operand read_day(const yaml::Node& node) {
    auto out = read_operand(node, sink_);
    const auto* field =
        out.kind == Operand::Kind::fact ? context_.vocabulary.find(out.name) : nullptr;
    if (field == nullptr || !field->of_estate() || field->type != FieldType::date)
      sink_.error(node.at, Message("SV543", {yaml::as_text(node, sink_).value_or("")}));
    return out;
  }

  static bool is_word(const GuardSpec& spec, std::string_view name) {
    return std::any_of(spec.args.begin(), spec.args.end(), [&](const ArgSpec& one) {
      const bool word =
          one.type == ArgType::word || one.type == ArgType::words || one.type == ArgType::where;
      return word && one.name == name;
    });
  }

  void check_condition(const Condition& condition) {
    for (const auto& part : condition.parts) check_condition(part);
    const auto* spec = find_guard(condition.guard);
    for (const auto& [name, arg] : condition.args) {
      const auto& operand = arg.operand;
      const bool number =
          operand.kind == Operand::Kind::number || operand.kind == Operand::Kind::law;
      if (number || spec == nullptr || is_word(*spec, name)) continue;
      const auto* field = context_.vocabulary.find(operand.name);
      if (field == nullptr || !field->of_estate())
        sink_.error(arg.at, Message("SV544", {operand.name}));
    }
  }

  void check_names(const Reminders& all) {
    std::set<std::string> seen;
    for (const auto& one : all.list) {
      if (!seen.insert(one.step.id).second) sink_.error(one.at, Message("WF004", {one.step.id}));
      if (!one.replaced_by.empty() && all.find(one.replaced_by) == nullptr)
        sink_.error(one.at, Message("SV546", {one.replaced_by}));
    }
  }

  const LoadContext& context_;
  DiagnosticSink& sink_;
};

}  // namespace

const Reminder* Reminders::find(std::string_view reminder) const {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const Reminder& one) { return one.step.id == reminder; });
  return found == list.end() ? nullptr : &*found;
}

std::optional<Reminders> load_reminders(const yaml::Node& root, const LoadContext& context,
                                        DiagnosticSink& sink) {
  const auto before = sink.error_count();
  auto out = Reader(context, sink).read(root);
  if (sink.error_count() != before) return std::nullopt;
  return out;
}

}  // namespace gongyi::definition
