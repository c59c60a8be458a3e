#include "definition/procedure.h"

#include <algorithm>
#include <set>

namespace gongyi::definition {

const SourceRange& place(const Places& places, std::string_view name,
                         const SourceRange& otherwise) {
  const auto found = places.find(name);
  return found == places.end() ? otherwise : found->second;
}

std::string_view OrganizerSpec::field_of(std::string_view id) const {
  if (id == "organizer.name") return name;
  if (id == "organizer.head") return head;
  if (id == "organizer.contact") return contact;
  return {};
}

const Step* Procedure::find(std::string_view step) const {
  const auto found =
      std::find_if(steps.begin(), steps.end(), [&](const Step& s) { return s.id == step; });
  return found == steps.end() ? nullptr : &*found;
}

const VoteSpec* Procedure::vote(std::string_view vote_id) const {
  const auto found =
      std::find_if(votes.begin(), votes.end(), [&](const VoteSpec& v) { return v.id == vote_id; });
  return found == votes.end() ? nullptr : &*found;
}

const Step* Procedure::owner_of(std::string_view fact) const {
  for (const auto& step : steps) {
    for (const auto& use : step.facts) {
      if (use.field == fact) return &step;
    }
  }
  return nullptr;
}

std::vector<std::string> Procedure::dependents(std::string_view step) const {
  std::set<std::string, std::less<>> region{std::string(step)};
  bool grown = true;
  while (grown) {
    grown = false;
    for (const auto& other : steps) {
      if (region.contains(other.id)) continue;
      const bool depends =
          std::any_of(other.needs.begin(), other.needs.end(),
                      [&](const Need& need) { return region.contains(need.step); });
      if (depends) grown = region.insert(other.id).second;
    }
  }
  std::vector<std::string> out;
  for (const auto& other : steps) {
    if (other.id != step && region.contains(other.id)) out.push_back(other.id);
  }
  return out;
}

std::vector<std::string> Procedure::ancestors(std::string_view step) const {
  std::set<std::string, std::less<>> seen;
  std::vector<std::string> open{std::string(step)};
  while (!open.empty()) {
    const auto* current = find(open.back());
    open.pop_back();
    if (current == nullptr) continue;
    for (const auto& need : current->needs) {
      if (seen.insert(need.step).second) open.push_back(need.step);
    }
  }
  return {seen.begin(), seen.end()};
}

Text Procedure::actor_title(std::string_view actor) const {
  const auto found = actors.find(actor);
  return found == actors.end() ? Text(std::string(actor)) : found->second;
}

}  // namespace gongyi::definition
