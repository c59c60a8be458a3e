#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/text.h"
#include "definition/derivation.h"
#include "definition/settlement.h"
#include "yaml/node.h"

namespace gongyi::definition {

/// What kind of value a field holds.
enum class FieldType {
  text,
  longtext,
  number,
  money,
  area,
  date,
  choice,
  yesno,
  people,
  list,
  share
};
/// Whether it can be compared and counted with: a number, an area, money.
[[nodiscard]] bool counts(FieldType type);
/// Whether it can say who is meant: people, or a text with the numbers of members.
[[nodiscard]] bool names_people(FieldType type);
/// What a field tells of a person; decides sealing in the store and masking in documents.
enum class FieldPrivacy { open, name, phone, id_number, restricted };

struct ChoiceItem {
  std::string id;
  Text title;
};

/// One column of a record (person, roster row …).
struct RecordField {
  std::string id;
  Text title;
  FieldType type = FieldType::text;
  FieldPrivacy privacy = FieldPrivacy::open;
  std::vector<ChoiceItem> choices;  ///< of a column of type choice
  bool required = false;            ///< a row that is given as a fact has this column
};
struct RecordType {
  std::string id;
  std::vector<RecordField> fields;
  [[nodiscard]] const RecordField* find(std::string_view field) const;
};

/// One entry of the data vocabulary (数据词汇): a fact or a computed field.
struct Field {
  std::string id;
  Text title;
  FieldType type = FieldType::text;
  FieldPrivacy privacy = FieldPrivacy::open;
  /// Who holds or stands for an office (成员、候选人): the name is posted in full, or nobody could
  /// tell whom the notice means. Phones and ID numbers stay masked, and the store seals all alike.
  bool posted_by_name = false;
  std::string from;    ///< `fact`, `derived`, or who computes it: estate, vote …
  std::string record;  ///< list and people: name of the record type
  std::vector<ChoiceItem> choices, kinds, roles;
  /// What stands until a step gives the fact (默认值): a choice's id, `yes` or `no`, digits, or a
  /// text; empty when there is none.
  std::string fallback;
  FieldUnit unit = FieldUnit::none;   ///< of a number that stands for a period
  std::optional<ChoiceRange> range;   ///< bounds of a choice that is a number
  std::optional<Settlement> settles;  ///< the rule it becomes when its text is adopted
  std::optional<Derivation> derive;   ///< how it is computed, when `from` is `derived`
  Text help;
  SourceRange at;

  [[nodiscard]] bool is_fact() const { return from == "fact"; }
  /// A list whose rows a step asks for (登记事项、议题 …).
  [[nodiscard]] bool asks_rows() const { return is_fact() && type == FieldType::list; }
  /// Answered by the estate's own journal (the sitting committee's term …); conditions and limits
  /// may use it like a fact.
  [[nodiscard]] bool of_estate() const { return from == "term"; }
  [[nodiscard]] const ChoiceItem* choice(std::string_view choice_id) const;
};

/// Title of `id` in a list of choices, or the id itself.
[[nodiscard]] Text title_of(const std::vector<ChoiceItem>& items, std::string_view id);

/// All fields, shared by every procedure and template.
class Vocabulary {
 public:
  /// Reads `vocabulary:`; nothing when there is an error (WF…).
  [[nodiscard]] static std::optional<Vocabulary> load(const yaml::Node& root, DiagnosticSink& sink);
  /// This vocabulary and the fields and records a procedure file brings itself (same shape as the
  /// body of `vocabulary:`). Nothing when there is an error.
  [[nodiscard]] std::optional<Vocabulary> extended(const yaml::Node& body,
                                                   DiagnosticSink& sink) const;
  [[nodiscard]] const Field* find(std::string_view id) const;
  [[nodiscard]] const RecordType* record(std::string_view id) const;
  [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }
  [[nodiscard]] const std::map<std::string, RecordType, std::less<>>& records() const {
    return records_;
  }
  /// Chinese title → id, of fields and of record columns (templates accept both).
  [[nodiscard]] std::map<std::string, std::string, std::less<>> aliases() const;
  [[nodiscard]] std::vector<std::string> ids() const;

 private:
  void read(const yaml::Node& body, DiagnosticSink& sink);

  std::vector<Field> fields_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::map<std::string, RecordType, std::less<>> records_;
};

}  // namespace gongyi::definition
