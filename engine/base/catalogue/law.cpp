#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    // Findings in law packs.
    {"LAW001", "没有名为“{0}”的法规参数。请用 parameters.yaml 里的名称，或先在那里登记。",
     "There is no legal parameter '{0}'. Use a name from parameters.yaml, or register it there."},
    {"LAW002", "参数 {0} 的值“{1}”不对，应是{2}。",
     "The value '{1}' of {0} is wrong; {2} is expected."},
    {"LAW003", "参数 {0} 同一层级从 {1} 起有两个值，期间重叠。请写明前一个到哪天止（until）。",
     "Parameter {0} has two values of one layer from {1} on; they overlap. Say when the first ends "
     "(until)."},
    {"LAW004", "没有写依据（basis）。每个数值都要注明条款，如 [Q24]。",
     "There is no basis. Every value cites an article, such as [Q24]."},
    {"LAW005", "依据“{0}”不认识。应是法规代号加条号，如 Q24、S25(1)；已登记的代号：{1}。",
     "The citation '{0}' is not understood. Write a source tag and an article, such as Q24 or "
     "S25(1); known tags: {1}."},
    {"LAW007", "没有名为“{0}”的层级。请用 jurisdictions.yaml 里的编号，或先在那里登记。",
     "There is no layer '{0}'. Use an id from jurisdictions.yaml, or register it there."},
    {"LAW008",
     "文件没有内容类别：最上一级应是 "
     "sources、jurisdictions、parameters、regimes 或 pack。",
     "The file has no kind: its top-level key is sources, jurisdictions, parameters, regimes or "
     "pack."},
    {"LAW009",
     "不认识的文件类别“{0}”：应是 "
     "sources、jurisdictions、parameters、regimes、pack 或 holidays。",
     "Unknown kind of file '{0}': it is sources, jurisdictions, parameters, regimes, pack or "
     "holidays."},
    {"LAW010", "这里应是列表，每项以“- ”开头。", "A list is expected here, each item after '- '."},
    {"LAW011", "“{0}”重复登记了，只能留一个。", "'{0}' is registered twice; keep one."},
    {"LAW012", "层级“{0}”的上级绕成了一圈。", "The parents of layer '{0}' go round in a circle."},
    {"LAW013", "这里应是一组“参数名: 内容”。", "A mapping of parameter names is expected here."},
    {"LAW014", "表决规则“{0}”与另一条重名，或适用期间重叠。",
     "Voting regime '{0}' has the id of another, or overlaps it in time."},
    {"LAW015", "“{0}”的止日早于起日。", "'{0}' ends before it begins."},
    {"LAW016", "参数 {0} 的可选词（words）不对：类别为 word 时必须列出，其他类别不能有。",
     "The words of {0} are wrong: unit `word` must list them, other units have none."},
    {"LAW017", "表决规则“{0}”与“{1}”之间有空档。",
     "There is a gap between the regimes '{0}' and '{1}'."},
    {"LAW018", "参数 {0} 标为已核对（verified），但没有写核对日期（checked_on）。",
     "A value of {0} is marked verified, but has no checked_on day."},

    // Refusals of a lookup.
    {"LAW050", "没有名为“{0}”的法规参数。", "There is no legal parameter '{0}'."},
    {"LAW051", "没有名为“{0}”的法规参数，是不是“{1}”？",
     "There is no legal parameter '{0}'; did you mean '{1}'?"},
    {"LAW052", "没有“{0}”的法规数据。", "There is no law data for '{0}'."},
    {"LAW056", "没有“{0}”的法规数据，是不是“{1}”？",
     "There is no law data for '{0}'; did you mean '{1}'?"},
    {"LAW053",
     "“{0}”（{1}）在 {2} 没有可用的规定：{3}已知最早的规定从 {4} 起（{5}）。"
     "请查明当时有效的规定，由经办人决定。",
     "'{0}' ({1}) has no known value on {2}: the first one for {3} is in force from {4} ({5}). "
     "Find the rule of that day and let a person decide."},
    {"LAW054", "“{0}”（{1}）在 {2} 没有可用的规定：{3}的规定到 {4} 已失效。",
     "'{0}' ({1}) has no known value on {2}: the last one for {3} ended on {4}."},
    {"LAW055", "{2}没有关于“{0}”（{1}）的规定。", "{2} has no rule on '{0}' ({1})."},
    {"LAW057", "{0} 的表决适用什么规则，数据里没有：最早的“{2}”从 {1} 起。",
     "There is no voting regime for {0}: the first, '{2}', is in force from {1}."},
    {"LAW058", "{0} 的表决适用什么规则，数据里没有。", "There is no voting regime for {0}."},

    // Why a value gave way.
    {"law.beaten_stricter", "与{0}可以同时遵守，从严取{1}（从严是本程序的做法，不是法律规定）",
     "can be obeyed together with {0}, so the stricter {1} is used (policy of this program, not "
     "law)"},
    {"law.beaten_specific", "{0}是更具体的地方规定，取{1}", "{0} is the more local rule: {1}"},
    {"law.beaten_mandatory", "{0}是强制性规定，下位规定和约定不能改变，取{1}",
     "{0} is mandatory and cannot be changed from below: {1}"},
    {"law.beaten_ask", "与{0}不一致，不能简单从严，须由经办人说明理由后决定；暂列{1}供参考",
     "differs from {0} and cannot simply be tightened: a person decides with a reason; {1} is only "
     "proposed"},
    {"law.beaten_incomparable", "与{0}的{1}单位不同，无法比较，须由经办人决定",
     "cannot be compared with the {1} of {0}: a person decides"},
    {"law.beaten_unverified", "这一数值未经核对，不作为依据；采用{0}的{1}",
     "this value was never verified and does not count; {0} gives {1}"},
    {"law.beaten_gap", "{2}只在上位规定没有规定时补空白；{0}已有规定：{1}",
     "{2} only fills gaps; {0} has a rule: {1}"},
    {"law.beaten_estate", "本小区已通过的规则另有约定：{0}", "the estate's adopted rules say: {0}"},
    {"law.estate_may_not", "“{0}”由法律规定，议事规则不能另行约定",
     "'{0}' is set by law; rules of procedure cannot change it"},
    {"law.estate_misfit", "议事规则的约定不是“{0}”可以有的值",
     "what the rules of procedure say is no possible value of '{0}'"},
    {"law.estate_below", "议事规则的约定低于允许的下限{0}",
     "the rules of procedure go below the least lawful value {0}"},
    {"law.estate_above", "议事规则的约定超过允许的上限{0}",
     "the rules of procedure go above the greatest lawful value {0}"},

    // Words.
    {"law.yes", "是", "yes"},
    {"law.no", "否", "no"},
    {"law.wants_period", "期间，如 30d（日）、5wd（工作日）、1m（月）、5y（年）",
     "a period such as 30d, 5wd, 1m or 5y"},
    {"law.wants_share", "不大于1的分数，如 2/3", "a fraction not above one, such as 2/3"},
    {"law.wants_number", "不带引号的整数，如 7", "a whole number without quotes, such as 7"},
    {"law.other_value", "另一个值在这里", "the other value is here"},
    {"law.estate_layer", "本小区已通过的规则", "the estate's adopted rules"},
};

}  // namespace

std::span<const MessageRow> law() { return kRows; }

}  // namespace gongyi::catalogue
