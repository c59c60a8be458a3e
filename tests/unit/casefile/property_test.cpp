#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;

namespace {

/// Random orders, sensible and senseless, given to cases at random points of their life.
class Orders {
 public:
  explicit Orders(const Desk& desk) : desk_(desk) {}

  Command any() const {
    switch (*rc::gen::inRange(0, 22)) {
      case 0:
        return StartStep{step(), date(), facts(), {}};
      case 1:
        return RedoStep{step(), date(), reason()};
      case 2:
        return ClosePosting{step(), date(), {}};
      case 3:
        return objection();
      case 4:
        return AnswerObjection{*rc::gen::inRange(0, 4), date(), *rc::gen::arbitrary<bool>(),
                               reason()};
      case 5:
        return candidate();
      case 6:
        return DecideCandidate{candidate_no(), date(), *rc::gen::arbitrary<bool>(), reason()};
      case 7:
        return WithdrawCandidate{candidate_no(), date(), reason()};
      case 8:
        return IssueBallots{"", date(), "盐"};
      case 9:
        return DeliverBallots{"", rows()};
      case 10:
        return ReturnBallots{"", rows(), {}, {}};
      case 11:
        return VoidBallot{"", ballot_no(), reason(), date(), ""};
      case 12:
        return CloseVote{"", date()};
      case 13:
        return TallyVote{"", date()};
      case 14:
        return CorrectFact{step(), field(), value(), reason(), date()};
      case 15:
        return AddEvidence{step(), date(), {{"示例.jpg", "aa", date()}}};
      case 16:
        return rare(SuspendCase{date(), reason()});
      case 17:
        return ResumeCase{date(), reason()};
      case 18:
        return rare(TerminateCase{date(), reason()});
      default:
        return complete();
    }
  }

 private:
  Command rare(Command command) const {
    return *rc::gen::inRange(0, 4) == 0 ? command : Command(Sweep{});
  }

  // Mostly a step that is open, so that the case moves on.
  std::string step() const {
    std::vector<std::string> open, all;
    for (const auto& one : support::shipped().election.steps) {
      const auto phase = desk_.phase(one.id);
      all.push_back(one.id);
      if (phase == machine::StepPhase::ready || machine::in_progress(phase)) open.push_back(one.id);
    }
    if (*rc::gen::inRange(0, 12) == 0) return "no-such-step";
    return *rc::gen::elementOf(open.empty() || *rc::gen::inRange(0, 4) == 0 ? all : open);
  }
  Date date() const {
    return desk_.today - *rc::gen::elementOf(std::vector<int>{0, 0, 0, 0, 1, 3, 20, -1});
  }
  std::string reason() const { return *rc::gen::inRange(0, 8) == 0 ? "" : "示例"; }
  std::string field() const {
    return *rc::gen::elementOf(std::vector<std::string>{
        "group.members", "meeting.vote_opens", "election.seats", "handover.answer", "no.such"});
  }
  Json value() const {
    return *rc::gen::elementOf(std::vector<Json>{
        Json(), Json(7), Json("x"), Json(true), Json("2026-04-20"), Json::object(), Json::array(),
        people({"owner:chair"}), Json(Json::Array{Json(1), Json("a")})});
  }
  Json facts() const {
    auto out = Json::object();
    if (*rc::gen::inRange(0, 3) == 0) out[field()] = value();
    return out;
  }
  Command complete() const {
    const auto id = step();
    CompleteStep out;
    if (id == "no-such-step") {
      out.step = id;
    } else {
      out = desk_.standard(id);
      for (auto& [name, fact] : out.facts.members()) {
        if (*rc::gen::inRange(0, 20) == 0) fact = value();
      }
    }
    out.on = date();
    if (*rc::gen::inRange(0, 10) == 0) out.places.clear();
    return out;
  }
  AddObjection objection() const {
    AddObjection out;
    out.step = step();
    out.on = date();
    out.matter = reason();
    return out;
  }
  AddCandidate candidate() const {
    AddCandidate out;
    out.on = date();
    out.person =
        Json(Json::Object{{"subject", Json("P-" + std::to_string(*rc::gen::inRange(21, 30)))}});
    return out;
  }
  std::string candidate_no() const { return "C" + std::to_string(*rc::gen::inRange(1, 8)); }
  std::string ballot_no() const { return "000" + std::to_string(*rc::gen::inRange(1, 10)); }
  std::vector<BallotRow> rows() const {
    std::vector<BallotRow> out;
    for (int i = 1; i < 10; ++i) {
      if (*rc::gen::inRange(0, 5) == 0) continue;
      BallotRow row;
      (*rc::gen::inRange(0, 2) == 0 ? row.no : row.unit) = "000" + std::to_string(i);
      row.on = date();
      row.method = *rc::gen::elementOf(std::vector<std::string>{"hand", "hand", "hand", ""});
      row.state = *rc::gen::elementOf(
          std::vector<std::string>{"valid", "valid", "valid", "void", "duplicate", "?"});
      row.votes = {
          {"rules", *rc::gen::elementOf(std::vector<std::string>{"for", "for", "against", "?"})}};
      row.choices = {candidate_no()};
      out.push_back(std::move(row));
    }
    return out;
  }

