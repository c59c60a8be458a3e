#include "service/walking_order.h"

#include <algorithm>

namespace gongyi::service {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The run of digits at the front, without leading zeros; taken off `text`.
std::string_view take_number(std::string_view& text) {
  const auto size =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
  auto number = text.substr(0, size);
  text.remove_prefix(size);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

/// Less than, equal to or greater than zero.
int natural_order(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const auto left = take_number(a), right = take_number(b);
      if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
      if (const int order = left.compare(right); order != 0) return order;
    } else {
      if (a.front() != b.front())
        return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front()) ? -1
                                                                                             : 1;
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.empty() ? (b.empty() ? 0 : -1) : 1;
}

int on_the_way(const RosterUnit& a, const RosterUnit& b) {
  if (const int order = natural_order(a.building, b.building); order != 0) return order;
  if (const int order = natural_order(a.entrance, b.entrance); order != 0) return order;
  return natural_order(a.room, b.room);
}

/// Where a paper is handed over: the first of the head's units on the way.
const RosterUnit* door(ModelSource& source, const Subject& subject) {
  const RosterUnit* out = nullptr;
  const auto look = [&](const RosterUnit* unit) {
    if (unit != nullptr && (out == nullptr || on_the_way(*unit, *out) < 0)) out = unit;
  };
  if (subject.head != nullptr) {
    for (const auto index : subject.head->units) look(source.unit(source.base->units[index].id));
  }
  return out;
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) { return natural_order(a, b) < 0; }

std::vector<Walk> walks(ModelSource& source, std::vector<Subject> subjects) {
  struct Stop {
    Subject subject;
    const RosterUnit* door;
  };
  std::vector<Stop> stops;
  stops.reserve(subjects.size());
  for (auto& subject : subjects) {
    const auto* at = door(source, subject);
    stops.push_back({std::move(subject), at});
  }
  std::stable_sort(stops.begin(), stops.end(), [](const Stop& a, const Stop& b) {
    if (a.door != nullptr && b.door != nullptr) return on_the_way(*a.door, *b.door) < 0;
    if (a.door != nullptr || b.door != nullptr) return a.door != nullptr;
    return natural_less(a.subject.building, b.subject.building);
  });
  std::vector<Walk> out;
  for (auto& stop : stops) {
    const auto& building = stop.door == nullptr ? stop.subject.building : stop.door->building;
    if (out.empty() || out.back().building != building) out.push_back({building, {}});
    out.back().subjects.push_back(std::move(stop.subject));
  }
  return out;
}

}  // namespace gongyi::service
