#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"WF001", "是否想写“{0}”？", "did you mean '{0}'?"},
    {"WF002", "程序没有任何环节（steps 为空）", "the procedure has no steps"},
    {"WF003", "环节标识“{0}”只能用小写字母、数字和连字符", "step id '{0}' may hold only lower-case letters, digits and hyphens"},
    {"WF004", "环节标识“{0}”重复", "step id '{0}' stands twice"},
    {"WF005", "环节“{0}”的责任主体“{1}”没有在 actors 中定义", "step '{0}': actor '{1}' is not defined under actors"},
    {"WF006", "“{0}”引用的环节“{1}”不存在", "'{0}' names step '{1}', which is not defined"},
    {"WF007", "环节“{0}”的结局“{1}”没有在 ends 中定义", "step '{0}': end '{1}' is not defined under ends"},
    {"WF008", "环节“{0}”的去向既没有 redo 也没有 conclude", "step '{0}': a route has neither redo nor conclude"},
    {"WF009", "环节互为前提，形成循环：{0}", "steps need each other in a circle: {0}"},
    {"WF010", "环节“{0}”不能退回到“{1}”：它不在“{1}”之后", "step '{0}' cannot send back to '{1}': it does not come after it"},
    {"WF011", "没有任何环节注明结局（ends），案卷将永远不能办结", "no step brings an end (ends): a case could never be concluded"},
    {"WF012", "数据词汇表中没有“{0}”", "'{0}' is not in the vocabulary"},
    {"WF013", "“{0}”的类型不适合用在这里", "'{0}' has a type that does not fit here"},
    {"WF014", "没有任何环节填写“{0}”", "no step asks for '{0}'"},
    {"WF015", "“{0}”由环节“{1}”填写，而它不在环节“{2}”之前", "'{0}' is given in step '{1}', which does not come before step '{2}'"},
    {"WF016", "法规参数“{0}”不存在", "law parameter '{0}' does not exist"},
    {"WF017", "法规参数“{0}”在 {1} 没有规定", "law parameter '{0}' has no value in {1}"},
    {"WF018", "法规参数“{0}”的类型不适合用在这里", "law parameter '{0}' has a type that does not fit here"},
    {"WF019", "文书“{0}”不在 templates/MANIFEST.yaml 中", "document '{0}' is not in templates/MANIFEST.yaml"},
    {"WF020", "不认识的检查项“{0}”", "unknown guard '{0}'"},
    {"WF021", "条件应当恰好写一个检查项，或 all、any、not 之一", "a condition is exactly one guard, or all, any or not"},
    {"WF022", "“{0}”应当写成“键: 值”", "'{0}' must be a mapping"},
    {"WF023", "条件嵌套超过 {0} 层", "conditions nest deeper than {0}"},
    {"WF024", "依据应当写成列表，例如 [Q24, S22]", "a basis is a list, e.g. [Q24, S22]"},
    {"WF025", "依据“{0}”的法规代号不存在（见 workflows/law/sources.yaml）", "the source of '{0}' is not in workflows/law/sources.yaml"},
    {"WF026", "法定数字须引用法规参数（law:…），不能直接写数", "a legal number must be a law parameter (law:…), not a literal"},
    {"WF027", "效果应当恰好写一项", "an effect is exactly one item"},
    {"WF028", "退回次数上限 max 应在 1 至 99 之间", "max must be between 1 and 99"},
    {"WF030", "适用地区“{0}”不存在", "jurisdiction '{0}' does not exist"},
    {"WF031", "“{0}”是计算得出的，不能要求填写", "'{0}' is computed and cannot be asked for"},
    {"WF032", "“{0}”在两个环节中重复填写", "'{0}' is asked for in two steps"},
    {"WF033", "不认识的效果“{0}”", "unknown effect '{0}'"},
    {"WF034", "效果“{0}”缺少“{1}”", "effect '{0}' lacks '{1}'"},
    {"WF035", "效果“{0}”没有参数“{1}”", "effect '{0}' has no argument '{1}'"},
    {"WF036", "表决事项类别“{0}”不存在（见 workflows/law/regimes.yaml）", "matter '{0}' does not exist (see workflows/law/regimes.yaml)"},
    {"WF037", "表决“{0}”没有在 votes 中定义", "vote '{0}' is not defined under votes"},
    {"WF038", "表决“{1}”没有事项“{0}”", "vote '{1}' has no motion '{0}'"},
    {"WF039", "这里不能写“{0}”，可以写：{1}", "'{0}' cannot stand here; possible: {1}"},
    {"WF040", "“{0}”的行类型“{1}”不存在（见 records）", "'{0}': record type '{1}' does not exist"},
    {"WF041", "选择项“{0}”没有给出可选值（choices）", "choice '{0}' has no choices"},
    {"WF042", "数据词汇“{0}”重复", "field '{0}' stands twice"},
    {"WF043", "中文名“{0}”已被“{1}”使用", "the Chinese title '{0}' is already used by '{1}'"},
    {"WF044", "文书“{0}”重复", "document '{0}' stands twice"},
    {"WF050", "文书 {0} 的模板用到“{1}”，但在环节“{2}”时还没有这项数据", "document {0} uses '{1}', which does not exist yet at step '{2}'"},
    {"WF051", "文书 {0} 的模板用到“{1}”，数据词汇表中没有", "document {0} uses '{1}', which is not in the vocabulary"},
    {"WF052", "文书 {0} 的模板文件 {1} 不存在", "document {0}: template {1} does not exist"},
};

}  // namespace

std::span<const MessageRow> definition() { return kRows; }

}  // namespace gongyi::catalogue
