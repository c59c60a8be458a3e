#include "service/lists.h"

#include <algorithm>

#include "base/message.h"
#include "casefile/words.h"
#include "document/mask.h"
#include "service/people.h"

namespace gongyi::service {
namespace {

std::string masked(Unsealer& unsealer, const Json& sealed) {
  const auto name = unsealer.person(sealed).text("name");
  return name.empty() ? name : document::mask_name(name);
}

// An organisation's name is public; a person's is not.
std::string owner_name(Unsealer& unsealer, const Roster& roster, const std::string& id) {
  const auto found = roster.owners.find(id);
  if (found == roster.owners.end()) return id;
  if (found->second.organisation) return unsealer.person(found->second.sealed).text("name");
  return masked(unsealer, found->second.sealed);
}

std::string owner_names(Unsealer& unsealer, const Roster& roster,
                        const std::vector<std::string>& ids) {
  std::string out;
  for (const auto& id : ids) out += (out.empty() ? "" : "、") + owner_name(unsealer, roster, id);
  return out;
}

Result<Roster, Problem> latest_roster(Office& office, const std::string& estate) {
  const auto view = load_estate(office, estate);
  if (!view) return Err{view.error()};
  const auto* version = view->latest_roster();
  auto roster = version == nullptr ? std::nullopt : load_roster(office, version->digest);
  if (!roster) return Err{refused(Message("R070"))};
  return std::move(*roster);
}

}  // namespace

Result<std::vector<RosterRow>, Problem> roster_rows(Office& office, const std::string& estate,
                                                    const std::string& building) {
  const auto roster = latest_roster(office, estate);
  if (!roster) return Err{roster.error()};
  Unsealer unsealer(office.store());
  std::vector<RosterRow> out;
  for (const auto& unit : roster->units) {
    const bool asked =
        building.empty() || unit.building == building || unit.building + "号楼" == building;
    if (!asked) continue;
    out.push_back({unit.id, unit.building, unit.use_class, unit.area_source, unit.area,
                   owner_names(unsealer, *roster, unit.owners), unit.sold, unit.delivered});
  }
  if (out.empty() && !building.empty()) return Err{not_found(Message("D250", {building}))};
  return out;
}

Result<MergeReport, Problem> merge_report(Office& office, const std::string& estate) {
  const auto view = load_estate(office, estate);
  if (!view) return Err{view.error()};
  const auto roster = latest_roster(office, estate);
  if (!roster) return Err{roster.error()};
  const auto base = base_of(*roster, office.library(), view->info.jurisdiction,
                            office.clock().today, view->adopted_rules(office.library().rules.law));
  Unsealer unsealer(office.store());
  MergeReport out;
  out.roster = *view->latest_roster();
  out.heads = base.total_heads;
  out.area = base.total_area;
  out.left_out = base.left_out.size();
  for (const auto& merge : base.merges) {
    MergeRow row;
    const auto head = std::find_if(base.heads.begin(), base.heads.end(),
                                   [&](const auto& h) { return h.id == merge.head; });
    if (head != base.heads.end()) row.owners = owner_names(unsealer, *roster, head->owners);
    row.units = merge.units;
    row.reason = merge.reason;
    row.basis = merge.basis;
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::vector<CandidateLine> candidate_lines(Office& office, const LoadedCase& file) {
  Unsealer unsealer(office.store());
  std::vector<CandidateLine> out;
  out.reserve(file.view.candidates.size());
  for (const auto& one : file.view.candidates) {
    out.push_back({one.no, masked(unsealer, one.person), one.person.text("unit"), one.reason,
                   one.eligible, one.withdrawn, one.added_on});
  }
  return out;
}

std::vector<PostingLine> posting_lines(const LoadedCase& file) {
  std::vector<PostingLine> out;
  for (const auto& state : file.view.steps) {
    const auto* step = file.procedure->find(state.ref.id);
    for (const auto& round : state.postings) {
      out.push_back({step, state.ref.attempt, round, step->posting && step->posting->objections});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const PostingLine& a, const PostingLine& b) {
    return a.round.posted < b.round.posted;
  });
  return out;
}

Text delivery_method(const std::string& word) {
  return has_message("SV29." + word) ? Message("SV29." + word).text() : Text(word);
}

Text ballot_state(ballot::BallotState state) { return casefile::title(state); }

std::vector<ObjectionLine> objection_lines(Office& office, const LoadedCase& file) {
  Unsealer unsealer(office.store());
  std::vector<ObjectionLine> out;
  for (const auto& one : file.view.objections) {
    const auto* step = file.procedure->find(one.about.id);
    const auto name = one.by.is_null() ? std::string() : unsealer.text(one.by);
    out.push_back({one, name.empty() ? name : document::mask_name(name),
                   step == nullptr ? Text(one.about.id) : step->title});
  }
  return out;
}

}  // namespace gongyi::service
