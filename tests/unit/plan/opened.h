#pragma once
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "casefile/planner.h"
#include "plan/plan.h"
#include "support/shipped.h"

/// A case of a shipped procedure, played in memory as far as a test wants it.
namespace gongyi::plan::test {

inline Date day(const char* text) { return *Date::parse(text); }

class Opened {
 public:
  Opened(const std::string& procedure, const char* today)
      : procedure_(support::load_shipped_procedure(
            procedure,
            {support::shipped().vocabulary, support::shipped().law, &support::shipped().manifest})),
        today_(day(today)) {
    casefile::OpenCase open;
    open.id = "QD-2026-001";
    open.estate = "E001";
    open.jurisdiction = "cn-shandong-qingdao";
    open.on = today_;
    view_.jurisdiction = open.jurisdiction;
    run(open);
  }

  Opened& pass_to(const char* today) {
    today_ = day(today);
    run(casefile::Sweep{});
    return *this;
  }
  /// Done on today's day, with texts and dates as facts; put up at the board where it is posted.
  Opened& done(const std::string& step, const std::map<std::string, std::string>& facts = {}) {
    casefile::CompleteStep command;
    command.step = step;
    command.on = today_;
    for (const auto& [field, value] : facts) command.facts[field] = value;
    if (procedure_.find(step)->posting) command.places = {"示例小区公告栏"};
    run(command);
    return *this;
  }
  Opened& term_ends(const char* on) {
    estate_facts_["term.ends_on"] = on;
    return *this;
  }

  [[nodiscard]] casefile::Rules rules() const {
    const auto& data = support::shipped();
    return {procedure_, data.vocabulary, data.law, data.calendar, today_, "示例账号",
            {},         estate_facts_,   {},       nullptr};
  }
  [[nodiscard]] CasePlan plan(const Wish& wish = {}) const {
    auto found = plan_case(view_, rules(), wish);
    if (!found) FAIL(found.error().front().message.in(Lang::en));
    return std::move(found).value();
  }
  [[nodiscard]] std::vector<Refusal> refused(const Wish& wish) const {
    const auto found = plan_case(view_, rules(), wish);
    REQUIRE_FALSE(found);
    return found.error();
  }
  [[nodiscard]] const casefile::CaseView& view() const { return view_; }

 private:
  void run(const casefile::Command& command) {
    const auto decision = casefile::decide(command, view_, rules());
    if (!decision) FAIL(decision.error().front().message.in(Lang::en));
    view_ = decision->after;
  }

  definition::Procedure procedure_;
  Date today_;
  Json estate_facts_ = Json::object();
  casefile::CaseView view_;
};

/// The row of a step.
inline const PlannedStep& row(const CasePlan& plan, const std::string& step) {
  for (const auto& one : plan.steps) {
    if (one.step->id == step) return one;
  }
  throw std::runtime_error("no step " + step);
}
inline std::string shown(const std::optional<Date>& day) { return day ? day->iso() : "-"; }
/// "2026-03-02..2026-03-20"
inline std::string window(const CasePlan& plan, const std::string& step) {
  const auto& one = row(plan, step).window;
  return shown(one.earliest) + ".." + shown(one.latest);
}
/// The articles of a conflict's rules, with the kinds of those that have none.
inline std::vector<std::string> tags(const CasePlan& plan, const Conflict& conflict) {
  std::vector<std::string> out;
  for (const auto rule : conflict.rules) {
    const auto& one = plan.network.rules[rule];
    out.push_back(one.basis.empty() ? std::string(name(one.kind)) : one.basis.front().tag());
  }
  return out;
}

}  // namespace gongyi::plan::test
