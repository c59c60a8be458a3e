#include "service/roster.h"

#include <algorithm>
#include <set>

#include "base/digest.h"
#include "base/message.h"
#include "casefile/entry.h"
#include "exchange/table.h"
#include "security/random.h"
#include "service/files.h"
#include "service/people.h"

namespace gongyi::service {
namespace {

/// Same ID number, else same name and phone, is the same owner; a bare name is never enough to
/// merge two people, so it is tied to its unit.
std::string identity(const exchange::OwnerRow& owner, const std::string& unit) {
  if (!owner.id_number.empty()) return "id\x1F" + owner.id_number;
  if (!owner.phone.empty()) return owner.name + "\x1F" + owner.phone;
  return owner.name + "\x1F\x1F" + unit;
}

/// Gives every owner an id and seals who that is.
class OwnerBook {
 public:
  OwnerBook(Office& office, const std::string& stream) : sealer_(office.store(), stream) {
    for (const auto& row : office.store().records(stream)) {
      const auto json = Json::parse(row.json);
      if (json && json->has("identity")) known_.emplace(json->text("identity"), row.subject);
    }
  }

  std::string id_of(const exchange::OwnerRow& owner, const std::string& unit) {
    const auto key = identity(owner, unit);
    const auto found = ids_.find(key);
    if (found != ids_.end()) return found->second;
    auto number = std::to_string(ids_.size() + 1);
    if (number.size() < 5) number.insert(0, 5 - number.size(), '0');
    const auto id = "O" + number;
    ids_.emplace(key, id);
    owners_.push(row(id, owner, key));
    return id;
  }

  Json take_owners() { return std::move(owners_); }
  std::vector<store::NewRecord> take_records() { return sealer_.take(); }
  [[nodiscard]] std::size_t size() const { return ids_.size(); }

 private:
  Json row(const std::string& id, const exchange::OwnerRow& owner, const std::string& key) {
    Json secret = Json::object();
    secret["identity"] = key;
    secret["name"] = owner.name;
    secret["phone"] = owner.phone;
    secret["id_number"] = owner.id_number;
    secret["agent"] = owner.agent;
    const auto known = known_.find(key);
    const auto subject = known == known_.end() ? "P-" + security::random_id() : known->second;
    Json out = Json::object();
    out["id"] = id;
    out["sealed"] = sealer_.seal(subject, secret);
    out["organisation"] = owner.organisation;
    out["minor"] = owner.minor;
    return out;
  }

