#include <algorithm>
#include <map>

#include "ballot/words.h"
#include "base/message.h"
#include "casefile/words.h"
#include "document/mask.h"
#include "service/document_model.h"

namespace gongyi::service {
namespace {

using document::Privacy;
using document::Record;
using document::Value;

const casefile::VoteRound* current_round(const ModelSource& source) {
  for (const auto& vote : source.file.procedure->votes) {
    if (const auto* round = source.file.view.round(vote.id)) return round;
  }
  return nullptr;
}

Area area_of(const Json& json) {
  return Area::parse(json.is_string() ? json.string() : "").value_or(Area());
}

std::int64_t heads_of(const Json& json) { return json.is_int() ? json.integer() : 0; }

std::string use_text(const std::string& use) {
  static const std::map<std::string, const char*> kUses = {
      {"residential", "住宅"}, {"commercial", "商业"}, {"office", "办公"},
      {"parking", "车位"},     {"storage", "储藏"},    {"other", "其他"}};
  const auto found = kUses.find(use);
  return found == kUses.end() ? use : found->second;
}

std::string source_text(const std::string& kind) {
  if (kind == "registered") return "登记";
  if (kind == "measured") return "实测";
  return kind == "contract" ? "合同" : "未注明";
}

/// Owners' data of the roster, unsealed once.
struct OwnerColumns {
  std::string phone, id_number, special;
};
OwnerColumns owner_columns(ModelSource& source, const RosterUnit& unit) {
  OwnerColumns out;
  const auto add = [](std::string& to, const std::string& more) {
    if (!more.empty()) to += (to.empty() ? "" : "、") + more;
  };
  for (const auto& id : unit.owners) {
    const auto found = source.roster->owners.find(id);
    if (found == source.roster->owners.end()) continue;
    const auto person = source.unsealer.person(found->second.sealed);
    add(out.phone, person.text("phone"));
    add(out.id_number, person.text("id_number"));
    if (found->second.organisation) add(out.special, "单位");
    if (found->second.minor) add(out.special, "未成年人");
  }
  if (unit.owners.size() > 1) add(out.special, "共有");
  if (!unit.sold) add(out.special, "未售");
  return out;
}

void add_rows(Record& root, ModelSource& source) {
  const auto& base = *source.base;
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < base.units.size(); ++i) index.emplace(base.units[i].id, i);
  std::map<std::string, std::string> notes;
  for (const auto& merge : base.merges) notes[merge.head] = merge.reason.zh;
  document::List rows;
  for (const auto& unit : source.roster->units) {
    Record row;
    const auto at = index.find(unit.id);
    const ballot::Head* head = at == index.end() ? nullptr : &base.heads[base.head_of[at->second]];
    const bool first = head != nullptr && head->units.front() == at->second;
    const auto owner = owner_columns(source, unit);
    row["unit"] = unit.id;
    row["building"] = unit.building;
    row["use_text"] = use_text(unit.use_class);
    row["owners"] =
        head != nullptr && head->owners.empty() ? "建设单位" : owner_names(source, unit.owners);
    row["area"] = unit.area;
    row["area_source_text"] = source_text(unit.area_source);
    row["heads_text"] = head == nullptr ? "不计" : first ? "1" : "归并";
    row["merge_note"] = head == nullptr          ? "车位不计票"
                        : head->units.size() > 1 ? notes[head->id]
                                                 : "";
    row["delivered_text"] = unit.delivered ? "已交付" : "未交付";
    row["phone"] = Value(owner.phone, Privacy::restricted);
    row["id_number"] = Value(owner.id_number, Privacy::restricted);
    row["special"] = owner.special;
    rows.emplace_back(std::move(row));
  }
  put(root, "roster.rows", std::move(rows));
}

void add_merges(Record& root, ModelSource& source) {
  document::List rows;
  for (const auto& merge : source.base->merges) {
    std::string units;
    for (const auto& unit : merge.units) units += (units.empty() ? "" : "、") + unit;
    Record row;
    row["units"] = units;
    row["reason"] = merge.reason.zh;
    rows.emplace_back(std::move(row));
  }
  put(root, "roster.merges", std::move(rows));
}

Record leg_row(const Json& result) {
  Record row;
  const auto& took = result.at("participation");
  const auto& approval = result.at("approval");
  const auto& votes = result.at("votes");
  const auto heads = [&](std::string_view key) { return heads_of(votes.at("heads").at(key)); };
  const auto area = [&](std::string_view key) { return area_of(votes.at("area").at(key)); };
  row["for_heads"] = heads("for");
  row["for_area"] = area("for");
  row["against_heads"] = heads("against");
  row["against_area"] = area("against");
  row["abstain_heads"] = heads("abstain");
  row["abstain_area"] = area("abstain");
  row["took_part_heads"] = heads_of(took.at("heads").at("took_part"));
  row["took_part_area"] = area_of(took.at("area").at("took_part"));
  row["heads"] = heads("for");
  row["area"] = area("for");
  row["heads_share"] = document::ShareValue{heads("for"), heads_of(approval.at("heads").at("of"))};
  row["area_share"] =
      document::ShareValue{area("for").centi, area_of(approval.at("area").at("of")).centi};
  return row;
}

std::string reasons_text(const Json& reasons) {
  std::string out;
  for (const auto& reason : reasons.items()) out += (out.empty() ? "" : "\n") + reason.text("text");
  return out;
}

void add_motion_rows(Record& root, const ModelSource& source, const Json& result) {
  document::List rows;
  for (const auto& motion : result.at("motions").items()) {
    auto row = leg_row(motion);
    std::string title = motion.text("id");
    for (const auto& vote : source.file.procedure->votes) {
      for (const auto& spec : vote.motions) {
        if (spec.id == motion.text("id")) title = spec.title.zh;
      }
    }
    row["title"] = title;
    row["class_text"] = ballot::text(motion.text("class") == "special" ? law::MatterClass::special
                                                                       : law::MatterClass::ordinary)
                            .zh;
    row["outcome_text"] = Message("R04." + motion.text("outcome")).in(Lang::zh);
    row["reasons"] = reasons_text(motion.at("reasons"));
    rows.emplace_back(std::move(row));
  }
  put(root, "result.motions", std::move(rows));
}

void add_election_rows(Record& root, ModelSource& source, const Json& election) {
  document::List all, elected, alternates;
  const auto listed = [&](std::string_view key, const std::string& no) {
    const auto& list = election.at(key).items();
    return std::find(list.begin(), list.end(), Json(no)) != list.end();
  };
  std::vector<const Json*> ranked;
  for (const auto& one : election.at("candidates").items()) ranked.push_back(&one);
  // Those who passed by rank, then the others as they stood on the ballot.
  std::stable_sort(ranked.begin(), ranked.end(), [](const Json* a, const Json* b) {
    const auto rank = [](const Json* j) {
      return j->number("rank") == 0 ? 9999 : j->number("rank");
    };
    return rank(a) < rank(b);
  });
  for (const auto* result : ranked) {
    const auto no = result->text("id");
    const auto* candidate = source.file.view.candidate(no);
    auto row = leg_row(*result);
    const auto person = candidate == nullptr ? Json() : source.unsealer.person(candidate->person);
    row["no"] = no;
    row["name"] = Value(person.text("name"), Privacy::name);
    row["unit"] = person.text("unit");
    row["passed_text"] =
        result->at("passed").is_bool() && result->at("passed").boolean() ? "是" : "否";
    row["rank"] = result->number("rank");
    const bool is_elected = listed("elected", no), spare = listed("alternates", no);
    row["elected_text"] = is_elected ? "当选" : spare ? "候补" : "未当选";
    if (is_elected) elected.emplace_back(row);
    if (spare) alternates.emplace_back(row);
    all.emplace_back(std::move(row));
  }
  put(root, "result.candidates", std::move(all));
  put(root, "result.elected", std::move(elected));
  put(root, "result.alternates", std::move(alternates));
  put(root, "result.election_text", Message("R04." + election.text("outcome")).in(Lang::zh));
}

}  // namespace

