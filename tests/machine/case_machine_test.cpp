#include "machine/case_machine.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

#include "base/error.h"
#include "machine/print.h"

using namespace gongyi::machine;
using P = CasePhase;
using E = CaseEvent;

namespace {

constexpr E kEvents[] = {E::open,    E::wait,   E::progress, E::contest,  E::settle,
                         E::suspend, E::resume, E::conclude, E::terminate};

/// The same life written a second time, as a plain table without any machine.
CaseOutcome oracle(CasePhases s, E event) {
  const auto to = [&](P phase) { return CaseOutcome{true, s, {phase, std::nullopt}}; };
  const CaseOutcome refused{false, s, s};
  const bool active = s.phase == P::progressing || s.phase == P::waiting;
  const bool running = active || s.phase == P::contested;
  switch (event) {
    case E::open:
      return s.phase == P::draft ? to(P::progressing) : refused;
    case E::wait:
      return s.phase == P::progressing ? to(P::waiting) : refused;
    case E::progress:
      return s.phase == P::waiting ? to(P::progressing) : refused;
    case E::contest:
      return active ? to(P::contested) : refused;
    case E::settle:
      return s.phase == P::contested ? to(P::progressing) : refused;
    case E::suspend:
      return running ? CaseOutcome{true, s, {P::suspended, s.phase}} : refused;
    case E::resume:
      return s.phase == P::suspended ? to(*s.resume_to) : refused;
    case E::conclude:
      return running ? to(P::concluded) : refused;
    case E::terminate:
      return running || s.phase == P::suspended ? to(P::terminated) : refused;
  }
  return refused;
}

struct Reached {
  CasePhases phases;
  std::vector<E> way;
};

std::vector<Reached> reachable() {
  std::vector<Reached> all{{CasePhases{}, {}}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const E event : kEvents) {
      const CasePhases next = oracle(all[i].phases, event).after;
      bool known = false;
      for (const Reached& other : all) known = known || other.phases == next;
      if (known) continue;
      std::vector<E> way = all[i].way;
      way.push_back(event);
      all.push_back({next, std::move(way)});
    }
  }
  return all;
}

void check_same(const CaseOutcome& a, const CaseOutcome& b) {
  CHECK(a.accepted == b.accepted);
  CHECK(a.before == b.before);
  CHECK(a.after == b.after);
}

}  // namespace

TEST_CASE("a case reaches nine stored configurations", "[machine]") {
  CHECK(reachable().size() == 9);  // six phases, and suspended with each of three memories
}

TEST_CASE("every configuration of a case answers every event alike, replayed or restored",
          "[machine]") {
  for (const Reached& reached : reachable()) {
    for (const E event : kEvents) {
      INFO(reached.phases << " event " << static_cast<int>(event));
      CaseMachine replayed;
      for (const E past : reached.way) REQUIRE(replayed.apply(past).accepted);
      REQUIRE(replayed.phases() == reached.phases);
      const CaseOutcome expected = oracle(reached.phases, event);
      check_same(replayed.apply(event), expected);
      check_same(apply(reached.phases, event), expected);
    }
  }
}

TEST_CASE("a case restored before every event walks with the one that lives on", "[machine]") {
  std::mt19937 random(20260301);
  std::uniform_int_distribution<std::size_t> pick(0, std::size(kEvents) - 1);
  CaseMachine continuous;
  CasePhases stored;
  int accepted = 0, differences = 0, resumed = 0;
  for (int i = 0; i < 200'000; ++i) {
    const E event = kEvents[pick(random)];
    const CaseOutcome lives = continuous.apply(event);
    const CaseOutcome restored = apply(stored, event);
    const CaseOutcome expected = oracle(stored, event);
    if (lives.accepted != restored.accepted || !(lives.after == restored.after) ||
        restored.accepted != expected.accepted || !(restored.after == expected.after)) {
      ++differences;
    }
    stored = restored.after;
    accepted += restored.accepted ? 1 : 0;
    resumed += restored.accepted && event == E::resume ? 1 : 0;
    if (stored.phase == P::concluded || stored.phase == P::terminated) {
      continuous = CaseMachine();
      stored = {};
    }
  }
  CHECK(differences == 0);
  CHECK(accepted > 20'000);
  CHECK(resumed > 1'000);
}

TEST_CASE("a resumed case returns to where it was suspended, each time anew", "[machine]") {
  CaseMachine kase;
  REQUIRE(kase.apply(E::open).accepted);
  for (const auto& [event, phase] :
       {std::pair{E::wait, P::waiting}, {E::contest, P::contested}, {E::settle, P::progressing}}) {
    REQUIRE(kase.apply(event).accepted);
    CHECK(kase.apply(E::suspend).after == CasePhases{P::suspended, phase});
    CHECK_FALSE(kase.apply(E::suspend).accepted);
    CHECK(kase.apply(E::resume).after == CasePhases{phase, std::nullopt});
  }
}

TEST_CASE("a terminated or concluded case takes no further event", "[machine]") {
  for (const P end : {P::concluded, P::terminated}) {
    for (const E event : kEvents) CHECK_FALSE(apply({end, std::nullopt}, event).accepted);
  }
}

TEST_CASE("a suspension without a memory, or a memory without one, is no configuration",
          "[machine]") {
  CHECK_THROWS_AS(apply({P::suspended, std::nullopt}, E::resume), gongyi::Defect);
  CHECK_THROWS_AS(apply({P::waiting, P::progressing}, E::progress), gongyi::Defect);
  CHECK_THROWS_AS(apply({P::suspended, P::draft}, E::resume), gongyi::Defect);
}
