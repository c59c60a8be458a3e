#include "machine/step_machine.h"

#include <boost/mpl/list.hpp>
#include <boost/statechart/custom_reaction.hpp>
#include <boost/statechart/event.hpp>
#include <boost/statechart/in_state_reaction.hpp>
#include <boost/statechart/simple_state.hpp>
#include <boost/statechart/state.hpp>
#include <boost/statechart/state_machine.hpp>
#include <boost/statechart/transition.hpp>
#include <type_traits>

#include "base/error.h"
#include "machine/leaf_table.h"

// Pending ─needs met─► Ready ─start─► InProgress ─────────► Done
//    └───── skip ────────┴─ skip ─► Skipped      └─ fail ─► Failed
//
// InProgress, region 0   Working ─submit─► Done
//                        Working ─submit posting─► Publicity ─over─► Done
//                        Publicity ─object─► ObjectionHandling ─dismissed─► Publicity
//                                            ObjectionHandling ─upheld─► Working
// InProgress, region 1   OnTime ─warn─► DueSoon ─lapse─► Overdue;  OnTime ─lapse─► Overdue
//                        any ─rearm─► OnTime (the limit now ends later)
//                        any ─period opened (posted by the entry of Publicity)─► OnTime
//
// The configuration is the set of active leaves and nothing else: no data in states, no deferral.
// The namespace has a name because clang refuses transitions over types without linkage.
namespace gongyi::machine::step_states {

namespace sc = boost::statechart;
namespace mpl = boost::mpl;

struct EvNeedsMet : sc::event<EvNeedsMet> {};
struct EvStart : sc::event<EvStart> {};
struct EvSubmit : sc::event<EvSubmit> {};
struct EvSubmitPosting : sc::event<EvSubmitPosting> {};
struct EvOver : sc::event<EvOver> {};
struct EvObject : sc::event<EvObject> {};
struct EvDismissed : sc::event<EvDismissed> {};
struct EvUpheld : sc::event<EvUpheld> {};
struct EvSkip : sc::event<EvSkip> {};
struct EvFail : sc::event<EvFail> {};
struct EvWarn : sc::event<EvWarn> {};
struct EvLapse : sc::event<EvLapse> {};
struct EvRearm : sc::event<EvRearm> {};
struct EvPeriodOpened : sc::event<EvPeriodOpened> {};

struct EvRestorePhase : sc::event<EvRestorePhase> {
  explicit EvRestorePhase(StepPhase stored) : phase(stored) {}
  StepPhase phase;
};
struct EvRestoreTime : sc::event<EvRestoreTime> {
  explicit EvRestoreTime(Timeliness stored) : time(stored) {}
  Timeliness time;
};

struct Restoring;
struct Machine : sc::state_machine<Machine, Restoring> {
  // A state that reaches the machine while the base class destroys it would find it half gone.
  ~Machine() override { terminate(); }
  void unconsumed_event(const sc::event_base&) { refused = true; }

  bool refused = false;
  bool restoring = true;
};
// The library finds this hook by name; misspelt, it would be silently replaced by the base's.
static_assert(
    std::is_same_v<decltype(&Machine::unconsumed_event), void (Machine::*)(const sc::event_base&)>);

struct Pending;
struct Ready;
struct Working;
struct Publicity;
struct ObjectionHandling;
struct Done;
struct Skipped;
struct Failed;
struct OnTime;
struct DueSoon;
struct Overdue;

using PhaseLeaves =
    LeafTable<StepPhase, Leaf<Pending, StepPhase::pending>, Leaf<Ready, StepPhase::ready>,
              Leaf<Working, StepPhase::working>, Leaf<Publicity, StepPhase::publicity>,
              Leaf<ObjectionHandling, StepPhase::objection_handling>, Leaf<Done, StepPhase::done>,
              Leaf<Skipped, StepPhase::skipped>, Leaf<Failed, StepPhase::failed>>;
using TimeLeaves =
    LeafTable<Timeliness, Leaf<OnTime, Timeliness::on_time>, Leaf<DueSoon, Timeliness::due_soon>,
              Leaf<Overdue, Timeliness::overdue>>;

/// The dispatcher: every machine begins here and leaves for the stored leaf at once.
struct Restoring : sc::simple_state<Restoring, Machine> {
  using reactions = sc::custom_reaction<EvRestorePhase>;
  sc::result react(const EvRestorePhase& event) { return PhaseLeaves::transit(*this, event.phase); }
};

struct Pending : sc::simple_state<Pending, Machine> {
  using reactions = mpl::list<sc::transition<EvNeedsMet, Ready>, sc::transition<EvSkip, Skipped>>;
};

struct InProgress;
struct Ready : sc::simple_state<Ready, Machine> {
  using reactions = mpl::list<sc::transition<EvStart, InProgress>, sc::transition<EvSkip, Skipped>>;
};

struct InProgress : sc::simple_state<InProgress, Machine, mpl::list<Working, OnTime>> {
  using reactions = sc::transition<EvFail, Failed>;
};

struct Working : sc::simple_state<Working, InProgress::orthogonal<0>> {
  using reactions =
      mpl::list<sc::transition<EvSubmit, Done>, sc::transition<EvSubmitPosting, Publicity>>;
};

struct Publicity : sc::state<Publicity, InProgress::orthogonal<0>> {
  using reactions =
      mpl::list<sc::transition<EvOver, Done>, sc::transition<EvObject, ObjectionHandling>>;

