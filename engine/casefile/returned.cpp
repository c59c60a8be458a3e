#include "casefile/returned.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "casefile/words.h"

namespace gongyi::casefile {
namespace {

using ballot::BallotState;

// A paper without an hour is taken as handed in at the end of its day: the hour of an electronic
// vote is proven, that of the paper is not.
std::string_view hour(const Returned& one) {
  return one.at.empty() ? std::string_view("24:00") : std::string_view(one.at);
}

auto when(const Returned& one) { return std::tuple(one.on, hour(one), one.online); }

// A total order of what was returned, so that no list depends on who recorded first.
bool earlier(const Returned& a, const Returned& b) {
  return std::tuple(when(a), a.receipt, a.state, a.channel, a.proxy, a.reason) <
         std::tuple(when(b), b.receipt, b.state, b.channel, b.proxy, b.reason);
}

// Only votes of the best kind compete: a void paper does not take a valid vote away, a late one
// takes nothing away.
std::optional<int> rank(BallotState state) {
  if (state == BallotState::valid) return 0;
  if (state == BallotState::void_) return 1;
  if (state == BallotState::late) return 2;
  return std::nullopt;
}

bool preferred(const Returned& a, const Returned& b, std::string_view rule) {
  if (rule == kPaper && a.online != b.online) return !a.online;
  if (rule == kOnline && a.online != b.online) return a.online;
  return rule == kLast ? earlier(b, a) : earlier(a, b);
}

std::optional<std::size_t> counting(const std::vector<Returned>& papers, std::string_view rule) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < papers.size(); ++i) {
    const auto mine = rank(papers[i].state);
    if (!mine) continue;
    const auto theirs = best ? rank(papers[*best].state) : std::nullopt;
    if (!theirs || *mine < *theirs ||
        (*mine == *theirs && preferred(papers[i], papers[*best], rule))) {
      best = i;
    }
  }
  return best;
}

}  // namespace

bool is_online(std::string_view channel) {
  constexpr std::array<std::string_view, 7> kNames = {"platform", "online",   "electronic",  "平台",
                                                      "电子",     "电子投票", "电子投票平台"};
  return std::find(kNames.begin(), kNames.end(), channel) != kNames.end();
}

bool same_answer(const Returned& a, const Returned& b) {
  auto one = a.choices, other = b.choices;
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  return a.votes == b.votes && one == other;
}

Returned returned_of(const Json& row, Date day) {
  Returned out;
  out.on = Date::parse(row.text("on")).value_or(day);
  out.at = row.text("at");
  out.channel = row.text("channel");
  out.online = is_online(out.channel);
  out.state = ballot_state_from(row.text("state")).value_or(BallotState::valid);
  out.reason = row.text("reason");
  if (row.at("votes").is_object()) {
    for (const auto& [motion, choice] : row.at("votes").members()) {
      if (const auto known = choice_from(choice.string())) out.votes[motion] = *known;
    }
  }
  if (row.at("choices").is_array()) {
    for (const auto& no : row.at("choices").items()) out.choices.push_back(no.string());
  }
  out.receipt = row.text("receipt");
  out.proxy = row.text("proxy");
  return out;
}

void settle(IssuedBallot& ballot, std::string_view rule) {
  std::sort(ballot.papers.begin(), ballot.papers.end(), earlier);
  ballot.counts = counting(ballot.papers, rule);
  if (!ballot.counts) return;
  const auto& one = *ballot.counted();
  ballot.returned_on = one.on;
  ballot.state = one.state;
  ballot.reason = one.reason;
  ballot.channel = one.channel;
  ballot.votes = one.votes;
  ballot.choices = one.choices;
}

void take_returned(IssuedBallot& ballot, Returned one, std::string_view rule) {
  ballot.papers.push_back(std::move(one));
  settle(ballot, rule);
}

std::vector<LeftOut> left_out(const IssuedBallot& ballot, std::string_view rule) {
  std::vector<LeftOut> out;
  const auto* counted = ballot.counted();
  std::size_t place = 1;
  for (std::size_t i = 0; i < ballot.papers.size(); ++i) {
    if (i == ballot.counts) continue;
    const auto& one = ballot.papers[i];
    LeftOut made{&one, ballot.no + "/" + std::to_string(++place), one.state, one.reason};
    if (one.state == BallotState::valid) {
      const bool same_channel = counted != nullptr && counted->online == one.online;
      made.state = BallotState::duplicate;
      made.reason = same_channel ? "same-vote" : "two-channels-" + std::string(rule);
    }
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace gongyi::casefile
