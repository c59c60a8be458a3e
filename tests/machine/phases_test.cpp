#include "machine/phases.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace gongyi::machine;

TEST_CASE("the stored names of step phases are permanent and read back", "[machine]") {
  const char* const expected[] = {
      "pending", "ready",   "working", "publicity", "objection_handling",
      "done",    "skipped", "failed"};
  for (int i = 0; i < 8; ++i) {
    const auto phase = static_cast<StepPhase>(i);
    CHECK(name(phase) == expected[i]);
    CHECK(step_phase(expected[i]) == phase);
  }
  CHECK_FALSE(step_phase("Pending").has_value());
  CHECK_FALSE(step_phase("").has_value());
  CHECK_FALSE(step_phase("objection-handling").has_value());
}

TEST_CASE("the stored names of timeliness are permanent and read back", "[machine]") {
  const char* const expected[] = {"on_time", "due_soon", "overdue"};
  for (int i = 0; i < 3; ++i) {
    const auto time = static_cast<Timeliness>(i);
    CHECK(name(time) == expected[i]);
    CHECK(timeliness(expected[i]) == time);
  }
  CHECK_FALSE(timeliness("late").has_value());
}

TEST_CASE("the stored names of case phases are permanent and read back", "[machine]") {
  const char* const expected[] = {"draft",     "progressing", "waiting",   "contested",
                                  "suspended", "concluded",   "terminated"};
  for (int i = 0; i < 7; ++i) {
    const auto phase = static_cast<CasePhase>(i);
    CHECK(name(phase) == expected[i]);
    CHECK(case_phase(expected[i]) == phase);
  }
  CHECK_FALSE(case_phase("running").has_value());
}

TEST_CASE("a step is in progress or ended or neither, never both", "[machine]") {
  std::set<std::string> progress, end;
  for (int i = 0; i < 8; ++i) {
    const auto phase = static_cast<StepPhase>(i);
    CHECK_FALSE((in_progress(phase) && ended(phase)));
    if (in_progress(phase)) progress.emplace(name(phase));
    if (ended(phase)) end.emplace(name(phase));
  }
  CHECK(progress == std::set<std::string>{"objection_handling", "publicity", "working"});
  CHECK(end == std::set<std::string>{"done", "failed", "skipped"});
}
