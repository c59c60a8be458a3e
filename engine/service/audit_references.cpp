#include "service/audit_references.h"

#include <algorithm>

#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "service/own_templates.h"

namespace gongyi::service {
namespace {

bool is_digest(const std::string& text) {
  constexpr std::size_t kHexDigits = 64;
  return text.size() == kHexDigits;
}

}  // namespace

ReferenceAudit::ReferenceAudit(Office& office) : office_(office) {
  for (auto& one : office.store().kept_records()) {
    const auto id = one.record;
    records_.emplace(id, std::move(one));
  }
  for (auto& one : office.store().kept_blobs()) {
    const auto digest = one.digest;
    blobs_.emplace(digest, std::move(one));
  }
}

void ReferenceAudit::read(const std::vector<casefile::Entry>& entries) {
  namespace kind = casefile::kind;
  for (const auto& entry : entries) {
    // What the estate's journal said stands there too, and its records belong there.
    if (entry.kind != kind::estate_noted) walk(entry.payload, entry);
    if (entry.kind == kind::personal_erased) erased_.insert(entry.payload.text("subject"));
    if (entry.kind != kind::roster_imported) continue;
    const auto digest = entry.payload.text("digest");
    named_files_.emplace(digest, Named{entry.stream, entry.seq, digest, {}, {}});
    // The owners' records are named in the roster, whose bytes the journal's digest covers. A
    // roster that does not open was told already.
    try {
      const auto bytes = office_.store().blob(digest);
      if (const auto roster = bytes ? Json::parse(*bytes) : std::nullopt) walk(*roster, entry);
    } catch (const Failure&) {
      continue;
    }
  }
}

void ReferenceAudit::walk(const Json& json, const casefile::Entry& entry) {
  if (json.is_array()) {
    for (const auto& item : json.items()) walk(item, entry);
    return;
  }
  if (!json.is_object()) return;
  if (json.has("record") && json.has("commitment")) {
    const auto id = json.text("record");
    named_records_.emplace(
        id, Named{entry.stream, entry.seq, id, json.text("subject"), json.text("commitment")});
  }
  for (const auto* key : {"sha256", "blob"}) {
    const auto digest = json.text(key);
    if (is_digest(digest))
      named_files_.emplace(digest, Named{entry.stream, entry.seq, digest, {}, {}});
  }
  // A document of an own template can only be made again from the kept copy of it.
  if (const auto digest = json.text("template"); is_digest(digest) && is_own(office_, digest))
    named_files_.emplace(digest, Named{entry.stream, entry.seq, digest, {}, {}});
  for (const auto& [key, value] : json.members()) walk(value, entry);
}

void ReferenceAudit::check_record(const Named& named, AuditReport& report) const {
  const auto kept = records_.find(named.id);
  const auto add = [&](const char* code) {
    report.findings.push_back({named.stream, named.seq, Message(code, {named.id})});
  };
  if (kept == records_.end()) return erased_.contains(named.subject) ? void() : add("D279");
  const auto& record = kept->second;
  if (record.commitment != named.commitment || record.subject != named.subject ||
      record.stream != named.stream) {
    return add("D282");
  }
  if (record.erased && !erased_.contains(named.subject)) add("D279");
}

void ReferenceAudit::check_file(const Named& named, AuditReport& report) const {
  const auto [first, last] = blobs_.equal_range(named.id);
  const bool there = std::any_of(first, last, [&](const auto& one) {
    return !one.second.erased || erased_.contains(one.second.owner);
  });
  if (there) return;
  report.findings.push_back(
      {named.stream, named.seq, Message("D283", {Text(short_digest(named.id))})});
}

void ReferenceAudit::compare(AuditReport& report) const {
  for (const auto& [id, named] : named_records_) check_record(named, report);
  for (const auto& [id, named] : named_files_) check_file(named, report);
}

}  // namespace gongyi::service
