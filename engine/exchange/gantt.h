#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace gongyi::exchange {

/// One line of a chart of days (横道图).
struct GanttRow {
  std::string label;
  std::string days;            ///< in words, beside the label
  Date first;                  ///< earliest day
  Date hangs_until;            ///< the same, or the last day a notice hangs then
  std::optional<Date> latest;  ///< nothing: no last day
  bool critical = false;
  bool point = false;  ///< a day that is settled, drawn as a mark
};
struct Gantt {
  std::string title, subtitle;
  std::string label_head, days_head;
  /// Words of the legend: done earliest, notice hangs, on the critical path, may wait until, day of
  /// rest, today.
  std::vector<std::string> legend;
  std::vector<std::string> footer;
  Date today;
  std::vector<GanttRow> rows;
  std::function<bool(Date)> is_rest;
};

/// SVG pages of A4 landscape, as many as the rows need. Plain shapes and text only, so that every
/// reader draws them; told apart in black and white too. The same input gives the same bytes.
[[nodiscard]] std::vector<std::string> draw_gantt(const Gantt& chart);

}  // namespace gongyi::exchange
