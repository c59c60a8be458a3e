#include <algorithm>

#include "base/message.h"
#include "exchange/gantt.h"
#include "exchange/icalendar.h"
#include "exchange/workbook.h"
#include "service/case_plan.h"

namespace gongyi::service {
namespace {

std::string iso(const std::optional<Date>& day) { return day ? day->iso() : std::string(); }

/// A planned day of the case or of a notice, by its earliest day.
struct Line {
  std::string label;
  const plan::PlannedStep* step = nullptr;
  const plan::Window* window = nullptr;
};

std::vector<Line> lines_of(const plan::CasePlan& plan, Lang lang) {
  std::vector<Line> out;
  for (const auto& row : plan.steps) {
    if (row.node && row.window.earliest)
      out.push_back({row.step->title.in(lang), &row, &row.window});
  }
  for (const auto& date : plan.dates) {
    if (date.window.earliest) out.push_back({date.title.in(lang), nullptr, &date.window});
  }
  std::stable_sort(out.begin(), out.end(), [](const Line& a, const Line& b) {
    return *a.window->earliest < *b.window->earliest;
  });
  return out;
}

std::string title_of(const PlannedCase& planned, Lang lang) {
  return Message("PL040", {planned.file.view.id, planned.file.procedure->title}).in(lang);
}

std::string subtitle_of(const Office& office, const PlannedCase& planned, Lang lang) {
  const auto& plan = planned.plan;
  std::optional<Date> end;
  if (plan.end && plan.steps[*plan.end].window.earliest) {
    const auto& row = plan.steps[*plan.end];
    end = row.hangs_from_earliest ? row.hangs_from_earliest : row.window.earliest;
  }
  return Message("PL041", {planned.estate, office.clock().today.iso(),
                           end ? Text(end->iso()) : Message("PL032").text()})
      .in(lang);
}

/// "最早 2026-03-02 起可办；依据…": the rule next to a day.
std::string because(const plan::CasePlan& plan, const std::optional<std::size_t>& rule, Lang lang) {
  return rule ? rule_text(plan.network.rules[*rule]).in(lang) : std::string();
}

}  // namespace

std::vector<std::string> plan_chart(const Office& office, const PlannedCase& planned, Lang lang) {
  exchange::Gantt chart;
  chart.title = title_of(planned, lang);
  chart.subtitle = subtitle_of(office, planned, lang);
  chart.label_head = Message("PL050").in(lang);
  chart.days_head = Message("PL051").in(lang);
  for (const auto* code : {"PL060", "PL061", "PL062", "PL063", "PL064", "PL065"})
    chart.legend.push_back(Message(code).in(lang));
  chart.today = office.clock().today;
  const auto& calendar = office.library().rules.calendar;
  chart.is_rest = [&calendar](Date day) { return calendar.is_rest(day); };
  bool provisional = false;
  for (const auto& line : lines_of(planned.plan, lang)) {
    exchange::GanttRow row;
    row.label = line.label;
    row.first = *line.window->earliest;
    row.hangs_until = row.first;
    row.latest = line.window->latest;
    row.days = window_text(*line.window).in(lang);
    row.point = line.step == nullptr;
    if (line.step != nullptr) {
      row.hangs_until = line.step->hangs_from_earliest.value_or(row.first);
      row.critical = line.step->critical;
      provisional = provisional || line.step->provisional;
    }
    chart.rows.push_back(std::move(row));
  }
  if (provisional) chart.footer.push_back(Message("PL042").in(lang));
  return exchange::draw_gantt(chart);
}

std::string plan_workbook(const Office& office, const PlannedCase& planned, Lang lang) {
  exchange::OutSheet sheet;
  sheet.name = Message("PL043").in(lang);
  sheet.title = title_of(planned, lang);
  for (const auto* code :
       {"PL050", "PL052", "PL053", "PL054", "PL055", "PL056", "PL057", "PL058", "PL059"})
    sheet.header.push_back(Message(code).in(lang));
  for (const auto& line : lines_of(planned.plan, lang)) {
    std::vector<exchange::OutCell> row = {line.label};
    const auto* step = line.step;
    row.emplace_back(step == nullptr
                         ? std::string()
                         : planned.file.procedure->actor_title(step->step->actor).in(lang));
    row.emplace_back(iso(line.window->earliest));
    row.emplace_back(iso(line.window->latest));
    if (step != nullptr && step->slack)
      row.emplace_back(std::int64_t(*step->slack));
    else
      row.emplace_back(std::string());
    row.emplace_back(step == nullptr ? std::string() : iso(step->hangs_from_earliest));
    row.emplace_back(step != nullptr && step->critical ? Message("PL044").in(lang) : std::string());
    row.emplace_back(step == nullptr ? std::string()
                                     : because(planned.plan, step->earliest_by, lang));
    row.emplace_back(step == nullptr ? std::string()
                                     : because(planned.plan, step->latest_by, lang));
    sheet.rows.push_back(std::move(row));
  }
  exchange::OutSheet rules;
  rules.name = Message("PL045").in(lang);
  rules.header = {Message("PL046").in(lang), Message("PL047").in(lang), Message("PL048").in(lang)};
  for (const auto& rule : planned.plan.network.rules) {
    rules.rows.push_back(
        {plan::told(rule).in(lang), format(rule.basis, lang), plan::written_at(rule)});
  }
  return exchange::write_workbook({std::move(sheet), std::move(rules)}, office.clock().today);
}

std::string plan_calendar(const Office& office, const PlannedCase& planned, Lang lang) {
  std::vector<exchange::CalendarDay> days;
  const auto& view = planned.file.view;
  for (const auto& line : lines_of(planned.plan, lang)) {
    const bool last = line.window->latest.has_value();
    exchange::CalendarDay day;
    const auto name = line.step != nullptr ? line.step->step->id : line.label;
    day.id = view.id + "/" + name + (last ? "/latest" : "/earliest") + "@gongyi";
    day.first = day.last = last ? *line.window->latest : *line.window->earliest;
    day.summary = Message(last ? "PL070" : "PL071", {line.label, planned.estate, view.id}).in(lang);
    day.description = window_text(*line.window).in(lang);
    if (line.step != nullptr) {
      const auto why =
          because(planned.plan, last ? line.step->latest_by : line.step->earliest_by, lang);
      if (!why.empty()) day.description += "\n" + why;
    }
    if (last) day.alarms = {7, 1};
    days.push_back(std::move(day));
  }
  return exchange::write_calendar(title_of(planned, lang), days, office.clock().today);
}

}  // namespace gongyi::service