std::string owner_names(ModelSource& source, const std::vector<std::string>& owners) {
  if (owners.empty()) return "建设单位";
  std::string out;
  for (const auto& id : owners) {
    const auto found = source.roster->owners.find(id);
    if (found == source.roster->owners.end()) continue;
    const auto name = source.unsealer.person(found->second.sealed).text("name");
    out += (out.empty() ? "" : "、") + document::shown(name, Privacy::name, source.audience);
  }
  return out.empty() ? "建设单位" : out;
}

void add_roster(Record& root, ModelSource& source) {
  const auto& base = *source.base;
  put(root, "roster.heads", base.total_heads);
  put(root, "roster.area", base.total_area);
  put(root, "roster.units_count", static_cast<std::int64_t>(base.units.size()));
  const auto* version = source.estate.latest_roster();
  put(root, "roster.date", version == nullptr ? Value() : Value(version->on));
  put(root, "roster.version",
      "第" + std::to_string(source.roster->version) + "版（" + source.roster->digest.substr(0, 8) +
          "）");
  std::int64_t units = 0;
  Area area;
  for (const auto& head : base.heads) {
    if (!head.owners.empty()) continue;
    units = static_cast<std::int64_t>(head.units.size());
    area = head.area;
  }
  put(root, "roster.developer_units", units);
  put(root, "roster.developer_area", area);
  put(root, "roster.parking_text",
      Message(base.left_out.empty() ? "SV289" : "SV288", {std::to_string(base.left_out.size())})
          .in(Lang::zh));
  if (source.wants("roster.rows")) add_rows(root, source);
  if (source.wants("roster.merges")) add_merges(root, source);
}

