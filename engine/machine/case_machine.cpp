#include "machine/case_machine.h"

#include <boost/mpl/list.hpp>
#include <boost/statechart/custom_reaction.hpp>
#include <boost/statechart/deep_history.hpp>
#include <boost/statechart/event.hpp>
#include <boost/statechart/simple_state.hpp>
#include <boost/statechart/state.hpp>
#include <boost/statechart/state_machine.hpp>
#include <boost/statechart/transition.hpp>
#include <type_traits>

#include "base/error.h"
#include "machine/leaf_table.h"

// Draft ─open─► Running [deep history] ─conclude─► Concluded
//               ├ Active ┬ Progressing ⇄ Waiting      (a step is ready / only limits run)
//               │        both ─contest─► Contested
//               └ Contested ─settle─► Progressing     (objection, recount, dispute)
//               │  ▲
//         suspend  resume ─► history
//               ▼  │
//           Suspended ─terminate─► Terminated ◄─terminate─ Running
//
// The configuration is the set of active leaves and the remembered one. The library keeps the
// history where nobody can read it, so it is mirrored the moment it is written. History and
// regions cannot stand above one another; this machine has the history, the step's the regions.
namespace gongyi::machine::case_states {

namespace sc = boost::statechart;
namespace mpl = boost::mpl;

struct EvOpen : sc::event<EvOpen> {};
struct EvWait : sc::event<EvWait> {};
struct EvProgress : sc::event<EvProgress> {};
struct EvContest : sc::event<EvContest> {};
struct EvSettle : sc::event<EvSettle> {};
struct EvSuspend : sc::event<EvSuspend> {};
struct EvResume : sc::event<EvResume> {};
struct EvConclude : sc::event<EvConclude> {};
struct EvTerminate : sc::event<EvTerminate> {};

struct EvRestore : sc::event<EvRestore> {
  explicit EvRestore(CasePhase stored) : phase(stored) {}
  CasePhase phase;
};

struct Draft;
struct Progressing;
struct Waiting;
struct Contested;
struct Suspended;
struct Concluded;
struct Terminated;

using CaseLeaves =
    LeafTable<CasePhase, Leaf<Draft, CasePhase::draft>, Leaf<Progressing, CasePhase::progressing>,
              Leaf<Waiting, CasePhase::waiting>, Leaf<Contested, CasePhase::contested>,
              Leaf<Suspended, CasePhase::suspended>, Leaf<Concluded, CasePhase::concluded>,
              Leaf<Terminated, CasePhase::terminated>>;

struct Restoring;
struct Machine : sc::state_machine<Machine, Restoring> {
  // A state that reaches the machine while the base class destroys it would find it half gone.
  ~Machine() override { terminate(); }
  void unconsumed_event(const sc::event_base&) { refused = true; }

  bool refused = false;
  std::optional<CasePhase> resume_to;
};
// The library finds this hook by name; misspelt, it would be silently replaced by the base's.
static_assert(
    std::is_same_v<decltype(&Machine::unconsumed_event), void (Machine::*)(const sc::event_base&)>);

/// The dispatcher: every machine begins here and leaves for the stored leaf at once.
struct Restoring : sc::simple_state<Restoring, Machine> {
  using reactions = sc::custom_reaction<EvRestore>;
  sc::result react(const EvRestore& event) { return CaseLeaves::transit(*this, event.phase); }
};

struct Draft : sc::simple_state<Draft, Machine> {
  using reactions = sc::transition<EvOpen, Progressing>;
};

struct Active;
struct Running : sc::state<Running, Machine, Active, sc::has_deep_history> {
  using reactions = mpl::list<sc::custom_reaction<EvSuspend>, sc::transition<EvConclude, Concluded>,
                              sc::transition<EvTerminate, Terminated>>;
  explicit Running(my_context context) : my_base(context) {}

  // The leaf is still active here; once the transition runs, only the library remembers it.
  sc::result react(const EvSuspend&) {
    Machine& machine = outermost_context();
    machine.resume_to = CaseLeaves::active(machine);
    return transit<Suspended>();
  }
};

struct Active : sc::simple_state<Active, Running, Progressing, sc::has_deep_history> {
  using reactions = sc::transition<EvContest, Contested>;
};
struct Progressing : sc::simple_state<Progressing, Active> {
  using reactions = sc::transition<EvWait, Waiting>;
};
struct Waiting : sc::simple_state<Waiting, Active> {
  using reactions = sc::transition<EvProgress, Progressing>;
};
struct Contested : sc::simple_state<Contested, Running> {
  using reactions = sc::transition<EvSettle, Progressing>;
};

struct Suspended : sc::state<Suspended, Machine> {
  using reactions = mpl::list<sc::transition<EvResume, sc::deep_history<Active>>,
                              sc::transition<EvTerminate, Terminated>>;
  explicit Suspended(my_context context) : my_base(context) {}
  ~Suspended() { outermost_context().resume_to.reset(); }
};

struct Concluded : sc::simple_state<Concluded, Machine> {};
struct Terminated : sc::simple_state<Terminated, Machine> {};

void send(Machine& machine, CaseEvent event) {
  switch (event) {
    case CaseEvent::open:
      return machine.process_event(EvOpen());
    case CaseEvent::wait:
      return machine.process_event(EvWait());
    case CaseEvent::progress:
      return machine.process_event(EvProgress());
    case CaseEvent::contest:
      return machine.process_event(EvContest());
    case CaseEvent::settle:
      return machine.process_event(EvSettle());
    case CaseEvent::suspend:
      return machine.process_event(EvSuspend());
    case CaseEvent::resume:
      return machine.process_event(EvResume());
    case CaseEvent::conclude:
      return machine.process_event(EvConclude());
    case CaseEvent::terminate:
      return machine.process_event(EvTerminate());
  }
  GONGYI_ENSURE(false, "no such case event");
}

}  // namespace gongyi::machine::case_states

namespace gongyi::machine {

using namespace case_states;

struct CaseMachine::Impl {
  Machine machine;
};

CaseMachine::CaseMachine(CasePhases stored) : impl_(std::make_unique<Impl>()) {
  const bool suspended = stored.phase == CasePhase::suspended;
  GONGYI_ENSURE(suspended == stored.resume_to.has_value(),
                "a case remembers where to resume exactly while it is suspended");
  GONGYI_ENSURE(!suspended || running(*stored.resume_to), "a case resumes into a running phase");
  Machine& machine = impl_->machine;
  machine.initiate();
  // History can only be written by leaving: enter the remembered leaf, then suspend again.
  machine.process_event(EvRestore(suspended ? *stored.resume_to : stored.phase));
  if (suspended) machine.process_event(EvSuspend());
  GONGYI_ENSURE(phases() == stored, "a stored case configuration does not come back");
}

CaseMachine::CaseMachine(CaseMachine&&) noexcept = default;
CaseMachine& CaseMachine::operator=(CaseMachine&&) noexcept = default;
CaseMachine::~CaseMachine() = default;

CasePhases CaseMachine::phases() const {
  const auto phase = CaseLeaves::active(impl_->machine);
  GONGYI_ENSURE(phase.has_value(), "a case is in no phase");
  return {*phase, impl_->machine.resume_to};
}

CaseOutcome CaseMachine::apply(CaseEvent event) {
  CaseOutcome outcome;
  outcome.before = phases();
  impl_->machine.refused = false;
  send(impl_->machine, event);
  outcome.accepted = !impl_->machine.refused;
  outcome.after = phases();
  return outcome;
}

CaseOutcome apply(CasePhases stored, CaseEvent event) { return CaseMachine(stored).apply(event); }

}  // namespace gongyi::machine
