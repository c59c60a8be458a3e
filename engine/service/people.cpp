#include "service/people.h"

#include "base/digest.h"
#include "base/error.h"
#include "security/random.h"

namespace gongyi::service {
namespace {

constexpr std::string_view kErased = "（已删除）";

std::string identity(const std::string& name, const std::string& unit) {
  return name + "\x1F" + unit;
}

}  // namespace

Sealer::Sealer(store::CaseStore& store, std::string stream)
    : store_(store), stream_(std::move(stream)) {}

void Sealer::load_known() {
  if (known_) return;
  known_.emplace();
  for (const auto& row : store_.records(stream_)) {
    const auto json = Json::parse(row.json);
    if (json && json->has("name"))
      known_->emplace(identity(json->text("name"), json->text("unit")), row.subject);
  }
}

const std::string& Sealer::subject_for(const std::string& name, const std::string& unit) {
  load_known();
  const auto key = identity(name, unit);
  const auto found = known_->find(key);
  if (found != known_->end()) return found->second;
  return known_->emplace(key, "P-" + security::random_id()).first->second;
}

Json Sealer::seal(const std::string& subject, const Json& private_fields) {
  store::NewRecord record;
  record.record = "R-" + security::random_id();
  record.subject = subject;
  record.json = private_fields.canonical();
  record.salt = security::random_salt();
  Json reference = Json::object();
  reference["subject"] = subject;
  reference["record"] = record.record;
  reference["commitment"] = sha256(record.salt + record.json);
  made_.push_back(std::move(record));
  return reference;
}

Json Sealer::person(const Json& given, const definition::RecordType& type) {
  Json open = Json::object(), secret = Json::object();
  for (const auto& [key, value] : given.members()) {
    const auto* field = type.find(key);
    const bool is_private = field != nullptr && field->privacy != definition::FieldPrivacy::open;
    (is_private ? secret : open)[key] = value;
  }
  // A name stands with its unit in the record, so that the same person is known again.
  secret["unit"] = given.text("unit");
  auto out = seal(subject_for(given.text("name"), given.text("unit")), secret);
  for (const auto& [key, value] : open.members()) out[key] = value;
  return out;
}

Json Sealer::text(const std::string& value) {
  Json secret = Json::object();
  secret["text"] = value;
  return seal("P-" + security::random_id(), secret);
}

Json Unsealer::person(const Json& reference) {
  Json out = reference;
  const auto id = reference.text("record");
  if (id.empty()) return out;
  const auto seen = seen_.find(id);
  Json secret;
  if (seen != seen_.end()) {
    secret = seen->second;
  } else {
    const auto kept = store_.record(id);
    secret = kept ? Json::parse(*kept).value_or(Json()) : Json();
    seen_.emplace(id, secret);
  }
  if (!secret.is_object()) {
    out["name"] = kErased;
    out["text"] = kErased;
    return out;
  }
  for (const auto& [key, value] : secret.members()) out[key] = value;
  return out;
}

std::string Unsealer::text(const Json& reference) {
  if (reference.is_string()) return reference.string();
  const auto open = person(reference);
  return open.has("text") ? open.text("text") : open.text("name");
}

}  // namespace gongyi::service
