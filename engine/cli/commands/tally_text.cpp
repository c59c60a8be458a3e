#include "cli/commands/tally_text.h"

#include <algorithm>
#include <map>

#include "base/message.h"
#include "cli/render.h"

namespace gongyi::cli {
namespace {

using ballot::Leg;
using ballot::Of;
using ballot::Tally;

// Words of one language, short to write.
class Speaker {
 public:
  explicit Speaker(Lang lang) : lang_(lang) {}
  std::string operator()(std::string_view code, std::vector<Text> args = {}) const {
    return Message(code, std::move(args)).in(lang_);
  }
  [[nodiscard]] std::string shown(const Text& text) const { return text.in(lang_); }
  [[nodiscard]] Lang lang() const { return lang_; }

 private:
  Lang lang_;
};

std::string amount(Of of, std::int64_t value) {
  return of == Of::heads ? ballot::grouped(value) : ballot::grouped(Area{value}) + " ㎡";
}

std::string met(const std::optional<bool>& value, const Speaker& say) {
  if (!value) return "—";
  return say(*value ? "cli.met" : "cli.not_met");
}

std::string needed(Fraction share, bool strict, const Speaker& say) {
  return say(strict ? "cli.more_than" : "cli.at_least", {ballot::share_text(share)});
}

void add_leg(Table& table, Of of, const Leg& leg, const law::Regime& regime, law::MatterClass cls,
             const Speaker& say) {
  const bool heads = of == Of::heads, special = cls == law::MatterClass::special;
  table.add({say(heads ? "cli.row_part_heads" : "cli.row_part_area"), amount(of, leg.took_part),
             amount(of, leg.total), percent_floor(leg.took_part, leg.total),
             needed(regime.participation, regime.participation_strict, say),
             met(leg.participation_met, say)});
  table.add({say(heads ? "cli.row_for_heads" : "cli.row_for_area"), amount(of, leg.in_favour),
             amount(of, leg.of), percent_floor(leg.in_favour, leg.of),
             needed(special ? regime.special : regime.ordinary,
                    special ? regime.special_strict : regime.ordinary_strict, say),
             met(leg.approval_met, say)});
}

void add_votes(Table& table, Of of, const Leg& leg, const Speaker& say) {
  table.add({say(of == Of::heads ? "cli.heads" : "cli.area"), amount(of, leg.in_favour),
             amount(of, leg.against), amount(of, leg.abstain), amount(of, leg.unanswered)});
}

std::string basis(const std::vector<ballot::Reason>& reasons, const Speaker& say) {
  std::vector<Citation> cited;
  for (const auto& reason : reasons)
    if (reason.citation && std::find(cited.begin(), cited.end(), *reason.citation) == cited.end())
      cited.push_back(*reason.citation);
  return cited.empty() ? "" : "  " + say("cli.basis", {Text(format(cited, say.lang()))}) + "\n";
}

// What the numbers in the tables do not say already.
std::string remarks(const std::vector<ballot::Reason>& reasons, const Speaker& say) {
  std::string out;
  for (const auto& reason : reasons)
    if (!reason.of_leg) out += "  " + say("cli.remark", {reason.text}) + "\n";
  return out;
}

std::string motion_text(const ballot::MotionResult& motion, const Tally& tally,
                        const Speaker& say) {
  const bool titled = motion.id == motion.title.zh;
  std::string out = "\n" +
                    (titled ? say("cli.motion_titled", {motion.title, ballot::text(motion.cls),
                                                        ballot::text(motion.outcome)})
                            : say("cli.motion", {motion.id, motion.title, ballot::text(motion.cls),
                                                 ballot::text(motion.outcome)})) +
                    "\n";
  Table tests({"", ">" + say("cli.col_counted"), ">" + say("cli.col_of"),
               ">" + say("cli.col_share"), say("cli.col_needed"), say("cli.col_met")});
  add_leg(tests, Of::heads, motion.heads, tally.regime, motion.cls, say);
  if (motion.area) add_leg(tests, Of::area, *motion.area, tally.regime, motion.cls, say);
  Table votes({"", ">" + say("cli.for"), ">" + say("cli.against"), ">" + say("cli.abstain"),
               ">" + say("cli.unanswered")});
  add_votes(votes, Of::heads, motion.heads, say);
  if (motion.area) add_votes(votes, Of::area, *motion.area, say);
  return out + tests.str() + votes.str() + remarks(motion.reasons, say) +
         basis(motion.reasons, say);
}

std::string seat(const ballot::CandidateResult& one, const ballot::ElectionResult& election,
                 const Speaker& say) {
  const auto in = [&](const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), one.id) != list.end();
  };
  if (in(election.elected)) return say("cli.elected");
  if (in(election.alternates)) return say("cli.alternate");
  for (const auto& tie : election.ties)
    if (in(tie)) return say("cli.tied");
  if (one.passed) return say("cli.passed");
  return say.shown(ballot::text(one.outcome));
}

