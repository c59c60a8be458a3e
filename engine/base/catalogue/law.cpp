#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    // Findings in law packs.
    {"LAW001",
     "文件没有内容类别：最上一级应是 sources、jurisdictions、parameters、regimes 或 pack。",
     "The file has no kind: its top-level key is sources, jurisdictions, parameters, regimes or "
     "pack."},
    {"LAW002", "“{0}”重复登记了，只能留一个。", "'{0}' is registered twice; keep one."},
    {"LAW003", "没有名为“{0}”的层级。请用 jurisdictions.yaml 里在它之前登记的编号。",
     "There is no layer '{0}'. Use an id registered before it in jurisdictions.yaml."},
    {"LAW004", "依据“{0}”不认识。应是 sources.yaml 里的法规代号加条号，如 Q24、S25(1)。",
     "The citation '{0}' is not understood. Write a tag from sources.yaml and an article, such as "
     "Q24 or S25(1)."},
    {"LAW005", "“{0}”不是期间。请写成 30d（日）、5wd（工作日）、1m（月）或 5y（年）。",
     "'{0}' is no period. Write 30d, 5wd, 1m or 5y."},
    {"LAW006", "没有名为“{0}”的法规参数。请用 parameters.yaml 里的名称，或先在那里登记。",
     "There is no legal parameter '{0}'. Use a name from parameters.yaml, or register it there."},
    {"LAW007",
     "参数 {0} 的值没有写依据（basis）。请注明条款，如 [Q24]；只是本程序做法的，状态须为 "
     "unverified。",
     "A value of {0} has no basis. Cite an article, such as [Q24]; a mere policy of this program "
     "must be unverified."},
    {"LAW008", "参数 {0} 的止日早于起日。", "A value of {0} ends before it begins."},
    {"LAW009", "参数 {0} 同一层级从 {1} 起有两个值，期间重叠。请写明前一个到哪天止（until）。",
     "Parameter {0} has two values of one layer from {1} on; they overlap. Say when the first ends "
     "(until)."},
    {"LAW010", "这里应是列表，每项以“- ”开头。", "A list is expected here, each item after '- '."},
    {"LAW011", "“{0}”不是有效比例，应大于 0 且不超过 1，如 2/3。",
     "'{0}' is no share; it is above nought and at most one, such as 2/3."},
    {"LAW012", "表决制度“{0}”与另一项的适用期间重叠。",
     "Voting regime '{0}' overlaps another in time."},
    {"LAW013", "列表是空的。请至少写一项，或删去这个文件。",
     "The list is empty. Give at least one item, or remove the file."},
    {"LAW014", "“{0}”的写法不对，应是{1}。", "'{0}' is not written as it must be: {1}."},
    {"LAW015", "参数 {0} 的值注明已对照原文（verified），却没有写对照的日期（checked_on）。",
     "A value of {0} is said to be verified, but not on which day (checked_on)."},
    {"LAW016", "参数 {0} 的值没有条款依据，请在 note 里说明为什么这样定。",
     "A value of {0} has no article; say in its note why it is so."},
    {"LAW018", "类型为词（word）的参数须用 words 列出允许的词；其他类型不能写 words。",
     "A parameter of type word lists its words; one of another type has none."},
    {"LAW019", "表决制度“{0}”缺少事项“{1}”。", "Voting regime '{0}' lacks the matter '{1}'."},
    {"LAW020", "“{0}”不能是负数。", "'{0}' cannot be negative."},
    {"law.form_tag", "大写字母，如 Q", "capital letters such as Q"},
    {"law.form_place", "小写字母，用减号连接，如 cn-shandong-qingdao",
     "small letters joined by hyphens, such as cn-shandong-qingdao"},
    {"law.form_parameter", "类别.名称，用小写字母、数字和下划线，如 posting.minimum_days",
     "subject.number in small letters, digits and underscores, such as posting.minimum_days"},
    {"law.form_word_id", "小写字母开头的词，如 per-unit",
     "a word in small letters such as per-unit"},
    {"law.form_regime", "小写字母、数字和减号，如 civil-code-2021",
     "small letters, digits and hyphens, such as civil-code-2021"},

    // Refusals of a lookup.
    {"LAW050", "没有名为“{0}”的法规参数。", "There is no legal parameter '{0}'."},
    {"LAW051", "没有名为“{0}”的法规参数，是不是“{1}”？",
     "There is no legal parameter '{0}'; did you mean '{1}'?"},
    {"LAW052", "没有“{0}”的法规数据。", "There is no law data for '{0}'."},
    {"LAW056", "没有“{0}”的法规数据，是不是“{1}”？",
     "There is no law data for '{0}'; did you mean '{1}'?"},
    {"LAW053",
     "“{0}”（{1}）在 {2} 没有可用的规定：{3}已知最早的规定从 {4} 起。"
     "请查明当时有效的规定，由经办人决定。",
     "'{0}' ({1}) has no known value on {2}: the first one for {3} is in force from {4}. "
     "Find the rule of that day and let a person decide."},
    {"LAW054", "“{0}”（{1}）在 {2} 没有可用的规定：{3}的规定到 {4} 已失效。",
     "'{0}' ({1}) has no known value on {2}: the last one for {3} ended on {4}."},
    {"LAW055", "{2}没有关于“{0}”（{1}）的规定。", "{2} has no rule on '{0}' ({1})."},
    {"LAW057", "{0} 的表决适用什么规则，数据里没有：最早的“{2}”从 {1} 起。",
     "There is no voting regime for {0}: the first, '{2}', is in force from {1}."},
    {"LAW058", "{0} 的表决适用什么规则，数据里没有。", "There is no voting regime for {0}."},

    {"LAW060", "议事规则的这一约定不能采用：{0}。", "This rule cannot be used: {0}."},
    {"LAW061", "“{2}”不是“{0}”可以有的值；可以写：{1}。",
     "'{2}' is no value of '{0}'; write: {1}."},
    {"law.form_integer", "整数，如 3", "a whole number such as 3"},
    {"law.form_share", "比例，如 1/2", "a share such as 1/2"},
    {"law.form_period", "期间，如 30d（日）、5wd（工作日）、1m（月）、5y（年）",
     "a period such as 30d (days), 5wd (working days), 1m (months), 5y (years)"},

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
    {"law.beaten_estate", "本小区已通过的规则另有约定：{0}", "the estate's adopted rules say: {0}"},
    {"law.estate_may_not", "“{0}”由法律规定，议事规则不能另行约定",
     "'{0}' is set by law; rules of procedure cannot change it"},
    {"law.estate_misfit", "议事规则的约定不是“{0}”可以有的值",
     "what the rules of procedure say is no possible value of '{0}'"},
    {"law.estate_laxer", "议事规则的约定宽于法律规定的{0}，不能采用",
     "the rules of procedure are laxer than the law's {0} and cannot be used"},

    // Words.
    {"law.yes", "是", "yes"},
    {"law.no", "否", "no"},
    {"law.policy", "本程序的做法（无条文依据）", "policy of this program (no article)"},
    {"law.estate_layer", "本小区已通过的规则", "the estate's adopted rules"},
};

}  // namespace

std::span<const MessageRow> law() { return kRows; }

}  // namespace gongyi::catalogue
