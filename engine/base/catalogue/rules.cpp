#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

/// 议事规则、管理规约: choices, their bounds, and the rules they become.
constexpr MessageRow kRows[] = {
    {"WF084", "“{0}”不能确定法规参数“{1}”：它没有写 estate: true，小区不得另行约定",
     "'{0}' cannot settle law parameter '{1}': it has no estate: true, so an estate may not set "
     "it"},
    {"WF085", "“{0}”的取值“{1}”不能作为法规参数“{2}”的值（检查 unit 和选项的 id）",
     "'{0}' may be '{1}', which law parameter '{2}' cannot be (look at unit and the choices' ids)"},
    {"WF086", "“{0}”的 range 只能写在整数要件上，并且至少写 at_least、at_most、odd 之一",
     "the range of '{0}' belongs to a number a step asks for, with at_least, at_most or odd"},
    {"WF087", "法规参数“{0}”不能作“{1}”的界限：类型或者单位（unit）不同",
     "law parameter '{0}' cannot bound '{1}': its type or unit differs"},
    {"WF088", "“{0}”不能写 settles：只有公开的整数、选项、是否要件可以入规",
     "'{0}' takes no settles: only a public number, choice or yes/no fact can become a rule"},
    {"WF089", "“{0}”没有写 settles，不能注明 value: rules",
     "'{0}' has no settles, so value: rules has nothing to take"},
    {"WF090", "“{0}”和“{1}”都要确定法规参数“{2}”，只能由一项确定",
     "'{0}' and '{1}' both settle law parameter '{2}'; only one may"},
    {"R360", "“{0}”不能这样约定：{1}", "'{0}' cannot be settled so: {1}"},
    {"WF091", "“{0}”的条款号“{1}”写法不对，例如 24、33-2",
     "'{0}': '{1}' is no article, e.g. 24 or 33-2"},
    {"desk.covenant_name", "管理规约", "management covenant"},
    {"R220", "“{0}”为{1}，应不少于{2}", "'{0}' is {1}; it must be {2} or more"},
    {"R221", "“{0}”为{1}，应不超过{2}", "'{0}' is {1}; it must be {2} or less"},
    {"R222", "“{0}”为{1}，应为单数", "'{0}' is {1}; it must be odd"},
    {"SV760", "同票候选人抽签，{0}当选", "equal candidates drew lots: {0} elected"},
    {"R350", "没有因同票待定的席位", "no seat is open between equal candidates"},
    {"R351", "{0}得票相同，空缺{1}席待定", "{0} are equal; {1} seats are open between them"},
    {"R352", "“{0}”为{1}；得票相同的为{2}，应从中产生{3}人",
     "'{0}' is {1}; {2} are equal, and {3} of them must be drawn"},
    {"R223",
     "“{0}”填的是“{1}”，本小区现行规则已经确定为“{2}"
     "”。要改变，须先由业主大会修改该条，修改后适用于下一次会议",
     "'{0}' is given as '{1}', but the rules in force settle '{2}'. To change it the meeting must "
     "amend that article first, for the meeting after"},
};

}  // namespace

std::span<const MessageRow> rules() { return kRows; }

}  // namespace gongyi::catalogue
