#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "service/case_service.h"
#include "service/inputs.h"
#include "service/platform_file.h"
#include "service/proxy_book.h"

/// The orders a clerk gives on a case (指令). Each reads what was handed in, seals people, decides
/// and appends in one go. Findings in files go to `sink` (Problem::invalid).
namespace gongyi::service {

/// What every order on a case has.
struct Order {
  std::string case_id;
  Date on;
  std::string command_id;  ///< the same id twice is one order
};

struct StepOrder : Order {
  std::string step;
  FactInput facts;
  std::vector<std::filesystem::path> evidence;
  std::vector<std::string> places;
};
[[nodiscard]] Outcome start_step(Office& office, const StepOrder& order, DiagnosticSink& sink);
[[nodiscard]] Outcome complete_step(Office& office, const StepOrder& order, DiagnosticSink& sink);
[[nodiscard]] Outcome redo_step(Office& office, const Order& order, const std::string& step,
                                const std::string& reason);
/// Evidence for a step, whenever it comes.
[[nodiscard]] Outcome add_evidence(Office& office, const StepOrder& order, DiagnosticSink& sink);
[[nodiscard]] Outcome close_posting(Office& office, const StepOrder& order, DiagnosticSink& sink);
/// One fact recorded wrongly; the old value stays in the journal.
[[nodiscard]] Outcome correct_fact(Office& office, const StepOrder& order,
                                   const std::string& reason, DiagnosticSink& sink);

enum class CaseChange { suspend, resume, terminate };
[[nodiscard]] Outcome change_case(Office& office, const Order& order, CaseChange change,
                                  const std::string& reason);

/// The step that posts a document, or the step of that name. `document` is empty for the latter.
struct PostingTarget {
  std::string step, document;
};
[[nodiscard]] Result<PostingTarget, Problem> posting_target(const LoadedCase& file,
                                                            const std::string& word);

struct ObjectionOrder : Order {
  std::string target;  ///< document or step
  std::string matter, unit, by;
};
[[nodiscard]] Outcome add_objection(Office& office, const ObjectionOrder& order);
[[nodiscard]] Outcome answer_objection(Office& office, const Order& order, int no, bool upheld,
                                       const std::string& answer);

/// A candidate as written on the nomination form; columns of the vocabulary's person record.
[[nodiscard]] Outcome add_candidate(Office& office, const Order& order, const std::string& no,
                                    const std::map<std::string, std::string>& person);
/// All rows or none; rows with a decision are decided too.
[[nodiscard]] Outcome import_candidates(Office& office, const Order& order,
                                        const std::filesystem::path& file, DiagnosticSink& sink);
/// `no` may be "all": everybody not decided yet, with the same reason.
[[nodiscard]] Outcome decide_candidate(Office& office, const Order& order, const std::string& no,
                                       bool eligible, const std::string& reason);
[[nodiscard]] Outcome withdraw_candidate(Office& office, const Order& order, const std::string& no,
                                         const std::string& reason);

[[nodiscard]] Outcome issue_ballots(Office& office, const Order& order, const std::string& vote);
struct BallotOrder : Order {
  std::string vote;
  casefile::BallotRow row;
  std::string receiver;  ///< sealed
  ProxyInput proxy;
};
[[nodiscard]] Outcome deliver_ballot(Office& office, const BallotOrder& order);
[[nodiscard]] Outcome return_ballot(Office& office, const BallotOrder& order);
[[nodiscard]] Outcome void_ballot(Office& office, const BallotOrder& order);
enum class BallotList { deliveries, returns };
[[nodiscard]] Outcome import_ballots(Office& office, const Order& order, const std::string& vote,
                                     const std::filesystem::path& file, BallotList list,
                                     DiagnosticSink& sink, bool dry_run = false);
/// Votes of an electronic platform the notice announced (Q27, Q29). `report` says which count.
[[nodiscard]] Outcome import_platform(Office& office, const Order& order, const std::string& vote,
                                      const std::filesystem::path& file, PlatformReport& report,
                                      DiagnosticSink& sink, bool dry_run = false);
[[nodiscard]] Outcome close_vote(Office& office, const Order& order, const std::string& vote);
[[nodiscard]] Outcome tally_vote(Office& office, const Order& order, const std::string& vote);

}  // namespace gongyi::service
