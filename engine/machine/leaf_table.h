#pragma once
#include <optional>

/// Private to the two machine sources. A machine is brought back from stored values through the
/// library's public interface only: its initial state is a dispatcher that transits to the stored
/// leaf. One list of leaves per region therefore names the stored value, finds the active leaf,
/// and goes to it; a leaf missing from its list fails to come back and the tests say so.
namespace gongyi::machine {

/// A leaf state and the value it is stored as.
template <class State_, auto Value_>
struct Leaf {
  using State = State_;
  static constexpr auto kValue = Value_;
};

template <class Value, class... Leaves>
class LeafTable {
 public:
  /// The active leaf of this region; nothing when none of the listed leaves is active.
  template <class Machine>
  static std::optional<Value> active(const Machine& machine) {
    std::optional<Value> found;
    ((machine.template state_downcast<const typename Leaves::State*>() != nullptr
          ? void(found = Leaves::kValue)
          : void()),
     ...);
    return found;
  }

  /// Leaves `from` for the leaf stored as `value`. The event is discarded when no leaf has it.
  template <class From>
  static auto transit(From& from, Value value) {
    auto go = [&from]<class State>() { return from.template transit<State>(); };
    return choose<From, Leaves...>(from, value, go);
  }

 private:
  static constexpr bool distinct() {
    const Value values[] = {Leaves::kValue...};
    for (const Value& a : values) {
      int same = 0;
      for (const Value& b : values) same += a == b ? 1 : 0;
      if (same != 1) return false;
    }
    return true;
  }
  static_assert(distinct(), "two leaves are stored as the same value");

  template <class From, class First, class... Rest, class Go>
  static auto choose(From& from, Value value, const Go& go) {
    if (value == First::kValue) return go.template operator()<typename First::State>();
    if constexpr (sizeof...(Rest) > 0) {
      return choose<From, Rest...>(from, value, go);
    } else {
      return from.discard_event();
    }
  }
};

}  // namespace gongyi::machine
