#include <algorithm>
#include <set>

#include "base/message.h"
#include "definition/loader.h"
#include "definition/read.h"
#include "definition/reference_parts.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

/// Everything a definition names outside its own graph: facts, law parameters, documents, votes.
class References {
 public:
  References(const Procedure& procedure, const LoadContext& context, DiagnosticSink& sink)
      : procedure_(procedure), context_(context), sink_(sink) {}

  void check() {
    for (const auto& place : procedure_.jurisdictions) {
      if (!context_.law.knows_jurisdiction(place)) {
        unknown(definition::place(procedure_.places, "jurisdictions/" + place, top()),
                Message("WF030", {place}), place, context_.law.jurisdictions());
      }
    }
    for (const auto& field : context_.vocabulary.fields()) derived_field(field);
    std::set<std::string> asked;
    for (const auto& step : procedure_.steps) check_step(step, asked);
    for (const auto& one : procedure_.proposed) check_proposal(one);
    check_vote_references(procedure_, context_, sink_);
    documents(procedure_.objection_documents, procedure_.places, "objection_documents", top());
  }

 private:
  [[nodiscard]] SourceRange top() const { return {procedure_.source, 1, 1, 1, ""}; }

  void unknown(const SourceRange& at, Message message, const std::string& word,
               const std::vector<std::string>& known) {
    told_unknown(sink_, at, std::move(message), word, known);
  }

  // The shares of the law that a field of this procedure is computed with.
  void derived_field(const Field& field) {
    if (!field.derive) return;
    for (const auto* fact : facts_behind(context_.vocabulary, field))
      if (procedure_.owner_of(fact->id) == nullptr) return;
    for (const auto& one : field.derive->cases)
      parameter(one.parameter_at, one.parameter, ArgType::law_share);
  }

  void check_step(const Step& step, std::set<std::string>& asked) {
    for (const auto& use : step.facts) {
      const auto* field = known_field(use.at, use.field);
      if (field != nullptr && !field->is_fact()) sink_.error(use.at, Message("WF031", {use.field}));
      if (!asked.insert(use.field).second) sink_.error(use.at, Message("WF032", {use.field}));
    }
    step_ = &step;
    available_ = facts_available(procedure_, step);
    if (step.when) condition(*step.when);
    for (const auto& check : step.entry) condition(check.condition);
    for (const auto& check : step.exit) condition(check.condition);
    for (const auto& route : step.routes) condition(route.when);
    for (const auto& signer : step.signatures)
      if (signer.when) condition(*signer.when);
    if (step.limit) {
      const auto& limit = *step.limit;
      parameter(place(limit.places, limit.lead ? "lead" : "within", limit.at), limit.parameter,
                ArgType::law_period);
      operand(place(limit.places, limit.lead ? "before" : "from", limit.at), limit.anchor,
              ArgType::date_ref);
      if (const auto& more = limit.extend)
        parameter(place(more->places, "by", more->at), more->parameter, ArgType::law_period);
    }
    if (step.posting) {
      const auto& posting = *step.posting;
      parameter(place(posting.places, "days", step.at), posting.parameter, ArgType::law_period);
      documents(posting.documents, posting.places, "documents", step.at);
      if (posting.objections_before)
        operand(place(posting.places, "objections_before", step.at), *posting.objections_before,
                ArgType::date_ref);
    }
    documents(step.documents, step.places, "documents", step.at);
    for (const auto& effect : step.effects) check_effect(effect);
  }

  // Judged as the case ends: what the step that brings the end knows.
  void check_proposal(const ProposalSpec& one) {
    if (!one.when) return;
    for (const auto& step : procedure_.steps) {
      const bool concludes =
          std::any_of(step.routes.begin(), step.routes.end(),
                      [&](const Route& route) { return route.conclude == one.end; });
      if (step.ends != one.end && !concludes) continue;
      step_ = &step;
      available_ = facts_available(procedure_, step);
      return condition(*one.when);
    }
  }

