#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "casefile/planner.h"
#include "casefile/view.h"
#include "definition/procedure.h"
#include "service/estates.h"
#include "service/office.h"
#include "service/people.h"
#include "service/procedures.h"

namespace gongyi::service {

/// A case with the texts it is pinned to.
struct LoadedCase {
  casefile::CaseView view;
  std::shared_ptr<const definition::Procedure> procedure;
  std::shared_ptr<const definition::Vocabulary> vocabulary;
  std::string stream;

  [[nodiscard]] casefile::FactReader facts() const { return {view, *procedure, *vocabulary}; }
};

[[nodiscard]] Result<LoadedCase, Problem> load_case(Office& office, const std::string& id);
/// The case as its journal stood after entry `seq`, with the texts it was pinned to then.
[[nodiscard]] Result<LoadedCase, Problem> load_case_at(Office& office, const std::string& id,
                                                       std::int64_t seq);

/// With the articles of the place the case is in.
[[nodiscard]] std::shared_ptr<const definition::Procedure> in_place(
    const Office& office, const definition::Procedure& procedure, const std::string& jurisdiction);
/// The procedure as the texts the case is pinned to say, before it is put in its place.
[[nodiscard]] LoadedProcedure pinned_procedure(Office& office, const LoadedCase& file);
/// What a case of this procedure is pinned to: procedure, vocabulary, shared parts.
[[nodiscard]] std::vector<store::NewText> texts_of(const Library& library,
                                                   const LoadedProcedure& procedure);

/// What a carried-out order did.
struct Done {
  LoadedCase file;
  std::vector<casefile::NewEntry> entries;
  std::vector<Refusal> warnings;
  std::vector<std::string> ready;
  bool already_done = false;  ///< the same command id was carried out before
};
using Outcome = Result<Done, Problem>;

/// What an order writes beside entries.
struct Attachments {
  std::vector<store::NewBlob> blobs;
  std::vector<store::NewText> texts;
  /// The definition the order is judged by and goes on with, instead of the pinned one.
  std::optional<LoadedProcedure> instead;
  bool dry_run = false;  ///< decide and tell, but keep nothing
};
/// Makes the command from the freshly loaded case; may seal people and attach bytes.
using MakeCommand =
    std::function<Result<casefile::Command, Problem>(const LoadedCase&, Sealer&, Attachments&)>;

/// Load, decide, append; once more when somebody else was first. A conflict tells what was changed,
/// by whom and when: what the desk had seen (`Office::seen`) is not the case any more, or what it
/// ordered cannot be done any more.
[[nodiscard]] Outcome execute(Office& office, const std::string& case_id, const MakeCommand& make,
                              const std::string& command_id = {});

/// Opens a case; its number is `<prefix>-<year>-<n>`.
/// With `proposal` it is what an earlier case proposed, which is then settled in the same moment.
/// With `then` the case is opened and ordered to at once, or not opened at all.
[[nodiscard]] Outcome open_case(Office& office, const LoadedProcedure& procedure,
                                const std::string& estate, Date on,
                                const std::string& command_id = {},
                                const std::string& proposal = {}, const MakeCommand& then = {});

struct Roster;
/// The rules for a decision on this case today.
struct RulesHolder {
  std::optional<casefile::RosterState> roster;
  std::optional<ballot::Base> base;
  std::unique_ptr<casefile::Rules> rules;
};
/// What a case counts: heads and areas of a roster, by the rules its notice was given under (Q29);
/// today's before there is one.
[[nodiscard]] ballot::Base case_base(Office& office, const LoadedCase& file, const Roster& roster);
[[nodiscard]] RulesHolder rules_for(Office& office, const LoadedCase& file, bool with_base);

/// Rows of all cases, for lists; `case list`.
[[nodiscard]] Json case_row(const LoadedCase& file, Office& office);
[[nodiscard]] std::vector<Json> case_rows(Office& office);
/// Folds every journal again and rewrites the lists and snapshots (`office rebuild`).
std::size_t rebuild(Office& office);

[[nodiscard]] std::string case_stream(const std::string& id);

}  // namespace gongyi::service
