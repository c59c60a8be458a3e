#include "service/case_rebase.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/message.h"
#include "casefile/vote_question.h"

namespace gongyi::service {
namespace {

using casefile::CaseView;
using machine::StepPhase;
using yaml::Node;

/// Words for people: they may improve without changing what a step means.
bool only_words(std::string_view key) { return key == "title" || key == "help" || key == "say"; }

/// A tree as text: order of keys, comments, quotes of words and words for people do not count.
std::string meaning(const Node& node) {
  if (node.is_scalar()) return "\"" + node.text + "\"";
  std::string out;
  if (node.is_sequence()) {
    for (const auto& item : node.items) out += (out.empty() ? "" : ",") + meaning(item);
    return "[" + out + "]";
  }
  std::map<std::string, std::string> parts;
  for (const auto& [key, value] : node.members) {
    if (!only_words(key.text)) parts[key.text] = meaning(value);
  }
  for (const auto& [key, text] : parts) out += (out.empty() ? "" : ",") + key + ":" + text;
  return "{" + out + "}";
}

using Meanings = std::map<std::string, std::map<std::string, std::string>>;

/// Of a list of mappings with ids: what each key of each of them means.
Meanings meanings(const Node* list) {
  Meanings out;
  if (list == nullptr) return out;
  for (const auto& item : list->items) {
    const auto* id = item.find("id");
    if (id == nullptr) continue;
    auto& keys = out[id->text];
    for (const auto& [key, value] : item.members) {
      if (!only_words(key.text)) keys[key.text] = meaning(value);
    }
  }
  return out;
}

/// What may be given for a field, and how it is kept.
std::string meaning(const definition::Field* field) {
  if (field == nullptr) return {};
  std::string out = std::to_string(static_cast<int>(field->type)) + "/" +
                    std::to_string(static_cast<int>(field->privacy)) + "/" + field->record + "/" +
                    field->fallback;
  for (const auto* list : {&field->choices, &field->kinds, &field->roles}) {
    out += "/";
    for (const auto& one : *list) out += one.id + ",";
  }
  return out;
}

/// Keys in which the two differ.
std::vector<std::string> differing(const std::map<std::string, std::string>& before,
                                   const std::map<std::string, std::string>& after) {
  std::set<std::string> keys;
  for (const auto& [key, text] : before) keys.insert(key);
  for (const auto& [key, text] : after) keys.insert(key);
  std::vector<std::string> out;
  for (const auto& key : keys) {
    const auto a = before.find(key), b = after.find(key);
    if (a == before.end() || b == after.end() || a->second != b->second) out.push_back(key);
  }
  return out;
}

/// Two versions of a definition, held against one case.
class Comparison {
 public:
  Comparison(const LoadedCase& file, const LoadedProcedure& before, const LoadedProcedure& after)
      : file_(file), before_(before), after_(after) {}

  Rebasing run() {
    out_.from = before_.procedure->version;
    out_.to = after_.procedure->version;
    steps();
    votes();
    rest();
    return std::move(out_);
  }

 private:
  [[nodiscard]] StepPhase phase(const std::string& step) const {
    const auto* state = file_.view.latest(step);
    return state == nullptr ? StepPhase::pending : state->phases.phase;
  }
  // An earlier attempt that was finished counts as well: it is on record under the old meaning,
  // but its latest attempt is what goes on.
  [[nodiscard]] bool begun(const std::string& step) const {
    const auto now = phase(step);
    return now == StepPhase::done || machine::in_progress(now);
  }

  void steps() {
    const auto old_steps = meanings(before_.tree->find("steps"));
    const auto new_steps = meanings(after_.tree->find("steps"));
    for (const auto& step : after_.procedure->steps) {
      if (!old_steps.contains(step.id)) {
        out_.steps.push_back(
            {StepDifference::Kind::added, step.id, step.title, StepPhase::pending, {}, false});
      }
    }
    for (const auto& step : before_.procedure->steps) {
      const auto found = new_steps.find(step.id);
      StepDifference one{
          StepDifference::Kind::removed, step.id, step.title, phase(step.id), {}, begun(step.id)};
      if (found != new_steps.end()) {
        one.kind = StepDifference::Kind::changed;
        one.keys = differing(old_steps.at(step.id), found->second);
        fields(step, one.keys);
        if (one.keys.empty()) continue;
      }
      if (one.blocks) obstacle(step, one);
      out_.steps.push_back(std::move(one));
    }
  }

  // The same fact may be something else in another vocabulary.
  void fields(const definition::Step& step, std::vector<std::string>& keys) const {
    for (const auto& use : step.facts) {
      if (meaning(before_.vocabulary->find(use.field)) !=
          meaning(after_.vocabulary->find(use.field)))
        keys.push_back(use.field);
    }
  }

