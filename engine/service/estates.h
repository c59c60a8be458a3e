#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "casefile/entry.h"
#include "casefile/rules.h"
#include "law/law_book.h"
#include "service/office.h"
#include "service/proposals.h"
#include "service/term.h"

namespace gongyi::service {

/// An estate (小区) as told when it was added.
struct EstateInfo {
  std::string id;  ///< given, or the next E001
  std::string name, jurisdiction, address, boundaries, developer, manager, street, community,
      district, contact;
  std::string gross_area;  ///< decimal text, may be empty
};

/// One version of the roster (业主名册).
struct RosterVersion {
  std::int64_t version = 0;
  std::string digest;
  std::int64_t units = 0, owners = 0;
  Area area;
  Date on;
  bool frozen = false;
  std::string source;
};

/// What the adopted rules of procedure (议事规则) say of one legal parameter.
struct AdoptedRule {
  std::string parameter, value, article;
  std::string text;  ///< `covenant`, or empty for the rules of procedure
  Date from;
  std::optional<Date> until;  ///< last day in force
  Date recorded_on;
  [[nodiscard]] Text name() const;  ///< 业主大会议事规则, 管理规约
};

/// A fact that no case of this office brought: recorded from paper (纸质补录), with its source.
struct PaperFact {
  std::string kind;  ///< of the journal's entry
  Date on;
  std::string source, file, sheet;
  std::int64_t row = 0;
  std::vector<std::string> notes;  ///< what the law says against it, as told when it was recorded
  std::string case_id = {};        ///< the case half done on paper that brought it
};

/// What the estate's journal says now.
struct EstateView {
  EstateInfo info;
  std::vector<RosterVersion> rosters;
  std::optional<Date> assembly_on;  ///< general meeting established
  Term term;                        ///< of the sitting committee
  std::optional<Date> rules_on;     ///< the first rules of procedure were adopted
  std::vector<AdoptedRule> rules;   ///< in the order recorded; of one day the last one counts
  std::optional<Date> covenant_on;  ///< the management covenant was adopted
  std::vector<PaperFact> paper;
  std::vector<std::string> cases;
  std::vector<Proposal> proposals;  ///< in the order they were made
  std::int64_t seq = 0;

  [[nodiscard]] const RosterVersion* latest_roster() const;
  /// The estate's own layer of law (本小区已通过的规则), on top of all others.
  [[nodiscard]] law::EstateLayer adopted_rules(const law::LawBook& law) const;
};

[[nodiscard]] Result<EstateView, Problem> load_estate(Office& office, const std::string& id);
/// What procedures may ask of the estate (fields `from: term`), without what the case itself
/// brought: a re-election is judged by the term it was opened under to its end.
[[nodiscard]] Json estate_facts(Office& office, const std::string& id, const std::string& case_id);
[[nodiscard]] Result<EstateView, Problem> add_estate(Office& office, EstateInfo info, Date on);
[[nodiscard]] std::vector<EstateView> all_estates(Office& office);
/// The view once these entries are in the journal behind it.
[[nodiscard]] EstateView estate_after(EstateView view,
                                      const std::vector<casefile::NewEntry>& entries);
[[nodiscard]] std::string estate_stream(const std::string& id);
/// The payload of `estate.added`.
[[nodiscard]] Json estate_json(const EstateInfo& info);
/// The mark of a fact recorded from paper, in the payload's `recorded`.
inline constexpr std::string_view kFromPaper = "paper";
[[nodiscard]] Json estate_row(const EstateView& view);

}  // namespace gongyi::service