  void check_effect(const Effect& effect) {
    const auto found = effect_specs().find(effect.kind);
    if (found == effect_specs().end()) {
      std::vector<std::string> known;
      for (const auto& [name, args] : effect_specs()) known.push_back(name);
      return unknown(effect.at, Message("WF033", {effect.kind}), effect.kind, known);
    }
    for (const auto& arg : found->second) {
      if (!arg.optional && !effect.args.contains(arg.name))
        sink_.error(effect.at, Message("WF034", {effect.kind, arg.name}));
    }
    for (const auto& [name, value] : effect.args) {
      const bool takes = std::any_of(found->second.begin(), found->second.end(),
                                     [&](const EffectArg& arg) { return arg.name == name; });
      if (!takes) {
        sink_.error(effect.at, Message("WF035", {effect.kind, name}));
      } else {
        effect_argument(place(effect.places, name, effect.at), name, value);
      }
    }
  }

  // An effect that names nothing real would do nothing, in silence, on the day it matters.
  void effect_argument(const SourceRange& at, const std::string& name, const std::string& value) {
    if (name == "step") return step_name(at, value);
    if (name == "vote") return vote_name(at, value);
    if (name == "procedure") return;  // which procedures exist is not known here
    if (name == "by") return operand(at, operand_from(value), ArgType::law_period);
    if (name == "motion") {
      const bool known = std::any_of(procedure_.votes.begin(), procedure_.votes.end(),
                                     [&](const VoteSpec& vote) { return has_motion(vote, value); });
      if (!known) sink_.error(at, Message("WF038", {value, procedure_.id}));
      return;
    }
    const auto* field = known_field(at, value);
    if (field == nullptr) return;
    const bool fits =
        (name == "on" && field->type == FieldType::date) ||
        ((name == "term_years" || name == "years") && field->type == FieldType::number) ||
        ((name == "member" || name == "who") && field->type == FieldType::text) || name == "no" ||
        name == "body";
    if (!fits) sink_.error(at, Message("WF013", {value}));
    available(at, *field);
  }

  void step_name(const SourceRange& at, const std::string& name) {
    if (procedure_.find(name) != nullptr) return;
    std::vector<std::string> known;
    known.reserve(procedure_.steps.size());
    for (const auto& step : procedure_.steps) known.push_back(step.id);
    unknown(at, Message("WF006", {step_->id, name}), name, known);
  }

  void vote_name(const SourceRange& at, const std::string& name) {
    if (procedure_.vote(name) != nullptr) return;
    std::vector<std::string> known;
    known.reserve(procedure_.votes.size());
    for (const auto& vote : procedure_.votes) known.push_back(vote.id);
    unknown(at, Message("WF037", {name}), name, known);
  }

  void condition(const Condition& node) {
    for (const auto& part : node.parts) condition(part);
    if (node.kind != Condition::Kind::guard) return;
    const auto* spec = find_guard(node.guard);
    if (spec == nullptr) return;
    if (node.guard == "fact.differs") check_pair(node, context_, sink_);
    for (const auto& arg_spec : spec->args) {
      if (const auto* arg = node.arg(arg_spec.name)) argument(node, *arg, arg_spec);
    }
  }

  void argument(const Condition& node, const Arg& arg, const ArgSpec& spec) {
    switch (spec.type) {
      case ArgType::fact:
      case ArgType::number_fact:
      case ArgType::date_fact:
      case ArgType::people_fact:
      case ArgType::who:
        fact(arg, spec.type);
        break;
      case ArgType::operand:
      case ArgType::law_share:
      case ArgType::law_period:
      case ArgType::law_number:
      case ArgType::date_ref:
        operand(arg.at, arg.operand, spec.type);
        break;
      case ArgType::vote:
        vote_name(arg.at, arg.words.front());
        break;
      case ArgType::motion:
        check_motion(node, arg, procedure_, sink_);
        break;
      case ArgType::step:
        step_name(arg.at, arg.words.front());
        break;
      case ArgType::law_name:
      case ArgType::law_value:
        check_law_value(node, spec.type, procedure_, context_, sink_);
        break;
      case ArgType::word:
      case ArgType::words:
        check_words(node, arg, context_, sink_);
        break;
      case ArgType::where:
        check_where(node, arg, context_, sink_);
        break;
      case ArgType::rows_fact:
        fact(arg, spec.type);
        break;
      case ArgType::column:
        check_column(node, arg, context_, sink_);
        break;
      case ArgType::matter:
        check_matter(arg.at, arg.words.front(), context_, sink_);
        break;
    }
  }

  const Field* known_field(const SourceRange& at, const std::string& id) {
    const auto* field = context_.vocabulary.find(id);
    if (field == nullptr) unknown(at, Message("WF012", {id}), id, context_.vocabulary.ids());
    return field;
  }

