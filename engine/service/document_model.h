#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ballot/tally.h"
#include "casefile/limits.h"
#include "document/model.h"
#include "service/case_service.h"
#include "service/estates.h"
#include "service/people.h"
#include "service/roster.h"

/// What templates print, computed from a case. Only groups that a template names are computed.
namespace gongyi::service {

/// For whom one document is made.
struct Subject {
  std::string id;          ///< "" for the case as a whole
  std::size_t number = 0;  ///< which of all these copies it is, from 1; printed with its number
  const ballot::Head* head = nullptr;
  const casefile::IssuedBallot* ballot = nullptr;
  const casefile::Candidate* candidate = nullptr;
  std::optional<Json> member;  ///< its own: the list of members is computed for the order
  const casefile::Objection* objection = nullptr;
  std::string building;
};

/// Everything the model of one document is made from; loaded once for a whole order.
struct ModelSource {
  Office& office;
  const LoadedCase& file;
  EstateView estate;
  std::optional<Roster> roster;
  std::optional<ballot::Base> base;
  Unsealer unsealer;
  document::Audience audience;
  std::set<std::string>
      wanted;  ///< full names used by the template, e.g. "roster.rows", "cite.Q24"

  [[nodiscard]] bool wants(std::string_view group) const;
  /// The roster's row of a unit, found again at once for each of ten thousand copies.
  [[nodiscard]] const RosterUnit* unit(const std::string& id);
  std::map<std::string_view, const RosterUnit*> units_by_id;  ///< filled by `unit`
};

struct DocumentFacts {
  const definition::DocumentSpec* spec = nullptr;
  const definition::Step* step = nullptr;
  Date date;
};

/// Puts a value at a dotted name.
void put(document::Record& root, std::string_view name, document::Value value);

[[nodiscard]] document::Record case_model(ModelSource& source, const DocumentFacts& facts);
/// Adds owner.*, ballot.*, candidate.*, member.*, objection.* or building.* for one subject.
/// `people` is the field that lists the members, of a document for each of them.
void add_subject(document::Record& root, ModelSource& source, const Subject& subject,
                 const definition::Field* people);

// One subject each, called by case_model.
void add_facts(document::Record& root, ModelSource& source);
/// Fields of the vocabulary with `derive:`.
void add_derived_facts(document::Record& root, ModelSource& source);
/// The choices that a text under vote makes, beside what stands now (约定事项对照).
void add_choices(document::Record& root, ModelSource& source);
/// Who organises (召集人), and which term (届次) the documents speak of.
void add_organizer(document::Record& root, ModelSource& source);
void add_roster(document::Record& root, ModelSource& source);
void add_candidates(document::Record& root, ModelSource& source);
void add_vote(document::Record& root, ModelSource& source);
/// Ballots by channel (纸质、电子) and votes by proxy.
void add_channels(document::Record& root, ModelSource& source, const definition::VoteSpec& vote,
                  const casefile::VoteRound* round);
[[nodiscard]] std::string channel_text(bool online);
void add_result(document::Record& root, ModelSource& source);

/// How a posting shows it: as private as the vocabulary says, but names of office holders in full.
[[nodiscard]] document::Privacy posted_privacy(definition::FieldPrivacy privacy,
                                               const definition::Field* field);
/// A person with every column of the record; private ones marked so that a posting masks them.
[[nodiscard]] document::Record person_record(ModelSource& source, const Json& sealed,
                                             const definition::Field* field);
/// Names of a set of owners, each masked by itself when posted.
[[nodiscard]] std::string owner_names(ModelSource& source, const std::vector<std::string>& owners);
/// Unit numbers on one owner's paper: all of them, or the first and their count when they would
/// fill the page (the developer's unsold units).
[[nodiscard]] std::string units_text(const std::vector<std::string>& units);
/// 1 → 1号楼; a building that has a name of its own keeps it.
[[nodiscard]] std::string building_title(const std::string& building);
[[nodiscard]] document::Record ballot_record(ModelSource& source,
                                             const casefile::IssuedBallot& ballot);
[[nodiscard]] document::Record objection_record(ModelSource& source,
                                                const casefile::Objection& objection);

}  // namespace gongyi::service
