#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "service/lists.h"

namespace gongyi::cli {
namespace {

// Options of the person record, by their column.
const std::vector<std::pair<std::string, std::string>>& person_columns() {
  static const std::vector<std::pair<std::string, std::string>> all = {
      {"--name", "name"},
      {"--unit", "unit"},
      {"--phone", "phone"},
      {"--id-number", "id_number"},
      {"--gender", "gender"},
      {"--age", "age"},
      {"--political-status", "political_status"},
      {"--occupation", "occupation"},
      {"--recommended-by", "recommended_by"},
      {"--cv", "cv"},
      {"--interests", "interests"}};
  return all;
}

Exit add(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  std::map<std::string, std::string> person;
  for (const auto& [option, column] : person_columns()) person[column] = arguments.text(option);
  return tell(
      session, office,
      service::add_candidate(office, order_of(arguments, session), arguments.text("--no"), person));
}

Exit import(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  DiagnosticSink sink;
  const auto outcome = service::import_candidates(office, order_of(arguments, session),
                                                  arguments.text("FILE"), sink);
  return tell(session, office, outcome, sink);
}

Exit decide(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const bool eligible = arguments.text("--eligible") == "yes";
  return tell(session, office,
              service::decide_candidate(office, order_of(arguments, session), arguments.text("NO"),
                                        eligible, arguments.text("--reason")));
}

Exit withdraw(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(session, office,
              service::withdraw_candidate(office, order_of(arguments, session),
                                          arguments.text("NO"), arguments.text("--reason")));
}

Exit list(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  Json out = Json::array();
  Table table({session.say("desk.col_no"), session.say("desk.col_name"),
               session.say("desk.col_unit"), session.say("desk.col_added"),
               session.say("desk.col_eligible"), session.say("desk.col_reason")});
  for (const auto& one : service::candidate_lines(office, file)) {
    const auto state = one.withdrawn ? session.say("desk.withdrawn")
                                     : session.say(!one.eligible   ? "SV285"
                                                   : *one.eligible ? "SV283"
                                                                   : "SV284");
    Json row = Json::object();
    row["no"] = one.no;
    row["name"] = one.name;
    row["unit"] = one.unit;
    row["added_on"] = one.added_on.iso();
    row["eligible"] = one.eligible ? Json(*one.eligible ? "yes" : "no") : Json();
    row["reason"] = one.reason;
    row["withdrawn"] = one.withdrawn;
    out.push(std::move(row));
    table.add({one.no, one.name, one.unit, one.added_on.iso(), state, one.reason});
  }
  if (session.json()) {
    session.print(Json(Json::Object{{"candidates", std::move(out)}}));
  } else {
    session.out() << (table.empty() ? session.say("desk.no_candidates") + "\n" : table.str(0));
  }
  return Exit::done;
}

Option required(Option option) {
  option.required = true;
  return option;
}

}  // namespace

std::vector<Command> candidate_commands() {
  const auto no = positional("NO", {"候选人编号，如 C1；all 为全部待认定的",
                                    "candidate, e.g. C1; all = everybody not decided"});
  std::vector<Option> person = {
      case_option(),
      required_value("--name", "N", {"姓名", "name"}),
      required_value("--unit", "U", {"房号", "unit"}),
      value("--no", "NO", {"编号（不写则依次编为 C1…）", "number (next one when absent)"}),
      value("--phone", "T", {"联系电话", "phone"}),
      value("--id-number", "T", {"证件号码", "ID number"}),
      value("--gender", "T", {"性别", "gender"}),
      value("--age", "N", {"年龄", "age"}),
      value("--political-status", "T", {"政治面貌", "political status"}),
      value("--occupation", "T", {"职业", "occupation"}),
      value("--recommended-by", "T", {"推荐方式", "recommended by"}),
      value("--cv", "T", {"简历", "CV"}),
      value("--interests", "T", {"利害关系说明", "interests"})};
  return {
      {{"candidate", "add"},
       {"登记候选人（个人信息加密保存）", "enter a candidate (personal data sealed)"},
       order_options(std::move(person)),
       "gongyi candidate add GY-2026-001 --name 示例甲 --unit 1-1-101 --phone 13900000001",
       add},
      {{"candidate", "import"},
       {"导入候选人名单（CSV、XLSX），全部或全不", "import candidates (CSV, XLSX), all or none"},
       order_options({case_option(), positional("FILE", {"名单文件", "file"})}),
       "gongyi candidate import GY-2026-001 candidates.csv --on 2026-04-10",
       import},
      {{"candidate", "decide"},
       {"认定候选人资格，须有理由", "decide on a candidate, with a reason"},
       order_options(
           {case_option(), no,
            required(choice("--eligible", {"yes", "no"}, {"符合或不符合", "eligible or not"})),
            reason_option()}),
       "gongyi candidate decide GY-2026-001 C1 --eligible yes --reason 经核对符合全部条件",
       decide},
      {{"candidate", "withdraw"},
       {"候选人退出", "a candidate withdraws"},
       order_options(
           {case_option(), positional("NO", {"候选人编号", "candidate"}), reason_option()}),
       "gongyi candidate withdraw GY-2026-001 C9 --reason 本人书面申请退出",
       withdraw},
      {{"candidate", "list"},
       {"候选人名单（姓名已遮蔽）", "the candidates (names masked)"},
       {case_option()},
       "gongyi candidate list GY-2026-001",
       list},
  };
}

}  // namespace gongyi::cli
