#include <array>
#include <charconv>

#include "base/message.h"
#include "calendar/calendar.h"

namespace gongyi::calendar {
namespace {

struct UnitWord {
  Unit unit;
  std::string_view suffix, one, many;  // catalogue codes for one and for several
  int most;
};
constexpr std::array kUnits{
    UnitWord{Unit::workdays, "wd", "calendar.workday", "calendar.workdays", 36500},
    UnitWord{Unit::days, "d", "calendar.day", "calendar.days", 36500},
    UnitWord{Unit::months, "m", "calendar.month", "calendar.months", 1200},
    UnitWord{Unit::years, "y", "calendar.year", "calendar.years", 100},
};

const UnitWord& word_of(Unit unit) {
  for (const auto& word : kUnits) {
    if (word.unit == unit) return word;
  }
  return kUnits.front();
}

}  // namespace

std::optional<Period> Period::parse(std::string_view text) {
  for (const auto& word : kUnits) {
    if (!text.ends_with(word.suffix)) continue;
    const auto digits = text.substr(0, text.size() - word.suffix.size());
    int count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    const bool plain = !digits.empty() && (digits[0] != '0' || digits.size() == 1);
    if (!plain || !whole || count < 0 || count > word.most) {
      return std::nullopt;
    }
    return Period{count, word.unit};
  }
  return std::nullopt;
}

std::string Period::str() const {
  return std::to_string(count) + std::string(word_of(unit).suffix);
}

Text Period::text() const {
  const auto& word = word_of(unit);
  return Message(count == 1 ? word.one : word.many, {std::to_string(count)}).text();
}

}  // namespace gongyi::calendar
