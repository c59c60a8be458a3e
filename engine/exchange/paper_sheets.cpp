#include <algorithm>

#include "exchange/paper_file.h"

namespace gongyi::exchange {
namespace {

using Cell = PaperCell;

PaperColumn estate() {
  return {"estate", {"小区", "小区编号或名称", "所属小区", "estate"}, Cell::text, true};
}
PaperColumn source() {
  return {"source", {"来源", "资料来源", "依据材料", "source"}, Cell::text, true};
}
PaperColumn term_no() { return {"term", {"届次", "第几届", "term"}, Cell::number}; }

PaperSheet estates() {
  return {"estates",
          "小区",
          "小区基本情况（一个小区一行）",
          {{"id", {"小区编号", "编号", "id"}},
           {"name", {"小区名称", "项目名称", "name"}, Cell::text, true},
           {"jurisdiction", {"适用地区", "辖区", "jurisdiction"}},
           {"address", {"地址", "坐落", "小区地址", "address"}},
           {"boundaries", {"四至范围", "四至", "boundaries"}},
           {"gross_area", {"总建筑面积", "建筑面积", "gross_area"}, Cell::area},
           {"developer", {"建设单位", "开发企业", "developer"}},
           {"manager", {"物业服务人", "物业服务企业", "前期物业服务人", "manager"}},
           {"street", {"街道办事处", "街道", "镇街", "street"}},
           {"community", {"社区居民委员会", "居民委员会", "社区", "community"}},
           {"district", {"区物业主管部门", "物业主管部门", "区", "district"}},
           {"contact", {"联系方式", "联系电话", "contact"}},
           source()}};
}

PaperSheet meetings() {
  return {"meetings",
          "业主大会",
          "业主大会（一个小区一行）",
          {estate(),
           {"on", {"业主大会成立日期", "成立日期", "assembly_on"}, Cell::day, true},
           {"rules_on", {"议事规则通过日期", "rules_on"}, Cell::day},
           {"covenant_on", {"管理规约通过日期", "covenant_on"}, Cell::day},
           source()}};
}

PaperSheet committees() {
  return {"committees",
          "业主委员会",
          "业主委员会（一届一行；任期年数和任期届满日至少填一项）",
          {estate(),
           term_no(),
           {"elected_on", {"当选日期", "选举产生日期", "产生日期", "elected_on"}, Cell::day, true},
           {"years", {"任期年数", "任期", "years"}, Cell::number},
           {"ends_on", {"任期届满日", "任期届满日期", "届满日期", "ends_on"}, Cell::day},
           {"seats", {"委员席位", "席位", "委员人数", "seats"}, Cell::number},
           {"handed_over_on", {"移交完成日期", "移交日期", "handed_over_on"}, Cell::day},
           {"extended_to", {"延长任期至", "任期延长至", "extended_to"}, Cell::day},
           {"extended_on", {"延长任期决定日期", "延期决定日期", "extended_on"}, Cell::day},
           source()}};
}

PaperSheet members() {
  return {"members",
          "委员",
          "业主委员会委员和候补委员（一人一行）",
          {estate(),
           term_no(),
           {"name", {"姓名", "委员姓名", "name"}, Cell::text, true},
           {"role",
            {"职务", "role"},
            Cell::word,
            false,
            {{"主任", "chair"},
             {"副主任", "vice"},
             {"执行委员", "executive"},
             {"执行成员", "executive"},
             {"委员", "member"},
             {"候补委员", "alternate"},
             {"候补", "alternate"},
             {"chair", "chair"},
             {"vice", "vice"},
             {"executive", "executive"},
             {"member", "member"},
             {"alternate", "alternate"}}},
           {"unit", {"房号", "专有部分", "unit"}},
           {"phone", {"委员电话", "联系电话", "电话", "phone"}},
           source()}};
}

PaperSheet filings() {
  return {"filings",
          "备案",
          "业主委员会备案（一次备案一行）",
          {estate(),
           term_no(),
           {"no", {"备案证明编号", "备案编号", "备案号", "certificate_no"}, Cell::text, true},
           {"on", {"备案日期", "备案证明日期", "filed_on"}, Cell::day, true},
           source()}};
}

PaperSheet rules() {
  return {"rules",
          "议事规则",
          "议事规则对法定数值的约定（一项一行；参数名称用 law list 查看）",
          {estate(),
           {"parameter", {"参数", "参数名称", "parameter"}, Cell::text, true},
           {"value", {"约定的值", "约定", "取值", "value"}, Cell::text, true},
           {"article", {"条款号", "条号", "article"}, Cell::text, true},
           {"from", {"适用起始日", "起用日期", "from"}, Cell::day},
           {"adopted", {"通过日期", "议事规则通过日期", "adopted"}, Cell::day, true},
           source()}};
}

}  // namespace

const std::vector<PaperSheet>& paper_sheets() {
  static const std::vector<PaperSheet> all = {estates(), meetings(), committees(),
                                              members(), filings(),  rules()};
  return all;
}

const PaperColumn* PaperSheet::find(std::string_view column) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const PaperColumn& one) { return one.id == column; });
  return found == columns.end() ? nullptr : &*found;
}

}  // namespace gongyi::exchange
