// Why the case machine has no regions and the step machine no history: a state whose deep history
// reaches down into orthogonal regions is refused by the library.
#include <boost/mpl/list.hpp>
#include <boost/statechart/deep_history.hpp>
#include <boost/statechart/event.hpp>
#include <boost/statechart/simple_state.hpp>
#include <boost/statechart/state_machine.hpp>
#include <boost/statechart/transition.hpp>

namespace sc = boost::statechart;

namespace layout {

struct EvPause : sc::event<EvPause> {};
struct EvResume : sc::event<EvResume> {};

struct Paused;
struct Running;
struct Machine : sc::state_machine<Machine, Running> {};

struct Inner;
struct Left;
struct Right;
struct Running : sc::simple_state<Running, Machine, Inner, sc::has_deep_history> {
  using reactions = sc::transition<EvPause, Paused>;
};
#ifdef GONGYI_WRONG
struct Inner
    : sc::simple_state<Inner, Running, boost::mpl::list<Left, Right>, sc::has_deep_history> {};
struct Left : sc::simple_state<Left, Inner::orthogonal<0>> {};
struct Right : sc::simple_state<Right, Inner::orthogonal<1>> {};
#else
struct Inner : sc::simple_state<Inner, Running, Left, sc::has_deep_history> {};
struct Left : sc::simple_state<Left, Inner> {};
#endif
struct Paused : sc::simple_state<Paused, Machine> {
  using reactions = sc::transition<EvResume, sc::deep_history<Inner>>;
};

}  // namespace layout

int main() {
  layout::Machine machine;
  machine.initiate();
  machine.process_event(layout::EvPause());
  machine.process_event(layout::EvResume());
}
