#include <algorithm>

#include "definition/condition.h"

namespace gongyi::definition {
namespace {

const std::vector<GuardSpec>& specs() {
  using A = ArgType;
  static const std::vector<GuardSpec> all = {
      {"fact.given", {{"fact", A::fact}}, {"该项已填写", "the fact was given"}},
      {"fact.is",
       {{"fact", A::fact}, {"value", A::word}},
       {"该项为某值", "the fact has this value"}},
      {"fact.differs",
       {{"fact", A::fact}, {"from", A::fact}},
       {"两项不相同", "two facts of one type differ"}},
      {"rows.count",
       {{"of", A::rows_fact}, {"at_least", A::operand, false}, {"at_most", A::operand, false}},
       {"行数在范围内", "the number of rows is within bounds"}},
      {"rows.one_of",
       {{"of", A::rows_fact}, {"column", A::column}, {"values", A::words}},
       {"各行均为其中之一", "every row has one of these values"}},
      {"rows.share_more_than",
       {{"of", A::rows_fact},
        {"column", A::column},
        {"whole", A::number_fact},
        {"share", A::law_share},
        {"marked", A::column, false},
        {"as", A::words, false}},
       {"各行占比超过", "in every row a share of more than"}},
      {"rows.total",
       {{"of", A::rows_fact},
        {"column", A::column},
        {"is", A::number_fact},
        {"marked", A::column, false},
        {"as", A::words, false}},
       {"各行合计相符", "the rows add up to this"}},
      {"fact.one_of",
       {{"fact", A::fact}, {"values", A::words}},
       {"该项为其中之一", "the fact has one of these values"}},
      {"number.at_least", {{"fact", A::number_fact}, {"min", A::operand}}, {"不少于", "at least"}},
      {"number.at_most", {{"fact", A::number_fact}, {"max", A::operand}}, {"不多于", "at most"}},
      {"number.odd", {{"fact", A::number_fact}}, {"为单数", "odd"}},
      {"share.at_least",
       {{"part", A::number_fact}, {"whole", A::number_fact}, {"share", A::law_share}},
       {"占比不低于", "a share of at least"}},
      {"share.more_than",
       {{"part", A::number_fact}, {"whole", A::number_fact}, {"share", A::law_share}},
       {"占比超过", "a share of more than"}},
      {"law.is",
       {{"parameter", A::law_name}, {"value", A::law_value}},
       {"现行规定为某值", "the law in force says this"}},
      {"law.given",
       {{"parameter", A::law_name}},
       {"当地对此有规定", "the law of the place says something about it"}},
      {"law.settled",
       {{"parameter", A::law_name}},
       {"本小区已就此约定", "the estate's adopted texts settle it"}},
      {"years.at_most",
       {{"fact", A::number_fact}, {"max", A::law_period}},
       {"年数不超过", "at most so many years"}},
      {"people.count",
       {{"of", A::people_fact},
        {"where", A::where, false},
        {"at_least", A::operand, false},
        {"at_most", A::operand, false}},
       {"人数在范围内", "the number of people is within bounds"}},
      {"people.odd", {{"of", A::people_fact}}, {"人数为单数", "the number of people is odd"}},
      {"people.share",
       {{"of", A::people_fact}, {"where", A::where}, {"at_least", A::law_share}},
       {"某类人员占比不低于", "a group of people has at least this share"}},
      {"people.distinct", {{"of", A::people_fact}}, {"人员不重复", "nobody stands twice"}},
      {"people.decided",
       {{"of", A::people_fact}},
       {"每人都有人工认定及理由", "a person decided on each, with a reason"}},
      {"people.has",
       {{"of", A::people_fact}, {"who", A::who}},
       {"都在名单之中", "all of them stand in the list"}},
      {"people.in_order",
       {{"of", A::people_fact},
        {"who", A::who},
        {"passed_over", A::who, false},
        {"parameter", A::law_name},
        {"value", A::law_value}},
       {"按名单顺序", "in the order of the list, where the law in force says so"}},
      {"people.elected",
       {{"of", A::people_fact}, {"vote", A::vote}},
       {"名单与当选结果一致", "the people are those elected"}},
      {"date.order",
       {{"first", A::date_ref}, {"then", A::date_ref}},
       {"先后顺序正确", "the days are in order"}},
      {"date.lead",
       {{"earlier", A::date_ref}, {"later", A::date_ref}, {"at_least", A::law_period}},
       {"提前足够天数", "early enough before"}},
      {"date.elapsed",
       {{"from", A::date_ref}, {"to", A::date_ref}, {"at_least", A::law_period}},
       {"已满期间", "the period has passed"}},
      {"date.within",
       {{"from", A::date_ref}, {"to", A::date_ref}, {"at_most", A::law_period}},
       {"未超过期间", "not later than the period"}},
      {"term.running",
       {{"on", A::date_ref, false}},
       {"现任业主委员会在任期内", "the sitting committee's term is running"}},
      {"term.expired",
       {{"on", A::date_ref, false}},
       {"现任业主委员会任期已届满", "the sitting committee's term has ended"}},
      {"roster.frozen", {}, {"名册已锁定", "the roster is frozen"}},
      {"candidates.count",
       {{"vote", A::vote}, {"at_least", A::operand}},
       {"候选人不少于", "enough candidates"}},
      {"candidates.decided",
       {{"vote", A::vote}},
       {"候选人资格均已认定", "each candidate was decided on"}},
      {"ballots.issued", {{"vote", A::vote}}, {"选票已编号发放", "the ballots are issued"}},
      {"ballots.delivered",
       {{"vote", A::vote}},
       {"选票均有送达证据", "each ballot has evidence of delivery"}},
      {"vote.closed", {{"vote", A::vote}}, {"投票已截止", "voting is closed"}},
      {"vote.tallied", {{"vote", A::vote}}, {"已计票", "the votes are counted"}},
      {"vote.outcome",
       {{"vote", A::vote}, {"any_of", A::words}},
       {"会议结论", "the meeting's outcome"}},
      {"motion.outcome",
       {{"vote", A::vote}, {"motion", A::motion}, {"any_of", A::words}},
       {"事项结论", "a motion's outcome"}},
      {"matter.outcome",
       {{"vote", A::vote}, {"matter", A::matter, false}, {"any_of", A::words}},
       {"某类议题有此结论", "a motion of this matter has this outcome"}},
      {"election.outcome",
       {{"vote", A::vote}, {"any_of", A::words}},
       {"选举结论", "the election's outcome"}},
      {"elected.count",
       {{"vote", A::vote}, {"at_least", A::operand}},
       {"当选人数不少于", "enough elected"}},
      {"election.tied",
       {{"vote", A::vote}},
       {"有席位因同票待定", "a seat is open between equal candidates"}},
      {"election.drawn",
       {{"vote", A::vote}, {"who", A::who}},
       {"抽签结果与同票情况相符",
        "those drawn are of the equal candidates, as many as seats are open"}},
      {"elected.odd", {{"vote", A::vote}}, {"当选人数为单数", "the number elected is odd"}},
      {"objections.answered", {}, {"异议均已答复", "every objection is answered"}},
      {"limit.kept", {{"step", A::step}}, {"未超过期限", "the limit is kept"}},
      {"step.done", {{"step", A::step}}, {"环节已办结", "the step is done"}},
  };
  return all;
}

}  // namespace

std::span<const GuardSpec> guard_specs() { return specs(); }

const GuardSpec* find_guard(std::string_view name) {
  const auto& all = specs();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const GuardSpec& spec) { return spec.name == name; });
  return found == all.end() ? nullptr : &*found;
}

const Arg* Condition::arg(std::string_view name) const {
  const auto found = args.find(name);
  return found == args.end() ? nullptr : &found->second;
}

const std::string& Condition::word(std::string_view name) const {
  static const std::string nothing;
  const auto* found = arg(name);
  return found == nullptr || found->words.empty() ? nothing : found->words.front();
}

const std::vector<std::string>* outcome_words(std::string_view guard) {
  static const std::map<std::string, std::vector<std::string>, std::less<>> all = {
      {"vote.outcome", {"decided", "no_decision", "indeterminate"}},
      {"motion.outcome", {"adopted", "not_adopted", "no_decision", "indeterminate"}},
      {"matter.outcome", {"adopted", "not_adopted", "no_decision", "indeterminate"}},
      {"election.outcome",
       {"elected", "partly_elected", "none_elected", "no_decision", "indeterminate"}},
  };
  const auto found = all.find(guard);
  return found == all.end() ? nullptr : &found->second;
}

}  // namespace gongyi::definition
