#pragma once
#include <optional>
#include <string>
#include <vector>

#include "document/filters.h"
#include "document/findings.h"
#include "document/model.h"
#include "document/tag.h"

namespace gongyi::document {

/// Answers the tags of a template from a model: looks names up from the innermost section outward,
/// decides sections, prints values. Everything that cannot be answered is a finding; rendering goes
/// on so that all of them are told at once.
class Evaluator {
 public:
  Evaluator(const Value& root, Audience audience, Findings& findings);

  /// Nothing when it was a finding.
  [[nodiscard]] std::optional<Printed> print(const Tag& tag);

  /// Calls `body` once for each item of a list, once for a true or non-empty value; for an inverted
  /// section once when there is nothing.
  template <class Body>
  void each(const Tag& tag, Body body) {
    const auto found = section_value(tag);
    if (!found) return;
    if (tag.kind == Tag::Kind::inverted) {
      if (!holds(found->value)) body();
      return;
    }
    const auto items = items_of(*found);
    for (std::size_t i = 0; i < items.size(); ++i) {
      frames_.push_back(items[i]);
      body();
      frames_.pop_back();
    }
  }

 private:
  struct Found {
    Value value;  // lists and records are shared, texts are copied
    Privacy privacy = Privacy::open;
  };
  struct Frame {
    Value value;
    Privacy privacy = Privacy::open;    // of the list or record around, handed down
    std::int64_t index = 0, count = 0;  // 0: not a loop
  };

  [[nodiscard]] std::optional<Found> find(const std::vector<std::string>& path) const;
  [[nodiscard]] std::optional<Found> find_first(const std::string& segment) const;
  [[nodiscard]] std::optional<Found> section_value(const Tag& tag);
  [[nodiscard]] static bool holds(const Value& value);
  [[nodiscard]] static std::vector<Frame> items_of(const Found& found);
  [[nodiscard]] std::optional<Printed> plain(const Tag& tag, Value value, int qr_millimetres);
  void refuse(const Tag& tag, const FilterCall& call, FilterOutcome outcome, const Value& value);

  std::vector<Frame> frames_;
  Audience audience_;
  Findings& findings_;
};

}  // namespace gongyi::document
