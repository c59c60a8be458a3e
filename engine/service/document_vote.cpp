#include <algorithm>
#include <map>

#include "ballot/words.h"
#include "base/message.h"
#include "casefile/motions.h"
#include "casefile/returned.h"
#include "casefile/vote_question.h"
#include "casefile/words.h"
#include "exchange/name_order.h"
#include "service/document_model.h"
#include "service/official_text.h"

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

Record leg_row(const Json& result) {
  Record row;
  const auto& took = result.at("participation");
  const auto& approval = result.at("approval");
  const auto& votes = result.at("votes");
  const auto heads = [&](std::string_view key) { return heads_of(votes.at("heads").at(key)); };
  const auto area = [&](std::string_view key) { return area_of(votes.at("area").at(key)); };
  row["for_heads"] = heads("for");
  row["against_heads"] = heads("against");
  row["abstain_heads"] = heads("abstain");
  row["took_part_heads"] = heads_of(took.at("heads").at("took_part"));
  row["heads"] = heads("for");
  row["heads_share"] = document::ShareValue{heads("for"), heads_of(approval.at("heads").at("of"))};
  // Published sums may leave the area open.
  if (!took.has("area")) return row;
  row["for_area"] = area("for");
  row["against_area"] = area("against");
  row["abstain_area"] = area("abstain");
  row["took_part_area"] = area_of(took.at("area").at("took_part"));
  row["area"] = area("for");
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
      for (const auto& spec : casefile::motions_of(vote, source.file.facts())) {
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
  const auto* record = source.file.vocabulary->record("candidate_row");
  const auto* name = record == nullptr ? nullptr : record->find("name");
  const auto privacy =
      name == nullptr
          ? Privacy::name
          : posted_privacy(name->privacy, source.file.vocabulary->find("result.candidates"));
  for (const auto* result : ranked) {
    const auto no = result->text("id");
    const auto* candidate = source.file.view.candidate(no);
    auto row = leg_row(*result);
    const auto person = candidate == nullptr ? Json() : source.unsealer.person(candidate->person);
    row["no"] = no;
    row["name"] = Value(person.text("name"), privacy);
    row["unit"] = person.text("unit");
    row["passed_text"] =
        result->at("passed").is_bool() && result->at("passed").boolean() ? "是" : "否";
    const auto rank = result->number("rank");
    row["rank"] = rank == 0 ? std::string("—") : std::to_string(rank);
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

namespace {

// A known code in words; what a clerk wrote in own words stays as it is.
std::string worded(const std::string& prefix, const std::string& code) {
  return has_message(prefix + code) ? Message(prefix + code).in(Lang::zh) : code;
}

}  // namespace

void add_candidates(Record& root, ModelSource& source) {
  // By the strokes of the surname (按姓氏笔画为序), as lists and ballots say of themselves.
  std::multimap<std::string, Record> ordered;
  const auto* field = source.file.vocabulary->find("candidates.list");
  for (const auto& candidate : source.file.view.candidates) {
    if (candidate.withdrawn || !candidate.eligible.value_or(false)) continue;
    auto person = candidate.person;
    person["no"] = candidate.no;
    person["eligible"] = "yes";
    person["reason"] = candidate.reason;
    const auto name = source.unsealer.person(person).text("name");
    ordered.emplace(exchange::stroke_key(name), person_record(source, person, field));
  }
  document::List rows;
  for (auto& [key, row] : ordered) rows.emplace_back(std::move(row));
  put(root, "candidates.count", static_cast<std::int64_t>(rows.size()));
  put(root, "candidates.list", std::move(rows));
}

std::string units_text(const std::vector<std::string>& units) {
  constexpr std::size_t kMostListed = 20;
  if (units.size() > kMostListed)
    return Message("SV313", {units.front(), std::to_string(units.size())}).in(Lang::zh);
  std::string out;
  for (const auto& unit : units) out += (out.empty() ? "" : "、") + unit;
  return out;
}

Record ballot_record(ModelSource& source, const casefile::IssuedBallot& ballot) {
  Record row;
  row["no"] = ballot.no;
  row["units"] = units_text(ballot.units);
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
  row["undelivered_text"] = ballot.undelivered ? worded("SV30.", ballot.reason) : "";
  row["reason_text"] = worded("SV30.", ballot.reason);
  const auto* counted = ballot.counted();
  row["channel_text"] = counted != nullptr ? channel_text(counted->online) : std::string("—");
  row["proxy_text"] =
      counted != nullptr && !counted->proxy.empty() ? counted->proxy : std::string("—");
  return row;
}

namespace {

// Not the vote that counts: the other of an owner's two, or one that came twice.
Record left_out_record(ModelSource& source, const casefile::IssuedBallot& ballot,
                       const casefile::LeftOut& one) {
  auto row = ballot_record(source, ballot);
  row["no"] = one.no;
  row["returned_on"] = one.vote->on.iso();
  row["state_text"] = casefile::title(one.state).zh;
  row["reason_text"] = worded("SV30.", one.reason);
  row["channel_text"] = channel_text(one.vote->online);
  row["proxy_text"] = one.vote->proxy.empty() ? std::string("—") : one.vote->proxy;
  return row;
}

}  // namespace

// The lead time of the notice that freezes the vote, as the law gives it on the day of the notice.
Value notice_lead(const ModelSource& source, const definition::VoteSpec& vote) {
  const auto* notice = source.file.procedure->find(vote.frozen_by);
  if (notice == nullptr || !notice->limit || !notice->limit->lead) return {};
  const auto& law = source.office.library().rules.law;
  const auto day =
      casefile::notice_day(vote, source.file.view).value_or(source.office.clock().today);
  const auto found = law.at(notice->limit->parameter, source.file.view.jurisdiction, day);
  return found ? Value(official(found->value.value)) : Value();
}

// What becomes of a ballot that was delivered and not returned, by the rules in force at the
// notice.
std::string silence_text(const ModelSource& source, const definition::VoteSpec& vote) {
  if (vote.first_meeting) return Message("SV412").in(Lang::zh);
  const auto& law = source.office.library().rules.law;
  const auto day =
      casefile::notice_day(vote, source.file.view).value_or(source.office.clock().today);
  const auto found = law.at("vote.deemed", source.file.view.jurisdiction, day,
                            law::pinned_on(source.estate.adopted_rules(law), day));
  const auto* word = found ? std::get_if<std::string>(&found->value.value.data) : nullptr;
  return Message(word != nullptr && *word == "majority" ? "SV414" : "SV413").in(Lang::zh);
}

// Which majority a motion needs, by the regime in force on the day of the notice.
law::MatterClass class_of(const ModelSource& source, const definition::VoteSpec& vote,
                          const std::string& matter) {
  const auto day =
      casefile::notice_day(vote, source.file.view).value_or(source.office.clock().today);
  const auto regime = source.office.library().rules.law.regime(day);
  if (!regime) return law::MatterClass::ordinary;
  const auto& matters = regime->matters;
  const auto found = std::find_if(matters.begin(), matters.end(),
                                  [&](const law::Matter& one) { return one.id == matter; });
  return found == matters.end() ? law::MatterClass::ordinary : found->cls;
}

void add_vote(Record& root, ModelSource& source) {
  if (source.file.procedure->votes.empty()) return;
  const auto& vote = source.file.procedure->votes.front();
  const auto* round = source.file.view.round(vote.id);
  put(root, "vote.title", vote.title.zh);
  put(root, "vote.silence_text", silence_text(source, vote));
  put(root, "vote.notice_lead", notice_lead(source, vote));
  document::List motions;
  for (const auto& motion : casefile::motions_of(vote, source.file.facts())) {
    Record row;
    row["title"] = motion.title.zh;
    row["class_text"] = ballot::text(class_of(source, vote, motion.matter)).zh;
    motions.emplace_back(std::move(row));
  }
  put(root, "vote.motions", std::move(motions));
  // Of a vote counted on paper nobody here knows the single ballots: nothing is said, not nought.
  if (round != nullptr && !round->sums.is_null()) return;
  std::int64_t delivered = 0, returned = 0, valid = 0, invalid = 0;
  document::List all, excluded;
  static const std::vector<casefile::IssuedBallot> kNone;
  const auto& ballots = round == nullptr ? kNone : round->ballots;
  for (const auto& one : ballots) {
    delivered += one.delivered_on && !one.undelivered ? 1 : 0;
    returned += static_cast<std::int64_t>(one.papers.size());
    valid += one.state == ballot::BallotState::valid ? 1 : 0;
    invalid += std::count_if(one.papers.begin(), one.papers.end(), [](const auto& paper) {
      return paper.state == ballot::BallotState::void_;
    });
    if (source.wants("vote.ballots")) all.emplace_back(ballot_record(source, one));
    const bool left_out = one.returned_on && one.state != ballot::BallotState::valid;
    if (source.wants("vote.excluded") && left_out)
      excluded.emplace_back(ballot_record(source, one));
    if (!source.wants("vote.excluded")) continue;
    for (const auto& other : casefile::left_out(one, round->two_channels))
      excluded.emplace_back(left_out_record(source, one, other));
  }
  add_channels(root, source, vote, round);
  put(root, "vote.issued", static_cast<std::int64_t>(ballots.size()));
  put(root, "vote.delivered", delivered);
  put(root, "vote.returned", returned);
  put(root, "vote.valid", valid);
  put(root, "vote.void", invalid);
  put(root, "vote.left_out", returned - valid - invalid);
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
  put(root, "result.heads_share",
      document::ShareValue{heads, heads_of(took.at("heads").at("total"))});
  // Published sums may leave the area open.
  if (took.has("area")) {
    put(root, "result.area_took_part", area);
    put(root, "result.area_share",
        document::ShareValue{area.centi, area_of(took.at("area").at("total")).centi});
  }
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
