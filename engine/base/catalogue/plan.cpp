#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    // What a plan cannot be made of.
    {"PL001",
     "“{0}”是 {1}，离今天超过{2}年；计划只排到{2}年以内（节假日安排每年公布一次）。请核对年份。",
     "'{0}' is {1}, more than {2} years from today; a plan reaches {2} years (holiday notices come "
     "out once a year). Check the year."},
    {"PL002",
     "“{0}”既不是本程序的环节，也不是本程序的日期要件，不能固定日期。用 gongyi plan 查看名称。",
     "'{0}' is neither a step nor a date fact of this procedure; no day can be fixed for it. "
     "`gongyi plan` shows the names."},
    {"PL003", "“{0}”已经办理或者填写，日期不能再改；请去掉对它的固定。",
     "'{0}' is done or given already, and its day stands; take it out of the fixed days."},
    {"PL004", "本程序不使用“{0}”，不能假设它的值。请核对字段名。",
     "This procedure does not use '{0}', so it cannot be assumed. Check the field's name."},
    {"PL005", "办件已经办结或者终止，没有可计划的环节。",
     "The case is over; nothing is left to plan."},
    {"PL006", "“{0}”应写成 名称=值，例如 {1}。", "Write '{0}' as NAME=VALUE, for example {1}."},
    {"PL007", "“{0}”不是日期，应写成 2026-05-20 这样。",
     "'{0}' is no day; write it like 2026-05-20."},
    {"PL008", "“{0}”的值“{1}”无法识别。", "The value '{1}' of '{0}' cannot be read."},
    // The rules of a plan, a sentence each.
    {"PL010", "还没有办的，最早今天（{0}）办理",
     "What is not done yet is done today ({0}) at the earliest"},
    {"PL011", "“{0}”已记录为 {1}", "'{0}' is on record as {1}"},
    {"PL012", "“{0}”由经办人定为 {1}", "'{0}' is fixed by the clerk as {1}"},
    {"PL013", "“{0}”不早于确定它的环节“{1}”", "'{0}' is not before '{1}', which settles it"},
    {"PL014", "“{0}”须在自“{1}”起{2}内", "'{0}' within {2} from '{1}'"},
    {"PL015", "“{0}”须在“{1}”前至少{2}", "'{0}' at least {2} before '{1}'"},
    {"PL016", "“{0}”的投票不能早于“{1}”截止", "Voting in '{0}' does not close before '{1}'"},
    {"PL017", "“{0}”的条件：{1}", "Condition of '{0}': {1}"},
    {"PL018", "“{0}”须待“{1}”公示期满，自 {2} 起方可办理",
     "'{0}' waits for the notice of '{1}' to have hung, until {2}"},
    {"PL019", "“{1}”公示满{2}后，方可办理“{0}”", "'{0}' after the notice of '{1}' has hung {2}"},
    {"PL020", "“{0}”在“{1}”之后办理", "'{0}' after '{1}'"},
    {"PL021", "全部环节须在 {0} 以前办完", "Every step is over by {0}"},
    {"PL022", "全部办完", "all done"},
};

}  // namespace

std::span<const MessageRow> plan() { return kRows; }

}  // namespace gongyi::catalogue
