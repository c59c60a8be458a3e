#pragma once
#include <map>
#include <string>
#include <vector>

#include "law/law_book.h"

/// What a LawBook holds; internal to this layer.
namespace gongyi::law {

enum class ValueType { integer, share, period, word };

struct ParameterMeta {
  std::string name;
  Text title;
  ValueType type = ValueType::integer;
  Combine combine = Combine::specific_wins;
  bool estate = false;             ///< adopted rules of procedure may set it
  bool open = false;               ///< a place may leave it open: there is no limit then
  std::vector<std::string> words;  ///< allowed words of a word parameter
  SourceRange at;
};

struct Jurisdiction {
  std::string id, parent;
  Text title;
  SourceRange at;
};

struct LawBook::Data {
  std::vector<Source> sources;
  std::map<std::string, Jurisdiction, std::less<>> jurisdictions;
  std::map<std::string, ParameterMeta, std::less<>> parameters;
  std::map<std::string, std::vector<DatedValue>, std::less<>> values;
  std::vector<Regime> regimes;
  std::map<std::string, std::vector<Counterpart>, std::less<>> counterparts;  ///< by layer
  std::string text, digest;

  [[nodiscard]] std::optional<Citation> cite(std::string_view tag) const;
  /// From the national layer down to `id`; empty when `id` is unknown.
  [[nodiscard]] std::vector<std::string> chain(std::string_view id) const;
  /// The place whose law a citation's source is; empty = everybody's.
  [[nodiscard]] std::string layer_of(const Citation& citation) const;
  /// Whether a source is law in a place: everybody's, or that of a layer the place lies in.
  [[nodiscard]] bool applies(const Citation& citation, std::string_view place) const;
};

/// `articles:` of a pack: where this layer says what others say elsewhere (条文对照).
void read_counterparts(const yaml::Node& list, const std::string& layer, LawBook::Data& into,
                       DiagnosticSink& sink);
/// An article of another city in a city's pack is a slip of the pen.
void check_applies(const std::vector<Citation>& basis, const std::string& layer,
                   const LawBook::Data& data, const SourceRange& at, DiagnosticSink& sink);

}  // namespace gongyi::law
