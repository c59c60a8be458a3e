#include "store/snapshot.h"

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/serialization/map.hpp>
#include <boost/serialization/split_free.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/vector.hpp>
#include <exception>
#include <locale>
#include <sstream>

#include "base/digest.h"
#include "base/error.h"

// Every record is taken apart with a structured binding: a member added to the view and forgotten
// here does not compile. The order of the members is the format; changing it, or the numbers behind
// an enumeration, means raising kFormat.
namespace boost::serialization {

namespace base = gongyi;
namespace view = gongyi::casefile;

template <class Archive>
void save(Archive& archive, const base::Date& date, unsigned) {
  const auto days = static_cast<std::int64_t>(date.days().time_since_epoch().count());
  archive << days;
}
template <class Archive>
void load(Archive& archive, base::Date& date, unsigned) {
  std::int64_t days = 0;
  archive >> days;
  date = base::Date(std::chrono::sys_days(std::chrono::days(days)));
}
template <class Archive>
void serialize(Archive& archive, base::Date& date, unsigned version) {
  split_free(archive, date, version);
}

template <class Archive>
void save(Archive& archive, const base::Json& json, unsigned) {
  const std::string text = json.canonical();
  archive << text;
}
template <class Archive>
void load(Archive& archive, base::Json& json, unsigned) {
  std::string text;
  archive >> text;
  auto parsed = base::Json::parse(text);
  GONGYI_ENSURE(parsed.has_value(), "a snapshot holds text that is not JSON");
  json = std::move(*parsed);
}
template <class Archive>
void serialize(Archive& archive, base::Json& json, unsigned version) {
  split_free(archive, json, version);
}

template <class Archive, class Value>
void save(Archive& archive, const std::optional<Value>& maybe, unsigned) {
  const bool there = maybe.has_value();
  archive << there;
  if (there) archive << *maybe;
}
template <class Archive, class Value>
void load(Archive& archive, std::optional<Value>& maybe, unsigned) {
  bool there = false;
  archive >> there;
  maybe.reset();
  if (!there) return;
  Value value{};
  archive >> value;
  maybe = std::move(value);
}
template <class Archive, class Value>
void serialize(Archive& archive, std::optional<Value>& maybe, unsigned version) {
  split_free(archive, maybe, version);
}

template <class Archive, class... Members>
void all(Archive& archive, Members&... members) {
  (void)(archive & ... & members);
}

template <class Archive>
void serialize(Archive& archive, gongyi::machine::StepPhases& value, unsigned) {
  auto& [phase, time] = value;
  all(archive, phase, time);
}
template <class Archive>
void serialize(Archive& archive, gongyi::machine::CasePhases& value, unsigned) {
  auto& [phase, resume_to] = value;
  all(archive, phase, resume_to);
}
template <class Archive>
void serialize(Archive& archive, gongyi::calendar::Period& value, unsigned) {
  auto& [count, unit] = value;
  all(archive, count, unit);
}
template <class Archive>
void serialize(Archive& archive, gongyi::calendar::DateSpan& value, unsigned) {
  auto& [first, last] = value;
  all(archive, first, last);
}
template <class Archive>
void serialize(Archive& archive, view::StepRef& value, unsigned) {
  auto& [id, attempt] = value;
  all(archive, id, attempt);
}
template <class Archive>
void serialize(Archive& archive, view::Evidence& value, unsigned) {
  auto& [name, sha256, on] = value;
  all(archive, name, sha256, on);
}
template <class Archive>
void serialize(Archive& archive, view::PostingRound& value, unsigned) {
  auto& [posted, nominal_end, objections_until, last_day, provisional, over, places, evidence] =
      value;
  all(archive, posted, nominal_end, objections_until, last_day, provisional, over, places,
      evidence);
}
template <class Archive>
void serialize(Archive& archive, view::Urge& value, unsigned) {
  auto& [on, by, message] = value;
  all(archive, on, by, message);
}
template <class Archive>
void serialize(Archive& archive, view::Signature& value, unsigned) {
  auto& [who, asked_on, answered_on, refused, voided, reason, digest, person] = value;
  all(archive, who, asked_on, answered_on, refused, voided, reason, digest, person);
}
template <class Archive>
void serialize(Archive& archive, view::PaperRecord& value, unsigned) {
  auto& [source, notes] = value;
  all(archive, source, notes);
}
template <class Archive>
void serialize(Archive& archive, view::Baseline& value, unsigned) {
  auto& [on, by, reason, steps] = value;
  all(archive, on, by, reason, steps);
}
template <class Archive>
void serialize(Archive& archive, view::StepState& value, unsigned) {
  auto& [ref, phases, facts, ready_on, started_on, acted_on, done_on, postings, evidence,
         extensions, reason, by, assigned, assigned_on, urges, signatures, paper] = value;
  all(archive, ref, phases, facts, ready_on, started_on, acted_on, done_on, postings, evidence,
      extensions, reason, by, assigned, assigned_on, urges, signatures, paper);
}
template <class Archive>
void serialize(Archive& archive, view::Objection& value, unsigned) {
  auto& [no, about, document, raised_on, unit, by, matter, answered_on, upheld, answer] = value;
  all(archive, no, about, document, raised_on, unit, by, matter, answered_on, upheld, answer);
}
template <class Archive>
void serialize(Archive& archive, view::Candidate& value, unsigned) {
  auto& [no, person, eligible, reason, added_on, withdrawn] = value;
  all(archive, no, person, eligible, reason, added_on, withdrawn);
}
template <class Archive>
void serialize(Archive& archive, view::Returned& value, unsigned) {
  auto& [on, at, channel, online, state, reason, votes, choices, receipt, proxy] = value;
  all(archive, on, at, channel, online, state, reason, votes, choices, receipt, proxy);
}
template <class Archive>
void serialize(Archive& archive, view::Proxy& value, unsigned) {
  auto& [no, kind, candidate, person] = value;
  all(archive, no, kind, candidate, person);
}
template <class Archive>
void serialize(Archive& archive, view::IssuedBallot& value, unsigned) {
  auto& [no, code, head, units, delivered_on, method, received_by, undelivered, returned_on, state,
         reason, channel, votes, choices, papers, counts] = value;
  all(archive, no, code, head, units, delivered_on, method, received_by, undelivered, returned_on,
      state, reason, channel, votes, choices, papers, counts);
}
template <class Archive>
void serialize(Archive& archive, view::VoteRound& value, unsigned) {
  auto& [vote, round, ballots, closed_on, result, digest, sums, two_channels, proxies, annulled_on,
         annulled_why, annulled_by] = value;
  all(archive, vote, round, ballots, closed_on, result, digest, sums, two_channels, proxies,
      annulled_on, annulled_why, annulled_by);
}
template <class Archive>
void serialize(Archive& archive, view::MadeDocument& value, unsigned) {
  auto& [document, subject, audience, template_digest, blob, step, on, seq, case_seq, estate_seq,
         law] = value;
  all(archive, document, subject, audience, template_digest, blob, step, on, seq, case_seq,
      estate_seq, law);
}
template <class Archive>
void serialize(Archive& archive, view::CaseView& value, unsigned) {
  auto& [id, estate, procedure_id, procedure_version, procedure_digest, jurisdiction, opened_on,
         phases, ended_as, steps, objections, candidates, votes, roster_digest, roster_version,
         suspensions, documents, routes_taken, pinned, baseline, estate_facts, seq, head_hash] =
      value;
  all(archive, id, estate, procedure_id, procedure_version, procedure_digest, jurisdiction,
      opened_on, phases, ended_as, steps, objections, candidates, votes, roster_digest,
      roster_version, suspensions, documents, routes_taken, pinned, baseline, estate_facts, seq,
      head_hash);
}

}  // namespace boost::serialization

