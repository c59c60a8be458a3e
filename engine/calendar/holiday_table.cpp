#include "base/digest.h"
#include "base/message.h"
#include "calendar/calendar.h"
#include "yaml/reader.h"

namespace gongyi::calendar {
namespace {

constexpr int kLongestSpan = 31;

// A day, or `first..last` with both included.
std::optional<DateSpan> read_span(const yaml::Node& node, DiagnosticSink& sink) {
  const auto text = yaml::as_text(node, sink);
  if (!text) return std::nullopt;
  const auto dots = text->find("..");
  const auto first = Date::parse(std::string_view(*text).substr(0, dots));
  const auto last = dots == std::string::npos ? first : Date::parse(text->substr(dots + 2));
  if (!first || !last || *last < *first || *last - *first > kLongestSpan) {
    sink.error(node.at, Message("CAL001", {*text}));
    return std::nullopt;
  }
  return DateSpan{*first, *last};
}

class Reader {
 public:
  Reader(int year, HolidayTable& into, DiagnosticSink& sink)
      : year_(year), into_(&into), sink_(&sink) {}

  void days(const yaml::Node* list, bool off) {
    if (list == nullptr) return;
    if (!list->is_sequence()) {
      sink_->error(list->at, Message("CAL002"));
      return;
    }
    // A notice may order no make-up workdays; one without days off is no notice.
    if (off && list->items.empty()) sink_->error(list->at, Message("CAL007"));
    for (const auto& item : list->items) {
      if (const auto span = read_span(item, *sink_)) name(item, *span, off);
    }
  }

 private:
  void name(const yaml::Node& node, const DateSpan& span, bool off) {
    // A notice speaks of its own year and of the end of December before it.
    if (span.first < Date(year_ - 1, 12, 1) || span.last > Date(year_, 12, 31)) {
      sink_->error(node.at, Message("CAL003", {node.text, std::to_string(year_)}));
      return;
    }
    for (auto day = span.first; day <= span.last; day = day + 1) {
      if (!into_->named.emplace(day, off).second) {
        sink_->error(node.at, Message("CAL004", {day.iso(), into_->why[day]}));
      } else {
        into_->why[day] = std::to_string(year_);
      }
    }
  }

  int year_;
  HolidayTable* into_;
  DiagnosticSink* sink_;
};

void check_notice(const yaml::Node* notice, DiagnosticSink& sink) {
  if (notice == nullptr) return;
  if (notice->is_sequence() && notice->items.empty()) sink.error(notice->at, Message("CAL007"));
  for (const auto& address : yaml::as_distinct(*notice, sink)) {
    if (!address.starts_with("https://") && !address.starts_with("http://")) {
      sink.error(notice->at, Message("CAL006", {address}));
    }
  }
}

}  // namespace

void load_holidays(const yaml::Node& node, HolidayTable& into, DiagnosticSink& sink) {
  yaml::MapReader file(node, sink);
  const auto* body = file.required("holidays");
  file.finish();
  if (body == nullptr) return;
  yaml::MapReader map(*body, sink);
  const auto year = map.integer("year");
  check_notice(map.required("notice"), sink);
  const auto* off = map.required("off");
  const auto* workdays = map.required("workdays");
  map.finish();
  if (!year) return;
  if (*year < 1950 || *year > 2999 || !into.years.insert(static_cast<int>(*year)).second) {
    sink.error(body->find("year")->at, Message("CAL005", {std::to_string(*year)}));
    return;
  }
  Reader reader(static_cast<int>(*year), into, sink);
  reader.days(off, true);
  reader.days(workdays, false);
  into.version = sha256(into.version + (node.at.file ? node.at.file->text : std::string()));
}

}  // namespace gongyi::calendar
