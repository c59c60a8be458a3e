#pragma once
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/citation.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "base/ratio.h"
#include "base/refusal.h"
#include "base/result.h"
#include "calendar/calendar.h"
#include "yaml/node.h"

namespace gongyi::law {

/// How layers combine. "Stricter" is a policy of this program and not law; it is labelled so.
/// `stricter-min`: the smallest value is the strictest (a limit to act within). `stricter-max`: the
/// largest (a lead time, a quorum). `specific-wins`: the most local layer. `mandatory`: the highest
/// layer, nobody below may differ. `ask-human`: a person decides; the value is only proposed.
enum class Combine { stricter_min, stricter_max, specific_wins, mandatory, ask_human };
/// How far a value was checked at its source.
enum class Status { verified, quoted, unverified };

/// Value of a legal parameter: a number with its unit, a period, a share, or a word.
struct Value {
  std::variant<std::int64_t, Fraction, calendar::Period, std::string, bool> data;
  [[nodiscard]] std::string str() const;  ///< "30d", "2/3", "7", "off"
  [[nodiscard]] Text text() const;        ///< 30日 / 30 days
  bool operator==(const Value&) const = default;
};

/// One dated value of one layer.
struct DatedValue {
  Value value;
  std::string layer;  ///< jurisdiction id, e.g. "cn-shandong"
  Date from;
  std::optional<Date> until;  ///< last day in force
  std::vector<Citation> basis;
  Status status = Status::unverified;
  std::optional<Date> checked_on;
  Text note;
  SourceRange at;
};

struct Overridden {
  DatedValue value;
  Text why;  ///< in words: which rule beat it
};

/// The answer of a lookup: value, since when, from which article, and what it overrode.
struct InForce {
  std::string parameter;
  Text title;
  DatedValue value;
  Combine combine = Combine::specific_wins;
  std::vector<Overridden> beaten;
  bool needs_human = false;  ///< `ask-human` and the layers differ: a person decides, with a reason
};

/// What the estate's own adopted rules of procedure (议事规则) add as the uppermost layer.
using EstateLayer = std::vector<std::pair<std::string, DatedValue>>;
/// The values in force on `day`, held still: rules amended after a notice govern the next vote and
/// never the one announced (R18, Q29).
[[nodiscard]] EstateLayer pinned_on(const EstateLayer& estate, Date day);
/// "24", "33-2", "25(1)": an article, perhaps with an item behind it.
[[nodiscard]] bool is_article(std::string_view text);

/// Matters of the general meeting and the class of their majority, by legal regime.
enum class MatterClass { ordinary, special };
struct Matter {
  std::string id;
  Text title;
  MatterClass cls = MatterClass::ordinary;
  std::vector<Citation> basis;
};

/// A legal regime of voting: which totals the shares refer to (law-facts §1.3, §9).
struct Regime {
  std::string id;  ///< civil-code-2021, property-law-2007
  Text title;
  Date from;
  std::optional<Date> until;
  bool approval_of_all =
      false;  ///< old law: approval is a share of ALL owners, not of participants
  Fraction participation, ordinary, special;
  bool participation_strict = false;  ///< old law: more than half (过半数), not "at least"
  bool ordinary_strict = true, special_strict = false;
  std::vector<Citation> basis;
  std::vector<Matter> matters;
};

/// A law source (法规) that citations refer to.
struct Source {
  std::string tag;
  Text name;
  std::optional<Date> in_force, until;
  Text status_note;
  std::string layer;  ///< the jurisdiction it is the law of; empty = everywhere
};

/// Where a rule that a procedure cites by another place's article stands here (条文对照).
struct Counterpart {
  Citation cited;
  std::vector<Citation> here;  ///< empty = this place has no such rule
  Text subject, note;
  SourceRange at;
};

/// All layers read from `workflows/law/`.
class LawBook {
 public:
  /// `files` are all law files already parsed, in any order. A file says by its one top-level key
  /// what it is: `sources:`, `jurisdictions:`, `parameters:`, `regimes:` or `pack:`; several files
  /// of a kind add up. All findings at once.
  [[nodiscard]] static std::optional<LawBook> load(std::span<const yaml::Node> files,
                                                   DiagnosticSink& sink);

