#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

/// 登记行与议题: facts that are lists of rows, motions as data, and what they see.
constexpr MessageRow kRows[] = {
    {"WF080",
     "motions_in 的“{0}”应为由环节填写的名单（type: list，from: fact），其行须有必填的 title 列和 "
     "choice 型的 matter 列",
     "motions_in '{0}' must be a list that a step asks for, whose rows have a required title and a "
     "required matter of type choice"},
    {"WF081", "“{1}”的行没有“{0}”这一列", "rows of '{1}' have no column '{0}'"},
    {"WF082", "“{0}”和“{1}”不能相比：须为同一类型的公开字段",
     "'{0}' and '{1}' cannot be compared: both must be public and of one type"},
    {"WF083", "列“{0}”的类型为 choice 时须列出 choices，其他类型不得列出",
     "column '{0}': choices go with the type choice, and only with it"},
    {"R200", "“{0}”共{1}项，至少应有{2}项", "'{0}' has {1} rows; {2} at least"},
    {"R201", "“{0}”共{1}项，至多{2}项", "'{0}' has {1} rows; {2} at most"},
    {"R202", "“{0}”第{1}项为“{2}”", "'{0}', row {1}: {2}"},
    {"R203", "“{0}”各项均符合", "every row of '{0}' fits"},
    {"R204", "“{0}”与“{1}”相同：{2}", "'{0}' and '{1}' are the same: {2}"},
    {"R205", "“{0}”与“{1}”不同", "'{0}' and '{1}' differ"},
    {"R206", "没有这类议题", "no motion of this matter"},
    {"R207", "“{0}”第{1}项同意{2}，“{3}”为{4}，应超过 {5}",
     "'{0}', row {1}: {2} of '{3}' {4}; more than {5} is needed"},
    {"R208", "“{0}”合计 {1}，“{2}”为 {3}", "'{0}' add up to {1}; '{2}' is {3}"},
    {"SV440", "“{0}”是登记名单，请写在 --facts 文件里，每项写一行列名和内容",
     "'{0}' is a list of rows: write it in the --facts file, columns by name"},
    {"SV441", "“{0}”第{1}项没有填写“{2}”", "'{0}', row {1}: '{2}' is missing"},
    {"SV442", "{0}项", "{0} rows"},
    {"SV443", "名单（写在 --facts 文件里）", "rows (in the --facts file)"},
};

}  // namespace

std::span<const MessageRow> work() { return kRows; }

}  // namespace gongyi::catalogue
