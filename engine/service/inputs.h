#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "casefile/commands.h"
#include "service/case_service.h"

/// What people hand in: facts, evidence files, lists of ballots and candidates.
namespace gongyi::service {

/// 是/否 as people write it; what is neither is for the caller to tell, not a no.
[[nodiscard]] std::optional<bool> yes_or_no(std::string_view word);

/// 9:05 as 09:05; nothing for what is no time of day.
[[nodiscard]] std::optional<std::string> hour_of_day(std::string_view written);

/// `--fact K=V` pairs and `--facts FILE` (YAML or JSON, field id → value; people as lists).
struct FactInput {
  std::vector<std::pair<std::string, std::string>> pairs;
  std::optional<std::filesystem::path> file;
};
/// What a person of such a list may be given, for help: "name（姓名）、unit（房号）…".
[[nodiscard]] Text person_columns(const definition::Field& field,
                                  const definition::RecordType& type);
/// Typed facts of one step with people sealed. Findings of the file go to `sink`
/// (Problem::invalid), those of `--fact` are Problem::usage; all at once. A field may be named by
/// its Chinese title, but once only.
[[nodiscard]] Result<Json, Problem> read_facts(const LoadedCase& file, const std::string& step,
                                               const FactInput& input, Sealer& sealer,
                                               DiagnosticSink& sink);

/// The facts of one step from a part of a larger file: what could be read, findings in `sink`.
/// `spots` = where each field stands.
[[nodiscard]] Json read_facts(const LoadedCase& file, const std::string& step,
                              const yaml::Node& node, Sealer& sealer,
                              std::map<std::string, SourceRange, std::less<>>& spots,
                              DiagnosticSink& sink);

/// Reads files to be kept as evidence (证据): bytes into `attachments`, names and digests back.
[[nodiscard]] std::optional<std::vector<casefile::Evidence>> read_evidence(
    const std::vector<std::filesystem::path>& files, Date on, Attachments& attachments,
    DiagnosticSink& sink);

/// A CSV or XLSX of deliveries and returns: columns ballot or unit, delivered_on, method,
/// received_by, returned_on, returned_at, state, reason, channel, one per motion id, choices
/// (C1、C2), and of a proxy proxy, proxy_id, proxy_kind, authority. Chinese titles are known too.
/// Rows without the asked-for date are left out of that list.
struct BallotFile {
  std::vector<casefile::BallotRow> deliveries, returns;
};
[[nodiscard]] std::optional<BallotFile> read_ballot_file(Office& office,
                                                         const std::filesystem::path& path,
                                                         const LoadedCase& file,
                                                         const definition::VoteSpec& asked,
                                                         Sealer& sealer, DiagnosticSink& sink);

/// A CSV or XLSX of candidates: columns as the vocabulary's person record, plus eligible, reason.
struct CandidateRow {
  std::string no;
  Json person;
  std::string eligible, reason;
};
[[nodiscard]] std::optional<std::vector<CandidateRow>> read_candidate_file(
    const std::filesystem::path& path, const LoadedCase& file, Sealer& sealer,
    DiagnosticSink& sink);

/// The columns of a row and what one looks like, for the step's sheet.
[[nodiscard]] Text row_columns(const definition::RecordType& type);
[[nodiscard]] std::string row_example(const definition::Field& field,
                                      const definition::RecordType& type);
/// Rows of a list fact (登记行) from a facts file; every fault is told with its row and column.
[[nodiscard]] std::optional<Json> read_rows(const definition::Field& field,
                                            const definition::Vocabulary& vocabulary,
                                            const yaml::Node& node, Sealer& sealer,
                                            DiagnosticSink& sink);

}  // namespace gongyi::service
