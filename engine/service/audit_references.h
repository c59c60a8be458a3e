#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "casefile/entry.h"
#include "service/audit.h"

namespace gongyi::service {

/// Compares what the journals refer to (personal records, files) with what the store keeps. The
/// journals are chained; the kept things are not, so one that was taken away or given to another
/// person shows only here. What was erased by rule is told by an entry and is no difference.
class ReferenceAudit {
 public:
  explicit ReferenceAudit(Office& office);
  /// Every journal first: an erasure stands in one and speaks for all.
  void read(const std::vector<casefile::Entry>& entries);
  void compare(AuditReport& report) const;

 private:
  struct Named {
    std::string stream;
    std::int64_t seq = 0;
    std::string id, subject, commitment;
  };
  void walk(const Json& json, const casefile::Entry& entry);
  void check_record(const Named& named, AuditReport& report) const;
  void check_file(const Named& named, AuditReport& report) const;

  Office& office_;
  std::map<std::string, store::CaseStore::KeptRecord> records_;
  std::multimap<std::string, store::CaseStore::KeptBlob> blobs_;
  std::set<std::string> erased_;
  std::map<std::string, Named> named_records_, named_files_;
};

}  // namespace gongyi::service