  void obstacle(const definition::Step& step, const StepDifference& one) {
    const auto state = Message("R08." + std::string(machine::name(one.phase))).text();
    const auto* here = file_.procedure->find(step.id);
    const auto& basis = here == nullptr ? step.basis : here->basis;
    if (one.kind == StepDifference::Kind::removed) {
      out_.obstacles.push_back({Message("SV507", {step.title, state}), basis, step.id, {}});
      return;
    }
    std::vector<Text> keys(one.keys.begin(), one.keys.end());
    out_.obstacles.push_back(
        {Message("SV506", {step.title, state, join(keys)}), basis, step.id, {}});
  }

  // From the notice on, nobody changes the rules of a vote, not even by a new definition.
  void votes() {
    const auto old_votes = meanings(before_.tree->find("votes"));
    const auto new_votes = meanings(after_.tree->find("votes"));
    for (const auto& [id, keys] : old_votes) {
      const auto found = new_votes.find(id);
      const auto changed = differing(
          keys, found == new_votes.end() ? std::map<std::string, std::string>() : found->second);
      if (changed.empty()) continue;
      out_.other.push_back("votes/" + id);
      const auto* vote = file_.procedure->vote(id);
      const auto notice = vote == nullptr ? std::nullopt : casefile::notice_day(*vote, file_.view);
      if (!notice) continue;
      const auto* step = file_.procedure->find(vote->frozen_by);
      std::vector<Text> shown(changed.begin(), changed.end());
      out_.obstacles.push_back({Message("SV508", {vote->title, Text(notice->iso()), join(shown)}),
                                step == nullptr ? std::vector<Citation>() : step->basis,
                                vote->frozen_by,
                                {}});
    }
    for (const auto& [id, keys] : new_votes) {
      if (!old_votes.contains(id)) out_.other.push_back("votes/" + id);
    }
  }

  void rest() {
    std::map<std::string, std::string> old_rest, new_rest;
    const auto take = [](const Node& root, std::map<std::string, std::string>& into) {
      for (const auto& [key, value] : root.members) {
        if (key.text != "steps" && key.text != "votes" && key.text != "procedure")
          into[key.text] = meaning(value);
      }
    };
    take(*before_.tree, old_rest);
    take(*after_.tree, new_rest);
    for (const auto& key : differing(old_rest, new_rest)) out_.other.push_back(key);
  }

  const LoadedCase& file_;
  const LoadedProcedure& before_;
  const LoadedProcedure& after_;
  Rebasing out_;
};

/// Whether the version itself may be gone to.
std::vector<Refusal> version_obstacles(const LoadedCase& file, const LoadedProcedure& next,
                                       const std::string& to, const Library& library) {
  std::vector<Refusal> out;
  const auto& procedure = *next.procedure;
  const auto add = [&](Message message) { out.push_back({std::move(message), {}, {}, {}}); };
  if (procedure.id != file.view.procedure_id)
    add(Message("SV509", {file.view.procedure_id, procedure.id}));
  if (!to.empty() && to != procedure.version) add(Message("SV510", {to, procedure.version}));
  const auto& places = procedure.jurisdictions;
  if (std::find(places.begin(), places.end(), file.view.jurisdiction) == places.end())
    add(Message("ops.no_place", {procedure.version, file.view.jurisdiction}));
  bool same = true;
  for (const auto& text : texts_of(library, next)) {
    const auto pinned = file.view.pinned.find(text.kind);
    same = same && pinned != file.view.pinned.end() && pinned->second == text.digest;
  }
  if (same) add(Message("SV511", {procedure.version}));
  if (!same && procedure.version == file.view.procedure_version &&
      procedure.digest != file.view.procedure_digest)
    add(Message("ops.same_version", {procedure.version}));
  return out;
}

}  // namespace

Rebasing compare_versions(Office& office, const LoadedCase& file, const LoadedProcedure& next) {
  const auto before = pinned_procedure(office, file);
  return Comparison(file, before, next).run();
}

Outcome rebase_case(Office& office, const Order& order, const LoadedProcedure& next,
                    const std::string& to, const std::string& reason) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer&,
          Attachments& attachments) -> Result<casefile::Command, Problem> {
        auto found = compare_versions(office, file, next);
        auto obstacles = version_obstacles(file, next, to, office.library());
        obstacles.insert(obstacles.end(), found.obstacles.begin(), found.obstacles.end());
        if (!obstacles.empty()) return Err{Problem{Problem::Kind::refused, std::move(obstacles)}};
        casefile::RebaseCase command;
        command.on = order.on;
        command.reason = reason;
        for (const auto& one : found.steps) {
          using Kind = StepDifference::Kind;
          auto& list = one.kind == Kind::added     ? command.added
                       : one.kind == Kind::removed ? command.removed
                                                   : command.changed;
          list.push_back(one.step);
        }
        attachments.texts = texts_of(office.library(), next);
        for (const auto& text : attachments.texts) command.texts[text.kind] = text.digest;
        attachments.instead = next;
        return casefile::Command(std::move(command));
      },
      order.command_id);
}

}  // namespace gongyi::service
