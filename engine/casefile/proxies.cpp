#include "casefile/proxies.h"

#include "base/message.h"
#include "casefile/vote_question.h"
#include "casefile/vote_tools.h"

namespace gongyi::casefile {
namespace {

using ballot::BallotState;

// A value nobody stands for with an article is a policy of this program: it bars nobody.
std::optional<law::InForce> binding(const Planner& planner, const definition::VoteSpec& vote,
                                    std::string_view parameter) {
  auto found = announced_law(vote, planner.view(), planner.rules(), parameter);
  if (!found || found->value.basis.empty()) return std::nullopt;
  return found;
}

bool says_no(const std::optional<law::InForce>& rule) {
  const auto* word = rule ? std::get_if<std::string>(&rule->value.value.data) : nullptr;
  return word != nullptr && *word == "no";
}

}  // namespace

std::map<std::string, std::set<std::string>> principals_of(const VoteRound& round) {
  std::map<std::string, std::set<std::string>> out;
  for (const auto& ballot : round.ballots) {
    for (const auto& paper : ballot.papers) {
      if (!paper.proxy.empty() && paper.state == BallotState::valid)
        out[paper.proxy].insert(ballot.no);
    }
  }
  return out;
}

ProxyRules::ProxyRules(Planner& planner, const definition::VoteSpec& vote, const VoteRound& round)
    : planner_(planner), vote_(vote), principals_(principals_of(round)) {
  for (const auto& one : round.proxies) known_.insert(one.no);
}

void ProxyRules::check(const BallotRow& row, const IssuedBallot& ballot, BallotState state) {
  const auto& proxy = row.proxy;
  if (proxy.no.empty()) return;
  if (known_.insert(proxy.no).second) {
    if (proxy.person.is_null()) return planner_.refuse(Message("R335", {row_name(row), proxy.no}));
    Json made = Json::object();
    made["no"] = proxy.no;
    made["person"] = proxy.person;
    made["kind"] = proxy.kind;
    if (!proxy.candidate.empty()) made["candidate"] = proxy.candidate;
    added_.push(std::move(made));
  }
  // A paper that is not counted needs no authority and uses up nobody's place.
  if (state != BallotState::valid) return;
  check_person(row);
  check_limit(row, ballot);
}

void ProxyRules::check_person(const BallotRow& row) {
  const auto& proxy = row.proxy;
  const auto form = announced_law(vote_, planner_.view(), planner_.rules(), "proxy.form");
  if (!proxy.authority && form)
    planner_.refuse(Message("R332", {row_name(row), proxy.no}), form->value.basis);
  const auto candidates = binding(planner_, vote_, "proxy.candidates_may");
  const bool own_flat = proxy.kind == "co-owner";
  if (!proxy.candidate.empty() && !row.choices.empty() && !own_flat && says_no(candidates)) {
    planner_.refuse(Message("R333", {row_name(row), proxy.no, proxy.candidate}),
                    candidates->value.basis);
  }
  const auto staff = binding(planner_, vote_, "proxy.manager_may");
  if ((proxy.kind == "manager" || proxy.kind == "developer") && says_no(staff))
    planner_.refuse(Message("R334", {row_name(row), proxy.no}), staff->value.basis);
}

// Where nothing settles a limit none is enforced: no statute was found, and the number is shown.
void ProxyRules::check_limit(const BallotRow& row, const IssuedBallot& ballot) {
  auto& principals = principals_[row.proxy.no];
  principals.insert(ballot.no);
  const auto limit = binding(planner_, vote_, "proxy.max_principals");
  const auto* most = limit ? std::get_if<std::int64_t>(&limit->value.value.data) : nullptr;
  if (most == nullptr || static_cast<std::int64_t>(principals.size()) <= *most) return;
  planner_.refuse(Message("R331", {row_name(row), row.proxy.no, std::to_string(principals.size()),
                                   std::to_string(*most)}),
                  limit->value.basis);
  // The next one is judged by itself, not by this one too.
  principals.erase(ballot.no);
}

}  // namespace gongyi::casefile
