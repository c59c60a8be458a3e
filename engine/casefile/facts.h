#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/message.h"
#include "base/ratio.h"
#include "base/result.h"
#include "casefile/view.h"
#include "definition/procedure.h"
#include "definition/vocabulary.h"

/// Facts (办理要件): how they are stored, read and shown.
///   number → integer; money → integer in 分; area → "123.45"; date → "2026-03-01"; yesno →
///   "yes"/"no"; choice → id; text → text, or a sealed reference when private; people → array of
///   objects.
namespace gongyi::casefile {

/// Reads what a person typed for a single-valued field (not people, not list).
[[nodiscard]] Result<Json, Message> parse_fact(const definition::Field& field,
                                               std::string_view text);
/// The default of the vocabulary as a fact; null when the field has none.
[[nodiscard]] Json default_fact(const definition::Field& field);
/// A fact for people to read, without personal data.
[[nodiscard]] Text show_fact(const definition::Field& field, const Json& value);

/// Reads facts of a case as a decision sees them: those being given now lie over those recorded.
class FactReader {
 public:
  FactReader(const CaseView& view, const definition::Procedure& procedure,
             const definition::Vocabulary& vocabulary);
  /// `facts` are being given for `step` in the act under judgement.
  FactReader(const CaseView& view, const definition::Procedure& procedure,
             const definition::Vocabulary& vocabulary, std::string step, const Json& facts);

  /// Null when not given and without a default. Of derived fields the numbers are read too
  /// (人数、差额).
  [[nodiscard]] Json value(std::string_view field) const;
  [[nodiscard]] bool given(std::string_view field) const { return !value(field).is_null(); }
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view field) const;  ///< area in 0.01
  [[nodiscard]] std::optional<Date> date(std::string_view field) const;
  [[nodiscard]] std::vector<Json> people(std::string_view field) const;
  /// Those of a kind and role: `where` as in guards and in `derive:`.
  [[nodiscard]] std::vector<Json> people(std::string_view field,
                                         const std::map<std::string, std::string>& where) const;
  [[nodiscard]] Text title(std::string_view field) const;
  /// The value of a number or area field in words: 35,000.00㎡, 7.
  [[nodiscard]] Text shown(std::string_view field) const;

 private:
  [[nodiscard]] Json recorded(const definition::Field& field) const;
  [[nodiscard]] Json derived(const definition::Field& field) const;

  const CaseView* view_;
  const definition::Procedure* procedure_;
  const definition::Vocabulary* vocabulary_;
  std::string step_;
  Json overlay_;
};

}  // namespace gongyi::casefile
