#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/ratio.h"
#include "base/text.h"
#include "yaml/node.h"

namespace gongyi::yaml {

/// The nearest of `known` by edit distance, or nothing when none is near.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 std::span<const std::string> known);

/// Scalars, strictly: decimal integers only, `true`/`false` only, YYYY-MM-DD only. Each reports
/// one finding and answers nothing when the node is something else.
[[nodiscard]] std::optional<std::string> as_text(const Node& node, DiagnosticSink& sink);
/// A text that every reader of YAML takes for one: not a bare number, `true` or `false`.
[[nodiscard]] std::optional<std::string> as_word(const Node& node, DiagnosticSink& sink);
[[nodiscard]] std::optional<std::int64_t> as_integer(const Node& node, DiagnosticSink& sink);
[[nodiscard]] std::optional<bool> as_boolean(const Node& node, DiagnosticSink& sink);
[[nodiscard]] std::optional<Date> as_date(const Node& node, DiagnosticSink& sink);
[[nodiscard]] std::optional<Area> as_area(const Node& node, DiagnosticSink& sink);
[[nodiscard]] std::optional<Fraction> as_fraction(const Node& node, DiagnosticSink& sink);
/// `{zh: …, en: …}` (zh required) or a plain text for both.
[[nodiscard]] std::optional<Text> as_localized(const Node& node, DiagnosticSink& sink);
/// The texts of a list; a single text is a list of one.
[[nodiscard]] std::vector<std::string> as_texts(const Node& node, DiagnosticSink& sink);
/// Items of a list. Something else would otherwise be passed over in silence: `needs: a` is no
/// list; it is told, and answered with no items.
[[nodiscard]] const std::vector<Node>& as_list(const Node& node, DiagnosticSink& sink);
/// The texts of a list, each of them written once.
[[nodiscard]] std::vector<std::string> as_distinct(const Node& node, DiagnosticSink& sink);
/// One of a closed list of words; answers its index. Unknown words come with a suggestion.
[[nodiscard]] std::optional<std::size_t> as_choice(const Node& node,
                                                   std::span<const std::string> words,
                                                   DiagnosticSink& sink);

/// How strictly a mapping is read. In a data file a key with nothing after it means "not known".
/// In a definition it does not: `limit:` with its lines lost would be a step without a limit; and a
/// text is one for every reader of YAML, so a bare `7` or `true` needs quotes.
enum class Reading { data, definition };

/// Reads one mapping: every key once, unknown keys told with a suggestion by `finish()`.
class MapReader {
 public:
  /// Reports an error and behaves as an empty mapping (valid() false) when the node is none.
  MapReader(const Node& node, DiagnosticSink& sink, Reading reading = Reading::data);
  [[nodiscard]] bool valid() const { return valid_; }
  [[nodiscard]] const Node& node() const { return *node_; }

  const Node* required(std::string_view key);  ///< reports when absent
  const Node* optional(std::string_view key);  ///< nullptr when absent or null

  // Required when `otherwise` is not given: absence is reported and the answer is empty.
  std::optional<std::string> text(std::string_view key);
  std::optional<std::int64_t> integer(std::string_view key);
  std::optional<Date> date(std::string_view key);
  std::optional<Area> area(std::string_view key);
  std::optional<Text> localized(std::string_view key);
  std::optional<std::size_t> choice(std::string_view key, std::span<const std::string> words);

  std::string text(std::string_view key, std::string otherwise);
  std::int64_t integer(std::string_view key, std::int64_t otherwise);
  bool boolean(std::string_view key, bool otherwise);
  std::size_t choice(std::string_view key, std::span<const std::string> words,
                     std::size_t otherwise);
  std::vector<std::string> texts(std::string_view key);  ///< optional list, each text once
  Text localized(std::string_view key, Text otherwise);

  /// Reports every key that was never asked for.
  void finish();

 private:
  const Node* look_up(std::string_view key);

  const Node* node_;
  DiagnosticSink* sink_;
  Reading reading_;
  bool valid_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace gongyi::yaml
