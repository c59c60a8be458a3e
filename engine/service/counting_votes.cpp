#include <algorithm>
#include <map>

#include "ballot/tally_file.h"
#include "base/message.h"
#include "casefile/motions.h"
#include "casefile/paper_sums.h"
#include "casefile/vote_question.h"
#include "document/mask.h"
#include "service/lists.h"
#include "service/people.h"

namespace gongyi::service {
namespace {

Problem problem_of(const DiagnosticSink& sink) {
  Problem out;
  for (const auto& finding : sink.sorted()) out.refusals.push_back({finding.message, {}, {}, {}});
  return out;
}

// The smallest amount that reaches the share, in integers.
std::int64_t least(std::int64_t total, Fraction share, bool strict) {
  const auto exact = Int128(total) * share.num;
  auto amount = static_cast<std::int64_t>(exact / share.den);
  const bool whole = Int128(amount) * share.den == exact;
  if (strict || !whole) ++amount;
  return amount;
}

TurnoutLeg leg_of(std::int64_t took_part, std::int64_t total, const law::Regime& regime) {
  TurnoutLeg out;
  out.took_part = took_part;
  out.total = total;
  out.needed = least(total, regime.participation, regime.participation_strict);
  out.missing = std::max<std::int64_t>(0, out.needed - took_part);
  return out;
}

Result<ballot::Tally, Problem> count(const LoadedCase& file, const definition::VoteSpec& vote,
                                     const RulesHolder& holder) {
  const auto& round = *file.view.round(vote.id);
  if (!holder.base && round.sums.is_null()) return Err{refused(Message("R143"))};
  const auto question = casefile::vote_question(vote, file.view, *holder.rules);
  if (!question) return Err{Problem{Problem::Kind::refused, {question.error()}}};
  DiagnosticSink sink;
  const auto sums = casefile::sums_from(round.sums);
  auto tally = round.sums.is_null()
                   ? ballot::tally(*question, *holder.base, casefile::vote_ballots(round), sink)
                   : ballot::tally_sums(*question, sums.heads, sums.area, sums.counts, sink);
  if (!tally) return Err{problem_of(sink)};
  return std::move(*tally);
}

using Names = std::map<std::string, std::string>;

void rename(std::string& id, const Names& names) {
  if (const auto found = names.find(id); found != names.end()) id = found->second;
}

void name_people(ballot::ElectionResult& election, const Names& names) {
  for (auto* list : {&election.elected, &election.alternates}) {
    for (auto& id : *list) rename(id, names);
  }
  for (auto& tie : election.ties) {
    for (auto& id : tie) rename(id, names);
  }
  for (auto& one : election.candidates) rename(one.id, names);
}

}  // namespace

Result<const definition::VoteSpec*, Problem> vote_of(const LoadedCase& file,
                                                     const std::string& vote) {
  const auto& votes = file.procedure->votes;
  if (vote.empty() && votes.size() == 1) return &votes.front();
  if (const auto* found = file.procedure->vote(vote)) return found;
  return Err{votes.empty() ? refused(Message("R140")) : not_found(Message("R141", {vote}))};
}

Result<Turnout, Problem> turnout(Office& office, const LoadedCase& file, const std::string& vote) {
  const auto spec = vote_of(file, vote);
  if (!spec) return Err{spec.error()};
  const auto* round = file.view.round((*spec)->id);
  if (round == nullptr || round->ballots.empty()) return Err{refused(Message("R145"))};
  // Counted as if voting had closed today; papers still out are left out.
  LoadedCase today = file;
  auto& copy = today.view.current_round((*spec)->id);
  if (!copy.closed_on) copy.closed_on = office.clock().today;
  const auto tally = count(today, **spec, rules_for(office, today, true));
  if (!tally) return Err{tally.error()};
  Turnout out;
  out.issued = round->ballots.size();
  for (const auto& ballot : round->ballots) {
    if (ballot.delivered_on && !ballot.undelivered) ++out.delivered;
    if (ballot.returned_on) ++out.returned;
  }
  for (const auto& field : (*spec)->closes) {
    if (!out.closes) out.closes = file.facts().date(field);
  }
  std::int64_t heads = 0, area = 0;
  const auto take = [&](const ballot::Leg& one, const std::optional<ballot::Leg>& other) {
    heads = std::max(heads, one.took_part);
    if (other) area = std::max(area, other->took_part);
  };
  for (const auto& motion : tally->motions) take(motion.heads, motion.area);
  if (tally->election) {
    for (const auto& one : tally->election->candidates) take(one.heads, one.area);
  }
  out.needed = tally->regime.participation;
  out.heads = leg_of(heads, tally->base_heads, tally->regime);
  out.area = leg_of(area, tally->base_area.value_or(Area()).centi, tally->regime);
  out.basis = tally->regime.basis;
  return out;
}

Result<CountedVote, Problem> counted_vote(Office& office, const LoadedCase& file,
                                          const std::string& vote) {
  const auto spec = vote_of(file, vote);
  if (!spec) return Err{spec.error()};
  const auto* round = file.view.round((*spec)->id);
  if (round == nullptr || round->result.is_null()) return Err{refused(Message("R040"))};
  auto tally = count(file, **spec, rules_for(office, file, true));
  if (!tally) return Err{tally.error()};
  CountedVote out{*spec, round, std::move(tally).value()};
  for (auto& motion : out.tally.motions) {
    motion.id = casefile::motion_title(**spec, file.facts(), motion.id).zh;
  }
  Unsealer unsealer(office.store());
  Names names;
  for (const auto& one : file.view.candidates) {
    names[one.no] = one.no + " " + document::mask_name(unsealer.person(one.person).text("name"));
  }
  if (out.tally.election) name_people(*out.tally.election, names);
  return out;
}

Result<LoadedCase, Problem> case_at_round(Office& office, const LoadedCase& file,
                                          const std::string& vote, int no) {
  const auto spec = vote_of(file, vote);
  if (!spec) return Err{spec.error()};
  casefile::CaseView view;
  std::optional<std::int64_t> counted;
  for (const auto& entry : office.store().entries(file.stream)) {
    casefile::apply(view, entry);
    if (entry.kind != casefile::kind::vote_tallied || entry.payload.text("vote") != (*spec)->id)
      continue;
    if (view.round((*spec)->id)->round == no) counted = entry.seq;
  }
  if (counted) return load_case_at(office, file.view.id, *counted);
  const auto found = file.view.votes.find((*spec)->id);
  const auto rounds = found == file.view.votes.end() ? std::size_t{0} : found->second.size();
  return Err{not_found(Message(
      "ops.no_round", {(*spec)->title, Text(std::to_string(no)), Text(std::to_string(rounds))}))};
}

}  // namespace gongyi::service
