#include <optional>
#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/commands/proposal_lines.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "service/agenda.h"
#include "service/estates.h"
#include "service/term_standing.h"

namespace gongyi::cli {
namespace {

Json roster_json(const service::RosterVersion& one) {
  Json out = Json::object();
  out["version"] = one.version;
  out["digest"] = one.digest;
  out["units"] = one.units;
  out["owners"] = one.owners;
  out["area"] = one.area.str();
  out["on"] = one.on.iso();
  out["frozen"] = one.frozen;
  out["source"] = one.source;
  return out;
}

Json rule_json(const service::AdoptedRule& one) {
  Json out = Json::object();
  out["parameter"] = one.parameter;
  out["value"] = one.value;
  out["article"] = one.article;
  out["since"] = one.from.iso();
  out["until"] = day_json(one.until);
  return out;
}

Exit add(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  service::EstateInfo info;
  info.name = arguments.text("NAME");
  info.id = arguments.text("--id");
  info.jurisdiction = arguments.text("--jurisdiction", service::office_info(office).jurisdiction);
  info.address = arguments.text("--address");
  info.boundaries = arguments.text("--boundaries");
  info.gross_area = arguments.text("--gross-area");
  info.developer = arguments.text("--developer");
  info.manager = arguments.text("--manager");
  info.street = arguments.text("--street");
  info.community = arguments.text("--community");
  info.district = arguments.text("--district");
  info.contact = arguments.text("--contact");
  const auto made = service::add_estate(office, std::move(info), on_day(arguments, session));
  if (!made) return report(session, made.error());
  if (session.json()) {
    session.print(service::estate_row(*made));
  } else {
    session.out() << session.say("desk.estate_added", {made->info.id, made->info.name}) << '\n';
  }
  return Exit::done;
}

Exit list(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto all = service::all_estates(office);
  if (session.json()) {
    Json out = Json::array();
    for (const auto& one : all) out.push(service::estate_row(one));
    session.print(Json(Json::Object{{"estates", std::move(out)}}));
    return Exit::done;
  }
  Table table({session.say("desk.col_id"), session.say("desk.col_estate"),
               ">" + session.say("desk.col_units"), session.say("desk.col_assembly"),
               session.say("desk.col_term_ends")});
  for (const auto& one : all) {
    const auto* roster = one.latest_roster();
    table.add({one.info.id, one.info.name, roster == nullptr ? "—" : std::to_string(roster->units),
               one.assembly_on ? one.assembly_on->iso() : "—", day_text(one.term.ends_on)});
  }
  session.out() << (table.empty() ? session.say("desk.no_estates") + "\n" : table.str(0));
  return Exit::done;
}

void add_row(Table& table, Session& session, const char* code, const std::string& value) {
  if (!value.empty()) table.add({session.say(code), value});
}

void print(const service::EstateView& view, const service::Office& office, Session& session) {
  const auto& info = view.info;
  session.out() << session.say("desk.estate_title", {info.name, info.id}) << '\n';
  Table table({"", ""});
  add_row(table, session, "desk.office_place",
          session.shown(office.library().rules.law.jurisdiction_title(info.jurisdiction)));
  add_row(table, session, "desk.estate_address", info.address);
  add_row(table, session, "desk.estate_boundaries", info.boundaries);
  add_row(table, session, "desk.estate_gross_area", info.gross_area);
  add_row(table, session, "desk.estate_developer", info.developer);
  add_row(table, session, "desk.estate_manager", info.manager);
  add_row(table, session, "desk.estate_street", info.street);
  add_row(table, session, "desk.estate_community", info.community);
  add_row(table, session, "desk.estate_district", info.district);
  add_row(table, session, "desk.estate_contact", info.contact);
  add_row(table, session, "desk.col_assembly", day_text(view.assembly_on));
  if (view.term.any()) {
    add_row(table, session, "desk.estate_committee",
            session.say("desk.estate_members",
                        {std::to_string(view.term.members_left()), day_text(view.term.elected_on),
                         day_text(view.term.ends_on)}));
  }
  add_row(table, session, "desk.estate_certificate", view.term.certificate_no);
  add_row(table, session, "desk.estate_rules_on", view.rules_on ? view.rules_on->iso() : "");
  add_row(table, session, "desk.covenant_on", view.covenant_on ? view.covenant_on->iso() : "");
  session.out() << table.str();
  for (const auto& words :
       service::term_words(view, office.library().rules.law, office.clock().today))
    session.out() << "  " << session.shown(words) << '\n';
  for (const auto& rule : view.rules) {
    const auto until =
        rule.until ? session.say("desk.estate_rule_until", {rule.until->iso()}) : std::string();
    session.out() << "  "
                  << session.say("desk.estate_rule",
                                 {rule.article, rule.parameter, rule.value, rule.from.iso(), until})
                  << '\n';
  }
  for (const auto& one : view.rosters) {
    session.out() << "  "
                  << session.say(
                         one.frozen ? "desk.roster_line_frozen" : "desk.roster_line",
                         {std::to_string(one.version), one.on.iso(), std::to_string(one.units),
                          std::to_string(one.owners), one.area.str(), one.source})
                  << '\n';
  }
}

Json paper_json(const service::PaperFact& one) {
  Json out = Json::object();
  out["kind"] = one.kind;
  out["on"] = one.on.iso();
  out["source"] = one.source;
  out["file"] = one.file;
  out["sheet"] = one.sheet;
  out["row"] = one.row;
  if (!one.case_id.empty()) out["case"] = one.case_id;
  out["notes"] = Json::array();
  for (const auto& note : one.notes) out["notes"].push(Json(note));
  return out;
}

// What no case of this office brought is told as such, each with its source.
void print_paper(const service::EstateView& view, Session& session) {
  if (view.paper.empty()) return;
  session.out() << session.say("desk.paper_title") << '\n';
  for (const auto& one : view.paper) {
    const auto kind = session.say("desk.fact." + one.kind);
    const auto file = one.sheet.empty() ? one.file : one.file + "[" + one.sheet + "]";
    session.out() << "  "
                  << (one.case_id.empty()
                          ? session.say("desk.paper_line", {kind, one.on.iso(), one.source, file,
                                                            std::to_string(one.row)})
                          : session.say("baseline.fact",
                                        {kind, one.on.iso(), one.source, one.case_id}))
                  << '\n';
    for (const auto& note : one.notes)
      session.out() << "    " << session.say("desk.warning", {note}) << '\n';
  }
}

// What the dates of the coming month ask to be opened.
std::vector<service::AgendaLine> due_lines(service::Office& office, const std::string& estate) {
  store::AgendaQuery query;
  query.today = office.clock().today;
  query.until = query.today + service::kAgendaDays;
  query.estate = estate;
  auto lines = service::ask_agenda(office, query).lines;
  // What cases propose is listed by number beside them.
  std::erase_if(lines, [](const auto& one) { return !one.from.empty(); });
  return lines;
}

Exit proposals(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto id = arguments.text("ESTATE");
  std::vector<service::EstateView> estates;
  if (id.empty()) {
    estates = service::all_estates(office);
  } else {
    auto view = service::load_estate(office, id);
    if (!view) return report(session, view.error());
    estates.push_back(std::move(view).value());
  }
  Json out = Json::array();
  const auto due = service::due_proposals(office, id);
  for (auto& view : estates) {
    view = service::with_due_proposals(std::move(view), due);
    if (view.proposals.empty()) continue;
    if (!session.json()) {
      session.out() << view.info.name << " (" << view.info.id << ")\n";
      print_proposals(view, session, true);
    }
    for (const auto& one : view.proposals) {
      auto row = proposal_json(one);
      row["estate"] = view.info.id;
      out.push(std::move(row));
    }
  }
  if (session.json()) {
    session.print(Json(Json::Object{{"proposals", std::move(out)}}));
  } else if (out.items().empty()) {
    session.out() << session.say("ops.no_proposals") << '\n';
  }
  return Exit::done;
}

Exit put_aside(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto done = service::set_aside(office, arguments.text("ESTATE"), arguments.text("NO"),
                                       arguments.text("--reason"), on_day(arguments, session));
  if (!done) return report(session, done.error());
  if (session.json()) {
    session.print(proposal_json(*done));
  } else {
    session.out() << session.say("ops.proposal_aside_done", {done->no, done->outcome}) << '\n';
  }
  return Exit::done;
}

Exit show(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto loaded = service::load_estate(office, arguments.text("ESTATE"));
  if (!loaded) return report(session, loaded.error());
  const auto view = std::make_optional(service::with_due_proposals(office, *loaded));
  if (!session.json()) {
    print(*view, office, session);
    print_paper(*view, session);
    print_proposals(*view, session, false);
    print_due_openings(due_lines(office, view->info.id), session);
    return Exit::done;
  }
  auto out = service::estate_row(*view);
  out["rosters"] = Json::array();
  for (const auto& one : view->rosters) out["rosters"].push(roster_json(one));
  out["term"] = service::term_json(*view, office.library().rules.law, office.clock().today);
  out["rules_on"] = day_json(view->rules_on);
  out["rules"] = Json::array();
  for (const auto& rule : view->rules) out["rules"].push(rule_json(rule));
  out["proposals"] = Json::array();
  for (const auto& one : view->proposals) out["proposals"].push(proposal_json(one));
  out["to_open"] = due_openings_json(due_lines(office, view->info.id));
  out["paper"] = Json::array();
  for (const auto& one : view->paper) out["paper"].push(paper_json(one));
  session.print(out);
  return Exit::done;
}

}  // namespace

std::vector<Command> estate_commands() {
  return {
      {{"estate", "add"},
       {"登记小区", "add an estate"},
       {positional("NAME", {"小区名称", "name"}),
        value("--jurisdiction", "J",
              {"辖区（不写为工作台的辖区）", "jurisdiction (the office's when absent)"}),
        value("--id", "E", {"编号（不写则依次编为 E001…）", "id (next one when absent)"}),
        value("--address", "T", {"地址", "address"}),
        value("--boundaries", "T", {"四至范围", "boundaries"}),
        value("--gross-area", "M2", {"总建筑面积（㎡）", "gross area (m2)"}),
        value("--developer", "T", {"建设单位", "developer"}),
        value("--manager", "T", {"前期物业服务人", "early manager"}),
        value("--street", "T", {"街道办事处", "street office"}),
        value("--community", "T", {"社区居民委员会", "residents' committee"}),
        value("--district", "T", {"区物业主管部门", "district department"}),
        value("--contact", "T", {"联系方式", "contact"}), on_option(), by_option()},
       "gongyi estate add 示例家园 --jurisdiction cn-shandong-qingdao --street 示例街道办事处",
       add},
      {{"estate", "list"}, {"小区列表", "list the estates"}, {}, "gongyi estate list", list},
      {{"estate", "proposals"},
       {"建议启动的程序：哪一案提出，是否已立案或者已搁置",
        "proposed procedures and what became of them"},
       {optional_positional("ESTATE", {"小区编号（不写为全部小区）", "estate (all when absent)"})},
       "gongyi estate proposals E001",
       proposals},
      {{"estate", "set-aside"},
       {"搁置一项建议，须说明理由", "set a proposal aside, with a reason"},
       {positional("ESTATE", {"小区编号", "estate"}), positional("NO", {"建议编号", "proposal"}),
        reason_option(), on_option(), by_option()},
       "gongyi estate set-aside E001 P1 --reason 业主大会决定推迟",
       put_aside},
      {{"estate", "show"},
       {"小区情况：名册、业主大会、业主委员会", "one estate: rosters, general meeting, committee"},
       {positional("ESTATE", {"小区编号", "estate"})},
       "gongyi estate show E001",
       show},
  };
}

}  // namespace gongyi::cli
