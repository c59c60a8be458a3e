#include <algorithm>
#include <set>

#include "base/message.h"
#include "definition/loader.h"
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
        sink_.error(top(), Message("WF030", {place}));
      }
    }
    std::set<std::string> asked;
    for (const auto& step : procedure_.steps) check_step(step, asked);
    for (const auto& vote : procedure_.votes) check_vote(vote);
    for (const auto& id : procedure_.objection_documents) document(top(), id);
  }

 private:
  [[nodiscard]] SourceRange top() const { return {procedure_.source, 1, 1, 1, ""}; }

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
    if (step.limit) {
      parameter(step.limit->at, step.limit->parameter, ArgType::law_period);
      operand(step.limit->at, step.limit->anchor, ArgType::date_ref);
    }
    if (step.posting) {
      parameter(step.at, step.posting->parameter, ArgType::law_period);
      for (const auto& id : step.posting->documents) document(step.at, id);
    }
    for (const auto& id : step.documents) document(step.at, id);
    for (const auto& effect : step.effects) check_effect(effect);
  }

  void check_effect(const Effect& effect) {
    const auto found = effect_specs().find(effect.kind);
    if (found == effect_specs().end()) {
      std::vector<std::string> known;
      for (const auto& [name, args] : effect_specs()) known.push_back(name);
      auto& finding = sink_.error(effect.at, Message("WF033", {effect.kind}));
      if (const auto near = yaml::nearest(effect.kind, known)) finding.fix = Message("WF001", {*near});
      return;
    }
    for (const auto& name : found->second) {
      if (!effect.args.contains(name)) sink_.error(effect.at, Message("WF034", {effect.kind, name}));
    }
    for (const auto& [name, value] : effect.args) {
      if (std::find(found->second.begin(), found->second.end(), name) == found->second.end()) {
        sink_.error(effect.at, Message("WF035", {effect.kind, name}));
      }
    }
  }

  void check_vote(const VoteSpec& vote) {
    for (const auto& fact : vote.closes) known_field(vote.at, fact);
    known_field(vote.at, vote.opens);
    const auto regime = context_.law.regime(Date(2021, 6, 1));
    if (!regime) return;
    const auto known = [&](const std::string& matter) {
      return std::any_of(regime->matters.begin(), regime->matters.end(),
                         [&](const law::Matter& m) { return m.id == matter; });
    };
    for (const auto& motion : vote.motions) {
      if (!known(motion.matter)) sink_.error(vote.at, Message("WF036", {motion.matter}));
    }
    if (vote.election && !known(vote.election->matter)) {
      sink_.error(vote.at, Message("WF036", {vote.election->matter}));
    }
  }

  void condition(const Condition& node) {
    for (const auto& part : node.parts) condition(part);
    if (node.kind != Condition::Kind::guard) return;
    const auto* spec = find_guard(node.guard);
    if (spec == nullptr) return;
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
        if (procedure_.vote(arg.words.front()) == nullptr) {
          sink_.error(arg.at, Message("WF037", {arg.words.front()}));
        }
        break;
      case ArgType::motion:
        check_motion(node, arg);
        break;
      case ArgType::step:
        if (procedure_.find(arg.words.front()) == nullptr) {
          sink_.error(arg.at, Message("WF006", {step_->id, arg.words.front()}));
        }
        break;
      default:
        break;
    }
  }

  void check_motion(const Condition& node, const Arg& arg) {
    const auto* vote = procedure_.vote(node.word("vote"));
    if (vote == nullptr) return;
    const bool known = std::any_of(vote->motions.begin(), vote->motions.end(),
                                   [&](const MotionSpec& m) { return m.id == arg.words.front(); });
    if (!known) sink_.error(arg.at, Message("WF038", {arg.words.front(), vote->id}));
  }

  const Field* known_field(const SourceRange& at, const std::string& id) {
    const auto* field = context_.vocabulary.find(id);
    if (field == nullptr) {
      auto& found = sink_.error(at, Message("WF012", {id}));
      const auto ids = context_.vocabulary.ids();
      if (const auto near = yaml::nearest(id, ids)) found.fix = Message("WF001", {*near});
    }
    return field;
  }

  // A guard on a fact that cannot have been given yet would refuse for ever.
  void fact(const Arg& arg, ArgType type) {
    const auto& id = arg.words.front();
    const auto* field = known_field(arg.at, id);
    if (field == nullptr) return;
    const bool fits = type == ArgType::fact ||
                      (type == ArgType::number_fact &&
                       (field->type == FieldType::number || field->type == FieldType::area ||
                        field->type == FieldType::money)) ||
                      (type == ArgType::people_fact && field->type == FieldType::people) ||
                      (type == ArgType::date_fact && field->type == FieldType::date);
    if (!fits) sink_.error(arg.at, Message("WF013", {id}));
    available(arg.at, *field);
  }

  void available(const SourceRange& at, const Field& field) {
    if (!field.is_fact() || available_.contains(field.id)) return;
    const auto* owner = procedure_.owner_of(field.id);
    if (owner == nullptr) {
      sink_.error(at, Message("WF014", {field.id}));
    } else if (!owner->optional) {
      sink_.error(at, Message("WF015", {field.id, owner->id, step_->id}));
    }
  }

  void operand(const SourceRange& at, const Operand& value, ArgType type) {
    switch (value.kind) {
      case Operand::Kind::law:
        parameter(at, value.name, type);
        break;
      case Operand::Kind::step:
        if (procedure_.find(value.name) == nullptr) {
          sink_.error(at, Message("WF006", {step_->id, value.name}));
        }
        break;
      case Operand::Kind::fact: {
        const auto* field = known_field(at, value.name);
        if (field == nullptr) break;
        if (type == ArgType::date_ref && field->type != FieldType::date) {
          sink_.error(at, Message("WF013", {value.name}));
        }
        available(at, *field);
        break;
      }
      default:
        break;
    }
    const bool wants_law = type == ArgType::law_share || type == ArgType::law_period ||
                           type == ArgType::law_number;
    if (wants_law && value.kind != Operand::Kind::law) sink_.error(at, Message("WF026"));
  }

  void parameter(const SourceRange& at, const std::string& name, ArgType type) {
    if (!context_.law.knows(name)) {
      auto& found = sink_.error(at, Message("WF016", {name}));
      const auto known = context_.law.parameters();
      if (const auto near = yaml::nearest(name, known)) found.fix = Message("WF001", {*near});
      return;
    }
    for (const auto& place : procedure_.jurisdictions) {
      const auto found = context_.law.at(name, place, Date(2026, 1, 1));
      if (!found) {
        sink_.error(at, Message("WF017", {name, place}));
        continue;
      }
      const auto& data = found->value.value.data;
      const bool fits = (type == ArgType::law_share && std::holds_alternative<Fraction>(data)) ||
                        (type == ArgType::law_period &&
                         std::holds_alternative<calendar::Period>(data)) ||
                        ((type == ArgType::law_number || type == ArgType::operand) &&
                         std::holds_alternative<std::int64_t>(data));
      if (!fits) sink_.error(at, Message("WF018", {name}));
    }
  }

  void document(const SourceRange& at, const std::string& id) {
    if (context_.manifest != nullptr && context_.manifest->find(id) == nullptr) {
      sink_.error(at, Message("WF019", {id}));
    }
  }

  const Procedure& procedure_;
  const LoadContext& context_;
  DiagnosticSink& sink_;
  const Step* step_ = nullptr;
  std::set<std::string> available_;
};

}  // namespace

void check_references(const Procedure& procedure, const LoadContext& context, DiagnosticSink& sink) {
  References(procedure, context, sink).check();
}

const std::map<std::string, std::vector<std::string>>& effect_specs() {
  static const std::map<std::string, std::vector<std::string>> specs = {
      {"pin_roster", {}},
      {"extend_limit", {"step", "by"}},
      {"assembly_established", {"on"}},
      {"committee_elected", {"vote", "on", "term_years"}},
      {"committee_filed", {"no", "on"}},
      {"rules_adopted", {"motion", "on"}},
      {"covenant_adopted", {"motion", "on"}},
  };
  return specs;
}

}  // namespace gongyi::definition
