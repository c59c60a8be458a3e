#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "service/lists.h"

namespace gongyi::cli {
namespace {

/// DOC-or-STEP of the command line as the step of an order.
service::StepOrder posting_order(const Arguments& arguments, Session& session,
                                 service::Office& office) {
  auto order = order_as<service::StepOrder>(arguments, session);
  const auto target =
      service::posting_target(desk_case(arguments, session, office), arguments.text("POSTING"));
  if (!target) throw Stopped{report(session, target.error())};
  order.step = target->step;
  order.facts.pairs = pairs_of(arguments, "--fact");
  if (const auto file = arguments.maybe("--facts")) order.facts.file = *file;
  for (const auto& path : arguments.all("--evidence")) order.evidence.emplace_back(path);
  order.places = arguments.all("--at");
  return order;
}

Exit open(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  DiagnosticSink sink;
  const auto outcome =
      service::complete_step(office, posting_order(arguments, session, office), sink);
  return tell(session, office, outcome, sink);
}

Exit close(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  DiagnosticSink sink;
  const auto outcome =
      service::close_posting(office, posting_order(arguments, session, office), sink);
  return tell(session, office, outcome, sink);
}

Exit list(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  Json out = Json::array();
  Table table({session.say("desk.col_documents"), session.say("desk.col_step"),
               session.say("desk.col_posted"), session.say("desk.col_until"),
               session.say("desk.col_objections_until"), session.say("desk.col_places"),
               ">" + session.say("desk.col_evidence")});
  for (const auto& one : service::posting_lines(file)) {
    const auto places = joined(one.round.places, session);
    const auto documents = joined(one.step->posting->documents, session);
    Json row = Json::object();
    row["step"] = one.step->id;
    row["attempt"] = one.attempt;
    row["posted"] = one.round.posted.iso();
    row["until"] = one.round.nominal_end.iso();
    row["objections_until"] = one.objections ? Json(one.round.objections_until.iso()) : Json();
    row["over"] = one.round.over || one.round.nominal_end < session.today();
    row["places"] = places;
    row["evidence"] = one.round.evidence.size();
    out.push(std::move(row));
    table.add({documents.empty() ? "—" : documents, session.shown(one.step->title),
               one.round.posted.iso(), one.round.nominal_end.iso(),
               one.objections ? one.round.objections_until.iso() : "—", places,
               std::to_string(one.round.evidence.size())});
  }
  if (session.json()) {
    session.print(Json(Json::Object{{"postings", std::move(out)}}));
  } else {
    session.out() << (table.empty() ? session.say("desk.no_postings") + "\n" : table.str(0));
  }
  return Exit::done;
}

Exit add_objection(const Arguments& arguments, Session& session) {
  Arguments without_by = arguments;  // here --by is the objector, not who records
  without_by.put("--by", {});
  auto office = open_desk(without_by, session);
  auto order = order_as<service::ObjectionOrder>(arguments, session);
  order.target = arguments.text("POSTING");
  order.matter = arguments.text("--matter");
  order.unit = arguments.text("--unit");
  order.by = arguments.text("--by");
  return tell(session, office, service::add_objection(office, order));
}

int number_of(const Arguments& arguments) {
  const auto text = arguments.text("NO");
  if (text.empty() || text.size() > 6 ||
      text.find_first_not_of("0123456789") != std::string::npos) {
    throw UsageError(Message("D256", {text}));
  }
  return std::stoi(text);
}

Exit answer(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const bool upheld = arguments.text("--decision") == "upheld";
  return tell(session, office,
              service::answer_objection(office, order_of(arguments, session), number_of(arguments),
                                        upheld, arguments.text("--answer")));
}

Exit list_objections(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  Json out = Json::array();
  Table table({">" + session.say("desk.col_no"), session.say("desk.col_raised"),
               session.say("desk.col_unit"), session.say("desk.col_objector"),
               session.say("desk.col_about"), session.say("desk.col_matter"),
               session.say("desk.col_decision")});
  for (const auto& one : service::objection_lines(office, file)) {
    const auto& objection = one.objection;
    const auto decision = !objection.answered_on
                              ? session.say("desk.not_answered")
                              : session.say(objection.upheld ? "SV286" : "SV287") + " " +
                                    objection.answered_on->iso();
    Json row = Json::object();
    row["no"] = objection.no;
    row["raised_on"] = objection.raised_on.iso();
    row["unit"] = objection.unit;
    row["by"] = one.by;
    row["step"] = objection.about.id;
    row["document"] = objection.document;
    row["matter"] = objection.matter;
    row["answered_on"] = day_json(objection.answered_on);
    row["decision"] =
        !objection.answered_on ? Json() : Json(objection.upheld ? "upheld" : "rejected");
    row["answer"] = objection.answer;
    out.push(std::move(row));
    table.add({std::to_string(objection.no), objection.raised_on.iso(), objection.unit, one.by,
               objection.document.empty() ? session.shown(one.about) : objection.document,
               objection.matter, decision});
  }
  if (session.json()) {
    session.print(Json(Json::Object{{"objections", std::move(out)}}));
  } else {
    session.out() << (table.empty() ? session.say("desk.no_objections") + "\n" : table.str(0));
  }
  return Exit::done;
}

Option posting_option() {
  return positional("POSTING", {"公示的文书（如 F10）或环节", "posted document (F10) or step"});
}

}  // namespace

std::vector<Command> posting_commands() {
  return {
      {{"posting", "open"},
       {"张贴公示：记录日期、地点、证据，计算公示期",
        "put a notice up: day, places, evidence; the period is reckoned"},
       order_options({case_option(), posting_option(),
                      values("--at", "PLACE", {"张贴地点，可多个", "places"}),
                      values("--evidence", "FILE", {"证据（照片等）", "evidence such as photos"}),
                      values("--fact", "K=V", {"字段=值", "field=value"}),
                      value("--facts", "FILE", {"写有字段的文件", "file of facts"})}),
       "gongyi posting open GY-2026-001 F10 --on 2026-03-18 --at 小区公告栏 --evidence board.jpg",
       open},
      {{"posting", "close"},
       {"公示期满：补充取下时的证据", "the posting is over: evidence of taking it down"},
       order_options(
           {case_option(), posting_option(), values("--evidence", "FILE", {"证据", "evidence"})}),
       "gongyi posting close GY-2026-001 F10 --on 2026-03-23 --evidence board-end.jpg",
       close},
      {{"posting", "list"},
       {"全部公示", "all postings"},
       {case_option()},
       "gongyi posting list GY-2026-001",
       list},
  };
}

std::vector<Command> objection_commands() {
  return {
      {{"objection", "add"},
       {"登记异议（异议人姓名加密保存）", "record an objection (the name is sealed)"},
       {case_option(), posting_option(), on_option(),
        value("--matter", "T", {"异议事项", "what it is about"}),
        value("--unit", "U", {"房号", "unit"}), value("--by", "NAME", {"异议人", "who objects"}),
        value("--command-id", "ID",
              {"同一编号的命令只执行一次", "the same id is carried out once"})},
       "gongyi objection add GY-2026-001 F10 --on 2026-03-19 --matter 成员名单有误 --unit 1-1-101 "
       "--by 示例甲",
       add_objection},
      {{"objection", "answer"},
       {"答复异议：成立则重新公示，不成立则书面说明",
        "answer an objection: upheld puts the notice up again"},
       order_options({case_option(), positional("NO", {"异议编号", "number"}),
                      [] {
                        auto option = choice("--decision", {"upheld", "rejected"},
                                             {"成立或不成立", "upheld or rejected"});
                        option.required = true;
                        return option;
                      }(),
                      value("--answer", "T", {"答复内容", "the answer"})}),
       "gongyi objection answer GY-2026-001 1 --decision rejected --answer 经核对名单无误 --on "
       "2026-03-20",
       answer},
      {{"objection", "list"},
       {"异议登记表", "the objections"},
       {case_option()},
       "gongyi objection list GY-2026-001",
       list_objections},
  };
}

}  // namespace gongyi::cli
