#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

/// 任期与委员: the words of the language on a committee's term, and what they see.
constexpr MessageRow kRows[] = {
    {"WF076", "法规参数“{1}”不能取“{0}”（可取的值见 workflows/law/parameters.yaml）",
     "law parameter '{1}' cannot be '{0}' (see workflows/law/parameters.yaml)"},
    {"WF077", "sum 至少要有两项（of 列表）", "a sum needs two things at least (the list of)"},
    {"R180", "{0} {1} ÷ {2} {3} = {4}，应超过 {5}",
     "{0} {1} of {2} {3} = {4}; more than {5} is needed"},
    {"R181", "“{0}”现行规定为：{1}", "the law in force on '{0}': {1}"},
    {"R182", "本小区还没有业主委员会的任期记录（用 estate show 查看）",
     "no term of a committee is on record for this estate (see estate show)"},
    {"R183", "本届任期至{0}，{1}尚在任期内", "the term ends on {0}; {1} is within it"},
    {"R184", "本届任期已于{0}届满，{1}不在任期内", "the term ended on {0}; {1} is after it"},
    {"R185", "业主委员会的职责现由{0}代行", "{0} acts for the committee"},
    {"R186", "“{0}”中的{1}不在“{2}”之中；名单内编号：{3}",
     "'{0}': {1} does not stand in '{2}'; numbers there: {3}"},
    {"R187", "第{0}人", "person {0}"},
    {"R188", "“{0}”均在“{1}”之中", "'{0}' all stand in '{1}'"},
    {"R189", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> terms() { return kRows; }

}  // namespace gongyi::catalogue
