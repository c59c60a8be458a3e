#include "exchange/gantt.h"

#include <algorithm>
#include <array>

#include "base/markup.h"
#include "base/utf8.h"

// All lengths are in hundredths of a millimetre: whole numbers give the same bytes everywhere.
namespace gongyi::exchange {
namespace {

constexpr int kPageWidth = 29700, kPageHeight = 21000, kMargin = 1000;
constexpr int kLabelWidth = 7800, kDaysWidth = 4600;
constexpr int kChartLeft = kMargin + kLabelWidth + kDaysWidth;
constexpr int kChartRight = kPageWidth - kMargin;
constexpr int kChartTop = 3700, kRowHeight = 460, kChartBottom = kPageHeight - 2200;
constexpr std::size_t kRowsPerPage = (kChartBottom - kChartTop) / kRowHeight;
/// Longer, and weekends are too narrow to be seen.
constexpr int kMostDaysWithRest = 200;
/// A latest day years away must not squeeze the days that matter.
constexpr int kMostDays = 420;

/// Cut where it would run into the next column; a Han character is as wide as the type is high.
std::string fitted(const std::string& text, int width, int type) {
  const auto most = static_cast<std::size_t>(2 * width / type);
  if (utf8::width(text) <= most) return text;
  auto length = utf8::length(text);
  while (length > 0 && utf8::width(utf8::prefix(text, length)) + 2 > most) --length;
  return std::string(utf8::prefix(text, length)) + "…";
}

class Page {
 public:
  Page(const Gantt& chart, std::size_t first, std::size_t number, std::size_t pages)
      : chart_(chart), first_row_(first) {
    last_row_ = std::min(chart.rows.size(), first + kRowsPerPage);
    find_days();
    page_ = pages > 1 ? " (" + std::to_string(number) + "/" + std::to_string(pages) + ")" : "";
  }

  std::string draw() {
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"297mm\" height=\"210mm\" "
        "viewBox=\"0 0 29700 21000\" font-family=\"'Noto Sans CJK SC','Source Han Sans SC',"
        "'Microsoft YaHei','SimSun',sans-serif\">\n";
    out_ += "<title>" + escape_xml(chart_.title) + "</title>\n";
    box(0, 0, kPageWidth, kPageHeight, "#ffffff");
    text(kMargin, 1500, 560, fitted(chart_.title + page_, kPageWidth - 2 * kMargin, 560), "bold");
    text(kMargin, 2150, 330, fitted(chart_.subtitle, kPageWidth - 2 * kMargin, 330));
    text(kMargin, kChartTop - 250, 320, chart_.label_head, "bold");
    text(kMargin + kLabelWidth, kChartTop - 250, 320, chart_.days_head, "bold");
    draw_days();
    for (auto row = first_row_; row < last_row_; ++row) draw_row(row);
    draw_today();
    draw_legend();
    return out_ + "</svg>\n";
  }

 private:
  void find_days() {
    from_ = to_ = chart_.today;
    for (const auto& row : chart_.rows) {
      from_ = std::min(from_, row.first);
      to_ = std::max(to_, std::max(row.hangs_until, row.latest.value_or(row.first)));
    }
    to_ = std::min(to_ + 3, from_ + kMostDays);
  }

  [[nodiscard]] int x(Date day) const {
    const auto all = to_ - from_ + 1;
    const auto at = std::clamp(day - from_, 0, all);
    return kChartLeft +
           static_cast<int>(static_cast<std::int64_t>(kChartRight - kChartLeft) * at / all);
  }
  [[nodiscard]] int y(std::size_t row) const {
    return kChartTop + static_cast<int>(row - first_row_) * kRowHeight;
  }
  [[nodiscard]] int bottom() const { return y(last_row_); }

  void box(int left, int top, int width, int height, std::string_view fill,
           std::string_view stroke = {}) {
    out_ += "<rect x=\"" + std::to_string(left) + "\" y=\"" + std::to_string(top) + "\" width=\"" +
            std::to_string(width) + "\" height=\"" + std::to_string(height) + "\" fill=\"" +
            std::string(fill) + "\"";
    if (!stroke.empty()) out_ += " stroke=\"" + std::string(stroke) + "\" stroke-width=\"20\"";
    out_ += "/>\n";
  }
  void line(int x1, int y1, int x2, int y2, std::string_view stroke, int width,
            std::string_view more = {}) {
    out_ += "<line x1=\"" + std::to_string(x1) + "\" y1=\"" + std::to_string(y1) + "\" x2=\"" +
            std::to_string(x2) + "\" y2=\"" + std::to_string(y2) + "\" stroke=\"" +
            std::string(stroke) + "\" stroke-width=\"" + std::to_string(width) + "\"" +
            std::string(more) + "/>\n";
  }
  void text(int left, int base, int size, const std::string& words, std::string_view weight = {}) {
    out_ += "<text x=\"" + std::to_string(left) + "\" y=\"" + std::to_string(base) +
            "\" font-size=\"" + std::to_string(size) + "\"";
    if (!weight.empty()) out_ += " font-weight=\"" + std::string(weight) + "\"";
    out_ += ">" + escape_xml(words) + "</text>\n";
  }
  void triangle(int tip, int top, std::string_view fill) {
    const auto half = kRowHeight / 3;
    out_ += "<polygon points=\"" + std::to_string(tip) + "," + std::to_string(top + half) + " " +
            std::to_string(tip - half / 2) + "," + std::to_string(top) + " " +
            std::to_string(tip + half / 2) + "," + std::to_string(top) + "\" fill=\"" +
            std::string(fill) + "\"/>\n";
  }

