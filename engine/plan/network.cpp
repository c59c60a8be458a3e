#include "plan/network.h"

#include <algorithm>

#include "plan/propagate.h"

namespace gongyi::plan {

std::size_t Network::add_rule(Rule rule) {
  rules.push_back(std::move(rule));
  return rules.size() - 1;
}

void Network::link(std::size_t earlier, std::size_t later, Span span, std::size_t rule) {
  links.push_back({earlier, later, span, rule});
}

void Network::bound(std::size_t node, Date day, bool last, std::size_t rule) {
  bounds.push_back({node, day, last, rule});
}

Propagation::Propagation(const Network& network, const calendar::Calendar& calendar)
    : network_(&network), calendar_(&calendar), out_(network.nodes), in_(network.nodes) {
  for (std::size_t i = 0; i < network.links.size(); ++i) {
    out_[network.links[i].earlier].push_back(i);
    in_[network.links[i].later].push_back(i);
  }
  memo_.resize(network.links.size());
  set_frame();
}

// Beyond these days nothing can be settled. A chain of rules reaches no farther from the days that
// are given than all periods one after the other, each with its roll; a circle of rules that fits
// at all fits within the year of holidays it goes round. A day pushed past the frame is pushed
// without end, by rules that contradict each other whatever the day.
void Propagation::set_frame() {
  constexpr int kLongestRoll = 12, kYearOfHolidays = 400;
  if (network_->bounds.empty()) return;
  auto first = network_->bounds.front().day, last = first;
  for (const auto& bound : network_->bounds) {
    first = std::min(first, bound.day);
    last = std::max(last, bound.day);
  }
  int reach = kYearOfHolidays;
  for (const auto& link : network_->links) {
    if (link.span.kind == Span::Kind::after && link.span.days == 0) continue;
    const auto to = least_later(link.span, last, *calendar_);
    reach += std::max(to - last, last - to) + kLongestRoll;
  }
  // Dates end in 2999; the plan's own range ends long before (see `kFarthestYears`).
  constexpr int kMost = 366 * 30;
  reach = std::min(reach, kMost);
  frame_first_ = first - reach;
  frame_last_ = last + reach;
}

Date Propagation::up(std::size_t link, Date day) {
  auto& memo = memo_[link];
  if (memo.up_from != day)
    memo.up_from = day, memo.up_to = least_later(network_->links[link].span, day, *calendar_);
  return memo.up_to;
}

Date Propagation::down(std::size_t link, Date day) {
  auto& memo = memo_[link];
  if (memo.down_from != day)
    memo.down_from = day, memo.down_to = last_earlier(network_->links[link].span, day, *calendar_);
  return memo.down_to;
}

bool Propagation::raise(Days& days, std::vector<std::size_t> queue,
                        const std::vector<bool>& without) {
  std::vector<bool> queued(network_->nodes, false);
  for (const auto node : queue) queued[node] = true;
  for (std::size_t at = 0; at < queue.size(); ++at) {
    const auto node = queue[at];
    queued[node] = false;
    if (!days[node].earliest) continue;
    for (const auto index : out_[node]) {
      const auto& link = network_->links[index];
      if (!without.empty() && without[link.rule]) continue;
      const auto day = up(index, *days[node].earliest);
      auto& later = days[link.later];
      if (later.earliest && *later.earliest >= day) continue;
      later.earliest = day;
      later.from = {Cause::Kind::link, index};
      if (day > frame_last_ || (later.cap && day > *later.cap)) {
        failed_ = link.later;
        return false;
      }
      if (!queued[link.later]) queued[link.later] = true, queue.push_back(link.later);
    }
  }
  return true;
}

bool Propagation::start(Days& days, const std::vector<bool>& without) {
  days.assign(network_->nodes, {});
  for (std::size_t i = 0; i < network_->bounds.size(); ++i) {
    const auto& bound = network_->bounds[i];
    if (without.empty() || !without[bound.rule]) take(days[bound.node], i);
  }
  std::vector<std::size_t> queue;
  for (std::size_t node = 0; node < days.size(); ++node) {
    // Even where nothing holds a day from below, rules may contradict each other on every day.
    if (!days[node].earliest) days[node].earliest = frame_first_;
    if (days[node].cap && *days[node].earliest > *days[node].cap) {
      failed_ = node;
      return false;
    }
    queue.push_back(node);
  }
  return raise(days, std::move(queue), without);
}

void Propagation::take(Day& day, std::size_t bound) const {
  const auto& one = network_->bounds[bound];
  if (one.last) {
    if (day.cap && *day.cap <= one.day) return;
    day.cap = one.day;
    day.until = {Cause::Kind::bound, bound};
  } else if (!day.earliest || *day.earliest < one.day) {
    day.earliest = one.day;
    day.from = {Cause::Kind::bound, bound};
  }
}

bool Propagation::add(Days& days, std::size_t rule, const std::vector<bool>& without) {
  std::vector<std::size_t> queue;
  for (std::size_t i = 0; i < network_->bounds.size(); ++i) {
    const auto& bound = network_->bounds[i];
    if (bound.rule != rule) continue;
    take(days[bound.node], i);
    if (days[bound.node].cap && *days[bound.node].earliest > *days[bound.node].cap) return false;
    queue.push_back(bound.node);
  }
  for (const auto& link : network_->links) {
    if (link.rule == rule) queue.push_back(link.earlier);
  }
  return raise(days, std::move(queue), without);
}

void Propagation::lower(Days& days, const std::vector<bool>& without) {
  std::vector<std::size_t> queue;
  for (std::size_t node = 0; node < days.size(); ++node) {
    if (days[node].cap) queue.push_back(node);
  }
  for (std::size_t at = 0; at < queue.size(); ++at) {
    const auto node = queue[at];
    for (const auto index : in_[node]) {
      const auto& link = network_->links[index];
      if (!without.empty() && without[link.rule]) continue;
      const auto day = down(index, *days[node].cap);
      auto& earlier = days[link.earlier];
      if (earlier.cap && *earlier.cap <= day) continue;
      earlier.cap = day;
      earlier.until = {Cause::Kind::link, index};
      queue.push_back(link.earlier);
    }
  }
}

std::vector<std::size_t> Propagation::blamed(const Days& days) const {
  std::vector<std::size_t> out;
  const auto blame = [&](const Cause& cause) {
    if (cause.kind == Cause::Kind::none) return;
    const auto rule = cause.kind == Cause::Kind::link ? network_->links[cause.index].rule
                                                      : network_->bounds[cause.index].rule;
    if (std::find(out.begin(), out.end(), rule) == out.end()) out.push_back(rule);
  };
  blame(days[failed_].until);
  std::vector<bool> seen(days.size(), false);
  for (auto node = failed_; !seen[node];) {
    seen[node] = true;
    blame(days[node].from);
    if (days[node].from.kind != Cause::Kind::link) break;
    node = network_->links[days[node].from.index].earlier;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

std::optional<std::vector<Window>> solve(const Network& network, const calendar::Calendar& calendar,
                                         const std::vector<bool>& without) {
  Propagation propagation(network, calendar);
  Propagation::Days days;
  if (!propagation.start(days, without)) return std::nullopt;
  propagation.lower(days, without);
  std::vector<Window> out;
  out.reserve(days.size());
  for (const auto& day : days) {
    Window window{day.earliest, day.cap, day.from, day.until};
    // Reached from the frame's edge and from no rule: nothing holds it from below.
    if (!propagation.rooted(days, out.size())) window.earliest.reset();
    out.push_back(window);
  }
  return out;
}

bool Propagation::rooted(const Days& days, std::size_t node) const {
  for (std::size_t steps = 0; steps <= days.size(); ++steps) {
    const auto& from = days[node].from;
    if (from.kind == Cause::Kind::none) return false;
    if (from.kind == Cause::Kind::bound) return true;
    node = network_->links[from.index].earlier;
  }
  return true;
}

}  // namespace gongyi::plan
