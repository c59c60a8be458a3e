#include "definition/field_checks.h"

#include <algorithm>
#include <set>

#include "base/message.h"
#include "definition/branches.h"
#include "definition/localize.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

/// A day on which the law is asked whether it says anything at all.
const Date kSomeDay(2026, 1, 1);

bool comes_before(const Procedure& procedure, const std::string& earlier, const Step& step) {
  if (earlier == step.id) return true;
  const auto before = procedure.ancestors(step.id);
  return std::find(before.begin(), before.end(), earlier) != before.end();
}

/// Checks the templates of one step.
class StepFields {
 public:
  StepFields(const Procedure& procedure, const LoadContext& context, const Step* step)
      : procedure_(procedure), context_(context), step_(step) {
    if (step != nullptr) facts_ = facts_available(procedure, *step);
  }

  /// Nothing wrong, or the code of what is.
  [[nodiscard]] std::string_view fault(const DocumentSpec& document, const UsedField& use) const {
    if (use.name.starts_with("law.")) return context_.law.knows(use.name.substr(4)) ? "" : "WF051";
    if (use.name.starts_with("cite."))
      return context_.law.cite_all(use.name.substr(5)).empty() ? "WF051" : "";
    // {{#x}}…{{x}}…{{/x}} prints x only when there is one.
    if (std::find(use.within.begin(), use.within.end(), use.name) != use.within.end()) return "";
    if (column_of_a_section(use)) return "";
    const auto* field = field_of(use.name);
    if (field == nullptr) return "WF051";
    if (use.section || use.may_be_missing) return "";
    return available(document, *field) ? "" : "WF050";
  }

  /// The first place of the procedure whose law leaves open what the template prints for certain;
  /// empty when there is none.
  [[nodiscard]] std::string silent_place(const UsedField& use) const {
    const bool law = use.name.starts_with("law."), cite = use.name.starts_with("cite.");
    if ((!law && !cite) || use.section || use.may_be_missing) return "";
    if (std::find(use.within.begin(), use.within.end(), use.name) != use.within.end()) return "";
    for (const auto& place : procedure_.jurisdictions) {
      if (!context_.law.knows_jurisdiction(place)) continue;
      if (law && !context_.law.at(use.name.substr(4), place, kSomeDay)) return place;
      if (!cite) continue;
      const auto cited = context_.law.cite_all(use.name.substr(5));
      if (!cited.empty() && context_.law.local(cited, place).empty()) return place;
    }
    return "";
  }

  [[nodiscard]] Reach reach(const DocumentSpec& document, const UsedField& use) const {
    if (use.name.starts_with("law.") || use.name.starts_with("cite.")) return Reach::certain;
    if (column_of_a_section(use)) return Reach::certain;
    const auto* field = field_of(use.name);
    if (field == nullptr || available(document, *field)) return Reach::certain;
    return conceivable(document, *field) ? Reach::possible : Reach::never;
  }

 private:
  /// The field that a template names; of `list.count` the list.
  [[nodiscard]] const Field* field_of(const std::string& name) const {
    if (const auto* field = context_.vocabulary.find(name); field != nullptr) return field;
    constexpr std::string_view kCount = ".count";
    if (!name.ends_with(kCount)) return nullptr;
    const auto* list = context_.vocabulary.find(name.substr(0, name.size() - kCount.size()));
    return list != nullptr && !list->record.empty() ? list : nullptr;
  }

  /// `available` for the luckiest course of a case: every step that need not come later was done.
  [[nodiscard]] bool conceivable(const DocumentSpec& document, const Field& field) const {
    if (const auto& organizer = procedure_.organizer) {
      const auto* target = context_.vocabulary.find(organizer->field_of(field.id));
      if (target != nullptr) return conceivable(document, *target);
    }
    if (field.is_fact() || field.derive) {
      const auto facts = facts_behind(context_.vocabulary, field);
      return std::all_of(facts.begin(), facts.end(), [&](const Field* fact) {
        const auto* owner = procedure_.owner_of(fact->id);
        return !fact->fallback.empty() || (owner != nullptr && not_later(owner->id));
      });
    }
    if (field.from == "result") {
      return std::any_of(procedure_.votes.begin(), procedure_.votes.end(),
                         [&](const VoteSpec& vote) { return not_later(vote.tallied_in); });
    }
    return available(document, field);
  }

  [[nodiscard]] bool not_later(const std::string& other) const {
    if (step_ == nullptr) return true;
    const auto after = procedure_.dependents(step_->id);
    return std::find(after.begin(), after.end(), other) == after.end();
  }

  [[nodiscard]] bool column_of_a_section(const UsedField& use) const {
    static const std::set<std::string, std::less<>> kLoop = {"index", "first", "last", "count",
                                                             "."};
    if (use.within.empty()) return false;
    if (kLoop.contains(use.name)) return true;
    return std::any_of(use.within.begin(), use.within.end(), [&](const std::string& section) {
      const auto* field = context_.vocabulary.find(section);
      const auto* record = field == nullptr ? nullptr : context_.vocabulary.record(field->record);
      return record != nullptr && record->find(use.name) != nullptr;
    });
  }

