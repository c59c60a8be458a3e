#include "service/step_sheet.h"

#include <algorithm>

#include "base/message.h"
#include "casefile/guards.h"
#include "service/inputs.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

using definition::Condition;
using definition::FieldType;

Text type_text(FieldType type) {
  switch (type) {
    case FieldType::number:
      return Message("D260").text();
    case FieldType::money:
      return Message("D261").text();
    case FieldType::area:
      return Message("D262").text();
    case FieldType::date:
      return Message("D263").text();
    case FieldType::yesno:
      return Message("D264").text();
    case FieldType::choice:
      return Message("D265").text();
    case FieldType::people:
      return Message("D266").text();
    case FieldType::list:
      return Message("SV443").text();
    default:
      return Message("D267").text();
  }
}

Text items_text(const std::vector<definition::ChoiceItem>& items) {
  std::vector<Text> parts;
  parts.reserve(items.size());
  for (const auto& one : items)
    parts.push_back(
        {one.id + "（" + one.title.zh + "）", one.id + " (" + one.title.in(Lang::en) + ")"});
  return join(parts);
}

// A list of people has two lists of words, each named by its column.
Text choices_text(const definition::Field& field) {
  if (field.kinds.empty() && field.roles.empty()) return items_text(field.choices);
  std::vector<Text> lists;
  if (!field.kinds.empty())
    lists.push_back(Message("D287", {"kind", items_text(field.kinds)}).text());
  if (!field.roles.empty())
    lists.push_back(Message("D287", {"role", items_text(field.roles)}).text());
  return lists.size() == 1 ? lists.front() : Message("D288", lists).text();
}

std::string people_example(const definition::Field& field) {
  std::string person = "name: 示例甲";
  if (!field.kinds.empty()) person += ", kind: " + field.kinds.front().id;
  if (!field.roles.empty()) person += ", role: " + field.roles.front().id;
  if (field.kinds.empty() && field.roles.empty()) person += ", eligible: \"yes\", reason: 示例理由";
  return field.id + ":\n  - {" + person + "}\n";
}

Text operand_text(const definition::Operand& operand, const definition::Procedure& procedure,
                  const definition::Vocabulary& vocabulary) {
  using Kind = definition::Operand::Kind;
  if (operand.kind == Kind::act_date) return Message("R050").text();
  if (operand.kind == Kind::opened) return Message("R051").text();
  if (operand.kind == Kind::number) return Text(std::to_string(operand.number));
  if (operand.kind == Kind::step) {
    const auto* step = procedure.find(operand.name);
    return Message("R052", {step == nullptr ? Text(operand.name) : step->title}).text();
  }
  const auto* field = vocabulary.find(operand.name);
  return field == nullptr ? Text(operand.name) : field->title;
}

/// Words for conditions that the definition gives none: "已交付面积、物业总面积：不多于".
struct Meaning {
  const LoadedCase& file;
  const law::LawBook& law;
  Date day;

  [[nodiscard]] Text of(const Condition& condition) const {
    if (condition.kind == Condition::Kind::guard) return guard(condition);
    std::vector<Text> parts;
    parts.reserve(condition.parts.size());
    for (const auto& part : condition.parts) parts.push_back(of(part));
    const bool any = condition.kind == Condition::Kind::any && parts.size() > 1;
    const bool no = condition.kind == Condition::Kind::negation;
    return any  ? Message("D280", {join(parts)}).text()
           : no ? Message("D281", {join(parts)}).text()
                : join(parts);
  }

 private:
  [[nodiscard]] Text guard(const Condition& condition) const {
    const auto* spec = definition::find_guard(condition.guard);
    if (spec == nullptr) return Text(condition.guard);
    std::vector<Text> subjects;
    for (const auto& arg : spec->args) {
      if (const auto* given = condition.arg(arg.name)) add(arg.type, *given, subjects);
    }
    return subjects.empty() ? spec->meaning
                            : Message("D301", {spec->meaning, join(subjects)}).text();
  }

  void add(definition::ArgType type, const definition::Arg& given,
           std::vector<Text>& subjects) const {
    using T = definition::ArgType;
    const bool fact =
        type == T::fact || type == T::number_fact || type == T::date_fact || type == T::people_fact;
    if (fact && !given.words.empty()) {
      const auto* field = file.vocabulary->find(given.words.front());
      subjects.push_back(field == nullptr ? Text(given.words.front()) : field->title);
    } else if (given.operand.kind == definition::Operand::Kind::law) {
      const auto found = law.at(given.operand.name, file.view.jurisdiction, day);
      if (found) subjects.push_back(found->value.value.text());
    } else if (type == T::operand || type == T::date_ref || fact) {
      subjects.push_back(operand_text(given.operand, *file.procedure, *file.vocabulary));
    }
  }
};

// The definition's words say what is wrong; while a condition holds, its own words say what it is.
CheckLine check_line(const definition::Check& check, const casefile::GuardContext& context,
                     const Meaning& meaning, bool at_start) {
  const auto verdict = casefile::evaluate(check.condition, context);
  CheckLine out;
  out.held = verdict.held;
  if (verdict.held) {
    out.say = verdict.seen.zh.empty() ? meaning.of(check.condition) : verdict.seen;
  } else {
    out.say = check.say.zh.empty() ? meaning.of(check.condition) : check.say;
    out.seen = verdict.seen;
  }
  out.warn = check.warn;
  out.at_start = at_start;
  out.basis = check.basis;
  for (const auto& one : verdict.basis) {
    if (std::find(out.basis.begin(), out.basis.end(), one) == out.basis.end())
      out.basis.push_back(one);
  }
  return out;
}