std::string election_text(const ballot::ElectionResult& election, const Speaker& say) {
  std::string out = "\n" + say("cli.election", {ballot::text(election.outcome)}) + "\n";
  auto ranked = election.candidates;
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    if ((a.rank == 0) != (b.rank == 0)) return b.rank == 0;
    return a.rank != b.rank ? a.rank < b.rank : a.heads.in_favour > b.heads.in_favour;
  });
  Table table({">" + say("cli.col_rank"), say("cli.col_candidate"), ">" + say("cli.heads"),
               ">" + say("cli.col_share"), ">" + say("cli.area"), ">" + say("cli.col_share"),
               say("cli.col_result")});
  for (const auto& one : ranked) {
    table.add({one.rank > 0 ? std::to_string(one.rank) : "—", one.id,
               amount(Of::heads, one.heads.in_favour),
               percent_floor(one.heads.in_favour, one.heads.of),
               one.area ? amount(Of::area, one.area->in_favour) : "—",
               one.area ? percent_floor(one.area->in_favour, one.area->of) : "—",
               seat(one, election, say)});
  }
  out += table.str();
  for (const auto& reason : election.reasons)
    if (reason.of_leg) out += "  " + say.shown(reason.text) + "\n";
  return out + remarks(election.reasons, say) + basis(election.reasons, say);
}

// Hundreds of papers are counted by reason; the single ones are in the data.
constexpr std::size_t kListedBallots = 20;

std::string reasons_text(const Tally& tally, const Speaker& say) {
  std::map<std::string, std::int64_t> count;
  for (const auto& one : tally.excluded)
    ++count[say("cli.state_" + one.reason) + (one.code.empty() ? "" : " " + one.code)];
  Table table({say("cli.col_why"), ">" + say("cli.col_papers")});
  for (const auto& [reason, number] : count) table.add({reason, ballot::grouped(number)});
  return table.str();
}

std::string ballots_text(const Tally& tally, const Speaker& say) {
  if (tally.from_sums) return say("cli.from_sums") + "\n";
  std::string out =
      say("cli.ballots", {std::to_string(tally.counted), std::to_string(tally.excluded.size())}) +
      "\n";
  if (tally.excluded.size() > kListedBallots) return out + reasons_text(tally, say);
  Table table({say("cli.col_ballot"), say("cli.col_why")});
  for (const auto& one : tally.excluded)
    table.add({one.no, say("cli.state_" + one.reason) + (one.code.empty() ? "" : " " + one.code)});
  return table.empty() ? out : out + table.str();
}

}  // namespace

std::string tally_text(const Tally& tally, Lang lang) {
  const Speaker say(lang);
  std::string out = say("cli.tally", {tally.as_of.iso(), tally.regime.title}) + "\n";
  const auto heads = ballot::grouped(tally.base_heads);
  out += (tally.base_area ? say("cli.base", {heads, ballot::grouped(*tally.base_area)})
                          : say("cli.base_no_area", {heads})) +
         "\n" + ballots_text(tally, say);
  for (const auto& motion : tally.motions) out += motion_text(motion, tally, say);
  if (tally.election) out += election_text(*tally.election, say);
  return out;
}

}  // namespace gongyi::cli