  void draw_days() {
    const auto days = to_ - from_ + 1;
    for (auto day = from_; day <= to_; day = day + 1) {
      const auto left = x(day), right = x(day + 1);
      if (days <= kMostDaysWithRest && chart_.is_rest && chart_.is_rest(day))
        box(left, kChartTop, right - left, bottom() - kChartTop, "#ececec");
      if (day.day() == 1 || day == from_) {
        line(left, kChartTop - 620, left, bottom(), "#909090", 20);
        // The first, shortened month leaves its name to the next where both would not fit.
        const auto next =
            day.day() == 1 ? day.plus_months(1) : Date(day.year(), day.month(), 1).plus_months(1);
        if (x(next) - left > 1500) text(left + 80, kChartTop - 320, 300, day.iso().substr(0, 7));
      } else if (day.iso_weekday() == 1 && days <= kMostDaysWithRest) {
        line(left, kChartTop - 120, left, kChartTop, "#909090", 15);
        if (days <= 110) text(left + 30, kChartTop - 30, 210, std::to_string(day.day()));
      }
    }
    line(kMargin, kChartTop, kChartRight, kChartTop, "#404040", 30);
  }

  void draw_row(std::size_t index) {
    const auto& row = chart_.rows[index];
    const auto top = y(index), middle = top + kRowHeight / 2, bar = top + 90;
    const auto height = kRowHeight - 180;
    text(kMargin, top + 330, 300, fitted(row.label, kLabelWidth - 200, 300),
         row.critical ? "bold" : "");
    text(kMargin + kLabelWidth, top + 320, 260, fitted(row.days, kDaysWidth - 150, 260));
    line(kMargin, top + kRowHeight, kChartRight, top + kRowHeight, "#d8d8d8", 10);
    const auto left = x(row.first);
    if (row.latest) {
      const auto end = x(*row.latest + 1);
      line(left, middle, end, middle, "#707070", 35);
      triangle(end, middle - kRowHeight / 6, "#303030");
    } else {
      line(left, middle, kChartRight, middle, "#a0a0a0", 25, " stroke-dasharray=\"120 120\"");
    }
    if (row.point) return triangle((left + x(row.first + 1)) / 2, bar, "#1f5f8b");
    const auto colour = row.critical ? "#b5371f" : "#2f6fa8";
    const auto acted = x(row.first + 1);
    if (row.hangs_until > row.first)
      box(acted, bar, x(row.hangs_until + 1) - acted, height, row.critical ? "#f3cfc5" : "#cfe0ef",
          colour);
    box(left, bar, std::max(acted - left, 90), height, colour, row.critical ? "#000000" : colour);
  }

  void draw_today() {
    const auto at = x(chart_.today);
    line(at, kChartTop - 100, at, bottom(), "#1b7f3b", 45);
  }

  void draw_legend() {
    auto base = bottom() + 620;
    auto left = kMargin;
    for (std::size_t i = 0; i < chart_.legend.size() && i < 6; ++i) {
      const auto top = base - 250;
      switch (i) {
        case 0:
          box(left, top, 300, 270, "#2f6fa8");
          break;
        case 1:
          box(left, top, 300, 270, "#cfe0ef", "#2f6fa8");
          break;
        case 2:
          box(left, top, 300, 270, "#b5371f", "#000000");
          break;
        case 3:
          line(left, base - 110, left + 300, base - 110, "#707070", 35);
          triangle(left + 300, base - 190, "#303030");
          break;
        case 4:
          box(left, top, 300, 270, "#ececec", "#c0c0c0");
          break;
        default:
          line(left + 150, top, left + 150, base + 20, "#1b7f3b", 45);
      }
      text(left + 450, base, 270, chart_.legend[i]);
      left += 450 + static_cast<int>(utf8::width(chart_.legend[i])) * 138 + 500;
    }
    for (const auto& words : chart_.footer) {
      base += 420;
      text(kMargin, base, 270, fitted(words, kPageWidth - 2 * kMargin, 270));
    }
  }

  const Gantt& chart_;
  std::size_t first_row_, last_row_ = 0;
  Date from_, to_;
  std::string page_, out_;
};

}  // namespace

std::vector<std::string> draw_gantt(const Gantt& chart) {
  const auto pages =
      std::max<std::size_t>(1, (chart.rows.size() + kRowsPerPage - 1) / kRowsPerPage);
  std::vector<std::string> out;
  out.reserve(pages);
  for (std::size_t page = 0; page < pages; ++page)
    out.push_back(Page(chart, page * kRowsPerPage, page + 1, pages).draw());
  return out;
}

}  // namespace gongyi::exchange