/// What the law of a day says of a step's limit and posting.
struct LawOfDay {
  const law::LawBook& law;
  const std::string& jurisdiction;
  Date day;

  [[nodiscard]] std::optional<LimitLine> limit(const definition::Step& step,
                                               const definition::Procedure& procedure,
                                               const definition::Vocabulary& vocabulary) const {
    if (!step.limit) return std::nullopt;
    const auto found = law.at(step.limit->parameter, jurisdiction, day);
    if (!found) return std::nullopt;
    return LimitLine{step.limit->lead, found->value.value.text(),
                     operand_text(step.limit->anchor, procedure, vocabulary),
                     step.limit->basis.empty() ? found->value.basis : step.limit->basis};
  }
  [[nodiscard]] std::optional<LimitLine> posting(const definition::Step& step) const {
    if (!step.posting) return std::nullopt;
    const auto found = law.at(step.posting->parameter, jurisdiction, day);
    if (!found) return std::nullopt;
    return LimitLine{false, found->value.value.text(), {}, found->value.basis};
  }
};

void add_facts(const LoadedCase& file, const definition::Step& step, StepSheet& out) {
  const auto* state = file.view.latest(step.id);
  for (const auto& use : step.facts) {
    const auto* field = file.vocabulary->find(use.field);
    if (field == nullptr) continue;
    FactLine line;
    line.id = field->id;
    line.title = field->title;
    line.help = field->help;
    line.type = type_text(field->type);
    line.choices = choices_text(*field);
    if (field->type == definition::FieldType::people) {
      line.example = people_example(*field);
      if (const auto* record = file.vocabulary->record(field->record))
        line.columns = person_columns(*field, *record);
    } else if (field->type == definition::FieldType::list) {
      if (const auto* record = file.vocabulary->record(field->record)) {
        line.columns = row_columns(*record);
        line.example = row_example(*field, *record);
      }
    }
    line.required = use.required;
    line.is_private = field->privacy != definition::FieldPrivacy::open;
    if (state != nullptr && state->facts.has(use.field))
      line.value = casefile::show_fact(*field, state->facts.at(use.field));
    out.facts.push_back(std::move(line));
  }
}

void add_needs(const LoadedCase& file, const definition::Step& step, StepSheet& out) {
  for (const auto& need : step.needs) {
    const auto* state = file.view.latest(need.step);
    const bool over = state != nullptr && (machine::ended(state->phases.phase) ||
                                           (need.started && !state->postings.empty()));
    if (!over) out.waits_for.push_back(file.procedure->find(need.step)->title);
  }
}

}  // namespace

Result<StepSheet, Problem> step_sheet(Office& office, const LoadedCase& loaded,
                                      const std::string& id) {
  const auto* step = loaded.procedure->find(id);
  if (step == nullptr) {
    std::vector<std::string> known;
    for (const auto& one : loaded.procedure->steps) known.push_back(one.id);
    const auto near = yaml::nearest(id, known);
    return Err{not_found(near ? Message("R108", {id, *near}) : Message("R107", {id}))};
  }
  auto situation = situation_of(office, loaded);
  const auto& file = situation.file;
  StepSheet out;
  out.step = step;
  for (auto& row : timeline_rows(office, file)) {
    if (row.step->id == id) out.row = std::move(row);
  }
  for (auto& now : situation.now) {
    if (now.step->id != id) continue;
    out.open = true;
    out.now = std::move(now);
  }
  add_needs(file, *step, out);
  add_facts(file, *step, out);
  const auto holder = rules_for(office, file, false);
  const auto facts = file.facts();
  const auto today = office.clock().today;
  const auto* state = file.view.latest(id);
  const auto act = state != nullptr ? state->acted_on.value_or(today) : today;
  const casefile::GuardContext context{file.view, *holder.rules, *step, act, facts};
  const Meaning meaning{file, office.library().rules.law, act};
  for (const auto& check : step->entry)
    out.checks.push_back(check_line(check, context, meaning, true));
  for (const auto& check : step->exit)
    out.checks.push_back(check_line(check, context, meaning, false));
  for (const auto& document : step->documents) {
    const auto* spec =
        office.library().manifest ? office.library().manifest->find(document) : nullptr;
    out.documents.emplace_back(document, spec == nullptr ? Text() : spec->title);
  }
  const LawOfDay law{office.library().rules.law, file.view.jurisdiction, act};
  out.limit = law.limit(*step, *file.procedure, *file.vocabulary);
  out.posting = law.posting(*step);
  return out;
}

std::vector<ProcedureLine> procedure_lines(const Library& library, const LoadedProcedure& procedure,
                                           const std::string& jurisdiction, Date today) {
  const LawOfDay law{library.rules.law, jurisdiction, today};
  std::vector<ProcedureLine> out;
  for (const auto& step : procedure.procedure->steps) {
    ProcedureLine line;
    line.step = &step;
    line.actor = procedure.procedure->actor_title(step.actor);
    std::vector<Text> needs;
    for (const auto& need : step.needs) {
      if (const auto* before = procedure.procedure->find(need.step)) needs.push_back(before->title);
    }
    line.needs = join(needs);
    line.limit = law.limit(step, *procedure.procedure, *procedure.vocabulary);
    line.posting = law.posting(step);
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace gongyi::service
