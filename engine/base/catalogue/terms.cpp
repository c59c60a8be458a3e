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
    {"SV420", "业主委员会职责由{0}代行；在新一届产生前不作新的决定",
     "{0} acts for the committee; nothing new is decided until a new one is elected"},
    {"SV421", "任期已于{0}届满{1}日：只办理换届和移交，不作新的决定",
     "the term ended on {0}, {1} days ago: only the re-election and the hand-over go on"},
    {"SV422", "在任{0}人，席位{1}：{2}", "{0} members of {1} seats: {2}"},
    {"SV423", "缺额{0}人", "{0} vacancies"},
    {"SV424", "在任{0}人，不足席位{1}的 {2}，须召开业主大会会议重新选举（{3}）",
     "{0} members are below {2} of {1} seats: the general meeting must elect a new committee "
     "({3})"},
    {"SV425", "停止履职：{0}", "suspended: {0}"},
    {"SV426", "候补：{0}", "alternates: {0}"},
    {"SV427", "本届任期至{0}", "the term ends on {0}"},
    {"R189", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> terms() { return kRows; }

}  // namespace gongyi::catalogue