  [[nodiscard]] bool available(const DocumentSpec& document, const Field& field) const {
    if (const auto& organizer = procedure_.organizer) {
      const auto stands_for = organizer->field_of(field.id);
      const auto* target = stands_for.empty() ? nullptr : context_.vocabulary.find(stands_for);
      if (target != nullptr) return available(document, *target);
    }
    if (field.id.starts_with("organizer.")) return procedure_.organizer.has_value();
    if (field.is_fact() || field.derive) {
      const auto facts = facts_behind(context_.vocabulary, field);
      return std::all_of(facts.begin(), facts.end(),
                         [&](const Field* fact) { return fact_available(fact->id); });
    }
    if (field.from == "result") return after_vote(&VoteSpec::tallied_in);
    if (field.from == "owner") return document.per == Per::owner || document.per == Per::ballot;
    static const std::map<std::string, Per, std::less<>> kPer = {{"ballot", Per::ballot},
                                                                 {"candidate", Per::candidate},
                                                                 {"member", Per::member},
                                                                 {"objection", Per::objection},
                                                                 {"building", Per::building}};
    const auto per = kPer.find(field.from);
    if (per != kPer.end()) return document.per == per->second;
    if (field.from == "doc" && field.id.ends_with("_until"))
      return step_ != nullptr && step_->posting.has_value();
    return true;
  }

  // A fact that a step may leave out, or that a skipped step would have given, is not certain.
  [[nodiscard]] bool fact_available(const std::string& id) const {
    if (const auto* known = context_.vocabulary.find(id); known && !known->fallback.empty())
      return true;
    if (!facts_.contains(id)) return false;
    const auto* owner = procedure_.owner_of(id);
    if (owner == nullptr) return false;
    const bool certain =
        step_ != nullptr && (owner->id == step_->id || on_branch_of(*step_, *owner));
    return certain &&
           std::any_of(owner->facts.begin(), owner->facts.end(),
                       [&](const FactUse& use) { return use.field == id && use.required; });
  }

  [[nodiscard]] bool after_vote(std::string VoteSpec::* step) const {
    return step_ != nullptr &&
           std::any_of(procedure_.votes.begin(), procedure_.votes.end(), [&](const VoteSpec& vote) {
             return comes_before(procedure_, vote.*step, *step_);
           });
  }

  const Procedure& procedure_;
  const LoadContext& context_;
  const Step* step_;
  std::set<std::string> facts_;
};

void check_document(const StepFields& fields, const Procedure& procedure, const Step* step,
                    const DocumentSpec& document, const LoadContext& context,
                    const TemplateFields& fields_of, DiagnosticSink& sink) {
  const auto at = step == nullptr ? SourceRange{procedure.source, 1, 1, 1, ""} : step->at;
  check_citations(document.basis, document.at, procedure, context.law, sink);
  const auto uses = fields_of(document);
  if (!uses) {
    sink.error(at, Message("WF052", {document.id, document.template_path}));
    return;
  }
  std::set<std::string> told;
  for (const auto& use : *uses) {
    const auto code = fields.fault(document, use);
    if (const auto silent = code.empty() ? fields.silent_place(use) : ""; !silent.empty()) {
      if (!told.insert(use.name).second) continue;
      const bool law = use.name.starts_with("law.");
      sink.error(at, Message(law ? "WF102" : "WF101",
                             {Text(document.id), Text(use.name.substr(law ? 4 : 5)),
                              context.law.jurisdiction_title(silent)}));
      continue;
    }
    if (code.empty() || !told.insert(use.name).second) continue;
    const Text where = step == nullptr ? procedure.title : step->title;
    auto& found = sink.error(at, code == "WF050" ? Message(code, {document.id, use.name, where})
                                                 : Message(code, {document.id, use.name}));
    if (!use.place.empty()) found.fix = Message("SV583", {use.place});
  }
}

// Whose members a document is made for: a list of people.
void check_members(const Vocabulary& vocabulary, const DocumentSpec& document,
                   DiagnosticSink& sink) {
  const auto* field = vocabulary.find(document.of);
  if (field == nullptr) {
    auto& found = sink.error(document.at, Message("WF012", {document.of}));
    if (const auto near = yaml::nearest(document.of, vocabulary.ids()))
      found.fix = Message("WF001", {*near});
  } else if (field->type != FieldType::people) {
    sink.error(document.at, Message("WF013", {document.of}));
  }
}

}  // namespace

void check_documents(const Procedure& procedure, const LoadContext& context,
                     const TemplateFields& fields_of, DiagnosticSink& sink) {
  if (context.manifest == nullptr) return;
  for (const auto& document : context.manifest->documents()) {
    if (document.per == Per::member) check_members(context.vocabulary, document, sink);
  }
  for (const auto& step : procedure.steps) {
    const StepFields fields(procedure, context, &step);
    for (const auto& id : step.documents) {
      if (const auto* document = context.manifest->find(id))
        check_document(fields, procedure, &step, *document, context, fields_of, sink);
    }
  }
  const StepFields anywhere(procedure, context, nullptr);
  for (const auto& id : procedure.objection_documents) {
    if (const auto* document = context.manifest->find(id))
      check_document(anywhere, procedure, nullptr, *document, context, fields_of, sink);
  }
}

Reach reach_of(const Procedure& procedure, const LoadContext& context, const Step* step,
               const DocumentSpec& document, const UsedField& use) {
  return StepFields(procedure, context, step).reach(document, use);
}

}  // namespace gongyi::definition
