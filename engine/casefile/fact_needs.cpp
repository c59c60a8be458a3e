#include "casefile/fact_needs.h"

#include <algorithm>

#include "base/message.h"

namespace gongyi::casefile {
namespace {

using definition::Condition;
using definition::Operand;

class Needs {
 public:
  Needs(const CaseView& view, const Rules& rules,
        const std::map<std::string, std::vector<std::string>>& printed)
      : view_(view), rules_(rules), printed_(printed) {}

  std::map<std::string, std::vector<Text>> run() {
    for (const auto& step : rules_.procedure.steps) {
      who_ = step.title;
      // A branch or a way back that was not taken still has to be understood.
      if (step.when) condition(*step.when);
      const auto* state = view_.latest(step.id);
      if (state == nullptr || state->phases.phase == machine::StepPhase::skipped) continue;
      for (const auto& route : step.routes) condition(route.when);
      for (const auto& effect : step.effects) add(effect);
      if (!machine::ended(state->phases.phase)) add(step);
    }
    for (const auto& vote : rules_.procedure.votes) add(vote);
    return std::move(out_);
  }

 private:
  void add(const definition::Step& step) {
    for (const auto* checks : {&step.entry, &step.exit}) {
      for (const auto& check : *checks) condition(check.condition);
    }
    for (const auto& signer : step.signatures)
      if (signer.when) condition(*signer.when);
    if (step.limit) operand(step.limit->anchor);
    if (step.posting && step.posting->objections_before) operand(*step.posting->objections_before);
    for (const auto& document : step.documents) {
      const auto fields = printed_.find(document);
      if (fields == printed_.end()) continue;
      who_ = Message("R329", {step.title, document}).text();
      for (const auto& one : fields->second) field(one);
    }
  }

  void add(const definition::Effect& effect) {
    for (const auto& [name, value] : effect.args) field(value);
    const bool rules = effect.kind == "rules_adopted", covenant = effect.kind == "covenant_adopted";
    if (!rules && !covenant) return;
    for (const auto& one : rules_.vocabulary.fields()) {
      if (one.settles && one.settles->text == (rules ? "rules" : "covenant")) field(one.id);
    }
  }

  void add(const definition::VoteSpec& vote) {
    who_ = vote.title;
    field(vote.opens);
    for (const auto& one : vote.closes) field(one);
    field(vote.motions_in);
    field(vote.platform);
    field(vote.two_channels);
    if (!vote.election) return;
    operand(vote.election->seats);
    operand(vote.election->alternates);
    field(vote.election->tie);
  }

  void condition(const Condition& one) {
    for (const auto& part : one.parts) condition(part);
    const auto* spec =
        one.kind == Condition::Kind::guard ? definition::find_guard(one.guard) : nullptr;
    if (spec == nullptr) return;
    for (const auto& arg : spec->args) {
      const auto* given = one.arg(arg.name);
      if (given == nullptr) continue;
      operand(given->operand);
      using T = definition::ArgType;
      const bool fact = arg.type == T::fact || arg.type == T::number_fact ||
                        arg.type == T::date_fact || arg.type == T::people_fact ||
                        arg.type == T::rows_fact || arg.type == T::who;
      if (fact && !given->words.empty()) field(given->words.front());
    }
  }

  void operand(const Operand& one) {
    if (one.kind == Operand::Kind::fact) field(one.name);
  }

  // The number of people in a list (`group.members_count`) is missing with the list.
  void field(std::string id) {
    if (const auto& organizer = rules_.procedure.organizer) {
      const auto stands_for = organizer->field_of(id);
      if (!stands_for.empty()) id = stands_for;
    }
    constexpr std::string_view kCount = "_count";
    const auto* found = rules_.vocabulary.find(id);
    if (found == nullptr && id.ends_with(kCount))
      found = rules_.vocabulary.find(id.substr(0, id.size() - kCount.size()));
    if (found == nullptr) return;
    for (const auto* fact : definition::facts_behind(rules_.vocabulary, *found)) {
      auto& users = out_[fact->id];
      if (std::find(users.begin(), users.end(), who_) == users.end()) users.push_back(who_);
    }
  }

  const CaseView& view_;
  const Rules& rules_;
  const std::map<std::string, std::vector<std::string>>& printed_;
  Text who_;
  std::map<std::string, std::vector<Text>> out_;
};

}  // namespace

std::map<std::string, std::vector<Text>> facts_needed(
    const CaseView& view, const Rules& rules,
    const std::map<std::string, std::vector<std::string>>& printed) {
  return Needs(view, rules, printed).run();
}

}  // namespace gongyi::casefile