  // An event stops at the first region that consumes it, so the news goes to the other region as
  // an event of its own. Coming back from storage opens no period.
  explicit Publicity(my_context context) : my_base(context) {
    if (!outermost_context().restoring) post_event(EvPeriodOpened());
  }
};

struct ObjectionHandling : sc::simple_state<ObjectionHandling, InProgress::orthogonal<0>> {
  using reactions =
      mpl::list<sc::transition<EvDismissed, Publicity>, sc::transition<EvUpheld, Working>>;
};

struct OnTime : sc::simple_state<OnTime, InProgress::orthogonal<1>> {
  using reactions =
      mpl::list<sc::transition<EvWarn, DueSoon>, sc::transition<EvLapse, Overdue>,
                sc::in_state_reaction<EvPeriodOpened>, sc::custom_reaction<EvRestoreTime>>;
  sc::result react(const EvRestoreTime& event) { return TimeLeaves::transit(*this, event.time); }
};

struct DueSoon : sc::simple_state<DueSoon, InProgress::orthogonal<1>> {
  using reactions = mpl::list<sc::transition<EvLapse, Overdue>, sc::transition<EvRearm, OnTime>,
                              sc::transition<EvPeriodOpened, OnTime>>;
};

struct Overdue : sc::simple_state<Overdue, InProgress::orthogonal<1>> {
  using reactions =
      mpl::list<sc::transition<EvRearm, OnTime>, sc::transition<EvPeriodOpened, OnTime>>;
};

struct Done : sc::simple_state<Done, Machine> {};
struct Skipped : sc::simple_state<Skipped, Machine> {};
struct Failed : sc::simple_state<Failed, Machine> {};

void send(Machine& machine, StepEvent event) {
  switch (event) {
    case StepEvent::needs_met:
      return machine.process_event(EvNeedsMet());
    case StepEvent::start:
      return machine.process_event(EvStart());
    case StepEvent::submit:
      return machine.process_event(EvSubmit());
    case StepEvent::submit_posting:
      return machine.process_event(EvSubmitPosting());
    case StepEvent::over:
      return machine.process_event(EvOver());
    case StepEvent::object:
      return machine.process_event(EvObject());
    case StepEvent::dismissed:
      return machine.process_event(EvDismissed());
    case StepEvent::upheld:
      return machine.process_event(EvUpheld());
    case StepEvent::skip:
      return machine.process_event(EvSkip());
    case StepEvent::fail:
      return machine.process_event(EvFail());
    case StepEvent::warn:
      return machine.process_event(EvWarn());
    case StepEvent::lapse:
      return machine.process_event(EvLapse());
    case StepEvent::rearm:
      return machine.process_event(EvRearm());
  }
  GONGYI_ENSURE(false, "no such step event");
}

}  // namespace gongyi::machine::step_states

namespace gongyi::machine {

using namespace step_states;

struct StepMachine::Impl {
  Machine machine;
  // A step that is not in progress has no second region; its last timeliness is kept here, outside
  // of the machine, so that the machine stays the set of its leaves.
  Timeliness kept = Timeliness::on_time;
};

StepMachine::StepMachine(StepPhases stored) : impl_(std::make_unique<Impl>()) {
  Machine& machine = impl_->machine;
  impl_->kept = stored.time;
  machine.initiate();
  machine.process_event(EvRestorePhase(stored.phase));
  if (in_progress(stored.phase)) machine.process_event(EvRestoreTime(stored.time));
  machine.restoring = false;
  GONGYI_ENSURE(phases() == stored, "a stored step configuration does not come back");
}

StepMachine::StepMachine(StepMachine&&) noexcept = default;
StepMachine& StepMachine::operator=(StepMachine&&) noexcept = default;
StepMachine::~StepMachine() = default;

StepPhases StepMachine::phases() const {
  const auto phase = PhaseLeaves::active(impl_->machine);
  GONGYI_ENSURE(phase.has_value(), "a step is in no phase");
  return {*phase, TimeLeaves::active(impl_->machine).value_or(impl_->kept)};
}

StepOutcome StepMachine::apply(StepEvent event) {
  StepOutcome outcome;
  outcome.before = phases();
  impl_->kept = outcome.before.time;
  impl_->machine.refused = false;
  send(impl_->machine, event);
  outcome.accepted = !impl_->machine.refused;
  outcome.after = phases();
  return outcome;
}

StepOutcome apply(StepPhases stored, StepEvent event) { return StepMachine(stored).apply(event); }

}  // namespace gongyi::machine
