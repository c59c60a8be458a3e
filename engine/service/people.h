#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "definition/vocabulary.h"
#include "store/case_store.h"

namespace gongyi::service {

/// Parts personal data from what the journal may hold (个人信息与办理记录分开). Names, phones and
/// ID numbers go into sealed records; the journal gets `{"subject":…,"record":…,"commitment":…}`.
/// The same person (same name and unit) in one stream gets the same subject.
class Sealer {
 public:
  Sealer(store::CaseStore& store, std::string stream);

  /// A person of the vocabulary's record type: open columns stay, private ones are sealed.
  [[nodiscard]] Json person(const Json& open_and_private, const definition::RecordType& record);
  /// A single private text, e.g. the name of an objector.
  [[nodiscard]] Json text(const std::string& value);
  /// What was sealed since; to be written in the same transaction as the entries that refer to it.
  [[nodiscard]] std::vector<store::NewRecord> take() { return std::move(made_); }

  /// A sealed record with a subject chosen by the caller (roster owners).
  [[nodiscard]] Json seal(const std::string& subject, const Json& private_fields);

 private:
  const std::string& subject_for(const std::string& name, const std::string& unit);
  void load_known();

  store::CaseStore& store_;
  std::string stream_;
  std::optional<std::map<std::string, std::string>> known_;  ///< name + unit → subject
  std::vector<store::NewRecord> made_;
};

/// Brings personal data back for documents and screens; erased ones read 已删除.
class Unsealer {
 public:
  explicit Unsealer(store::CaseStore& store) : store_(store) {}
  /// Open columns and, where still kept, the sealed ones.
  [[nodiscard]] Json person(const Json& reference);
  [[nodiscard]] std::string text(const Json& reference);

 private:
  store::CaseStore& store_;
  std::map<std::string, Json> seen_;
};

}  // namespace gongyi::service