namespace gongyi::store {
namespace {

constexpr std::string_view kMagic = "GONGYI-SNAPSHOT\n";
constexpr int kFormat = 7;

/// The line between the magic and the archive: what the archive claims to be.
Json header_of(const casefile::CaseView& view, std::string_view archive) {
  Json header = Json::object();
  header["case"] = view.id;
  header["format"] = kFormat;
  header["head"] = view.head_hash;
  header["procedure"] = view.procedure_digest;
  header["seq"] = view.seq;
  header["sha256"] = sha256(archive);
  return header;
}

std::optional<casefile::CaseView> unpack(std::string_view archive) {
  try {
    std::istringstream in{std::string(archive)};
    in.imbue(std::locale::classic());
    boost::archive::text_iarchive reader(in, boost::archive::no_codecvt);
    casefile::CaseView view;
    reader >> view;
    return view;
  } catch (const std::exception&) {
    // Whatever is wrong with it, the journal is there and is folded instead.
    return std::nullopt;
  }
}

}  // namespace

std::string save_snapshot(const casefile::CaseView& view) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  {
    boost::archive::text_oarchive writer(out, boost::archive::no_codecvt);
    writer << view;
  }
  const std::string archive = out.str();
  return std::string(kMagic) + header_of(view, archive).canonical() + "\n" + archive;
}

std::optional<casefile::CaseView> load_snapshot(std::string_view bytes,
                                                std::string_view procedure_digest) {
  if (!bytes.starts_with(kMagic)) return std::nullopt;
  bytes.remove_prefix(kMagic.size());
  const std::size_t line = bytes.find('\n');
  if (line == std::string_view::npos) return std::nullopt;
  const std::string_view archive = bytes.substr(line + 1);
  // The archive is not touched before its checksum agrees: a damaged one could ask for anything.
  const auto header = Json::parse(bytes.substr(0, line));
  if (!header || header->text("sha256") != sha256(archive)) return std::nullopt;
  if (header->number("format") != kFormat) return std::nullopt;
  if (!procedure_digest.empty() && header->text("procedure") != procedure_digest)
    return std::nullopt;
  auto view = unpack(archive);
  if (!view || header_of(*view, archive) != *header) return std::nullopt;
  return view;
}

}  // namespace gongyi::store
