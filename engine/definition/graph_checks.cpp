#include <algorithm>
#include <functional>
#include <set>

#include "base/message.h"
#include "definition/loader.h"
#include "definition/read.h"
#include "definition/read_operations.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

std::vector<std::string> step_ids(const Procedure& procedure) {
  std::vector<std::string> out;
  out.reserve(procedure.steps.size());
  for (const auto& step : procedure.steps) out.push_back(step.id);
  return out;
}

void check_ids(const Procedure& procedure, DiagnosticSink& sink) {
  std::set<std::string> seen;
  for (const auto& step : procedure.steps) {
    const auto& at = place(step.places, "id", step.at);
    if (!good_id(step.id)) sink.error(at, Message("WF003", {step.id}));
    if (!seen.insert(step.id).second) sink.error(at, Message("WF004", {step.id}));
    if (procedure.actors.contains(step.actor)) continue;
    std::vector<std::string> known;
    known.reserve(procedure.actors.size());
    for (const auto& [actor, title] : procedure.actors) known.push_back(actor);
    auto& found =
        sink.error(place(step.places, "actor", step.at), Message("WF005", {step.id, step.actor}));
    if (const auto near = yaml::nearest(step.actor, known)) found.fix = Message("WF001", {*near});
  }
}

void unknown_step(const Procedure& procedure, const SourceRange& at, const std::string& in,
                  const std::string& name, DiagnosticSink& sink) {
  auto& found = sink.error(at, Message("WF006", {in, name}));
  const auto known = step_ids(procedure);
  if (const auto near = yaml::nearest(name, known)) found.fix = Message("WF001", {*near});
}

void check_step_names(const Procedure& procedure, DiagnosticSink& sink) {
  const auto must_exist = [&](const SourceRange& at, const std::string& in,
                              const std::string& name) {
    if (procedure.find(name) == nullptr) unknown_step(procedure, at, in, name, sink);
  };
  for (const auto& step : procedure.steps) {
    for (const auto& need : step.needs) must_exist(need.at, step.id, need.step);
    if (!step.until.empty()) must_exist(place(step.places, "until", step.at), step.id, step.until);
    for (const auto& route : step.routes) {
      for (const auto& target : route.redo) {
        must_exist(place(route.places, "redo/" + target, place(route.places, "redo", route.at)),
                   step.id, target);
      }
      if (!route.conclude.empty() && !procedure.ends.contains(route.conclude)) {
        sink.error(place(route.places, "conclude", route.at),
                   Message("WF007", {step.id, route.conclude}));
      }
      if (route.redo.empty() == route.conclude.empty()) {
        sink.error(route.at, Message("WF008", {step.id}));
      }
    }
    if (!step.ends.empty() && !procedure.ends.contains(step.ends)) {
      sink.error(place(step.places, "ends", step.at), Message("WF007", {step.id, step.ends}));
    }
  }
  for (const auto& vote : procedure.votes) {
    const std::pair<const char*, const std::string&> bound[] = {{"frozen_by", vote.frozen_by},
                                                                {"issued_in", vote.issued_in},
                                                                {"opened_by", vote.opened_by},
                                                                {"closed_in", vote.closed_in},
                                                                {"tallied_in", vote.tallied_in}};
    for (const auto& [key, name] : bound)
      must_exist(place(vote.places, key, vote.at), vote.id, name);
    if (!vote.candidates_in.empty()) {
      must_exist(place(vote.places, "candidates_in", vote.at), vote.id, vote.candidates_in);
    }
  }
}

// Depth-first search over `needs`; a step met again on the current path closes a circle.
void check_circles(const Procedure& procedure, DiagnosticSink& sink) {
  enum class Mark { fresh, open, closed };
  std::map<std::string, Mark> marks;
  std::vector<std::string> path;
  std::function<bool(const std::string&)> visit = [&](const std::string& id) {
    auto& mark = marks[id];
    if (mark == Mark::closed) return true;
    path.push_back(id);
    if (mark == Mark::open) {
      const auto first = std::find(path.begin(), path.end(), id);
      std::string circle;
      for (auto at = first; at != path.end(); ++at) circle += (circle.empty() ? "" : " → ") + *at;
      sink.error(procedure.find(id)->at, Message("WF009", {circle}));
      return false;
    }
    mark = Mark::open;
    for (const auto& need : procedure.find(id)->needs) {
      if (!visit(need.step)) return false;
    }
    path.pop_back();
    marks[id] = Mark::closed;
    return true;
  };
  for (const auto& step : procedure.steps) {
    if (!visit(step.id)) return;
  }
}

// A way back must lead to a step that comes before the one that sends back, or nothing repeats.
void check_routes(const Procedure& procedure, DiagnosticSink& sink) {
  for (const auto& step : procedure.steps) {
    for (const auto& route : step.routes) {
      for (const auto& target : route.redo) {
        const auto region = procedure.dependents(target);
        if (std::find(region.begin(), region.end(), step.id) == region.end()) {
          sink.error(place(route.places, "redo/" + target, route.at),
                     Message("WF010", {step.id, target}));
        }
      }
    }
  }
}

void check_ends(const Procedure& procedure, DiagnosticSink& sink) {
  const bool ends = std::any_of(procedure.steps.begin(), procedure.steps.end(),
                                [](const Step& s) { return !s.ends.empty(); });
  if (!ends && !procedure.steps.empty()) {
    sink.error(procedure.steps.back().at, Message("WF011"));
  }
}

}  // namespace

void check_graph(const Procedure& procedure, DiagnosticSink& sink) {
  const auto errors_before = sink.error_count();
  check_ids(procedure, sink);
  check_step_names(procedure, sink);
  if (sink.error_count() != errors_before) return;
  check_circles(procedure, sink);
  if (sink.error_count() != errors_before) return;
  check_routes(procedure, sink);
  check_ends(procedure, sink);
  check_operations(procedure, sink);
}

std::set<std::string> facts_available(const Procedure& procedure, const Step& step) {
  std::set<std::string> out;
  auto before = procedure.ancestors(step.id);
  before.push_back(step.id);
  for (const auto& id : before) {
    const auto* known = procedure.find(id);
    if (known == nullptr) continue;  // told as WF006
    for (const auto& use : known->facts) out.insert(use.field);
  }
  return out;
}

}  // namespace gongyi::definition