  // A guard on a fact that cannot have been given yet would refuse for ever.
  void fact(const Arg& arg, ArgType type) {
    const auto& id = arg.words.front();
    const auto* field = known_field(arg.at, id);
    if (field == nullptr) return;
    const bool fits = type == ArgType::fact ||
                      (type == ArgType::number_fact && counts(field->type)) ||
                      (type == ArgType::people_fact && field->type == FieldType::people) ||
                      (type == ArgType::who && names_people(field->type)) ||
                      (type == ArgType::rows_fact && field->asks_rows()) ||
                      (type == ArgType::date_fact && field->type == FieldType::date);
    if (!fits) sink_.error(arg.at, Message("WF013", {id}));
    available(arg.at, *field);
  }

  void available(const SourceRange& at, const Field& field) {
    if (field.of_estate()) return;
    if (!field.is_fact() && !field.derive)
      return (void)sink_.error(at, Message("WF058", {field.id}));
    for (const auto* fact : facts_behind(context_.vocabulary, field)) {
      if (available_.contains(fact->id) || !fact->fallback.empty()) continue;
      const auto* owner = procedure_.owner_of(fact->id);
      if (owner == nullptr) {
        sink_.error(at, Message("WF014", {fact->id}));
      } else if (!owner->optional) {
        sink_.error(at, Message("WF015", {fact->id, owner->id, step_->id}));
      }
    }
  }

  void operand(const SourceRange& at, const Operand& value, ArgType type) {
    const bool wants_law =
        type == ArgType::law_share || type == ArgType::law_period || type == ArgType::law_number;
    if (wants_law && value.kind != Operand::Kind::law)
      return (void)sink_.error(at, Message("WF026"));
    const bool is_day = value.kind == Operand::Kind::step || value.kind == Operand::Kind::opened ||
                        value.kind == Operand::Kind::act_date;
    const bool is_number = value.kind == Operand::Kind::number;
    if ((type == ArgType::date_ref && is_number) || (type == ArgType::operand && is_day)) {
      const auto shown = is_number ? std::to_string(value.number) : value.name;
      return (void)sink_.error(at, Message("WF013", {shown}));
    }
    switch (value.kind) {
      case Operand::Kind::law:
        return parameter(at, value.name, type);
      case Operand::Kind::step:
        return step_name(at, value.name);
      case Operand::Kind::fact: {
        const auto* field = known_field(at, value.name);
        if (field == nullptr) break;
        const bool fits =
            type == ArgType::date_ref ? field->type == FieldType::date : counts(field->type);
        if (!fits) sink_.error(at, Message("WF013", {value.name}));
        available(at, *field);
        break;
      }
      default:
        break;
    }
  }

  void parameter(const SourceRange& at, const std::string& name, ArgType type) {
    if (!context_.law.knows(name)) {
      return unknown(at, Message("WF016", {name}), name, context_.law.parameters());
    }
    for (const auto& place : procedure_.jurisdictions) {
      const auto found = context_.law.at(name, place, Date(2026, 1, 1));
      if (!found) {
        if (!context_.law.may_be_open(name)) sink_.error(at, Message("WF017", {name, place}));
        continue;
      }
      const auto& data = found->value.value.data;
      const bool fits =
          (type == ArgType::law_share && std::holds_alternative<Fraction>(data)) ||
          (type == ArgType::law_period && std::holds_alternative<calendar::Period>(data)) ||
          ((type == ArgType::law_number || type == ArgType::operand) &&
           std::holds_alternative<std::int64_t>(data));
      if (!fits) sink_.error(at, Message("WF018", {name}));
    }
  }

  void documents(const std::vector<std::string>& ids, const Places& places, const std::string& key,
                 const SourceRange& otherwise) {
    if (context_.manifest == nullptr) return;
    for (const auto& id : ids) {
      if (context_.manifest->find(id) != nullptr) continue;
      const auto name = std::string(key).append("/").append(id);
      sink_.error(place(places, name, place(places, key, otherwise)), Message("WF019", {id}));
    }
  }

  const Procedure& procedure_;
  const LoadContext& context_;
  DiagnosticSink& sink_;
  const Step* step_ = nullptr;
  std::set<std::string> available_;
};

}  // namespace

void check_references(const Procedure& procedure, const LoadContext& context,
                      DiagnosticSink& sink) {
  References(procedure, context, sink).check();
}

}  // namespace gongyi::definition
