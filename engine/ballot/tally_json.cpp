#include "ballot/tally_file.h"
#include "ballot/words.h"

namespace gongyi::ballot {
namespace {

Json cite(const Citation& citation) { return citation.in(Lang::zh); }

Json texts(const std::vector<std::string>& items) {
  Json out = Json::array();
  for (const auto& item : items) out.push(item);
  return out;
}

Json met(const std::optional<bool>& value) { return value ? Json(*value) : Json(); }

// A number of the leg: heads as an integer, area as a text with two decimals.
Json number(std::int64_t value, Of of) {
  return of == Of::heads ? Json(value) : Json(Area{value}.str());
}

Json participation(const Leg& leg, Of of) {
  Json out = Json::object();
  out["took_part"] = number(leg.took_part, of);
  out["total"] = number(leg.total, of);
  out["percent"] = percent_floor(leg.took_part, leg.total);
  out["met"] = met(leg.participation_met);
  return out;
}

Json approval(const Leg& leg, Of of) {
  Json out = Json::object();
  out["in_favour"] = number(leg.in_favour, of);
  out["of"] = number(leg.of, of);
  out["percent"] = percent_floor(leg.in_favour, leg.of);
  out["met"] = met(leg.approval_met);
  return out;
}

Json votes(const Leg& leg, Of of) {
  Json out = Json::object();
  out["for"] = number(leg.in_favour, of);
  out["against"] = number(leg.against, of);
  out["abstain"] = number(leg.abstain, of);
  out["joined"] = number(leg.joined, of);
  out["unanswered"] = number(leg.unanswered, of);
  return out;
}

template <class Leg_to_json>
Json both(const Leg& heads, const std::optional<Leg>& area, const Leg_to_json& one) {
  Json out = Json::object();
  out["heads"] = one(heads, Of::heads);
  out["area"] = area ? one(*area, Of::area) : Json();
  return out;
}

template <class Result>
void put_legs(const Result& result, Json& out) {
  out["participation"] = both(result.heads, result.area, participation);
  out["approval"] = both(result.heads, result.area, approval);
  out["votes"] = both(result.heads, result.area, votes);
  out["outcome"] = word(result.outcome);
}

Json reasons(const std::vector<Reason>& list) {
  Json out = Json::array();
  for (const auto& reason : list) {
    Json one = Json::object();
    one["text"] = reason.text.in(Lang::zh);
    one["text_en"] = reason.text.in(Lang::en);
    one["citation"] = reason.citation ? cite(*reason.citation) : Json();
    one["citation_tag"] = reason.citation ? Json(reason.citation->tag()) : Json();
    out.push(std::move(one));
  }
  return out;
}

Json motion_json(const MotionResult& motion) {
  Json out = Json::object();
  out["id"] = motion.id;
  out["matter"] = motion.matter;
  out["title"] = motion.title.in(Lang::zh);
  out["title_en"] = motion.title.in(Lang::en);
  out["class"] = word(motion.cls);
  put_legs(motion, out);
  out["reasons"] = reasons(motion.reasons);
  return out;
}

Json election_json(const ElectionResult& election) {
  Json out = Json::object();
  out["elected"] = texts(election.elected);
  out["alternates"] = texts(election.alternates);
  out["ties"] = Json::array();
  for (const auto& tie : election.ties) out["ties"].push(texts(tie));
  out["outcome"] = word(election.outcome);
  out["candidates"] = Json::array();
  for (const auto& candidate : election.candidates) {
    Json one = Json::object();
    one["id"] = candidate.id;
    one["passed"] = candidate.passed;
    one["rank"] = candidate.rank;
    put_legs(candidate, one);
    out["candidates"].push(std::move(one));
  }
  out["reasons"] = reasons(election.reasons);
  return out;
}

Json law_json(const law::Regime& regime) {
  Json out = Json::object();
  out["regime"] = regime.id;
  out["citations"] = Json::array();
  for (const auto& citation : regime.basis) out["citations"].push(cite(citation));
  return out;
}

Json ballots_json(const Tally& tally) {
  Json out = Json::object();
  out["counted"] = tally.counted;
  out["excluded"] = Json::array();
  for (const auto& ballot : tally.excluded) {
    Json one = Json::object();
    one["no"] = ballot.no;
    one["reason"] = ballot.reason;
    if (!ballot.code.empty()) one["code"] = ballot.code;
    out["excluded"].push(std::move(one));
  }
  return out;
}

}  // namespace

Json tally_json(const Tally& tally) {
  Json out = Json::object();
  out["as_of"] = tally.as_of.iso();
  out["law"] = law_json(tally.regime);
  out["base"]["heads"] = tally.base_heads;
  out["base"]["area"] = tally.base_area ? Json(tally.base_area->str()) : Json();
  out["motions"] = Json::array();
  for (const auto& motion : tally.motions) out["motions"].push(motion_json(motion));
  if (tally.election) out["election"] = election_json(*tally.election);
  out["ballots"] = ballots_json(tally);
  return out;
}

}  // namespace gongyi::ballot
