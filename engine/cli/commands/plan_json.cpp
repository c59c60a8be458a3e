#include "cli/commands/plan_json.h"

#include "cli/desk.h"

namespace gongyi::cli {
namespace {

Json index_json(const std::optional<std::size_t>& index) { return index ? Json(*index) : Json(); }

Json indexes_json(const std::vector<std::size_t>& indexes) {
  Json out = Json::array();
  for (const auto one : indexes) out.push(Json(one));
  return out;
}

Json step_json(const plan::PlannedStep& row, Lang lang) {
  Json out = Json::object();
  out["step"] = row.step->id;
  out["attempt"] = row.attempt;
  out["title"] = row.step->title.in(lang);
  out["standing"] = plan::name(row.standing);
  out["node"] = index_json(row.node);
  out["acted"] = day_json(row.acted);
  out["earliest"] = day_json(row.window.earliest);
  out["latest"] = day_json(row.window.latest);
  out["hangs_until_earliest"] = day_json(row.hangs_from_earliest);
  out["hangs_until_latest"] = day_json(row.hangs_from_latest);
  out["slack"] = row.slack ? Json(*row.slack) : Json();
  out["critical"] = row.critical;
  out["provisional"] = row.provisional;
  out["earliest_by"] = index_json(row.earliest_by);
  out["latest_by"] = index_json(row.latest_by);
  out["latest_from"] = index_json(row.latest_from);
  out["depends"] = Json::array();
  for (const auto& one : row.depends) out["depends"].push(Json(one));
  return out;
}

Json date_json(const plan::PlannedDate& date, Lang lang) {
  Json out = Json::object();
  out["field"] = date.field;
  out["title"] = date.title.in(lang);
  out["step"] = date.step->id;
  out["node"] = date.node;
  out["earliest"] = day_json(date.window.earliest);
  out["latest"] = day_json(date.window.latest);
  return out;
}

Json network_json(const plan::CasePlan& plan, Lang lang) {
  Json out = Json::object();
  out["nodes"] = Json::array();
  for (const auto& id : plan.node_ids) out["nodes"].push(Json(id));
  out["rules"] = Json::array();
  for (const auto& rule : plan.network.rules) {
    Json one = Json::object();
    one["kind"] = plan::name(rule.kind);
    one["step"] = rule.step;
    one["text"] = plan::told(rule).in(lang);
    one["articles"] = articles_json(rule.basis, lang);
    one["at"] = plan::written_at(rule);
    one["parameter"] = rule.parameter;
    out["rules"].push(std::move(one));
  }
  out["links"] = Json::array();
  for (const auto& link : plan.network.links) {
    Json one = Json::object();
    one["earlier"] = link.earlier;
    one["later"] = link.later;
    one["kind"] = plan::name(link.span.kind);
    one["days"] = link.span.days;
    one["period"] = link.span.period.str();
    one["rule"] = link.rule;
    out["links"].push(std::move(one));
  }
  out["bounds"] = Json::array();
  for (const auto& bound : plan.network.bounds) {
    Json one = Json::object();
    one["node"] = bound.node;
    one["day"] = bound.day.iso();
    one["last"] = bound.last;
    one["rule"] = bound.rule;
    out["bounds"].push(std::move(one));
  }
  return out;
}

Json decision_json(const plan::OpenDecision& decision, Lang lang) {
  Json out = Json::object();
  out["field"] = decision.field;
  out["title"] = decision.title.in(lang);
  out["step"] = decision.step->id;
  out["moves"] = decision.moves;
  out["answers"] = Json::array();
  for (const auto& answer : decision.answers) {
    Json one = Json::object();
    one["value"] = answer.value;
    one["title"] = answer.title.in(lang);
    one["possible"] = answer.possible;
    one["over_earliest"] = day_json(answer.over_earliest);
    one["start_latest"] = day_json(answer.start_latest);
    one["missed"] = texts_json(answer.missed, lang);
    out["answers"].push(std::move(one));
  }
  return out;
}

}  // namespace

Json plan_json(const service::PlannedCase& planned, Date today, Lang lang) {
  const auto& plan = planned.plan;
  Json out = Json::object();
  out["case"] = planned.file.view.id;
  out["today"] = today.iso();
  out["possible"] = plan.possible;
  out["until_is_term"] = plan.until_is_term;
  out["steps"] = Json::array();
  for (const auto& row : plan.steps) out["steps"].push(step_json(row, lang));
  out["dates"] = Json::array();
  for (const auto& date : plan.dates) out["dates"].push(date_json(date, lang));
  out["end"] = plan.end ? Json(plan.steps[*plan.end].step->id) : Json();
  out["critical"] = Json::array();
  for (const auto at : plan.critical) out["critical"].push(Json(plan.steps[at].step->id));
  out["broken"] = Json::array();
  for (const auto& broken : plan.broken) {
    Json one = Json::object();
    one["rules"] = indexes_json(broken.conflict.rules);
    one["smallest"] = broken.conflict.proved;
    one["without"] = index_json(broken.without);
    out["broken"].push(std::move(one));
  }
  out["start_by"] = texts_json(service::start_by(plan, planned.file.view), lang);
  out["decisions"] = Json::array();
  for (const auto& one : plan.decisions) out["decisions"].push(decision_json(one, lang));
  out["left_out"] = Json::array();
  for (const auto& one : plan.unplanned) {
    Json row = Json::object();
    row["step"] = one.step;
    row["text"] = one.words.in(lang);
    row["articles"] = articles_json(one.basis, lang);
    out["left_out"].push(std::move(row));
  }
  out["network"] = network_json(plan, lang);
  return out;
}

}  // namespace gongyi::cli
