#pragma once
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plan/knowledge.h"
#include "plan/plan.h"

/// Internal to the layer: turns a case into a network of days.
namespace gongyi::plan {

class Builder {
 public:
  /// On which day the law is asked for a rule, by step and parameter; today where nothing is said.
  using LawDays = std::map<std::pair<std::string, std::string>, Date>;

  Builder(const casefile::CaseView& view, const casefile::Rules& rules, const Wish& wish,
          const LawDays& law_days);
  [[nodiscard]] CasePlan build();
  /// Which node's day decides the law of a rule, by step and parameter.
  [[nodiscard]] const std::map<std::pair<std::string, std::string>, std::size_t>& law_nodes()
      const {
    return law_nodes_;
  }
  /// What the law says on that day, without asking it again for each rule.
  [[nodiscard]] std::optional<law::InForce> law_on(const definition::Step& step,
                                                   const std::string& parameter, Date day) const;

 private:
  // builder.cpp: which steps are planned, in which order
  void place_steps();
  void place(const definition::Step& step);
  [[nodiscard]] Standing standing_of(const definition::Step& step, const casefile::StepState& state,
                                     PlannedStep& row) const;
  void add_needs(const definition::Step& step, const std::vector<definition::Need>& needs,
                 std::set<std::string>& through);
  void add_need(const definition::Step& step, const definition::Need& need,
                std::set<std::string>& through);
  void add_wish();
  void add_until(Date day);
  // rules_of_days.cpp: limits, votes and conditions
  void add_limit(const definition::Step& step);
  void add_checks(const definition::Step& step, const std::vector<definition::Check>& checks);
  /// True when the condition binds by a rule of days, or needs none.
  bool bind(const definition::Condition& condition, const definition::Step& step,
            const definition::Check& check, std::optional<std::size_t>& rule);
  bool bind_guard(const definition::Condition& guard, const definition::Step& step,
                  const definition::Check& check, std::optional<std::size_t>& rule);
  bool bind_term(const definition::Condition& guard, const definition::Step& step,
                 const definition::Check& check, std::optional<std::size_t>& rule);
  void add_votes();
  [[nodiscard]] std::size_t check_rule(const definition::Step& step, const definition::Check& check,
                                       std::optional<std::size_t>& rule);
  // nodes.cpp: the days
  [[nodiscard]] std::optional<std::size_t> node_of(const definition::Operand& operand,
                                                   const definition::Step& step);
  [[nodiscard]] std::optional<std::size_t> node_of_fact(const std::string& field);
  [[nodiscard]] std::optional<std::size_t> act_of(const std::string& step) const;
  std::size_t given_node(const std::string& name, const Text& title, Date day);
  std::size_t new_node(std::string id, Text title);
  [[nodiscard]] std::size_t today_rule();
  struct Length {
    calendar::Period period;
    std::vector<Citation> basis;
  };
  /// A period of the law; nothing where the place leaves it open.
  [[nodiscard]] std::optional<Length> length(const definition::Step& step,
                                             const std::string& parameter, std::size_t node);
  [[nodiscard]] const PlannedStep* row(std::string_view step) const;
  void link(std::size_t earlier, std::size_t later, Span span, std::size_t rule);

  const casefile::CaseView& view_;
  const casefile::Rules& rules_;
  const Wish& wish_;
  const LawDays& law_days_;
  Knowledge knowledge_;
  std::set<std::string> to_come_;
  CasePlan out_;
  std::map<std::string, std::size_t, std::less<>> acts_;    ///< step → node
  std::map<std::string, std::size_t, std::less<>> dates_;   ///< field → node of a day to come
  std::map<std::string, std::size_t, std::less<>> givens_;  ///< known days
  std::map<std::pair<std::string, std::string>, std::size_t> law_nodes_;
  std::map<std::string, std::vector<Citation>, std::less<>> hang_basis_;
  std::optional<std::size_t> today_;
};

}  // namespace gongyi::plan
