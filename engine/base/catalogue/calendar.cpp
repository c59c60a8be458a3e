#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    // Findings in holiday files.
    {"CAL001", "“{0}”不是有效的日期或日期段。请写成 2026-10-01 或 2026-10-01..2026-10-07。",
     "'{0}' is no day or span of days. Write 2026-10-01 or 2026-10-01..2026-10-07."},
    {"CAL002", "这里应是日期列表，写成 [ … ]。", "A list of days [ … ] is expected here."},
    {"CAL003", "{0} 不属于 {1} 年的放假通知（只能是当年，或上一年12月）。",
     "{0} does not belong in the notice of {1} (that year, or the December before it)."},
    {"CAL004", "{0} 已经在 {1} 年的通知里安排过了，不能重复或矛盾。",
     "{0} is named already by the notice of {1}; a day is named once."},
    {"CAL005", "年份 {0} 无效，或该年的放假通知已经读过。",
     "The year {0} is impossible, or its notice has been read already."},
    {"CAL007", "列表是空的。请照通知填写。", "The list is empty. Fill it in from the notice."},
    {"CAL006", "通知出处“{0}”不是网址。请写国务院办公厅通知的网址。",
     "'{0}' is no address. Give the address of the State Council notice."},

    // A day in words.
    {"calendar.plain_day", "{0}（{1}）", "{0} ({1})"},
    {"calendar.named_day", "{0}（{1}，{2}）", "{0} ({1}, {2})"},
    {"calendar.holiday", "法定休假日", "public holiday"},
    {"calendar.makeup", "调休上班日", "make-up workday"},
    {"calendar.weekend", "周末休息日", "weekend"},
    {"calendar.monday", "星期一", "Monday"},
    {"calendar.tuesday", "星期二", "Tuesday"},
    {"calendar.wednesday", "星期三", "Wednesday"},
    {"calendar.thursday", "星期四", "Thursday"},
    {"calendar.friday", "星期五", "Friday"},
    {"calendar.saturday", "星期六", "Saturday"},
    {"calendar.sunday", "星期日", "Sunday"},

    // A period in words.
    {"calendar.day", "{0}日", "{0} day"},
    {"calendar.days", "{0}日", "{0} days"},
    {"calendar.workday", "{0}个工作日", "{0} working day"},
    {"calendar.workdays", "{0}个工作日", "{0} working days"},
    {"calendar.month", "{0}个月", "{0} month"},
    {"calendar.months", "{0}个月", "{0} months"},
    {"calendar.year", "{0}年", "{0} year"},
    {"calendar.years", "{0}年", "{0} years"},

    // The arithmetic of a due date.
    {"calendar.nth_day", "{0} 之次日起算第{1}日为 {2}", "day {1} from the day after {0} is {2}"},
    {"calendar.nth_workday", "{0} 之次日起算第{1}个工作日为 {2}",
     "working day {1} from the day after {0} is {2}"},
    {"calendar.corresponding_day", "{0} 起算{1}，期满之对应日为 {2}",
     "{1} from {0} end on the corresponding day {2}"},
    {"calendar.c201", "《民法典》第201条", "Civil Code art. 201"},
    {"calendar.c201_c202", "《民法典》第201条、第202条", "Civil Code art. 201, 202"},
    {"calendar.stands", "{0}（{1}）", "{0} ({1})"},
    {"calendar.rolled", "{0}，顺延至 {1}（{2}、第203条）",
     "{0}, which moves on to {1} ({2} and art. 203)"},
    {"calendar.term_end", "{0}；任期届满日不因休假日顺延（{1}）",
     "{0}; the end of a term does not move for rest days ({1})"},
    {"calendar.suspended", "期间内有 {0} 日中止计算，期限相应延长 {0} 日",
     "{0} days in between did not count, so the period is {0} days longer"},
    {"calendar.lead", "{0} 之前{1}，最迟 {2}；提前期不因休假日推迟（《民法典》第201条）",
     "{1} before {0} is at the latest {2}; a lead time is never shortened for rest days (Civil "
     "Code "
     "art. 201)"},
    {"calendar.lead_advice", "该日不是工作日，建议提前到 {0} 办理",
     "that is no working day; better on {0}"},
    {"calendar.lead_clear", "如按须足足间隔{0}的较严理解，最迟 {1}；建议按此留足一日",
     "read strictly as {0} clear days in between, the last day is {1}; leave that day as a margin"},
    {"calendar.posting", "{0} 张贴，当日不计，公示满{1}为 {2} 24时止（《民法典》第201条）",
     "put up on {0}, that day not counted; {1} in full end on {2} at 24:00 (Civil Code art. 201)"},
    {"calendar.posting_objections", "期满日是休息日，异议收至 {0}，公示保持到当日（本程序的做法）",
     "that is a rest day: objections are taken and the paper stays up until {0} (policy of this "
     "program)"},
    {"calendar.before_code",
     "起算日在《民法典》施行（2021-01-01）以前；此前的法律计算方法相同（系记忆，未核对当时条文）",
     "counted from a day before the Civil Code (2021-01-01); the law before it counted alike "
     "(recalled, the articles of the time were not read)"},
    {"calendar.provisional", "所涉年度的放假通知尚未发布（或未录入），暂按周末推算，结果待复核",
     "the holiday notice of a year concerned is not out (or not entered); computed with weekends "
     "only, to be checked again"},
};

}  // namespace

std::span<const MessageRow> calendar() { return kRows; }

}  // namespace gongyi::catalogue