  Sealer sealer_;
  std::map<std::string, std::string> known_, ids_;
  Json owners_ = Json::array();
};

Json unit_json(const exchange::UnitRow& unit, OwnerBook& book) {
  Json out = Json::object();
  out["id"] = unit.id;
  out["building"] = unit.building;
  out["entrance"] = unit.entrance;
  out["room"] = unit.room;
  out["use"] = unit.use_class;
  out["area"] = unit.area.str();
  out["area_source"] = unit.area_source;
  out["sold"] = unit.sold;
  out["delivered"] = unit.delivered;
  out["delivered_on"] = unit.delivered_on ? unit.delivered_on->iso() : "";
  out["owners"] = Json::array();
  for (const auto& owner : unit.owners) {
    const auto id = book.id_of(owner, unit.id);
    const auto& listed = out.at("owners").items();
    if (std::find(listed.begin(), listed.end(), Json(id)) == listed.end())
      out["owners"].push(Json(id));
  }
  return out;
}

RosterUnit unit_from(const Json& p) {
  RosterUnit out;
  out.id = p.text("id");
  out.building = p.text("building");
  out.entrance = p.text("entrance");
  out.room = p.text("room");
  out.use_class = p.text("use");
  out.area = Area::parse(p.text("area")).value_or(Area());
  out.area_source = p.text("area_source");
  out.sold = p.at("sold").boolean();
  out.delivered = p.at("delivered").boolean();
  out.delivered_on = p.text("delivered_on");
  for (const auto& owner : p.at("owners").items()) out.owners.push_back(owner.string());
  return out;
}

Roster roster_from(const Json& json) {
  Roster out;
  out.version = json.number("version");
  for (const auto& unit : json.at("units").items()) out.units.push_back(unit_from(unit));
  for (const auto& row : json.at("owners").items()) {
    RosterOwner owner;
    owner.id = row.text("id");
    owner.organisation = row.at("organisation").boolean();
    owner.minor = row.at("minor").boolean();
    owner.sealed = row.at("sealed");
    out.owners.emplace(owner.id, std::move(owner));
  }
  return out;
}

Problem invalid() { return {Problem::Kind::invalid, {}}; }

Problem changed_meanwhile(const std::string& estate) {
  return {Problem::Kind::conflict, {Refusal{Message("SV233", {estate}), {}, {}, {}}}};
}

Result<ImportReport, Problem> import_once(Office& office, const std::string& estate,
                                          const std::filesystem::path& path,
                                          const std::vector<std::uint32_t>& exclude,
                                          DiagnosticSink& sink, bool dry_run) {
  const auto found = load_estate(office, estate);
  if (!found) return Err{found.error()};
  auto bytes = read_bytes(path, kDocumentLimit, sink);
  if (!bytes) return Err{invalid()};
  const auto source_digest = sha256(*bytes);
  const auto file =
      std::make_shared<const SourceFile>(SourceFile{path.filename().string(), std::move(*bytes)});
  const auto table = exchange::read_roster_table(file, sink);
  const auto rows = table ? exchange::read_roster(*table, file, exclude, sink) : std::nullopt;
  if (!rows) return Err{invalid()};

  const auto stream = estate_stream(estate);
  OwnerBook book(office, stream);
  Json json = Json::object();
  const auto version = static_cast<std::int64_t>(found->rosters.size()) + 1;
  json["version"] = version;
  json["units"] = Json::array();
  Area area;
  for (const auto& unit : rows->units) {
    json["units"].push(unit_json(unit, book));
    area += unit.area;
  }
  const auto owners = book.size();
  json["owners"] = book.take_owners();

  store::Batch batch;
  batch.stream = stream;
  batch.expected_seq = found->seq;
  batch.recorded_at = office.clock().now;
  store::NewBlob blob;
  blob.bytes = json.canonical();
  blob.digest = sha256(blob.bytes);
  blob.personal = false;
  casefile::NewEntry entry;
  entry.kind = casefile::kind::roster_imported;
  entry.act_date = office.clock().today;
  entry.by = office.by();
  entry.phases = Json::object();
  entry.payload["version"] = version;
  entry.payload["digest"] = blob.digest;
  entry.payload["units"] = rows->units.size();
  entry.payload["owners"] = owners;
  entry.payload["area"] = area.str();
  entry.payload["source"] = path.filename().string();
  entry.payload["source_sha256"] = source_digest;
  entry.payload["excluded_rows"] = Json::array();
  for (const auto row : exclude) entry.payload["excluded_rows"].push(Json(std::int64_t{row}));
  const auto digest = blob.digest;
  batch.entries.push_back(std::move(entry));
  batch.blobs.push_back(std::move(blob));
  batch.records = book.take_records();
  EstateView after = *found;
  after.rosters.push_back({version, digest, static_cast<std::int64_t>(rows->units.size()),
                           static_cast<std::int64_t>(owners), area, office.clock().today, false,
                           path.filename().string()});
  batch.listing = store::Listing{stream, "estate", estate_row(after)};
  if (!dry_run && std::holds_alternative<store::Conflict>(office.store().append({batch}))) {
    return Err{changed_meanwhile(estate)};
  }
  const auto roster = roster_from(json);
  const auto base = base_of(roster, office.library(), found->info.jurisdiction,
                            office.clock().today, found->adopted_rules(office.library().rules.law));
  return ImportReport{after,
                      after.rosters.back(),
                      rows->rows_excluded,
                      base.total_heads,
                      base.merges.size(),
                      table->encoding};
}

}  // namespace

Result<ImportReport, Problem> import_roster(Office& office, const std::string& estate,
                                            const std::filesystem::path& path,
                                            const std::vector<std::uint32_t>& exclude,
                                            DiagnosticSink& sink, bool dry_run) {
  DiagnosticSink first = sink;
  auto made = import_once(office, estate, path, exclude, first, dry_run);
  // Somebody changed the estate while the file was read: once more on what is there now.
  if (!made && made.error().kind == Problem::Kind::conflict)
    return import_once(office, estate, path, exclude, sink, dry_run);
  sink = std::move(first);
  return made;
}

Result<RosterVersion, Problem> freeze_roster(Office& office, const std::string& estate) {
  const auto found = load_estate(office, estate);
  if (!found) return Err{found.error()};
  const auto* latest = found->latest_roster();
  if (latest == nullptr) return Err{refused(Message("R070"))};
  if (latest->frozen) return *latest;
  store::Batch batch;
  batch.stream = estate_stream(estate);
  batch.expected_seq = found->seq;
  batch.recorded_at = office.clock().now;
  casefile::NewEntry entry;
  entry.kind = casefile::kind::roster_frozen;
  entry.act_date = office.clock().today;
  entry.by = office.by();
  entry.phases = Json::object();
  entry.payload["version"] = latest->version;
  entry.payload["digest"] = latest->digest;
  batch.entries.push_back(std::move(entry));
  if (std::holds_alternative<store::Conflict>(office.store().append({batch}))) {
    return Err{changed_meanwhile(estate)};
  }
  auto out = *latest;
  out.frozen = true;
  return out;
}

std::optional<Roster> load_roster(Office& office, const std::string& digest) {
  const auto bytes = office.store().blob(digest);
  const auto json = bytes ? Json::parse(*bytes) : std::nullopt;
  if (!json) return std::nullopt;
  auto roster = roster_from(*json);
  roster.digest = digest;
  return roster;
}

ballot::Base base_of(const Roster& roster, const Library& library, const std::string& jurisdiction,
                     Date day, const law::EstateLayer& adopted) {
  std::vector<ballot::UnitInput> units;
  units.reserve(roster.units.size());
  for (const auto& unit : roster.units) {
    ballot::UnitInput input;
    input.id = unit.id;
    input.area = unit.area;
    input.owners = unit.owners;
    input.delivered = unit.delivered;
    input.sold = unit.sold;
    input.parking = unit.use_class == "parking";
    units.push_back(std::move(input));
  }
  const auto parking = library.rules.law.at("vote.count_parking", jurisdiction, day, adopted);
  const auto* word = parking ? std::get_if<std::string>(&parking->value.value.data) : nullptr;
  const auto heads = library.rules.law.at("vote.headcount_rule", jurisdiction, day);
  const auto basis = heads ? heads->value.basis : std::vector<Citation>{};
  return ballot::make_base(std::move(units), word != nullptr && *word == "yes", basis);
}

}  // namespace gongyi::service