  /// Value on a day in a jurisdiction (and the layers it lies in). A refusal, not a default, before
  /// the first dated value; it names the parameter, the day asked and the first day known.
  [[nodiscard]] Result<InForce, Refusal> at(std::string_view parameter,
                                            std::string_view jurisdiction, Date day,
                                            const EstateLayer& estate = {}) const;
  /// A value of a parameter as a person writes it ("30d", "1/2", "7", a word); nothing for others.
  [[nodiscard]] std::optional<Value> read(std::string_view parameter, std::string_view text) const;
  /// The same for what an estate's rules of procedure say; a refusal, with the article, when rules
  /// may not say it: the law leaves no room, it is no such value, or it is laxer than the law.
  [[nodiscard]] Result<Value, Refusal> adopted(std::string_view parameter, std::string_view text,
                                               std::string_view jurisdiction, Date day) const;
  [[nodiscard]] bool knows(std::string_view parameter) const;
  /// Whether a place may leave it open (可不规定): a limit by it is none there.
  [[nodiscard]] bool may_be_open(std::string_view parameter) const;
  /// Whether an estate's adopted rules may set it at all (`estate: true`).
  [[nodiscard]] bool estate_may(std::string_view parameter) const;
  /// Every dated value that can reach a jurisdiction, by layer from the nation down, then by date.
  [[nodiscard]] std::vector<DatedValue> history(std::string_view parameter,
                                                std::string_view jurisdiction) const;
  [[nodiscard]] std::vector<std::string> parameters() const;
  [[nodiscard]] bool knows_jurisdiction(std::string_view id) const;
  [[nodiscard]] std::vector<std::string> jurisdictions() const;
  /// Whether `place` is `layer` or lies in it.
  [[nodiscard]] bool lies_in(std::string_view place, std::string_view layer) const;
  [[nodiscard]] Text jurisdiction_title(std::string_view id) const;
  [[nodiscard]] Result<Regime, Refusal> regime(Date day) const;
  [[nodiscard]] const std::vector<Regime>& regimes() const;
  /// "Q24", "S25(1)", "C278" → citation; nothing when the source is unknown.
  [[nodiscard]] std::optional<Citation> cite(std::string_view tag) const;
  /// Several articles joined by hyphens, as templates write them: `Q20-Q33-S29`. Empty when one of
  /// them is unknown.
  [[nodiscard]] std::vector<Citation> cite_all(std::string_view tags) const;
  [[nodiscard]] const std::vector<Source>& sources() const;
  /// The articles that say in a place what `cited` says where it applies: itself, when it applies
  /// here, else its counterparts, none when the place has no such rule. Nothing when nobody said.
  [[nodiscard]] std::optional<std::vector<Citation>> local(const Citation& cited,
                                                           std::string_view jurisdiction) const;
  /// The same for a list, each article once; what has no counterpart is left out. Where the list
  /// holds an article of the place's own law, it stands for those of other places.
  [[nodiscard]] std::vector<Citation> local(const std::vector<Citation>& basis,
                                            std::string_view jurisdiction) const;
  /// Digest over every file read, stored with each entry that used a value.
  [[nodiscard]] const std::string& digest() const;
  /// All files one after the other, as they were read; `digest` is its SHA-256. Kept with a case,
  /// so that it can be read in ten years without this program's data.
  [[nodiscard]] const std::string& text() const;

  struct Data;

 private:
  [[nodiscard]] const Data& data() const;  ///< of an unloaded book: nothing

  std::shared_ptr<const Data> data_;
};

}  // namespace gongyi::law
