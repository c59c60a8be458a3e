#pragma once
#include <string>
#include <string_view>

#include "document/model.h"
#include "document/tag.h"

namespace gongyi::document {

/// What is left to print: a text, or a text to be drawn as a QR code.
struct Printed {
  std::string text;
  int qr_millimetres = 0;  ///< 0: plain text
};

/// What became of a value sent through one filter.
enum class FilterOutcome { done, wrong_type, out_of_range };

/// At load: does the filter exist, is its argument right, can it follow the filters before it?
/// `tag.filters` holds those already read. False: a finding was made.
[[nodiscard]] bool check_filter(const Tag& tag, const FilterCall& call, Findings& findings);

/// `blank` and `default` allow a field to be missing or empty. Nothing when the tag has neither.
[[nodiscard]] const FilterCall* filler(const Tag& tag);
[[nodiscard]] std::string filler_text(const FilterCall& filler);

/// Sends `value` through one filter in place; `qr` sets `qr_millimetres`. `was_masked`: the text is
/// an audience's substitute already; filters for other types and masks leave it alone.
[[nodiscard]] FilterOutcome apply_filter(const FilterCall& call, bool was_masked, Value& value,
                                         int& qr_millimetres);

/// For findings: what a filter takes, and what a value is.
[[nodiscard]] Text accepted_kinds(std::string_view filter);
[[nodiscard]] Text kind_of(const Value& value);

}  // namespace gongyi::document
