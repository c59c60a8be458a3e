#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "casefile/commands.h"
#include "casefile/planner.h"

/// Internal to `decide_baseline`: the hand that brings a case to its present step. What the law
/// says of the past is told and recorded; what would leave the record without sense is refused.
/// Findings are gathered and never stop the reading, so that a clerk repairs the file in one go.
namespace gongyi::casefile {

class BaselineHand {
 public:
  BaselineHand(Planner& planner, const BaselineCase& command);
  void run();

 private:
  using Steps = std::vector<const PaperStep*>;

  // decide_baseline.cpp: the file as a whole
  bool check_case();
  void check_file();
  void check_step(const PaperStep& paper, const definition::Step& step, bool dated);
  void announce();
  void record_all();
  [[nodiscard]] Steps::iterator next_ready();
  void explain(const PaperStep& paper);
  void explain_waiting(const PaperStep& paper, const definition::Step& step);
  void explain_skipped(const PaperStep& paper, const definition::Step& step,
                       const StepState& state);
  void check_missing();

  // baseline_steps.cpp: one step
  void record(const PaperStep& paper, const definition::Step& step);
  void require_order_of_acts(const PaperStep& paper, const definition::Step& step);
  void judge(const PaperStep& paper, const definition::Step& step,
             const std::vector<definition::Check>& checks, const FactReader& facts,
             const std::vector<std::string>& told);
  std::vector<std::string> note_missing(const PaperStep& paper, const definition::Step& step);
  void judge_rest(const PaperStep& paper, const definition::Step& step);
  void add_signatures(const PaperStep& paper, const definition::Step& step);
  void add_upheld(const PaperStep& paper, const definition::Step& step);
  void add_objections(const PaperStep& paper, const definition::Step& step);
  void judge_limit(const PaperStep& paper, const definition::Step& step);
  void judge_posting(const PaperStep& paper, const definition::Step& step);
  void finish(const PaperStep& paper, const definition::Step& step);
  void freeze_roster(const PaperStep& paper, const definition::Step& step);

  // baseline_votes.cpp: candidates and counts
  void check_votes();
  void check_vote(const definition::VoteSpec& vote);
  void prepare(const PaperStep& paper, const definition::Step& step);
  void add_candidates(const PaperStep& paper, const definition::Step& step);
  void count(const definition::VoteSpec& vote, const PaperCount& count, const PaperStep& paper);
  void compare_totals(const PaperCount& count, const definition::Step& step);
  void compare_outcome(const definition::VoteSpec& vote, const PaperCount& count,
                       const ballot::Tally& tally, const definition::Step& step);
  [[nodiscard]] const PaperCount* count_of(const std::string& vote) const;
  [[nodiscard]] const PaperStep* paper_of(const std::string& step) const;

  void refuse(Message message, const SourceRange& at, std::vector<Citation> basis = {},
              std::string step = {});
  /// What helpers refused: a finding about the file, with its place.
  void collect(const SourceRange& at);
  /// Told and recorded with the step: what does not agree with the law of its day.
  void tell(Message message, std::vector<Citation> basis, const definition::Step& step);
  void defect(const PaperStep& paper, const definition::Step& step, const Refusal& found);
  [[nodiscard]] static const SourceRange& spot(const PaperStep& paper, std::string_view name);

  Planner& planner_;
  const BaselineCase& command_;
  Rules rules_;  ///< the planner's; the roster counts as frozen, for this order freezes it
  Steps open_;   ///< steps of the file not recorded yet
  std::set<std::string> recorded_;
  std::map<const PaperStep*, std::vector<std::string>> missing_;  ///< required facts not on paper
  std::vector<Refusal> found_;
};

}  // namespace gongyi::casefile
