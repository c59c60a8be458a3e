#include <algorithm>
#include <set>

#include "base/message.h"
#include "casefile/guard_tools.h"
#include "casefile/motions.h"
#include "casefile/term_facts.h"

namespace gongyi::casefile {
namespace {

using definition::Condition;

const VoteRound* round_of(const Condition& c, const GuardContext& context) {
  return context.view.round(c.word("vote"));
}

bool counted(const VoteRound* round) { return round != nullptr && !round->result.is_null(); }

Verdict not_counted() { return {false, Message("R040").text(), {}, {}, {}}; }

Verdict candidates_count(const Condition& c, const GuardContext& context) {
  const auto least = whole(c.arg("at_least")->operand, context);
  if (!least.value) return least.missing;
  const auto n = std::count_if(
      context.view.candidates.begin(), context.view.candidates.end(),
      [](const Candidate& one) { return !one.withdrawn && one.eligible.value_or(false); });
  return {n >= *least.value,
          Message("R041", {number_text(n), number_text(*least.value)}).text(),
          {},
          least.basis,
          {}};
}

Verdict candidates_decided(const Condition&, const GuardContext& context) {
  std::vector<Text> open;
  for (const auto& one : context.view.candidates) {
    if (!one.withdrawn && !one.eligible) open.emplace_back(one.no);
  }
  if (open.empty()) return {true, {}, {}, {}, {}};
  return {false, Message("R042", {join(open)}).text(), {}, {}, {}};
}

Verdict ballots_issued(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  const auto n = round == nullptr ? 0 : round->ballots.size();
  return {n > 0, Message("R043", {Text(std::to_string(n))}).text(), {}, {}, {}};
}

Verdict ballots_delivered(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  if (round == nullptr || round->ballots.empty()) return ballots_issued(c, context);
  std::vector<Text> open;
  for (const auto& ballot : round->ballots) {
    if (!ballot.delivered_on) open.emplace_back(ballot.no);
  }
  if (open.empty()) return {true, {}, {}, {}, {}};
  const auto total = open.size();
  constexpr std::size_t kShown = 10;
  if (open.size() > kShown) open.resize(kShown);
  return {false, Message("R044", {Text(std::to_string(total)), join(open)}).text(), {}, {}, {}};
}

Verdict vote_closed(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  const bool closed = round != nullptr && round->closed_on.has_value();
  return {closed, closed ? Text() : Message("R045").text(), {}, {}, {}};
}

Verdict vote_tallied(const Condition& c, const GuardContext& context) {
  return counted(round_of(c, context)) ? Verdict{true, {}, {}, {}, {}} : not_counted();
}

bool any_of(const Condition& c, std::string_view word) {
  const auto& words = c.arg("any_of")->words;
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A meeting as a whole: `no_decision` when the participation was missed, else `decided`.
Verdict vote_outcome(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  if (!counted(round)) return not_counted();
  bool missed = false, indeterminate = false;
  for (const auto& motion : round->result.at("motions").items()) {
    missed = missed || motion.text("outcome") == "no_decision";
    indeterminate = indeterminate || motion.text("outcome") == "indeterminate";
  }
  const auto election = round->result.at("election").text("outcome");
  missed = missed || election == "no_decision";
  const std::string_view outcome = missed          ? "no_decision"
                                   : indeterminate ? "indeterminate"
                                                   : "decided";
  return {any_of(c, outcome), Message(missed ? "R046" : "R047").text(), {}, {}, {}};
}

Verdict motion_outcome(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  if (!counted(round)) return not_counted();
  const auto* vote = context.rules.procedure.vote(c.word("vote"));
  const auto title = motion_title(*vote, context.facts, c.word("motion"));
  for (const auto& motion : round->result.at("motions").items()) {
    if (motion.text("id") != c.word("motion")) continue;
    const auto outcome = motion.text("outcome");
    return {any_of(c, outcome),
            Message("R048", {title, Message("R04." + outcome).text()}).text(),
            {},
            {},
            {}};
  }
  return not_counted();
}

// At least one motion of the matter (of any, when none is named) came out like this.
Verdict matter_outcome(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  if (!counted(round)) return not_counted();
  const auto* vote = context.rules.procedure.vote(c.word("vote"));
  const auto* matter = c.arg("matter");
  Verdict out{false, {}, {}, {}, {}};
  std::vector<Text> seen;
  for (const auto& motion : motions_of(*vote, context.facts)) {
    if (matter != nullptr && motion.matter != matter->words.front()) continue;
    for (const auto& counted_one : round->result.at("motions").items()) {
      if (counted_one.text("id") != motion.id) continue;
      const auto outcome = counted_one.text("outcome");
      out.held = out.held || any_of(c, outcome);
      seen.push_back(Message("R048", {motion.title, Message("R04." + outcome).text()}).text());
    }
  }
  out.seen = seen.empty() ? Message("R206").text() : join(seen);
  return out;
}

Verdict election_outcome(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  if (!counted(round) || !round->result.has("election")) return not_counted();
  const auto outcome = round->result.at("election").text("outcome");
  return {
      any_of(c, outcome), Message("R049", {Message("R04." + outcome).text()}).text(), {}, {}, {}};
}

std::int64_t elected(const VoteRound& round) {
  const auto& list = round.result.at("election").at("elected");
  return list.is_array() ? static_cast<std::int64_t>(list.items().size()) : 0;
}

Verdict elected_count(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  if (!counted(round)) return not_counted();
  const auto least = whole(c.arg("at_least")->operand, context);
  if (!least.value) return least.missing;
  const auto n = elected(*round);
  return {n >= *least.value,
          Message("R060", {number_text(n), number_text(*least.value)}).text(),
          {},
          least.basis,
          {}};
}

std::int64_t seats_of(const Condition& c, const GuardContext& context) {
  const auto* vote = context.rules.procedure.vote(c.word("vote"));
  if (vote == nullptr || !vote->election) return 0;
  return whole(vote->election->seats, context).value.value_or(0);
}

/// Candidates who are equal at the last seat; none when every seat that can be filled is filled.
std::vector<std::string> tied(const VoteRound& round, std::int64_t open) {
  std::vector<std::string> out;
  const auto& ties = round.result.at("election").at("ties");
  if (open <= 0 || !ties.is_array() || ties.items().empty()) return out;
  // A second tie, among the alternates, is no matter of the seats.
  for (const auto& no : ties.items().front().items()) out.push_back(no.string());
  return out;
}

Verdict election_tied(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  if (!counted(round)) return not_counted();
  const auto open = seats_of(c, context) - elected(*round);
  const auto equal = tied(*round, open);
  if (equal.empty()) return {false, Message("R350").text(), {}, {}, {}};
  const std::vector<Text> names(equal.begin(), equal.end());
  return {true, Message("R351", {join(names), number_text(open)}).text(), {}, {}, {}};
}

Verdict election_drawn(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  if (!counted(round)) return not_counted();
  const auto open = seats_of(c, context) - elected(*round);
  const auto equal = tied(*round, open);
  const auto& field = c.word("who");
  const auto who = context.facts.value(field);
  if (!who.is_string()) return not_given(context.facts.title(field), field);
  const auto drawn = member_numbers(who.string());
  const std::set<std::string> once(drawn.begin(), drawn.end());
  const bool of_them = std::all_of(once.begin(), once.end(), [&](const auto& no) {
    return std::find(equal.begin(), equal.end(), no) != equal.end();
  });
  const std::vector<Text> names(equal.begin(), equal.end());
  return {of_them && once.size() == drawn.size() && std::ssize(drawn) == open,
          Message("R352",
                  {context.facts.title(field), Text(who.string()), join(names), number_text(open)})
              .text(),
          {},
          {},
          {}};
}

Verdict elected_odd(const Condition& c, const GuardContext& context) {
  const auto* round = round_of(c, context);
  if (!counted(round)) return not_counted();
  const auto n = elected(*round);
  return {n % 2 == 1, Message("R061", {number_text(n)}).text(), {}, {}, {}};
}

}  // namespace

const GuardMap& vote_guards() {
  static const GuardMap all = {
      {"candidates.count", candidates_count}, {"candidates.decided", candidates_decided},
      {"ballots.issued", ballots_issued},     {"ballots.delivered", ballots_delivered},
      {"vote.closed", vote_closed},           {"vote.tallied", vote_tallied},
      {"vote.outcome", vote_outcome},         {"motion.outcome", motion_outcome},
      {"matter.outcome", matter_outcome},     {"election.outcome", election_outcome},
      {"election.tied", election_tied},       {"election.drawn", election_drawn},
      {"elected.count", elected_count},       {"elected.odd", elected_odd},
  };
  return all;
}

}  // namespace gongyi::casefile