  const Desk& desk_;
};

const std::vector<Desk>& beginnings() {
  static const std::vector<Desk> all = {Desk(),
                                        Desk::before("form-group"),
                                        Desk::before("nominate-candidates"),
                                        Desk::before("deliver-ballots"),
                                        Desk::before("close-voting"),
                                        Desk::before("count-votes"),
                                        Desk::before("establish")};
  return all;
}

/// What must be true of any case at any time; empty when it is.
std::string fault_of(const Desk& desk) {
  const auto& view = desk.view;
  const bool over = view.phases.phase == machine::CasePhase::concluded ||
                    view.phases.phase == machine::CasePhase::terminated;
  if (over == view.ended_as.empty()) return "a case that is over has an end, another has none";
  std::map<std::string, int> attempts;
  for (const auto& step : view.steps) {
    const auto name = step.ref.str();
    const bool ended = machine::ended(step.phases.phase);
    if (step.ref.attempt != ++attempts[step.ref.id])
      return name + ": attempts are not numbered in order";
    const bool latest = view.latest(step.ref.id) == &step;
    if (!latest && !ended) return name + ": an earlier attempt is still open";
    if (ended != step.done_on.has_value()) return name + ": ended and its day disagree";
    if (over && !ended) return name + ": open in a case that is over";
    if (step.phases.phase == machine::StepPhase::done && !step.acted_on)
      return name + ": done without an act";
    const bool hangs = step.phases.phase == machine::StepPhase::publicity;
    if (hangs && step.postings.empty()) return name + ": hangs, but nothing was put up";
  }
  const bool running = !over && view.phases.phase != machine::CasePhase::suspended;
  const bool contested = view.phases.phase == machine::CasePhase::contested;
  if (running && contested != (view.open_objections() > 0))
    return "contested and open objections disagree";
  if (view.seq != static_cast<std::int64_t>(desk.entries.size())) return "entries were lost";
  return {};
}

}  // namespace

TEST_CASE("whatever is ordered, a case stays sound, nothing throws, and the journal gives the view",
          "[casefile]") {
  CHECK(rc::check([] {
    auto desk = *rc::gen::elementOf(beginnings());
    const Orders orders(desk);
    for (int i = 0; i < 12; ++i) {
      desk.today = desk.today + *rc::gen::elementOf(std::vector<int>{0, 0, 1, 2, 5, 15});
      const auto command = orders.any();
      const auto before = text_of(desk.view);
      if (const auto decision = desk.decide(command)) {
        desk.run(command);  // throws when the folded entries differ from the plan
      } else {
        RC_ASSERT(!decision.error().empty());
        for (const auto& refusal : decision.error())
          RC_ASSERT(!refusal.message.in(Lang::zh).empty());
        RC_ASSERT(text_of(desk.view) == before);
      }
      const auto fault = fault_of(desk);
      if (!fault.empty()) RC_FAIL(fault);
    }
    RC_ASSERT(text_of(view_of(desk.entries)) == text_of(desk.view));
  }));
}

TEST_CASE("on whatever day it is put up, a posting is never shorter than the law asks (Q92)",
          "[casefile]") {
  CHECK(rc::check([] {
    auto desk = Desk::before("publish-group");
    const auto posted = day("2026-03-17") + *rc::gen::inRange(0, 300);
    desk.days["publish-group"] = posted.iso();
    desk.complete("publish-group");
    const auto& round = desk.view.latest("publish-group")->postings.back();
    RC_ASSERT(round.nominal_end - round.posted == 3);
    RC_ASSERT(round.objections_until >= round.nominal_end);
    RC_ASSERT(!support::shipped().calendar.is_rest(round.objections_until));
    desk.pass_to(round.objections_until);
    RC_ASSERT(desk.phase("publish-group") == machine::StepPhase::publicity);
    desk.pass_to(round.objections_until + 1);
    RC_ASSERT(desk.phase("publish-group") == machine::StepPhase::done);
  }));
}
