#include "machine/step_machine.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

#include "machine/print.h"

using namespace gongyi::machine;
using P = StepPhase;
using T = Timeliness;
using E = StepEvent;

namespace {

constexpr E kEvents[] = {E::needs_met, E::start,     E::submit, E::submit_posting, E::over,
                         E::object,    E::dismissed, E::upheld, E::skip,           E::fail,
                         E::warn,      E::lapse,     E::rearm};

/// The same life written a second time, as a plain table without any machine.
StepOutcome oracle(StepPhases s, E event) {
  const auto to = [&](P phase, T time) { return StepOutcome{true, s, {phase, time}}; };
  const StepOutcome refused{false, s, s};
  const bool going =
      s.phase == P::working || s.phase == P::publicity || s.phase == P::objection_handling;
  switch (event) {
    case E::needs_met:
      return s.phase == P::pending ? to(P::ready, s.time) : refused;
    case E::start:
      return s.phase == P::ready ? to(P::working, T::on_time) : refused;
    case E::submit:
      return s.phase == P::working ? to(P::done, s.time) : refused;
    case E::submit_posting:
      return s.phase == P::working ? to(P::publicity, T::on_time) : refused;
    case E::over:
      return s.phase == P::publicity ? to(P::done, s.time) : refused;
    case E::object:
      return s.phase == P::publicity ? to(P::objection_handling, s.time) : refused;
    case E::dismissed:
      return s.phase == P::objection_handling ? to(P::publicity, T::on_time) : refused;
    case E::upheld:
      return s.phase == P::objection_handling ? to(P::working, s.time) : refused;
    case E::skip:
      return s.phase == P::pending || s.phase == P::ready ? to(P::skipped, s.time) : refused;
    case E::fail:
      return going ? to(P::failed, s.time) : refused;
    case E::warn:
      return going && s.time == T::on_time ? to(s.phase, T::due_soon) : refused;
    case E::lapse:
      return going && s.time != T::overdue ? to(s.phase, T::overdue) : refused;
    case E::rearm:
      return going && s.time != T::on_time ? to(s.phase, T::on_time) : refused;
  }
  return refused;
}

/// Every configuration a step can be stored in, with the events that lead there from the start.
struct Reached {
  StepPhases phases;
  std::vector<E> way;
};

std::vector<Reached> reachable() {
  std::vector<Reached> all{{StepPhases{}, {}}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const E event : kEvents) {
      const StepPhases next = oracle(all[i].phases, event).after;
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

void check_same(const StepOutcome& a, const StepOutcome& b) {
  CHECK(a.accepted == b.accepted);
  CHECK(a.before == b.before);
  CHECK(a.after == b.after);
}

}  // namespace

TEST_CASE("a step reaches eighteen stored configurations", "[machine]") {
  // Pending, ready, skipped; three phases in progress, done and failed with each timeliness.
  CHECK(reachable().size() == 18);
}

TEST_CASE("every configuration of a step answers every event alike, replayed or restored",
          "[machine]") {
  for (const Reached& reached : reachable()) {
    for (const E event : kEvents) {
      INFO(reached.phases << " event " << static_cast<int>(event));
      StepMachine replayed;
      for (const E past : reached.way) REQUIRE(replayed.apply(past).accepted);
      REQUIRE(replayed.phases() == reached.phases);
      const StepOutcome expected = oracle(reached.phases, event);
      check_same(replayed.apply(event), expected);
      check_same(apply(reached.phases, event), expected);
    }
  }
}

TEST_CASE("a step restored before every event walks with the one that lives on", "[machine]") {
  std::mt19937 random(20260301);
  std::uniform_int_distribution<std::size_t> pick(0, std::size(kEvents) - 1);
  StepMachine continuous;
  StepPhases stored;
  int accepted = 0, differences = 0;
  for (int i = 0; i < 200'000; ++i) {
    const E event = kEvents[pick(random)];
    const StepOutcome lives = continuous.apply(event);
    const StepOutcome restored = apply(stored, event);
    const StepOutcome expected = oracle(stored, event);
    if (lives.accepted != restored.accepted || !(lives.after == restored.after) ||
        restored.accepted != expected.accepted || !(restored.after == expected.after)) {
      ++differences;
    }
    stored = restored.after;
    accepted += restored.accepted ? 1 : 0;
    if (ended(stored.phase) && i % 7 == 0) {
      continuous = StepMachine();
      stored = {};
    }
  }
  CHECK(differences == 0);
  CHECK(accepted > 20'000);
}

TEST_CASE("a refused event leaves the step as it was", "[machine]") {
  const StepOutcome refused = apply({P::done, T::overdue}, E::needs_met);
  CHECK_FALSE(refused.accepted);
  CHECK(refused.after == StepPhases{P::done, T::overdue});
  StepMachine step({P::working, T::due_soon});
  CHECK_FALSE(step.apply(E::over).accepted);
  CHECK(step.apply(E::submit).after == StepPhases{P::done, T::due_soon});
}

TEST_CASE("an upheld objection returns to work and the new publicity begins on time", "[machine]") {
  StepMachine step({P::publicity, T::overdue});
  CHECK(step.apply(E::object).after == StepPhases{P::objection_handling, T::overdue});
  CHECK(step.apply(E::upheld).after == StepPhases{P::working, T::overdue});
  CHECK(step.apply(E::submit_posting).after == StepPhases{P::publicity, T::on_time});
}

TEST_CASE("lateness is a fact and bars no act: a late step can still be done", "[machine]") {
  for (const P phase : {P::working, P::publicity, P::objection_handling}) {
    CHECK(apply({phase, T::overdue}, E::fail).accepted);
  }
  CHECK(apply({P::working, T::overdue}, E::submit).accepted);
  CHECK(apply({P::publicity, T::overdue}, E::over).after == StepPhases{P::done, T::overdue});
}