namespace {

// A known code in words; what a clerk wrote in own words stays as it is.
std::string worded(const std::string& prefix, const std::string& code) {
  return has_message(prefix + code) ? Message(prefix + code).in(Lang::zh) : code;
}

}  // namespace

void add_candidates(Record& root, ModelSource& source) {
  document::List rows;
  for (const auto& candidate : source.file.view.candidates) {
    if (candidate.withdrawn || !candidate.eligible.value_or(false)) continue;
    auto person = candidate.person;
    person["no"] = candidate.no;
    person["eligible"] = "yes";
    person["reason"] = candidate.reason;
    rows.emplace_back(person_record(source, person, nullptr));
  }
  put(root, "candidates.count", static_cast<std::int64_t>(rows.size()));
  put(root, "candidates.list", std::move(rows));
}

Record ballot_record(ModelSource& source, const casefile::IssuedBallot& ballot) {
  Record row;
  std::string units;
  for (const auto& unit : ballot.units) units += (units.empty() ? "" : "、") + unit;
  row["no"] = ballot.no;
  row["units"] = units;
  row["heads"] = std::int64_t{1};
  row["owners"] = "—";
  row["area"] = Area();
  if (source.base) {
    for (const auto& head : source.base->heads) {
      if (head.id != ballot.head) continue;
      row["owners"] = owner_names(source, head.owners);
      row["area"] = head.area;
    }
  }
  row["delivered_on"] = ballot.delivered_on ? ballot.delivered_on->iso() : "";
  row["method"] = worded("SV29.", ballot.method);
  row["received_by"] = Value(
      ballot.received_by.is_null() ? "" : source.unsealer.text(ballot.received_by), Privacy::name);
  row["returned_on"] = ballot.returned_on ? ballot.returned_on->iso() : "";
  row["state_text"] = ballot.state ? casefile::title(*ballot.state).zh : "";
  row["reason_text"] = worded("SV30.", ballot.reason);
  return row;
}

void add_vote(Record& root, ModelSource& source) {
  if (source.file.procedure->votes.empty()) return;
  const auto& vote = source.file.procedure->votes.front();
  const auto* round = source.file.view.round(vote.id);
  put(root, "vote.title", vote.title.zh);
  document::List motions;
  for (const auto& motion : vote.motions) {
    Record row;
    row["title"] = motion.title.zh;
    row["class_text"] = ballot::text(law::MatterClass::ordinary).zh;
    motions.emplace_back(std::move(row));
  }
  put(root, "vote.motions", std::move(motions));
  std::int64_t delivered = 0, returned = 0, valid = 0, invalid = 0;
  document::List all, excluded;
  static const std::vector<casefile::IssuedBallot> kNone;
  const auto& ballots = round == nullptr ? kNone : round->ballots;
  for (const auto& one : ballots) {
    delivered += one.delivered_on && !one.undelivered ? 1 : 0;
    returned += one.returned_on ? 1 : 0;
    valid += one.state == ballot::BallotState::valid ? 1 : 0;
    invalid += one.state == ballot::BallotState::void_ ? 1 : 0;
    if (source.wants("vote.ballots")) all.emplace_back(ballot_record(source, one));
    const bool left_out = one.returned_on && one.state != ballot::BallotState::valid;
    if (source.wants("vote.excluded") && left_out)
      excluded.emplace_back(ballot_record(source, one));
  }
  put(root, "vote.issued", static_cast<std::int64_t>(ballots.size()));
  put(root, "vote.delivered", delivered);
  put(root, "vote.returned", returned);
  put(root, "vote.valid", valid);
  put(root, "vote.void", invalid);
  put(root, "vote.ballots", std::move(all));
  put(root, "vote.excluded", std::move(excluded));
}

void add_result(Record& root, ModelSource& source) {
  const auto* round = current_round(source);
  if (round == nullptr || round->result.is_null()) return;
  const auto& result = round->result;
  const auto& first = result.at("motions").items().empty()
                          ? result.at("election").at("candidates").items().front()
                          : result.at("motions").items().front();
  const auto& took = first.at("participation");
  const auto heads = heads_of(took.at("heads").at("took_part"));
  const auto area = area_of(took.at("area").at("took_part"));
  put(root, "result.heads_took_part", heads);
  put(root, "result.area_took_part", area);
  put(root, "result.heads_share",
      document::ShareValue{heads, heads_of(took.at("heads").at("total"))});
  put(root, "result.area_share",
      document::ShareValue{area.centi, area_of(took.at("area").at("total")).centi});
  const bool met = first.text("outcome") != "no_decision";
  put(root, "result.participation_text", Message(met ? "R047" : "R046").in(Lang::zh));
  add_motion_rows(root, source, result);
  if (result.has("election")) add_election_rows(root, source, result.at("election"));
  std::string law;
  for (const auto& citation : result.at("law").at("citations").items())
    law += (law.empty() ? "" : "、") + citation.string();
  put(root, "result.law_text", law);
  put(root, "result.digest", round->digest.substr(0, 16));
}

}  // namespace gongyi::service
