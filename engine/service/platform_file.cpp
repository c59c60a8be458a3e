#include "service/platform_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "base/digest.h"
#include "base/message.h"
#include "base/utf8.h"
#include "casefile/motions.h"
#include "casefile/returned.h"
#include "casefile/words.h"
#include "service/ballot_codes.h"
#include "service/titled_table.h"

namespace gongyi::service {
namespace {

using casefile::BallotRow;
using casefile::IssuedBallot;
using casefile::Returned;

const TitledTable::Aliases& common_titles() {
  static const TitledTable::Aliases all = {
      {"票号", "ballot"},      {"选票编号", "ballot"},  {"表决票编号", "ballot"},
      {"no", "ballot"},        {"房号", "unit"},        {"专有部分", "unit"},
      {"房屋", "unit"},        {"房屋编号", "unit"},    {"渠道", "channel"},
      {"投票渠道", "channel"}, {"投票时间", "time"},    {"表决时间", "time"},
      {"提交时间", "time"},    {"cast_at", "time"},     {"回执号", "receipt"},
      {"回执编号", "receipt"}, {"投票回执", "receipt"}, {"流水号", "receipt"},
      {"凭证号", "receipt"},   {"选举", "choices"},     {"所选候选人", "choices"},
      {"候选人", "choices"},   {"状态", "state"},       {"理由", "reason"}};
  return all;
}

// What platforms print beside a vote and nobody needs here: it is not even looked at.
const std::vector<std::string>& unread_titles() {
  static const std::vector<std::string> all = {
      "序号",   "姓名",     "业主姓名", "业主",     "手机号", "手机号码", "联系电话", "电话",
      "证件号", "身份证号", "证件号码", "建筑面积", "面积",   "备注",     "小区",     "小区名称"};
  return all;
}

// Words of an answer as platforms write them, beside those of a ballot.
std::optional<ballot::Choice> answer_from(const std::string& written) {
  static const std::map<std::string, ballot::Choice> more = {
      {"赞成", ballot::Choice::for_},       {"赞同", ballot::Choice::for_},
      {"是", ballot::Choice::for_},         {"yes", ballot::Choice::for_},
      {"agree", ballot::Choice::for_},      {"不同意", ballot::Choice::against},
      {"不赞成", ballot::Choice::against},  {"否", ballot::Choice::against},
      {"no", ballot::Choice::against},      {"disagree", ballot::Choice::against},
      {"从多数", ballot::Choice::majority}, {"同意多数", ballot::Choice::majority}};
  const auto found = more.find(written);
  return found != more.end() ? std::optional(found->second) : casefile::choice_from(written);
}

// A candidate's own column: chosen or not.
std::optional<bool> chosen_from(const std::string& written) {
  for (const std::string_view word : {"选", "同意", "赞成", "是", "√", "✓", "1", "yes", "for"})
    if (written == word) return true;
  for (const std::string_view word : {"", "不选", "否", "0", "no", "弃权", "反对", "against"})
    if (written == word) return false;
  return std::nullopt;
}

class PlatformReader {
 public:
  PlatformReader(Office& office, const LoadedCase& file, const definition::VoteSpec& vote,
                 DiagnosticSink& sink)
      : file_(file), vote_(vote), sink_(sink), today_(office.clock().today) {
    known_ = {"ballot", "unit", "channel", "time", "receipt", "choices", "state", "reason"};
    aliases_ = common_titles();
    for (const auto& motion : casefile::motions_of(vote, file.facts())) {
      motions_.push_back(motion.id);
      known_.push_back(motion.id);
      aliases_[motion.title.zh] = motion.id;
    }
    Unsealer unsealer(office.store());
    for (const auto& one : file.view.candidates) {
      if (one.withdrawn || !one.eligible.value_or(false)) continue;
      const auto name = unsealer.person(one.person).text("name");
      candidates_.insert(one.no);
      known_.push_back(one.no);
      // Two candidates of one name are told apart by their numbers alone.
      const bool fresh = by_name_.emplace(name, one.no).second;
      if (!fresh) by_name_[name].clear();
    }
    for (const auto& [name, no] : by_name_) {
      if (!no.empty() && !name.empty()) aliases_.emplace(name, no);
    }
    if (const auto* round = file.view.round(vote.id)) index(*round);
    opens_ = file.facts().date(vote.opens);
  }

  std::optional<PlatformFile> read(const std::filesystem::path& path) {
    const auto table = TitledTable::read(path, aliases_, known_, sink_, unread_titles());
    if (!table) return std::nullopt;
    table_ = &*table;
    out_.digest = table->digest();
    const auto lacks = [&](const char* code) { sink_.error(table->head(), Message(code)); };
    if (!table->has("ballot") && !table->has("unit")) lacks("SV741");
    if (!table->has("time")) lacks("SV742");
    if (!table->has("receipt")) lacks("SV743");
    const auto asked = [&](const std::string& column) { return table->has(column); };
    if (!table->has("choices") && std::none_of(motions_.begin(), motions_.end(), asked) &&
        std::none_of(candidates_.begin(), candidates_.end(), asked))
      lacks("SV744");
    if (sink_.has_errors()) return std::nullopt;
    table->each([&](const exchange::Row& row) { read_row(row); });
    if (out_.read == 0) lacks("SV250");
    if (sink_.has_errors()) return std::nullopt;
    return std::move(out_);
  }

 private:
  void index(const casefile::VoteRound& round) {
    for (const auto& ballot : round.ballots) {
      by_no_.emplace(ballot.no, &ballot);
      for (const auto& unit : ballot.units) by_unit_.emplace(unit, &ballot);
      for (const auto& paper : ballot.papers) {
        if (!paper.receipt.empty()) recorded_.emplace(paper.receipt, std::pair(&ballot, &paper));
      }
    }
  }

  template <class... Args>
  void wrong(const exchange::Row& row, const std::string& column, const char* code, Args... args) {
    sink_.error(table_->at(row, table_->column(column)),
                Message(code, std::vector<Text>{Text(args)...}));
  }

  void read_row(const exchange::Row& row) {
    ++out_.read;
    const auto before = sink_.error_count();
    BallotRow made;
    made.row = row.number;
    made.channel = "platform";
    if (const auto channel = table_->text(row, "channel");
        !channel.empty() && !casefile::is_online(channel) && !is_platform_name(channel))
      wrong(row, "channel", "SV745", channel);
    const auto* ballot = name_ballot(row, made);
    read_time(row, made);
    read_state(row, made);
    read_answers(row, made);
    const bool seen = read_receipt(row, made, ballot);
    if (sink_.error_count() != before || ballot == nullptr || seen) return;
    agree(row, made, *ballot);
    out_.rows.push_back(std::move(made));
  }

  [[nodiscard]] bool is_platform_name(const std::string& channel) const {
    if (vote_.platform.empty()) return false;
    const auto name = file_.facts().value(vote_.platform);
    return name.is_string() && name.string() == channel;
  }

  const IssuedBallot* name_ballot(const exchange::Row& row, BallotRow& made) {
    made.no = table_->text(row, "ballot");
    const auto unit = table_->text(row, "unit");
    if (made.no.empty()) made.unit = unit;
    if (made.no.empty() && unit.empty()) {
      sink_.error(table_->at(row, 0), Message("SV252"));
      return nullptr;
    }
    const auto& names = made.no.empty() ? by_unit_ : by_no_;
    const auto found = names.find(made.no.empty() ? made.unit : made.no);
    if (found == names.end()) {
      wrong(row, made.no.empty() ? "unit" : "ballot", "R147", made.no.empty() ? unit : made.no);
      return nullptr;
    }
    const auto* ballot = found->second;
    // Both given: they must name one owner.
    if (!made.no.empty() && !unit.empty() &&
        std::find(ballot->units.begin(), ballot->units.end(), unit) == ballot->units.end())
      wrong(row, "unit", "SV746", unit, made.no);
    return ballot;
  }

  void read_time(const exchange::Row& row, BallotRow& made) {
    auto written = table_->text(row, "time");
    // A workbook's date keeps its time of day apart; midnight sharp has none.
    if (Date::parse(written)) {
      const auto time = table_->time(row, "time");
      written += " " + (time.empty() ? "00:00" : time);
    }
    const auto cast = read_cast_at(written);
    if (!cast) return wrong(row, "time", "SV747", table_->text(row, "time"));
    made.on = cast->on;
    made.at = cast->at;
    if (cast->on > today_) wrong(row, "time", "SV757", cast->on.iso() + " " + cast->at);
    if (opens_ && cast->on < *opens_)
      wrong(row, "time", "SV748", cast->on.iso() + " " + cast->at, opens_->iso());
  }

  void read_state(const exchange::Row& row, BallotRow& made) {
    const auto state = table_->text(row, "state");
    made.state = state.empty() ? "valid" : state;
    const auto known = casefile::ballot_state_from(made.state);
    if (!known || *known == ballot::BallotState::silent ||
        *known == ballot::BallotState::undelivered)
      wrong(row, "state", "SV749", made.state);
    const auto reason = table_->text(row, "reason");
    if (reason.empty()) {
      if (known == ballot::BallotState::void_) wrong(row, "state", "R155", made.state);
      return;
    }
    const auto code = void_code(reason);
    if (!code) return wrong(row, "reason", "SV247", reason, void_codes());
    made.reason = *code;
  }

  void read_answers(const exchange::Row& row, BallotRow& made) {
    for (const auto& motion : motions_) {
      const auto written = table_->text(row, motion);
      if (written.empty()) continue;
      const auto choice = answer_from(written);
      if (!choice) {
        wrong(row, motion, "SV750", written);
      } else {
        made.votes[motion] = ballot::word(*choice);
      }
    }
    std::set<std::string> chosen;
    for (const auto& written : split_list(table_->text(row, "choices"))) {
      const auto no = candidate_named(written);
      if (no.empty()) {
        wrong(row, "choices", "SV751");
      } else if (!chosen.insert(no).second) {
        wrong(row, "choices", "SV253", no);
      }
    }
    for (const auto& no : candidates_) {
      const auto yes = chosen_from(table_->text(row, no));
      if (!yes) wrong(row, no, "SV750", table_->text(row, no));
      if (yes.value_or(false)) chosen.insert(no);
    }
    made.choices.assign(chosen.begin(), chosen.end());
  }

  [[nodiscard]] std::string candidate_named(const std::string& written) const {
    if (candidates_.contains(written)) return written;
    const auto found = by_name_.find(written);
    return found == by_name_.end() ? std::string() : found->second;
  }

  // True when this very vote is on record already: platforms hand over growing lists.
  bool read_receipt(const exchange::Row& row, BallotRow& made, const IssuedBallot* ballot) {
    const auto receipt = table_->text(row, "receipt");
    if (receipt.empty()) {
      wrong(row, "receipt", "SV752");
      return false;
    }
    made.receipt = sha256(file_.view.id + "/" + receipt);
    const auto [first, fresh] = rows_.emplace(made.receipt, row.number);
    if (!fresh) {
      wrong(row, "receipt", "SV753", std::to_string(first->second));
      return false;
    }
    const auto found = recorded_.find(made.receipt);
    if (found == recorded_.end() || ballot == nullptr) return false;
    const auto& [owner, paper] = found->second;
    const bool same = owner == ballot && paper->on == made.on && paper->at == made.at &&
                      casefile::same_answer(*paper, answer_of(made));
    if (!same) wrong(row, "receipt", "SV754", owner->no);
    return same;
  }

  static Returned answer_of(const BallotRow& row) {
    Returned out;
    for (const auto& [motion, word] : row.votes) out.votes[motion] = *casefile::choice_from(word);
    out.choices = row.choices;
    return out;
  }

  // One owner, one opinion: two votes of an owner on the platform that differ are cleared up with
  // the owner, in writing, before either is taken.
  void agree(const exchange::Row& row, const BallotRow& made, const IssuedBallot& ballot) {
    if (made.state != "valid" && made.state != "有效") return;
    const auto mine = answer_of(made);
    const bool differs =
        std::any_of(ballot.papers.begin(), ballot.papers.end(), [&](const Returned& paper) {
          return paper.online && paper.state == ballot::BallotState::valid &&
                 !casefile::same_answer(paper, mine);
        });
    if (differs) wrong(row, "receipt", "SV755", ballot.no);
    const auto [first, fresh] = said_.emplace(ballot.no, std::pair(row.number, mine));
    if (!fresh && !casefile::same_answer(first->second.second, mine))
      wrong(row, "receipt", "SV756", ballot.no, std::to_string(first->second.first));
  }

  const LoadedCase& file_;
  const definition::VoteSpec& vote_;
  DiagnosticSink& sink_;
  Date today_;
  const TitledTable* table_ = nullptr;
  TitledTable::Aliases aliases_;
  std::vector<std::string> known_, motions_;
  std::set<std::string> candidates_;
  std::map<std::string, std::string> by_name_;
  std::map<std::string, const IssuedBallot*> by_no_, by_unit_;
  std::map<std::string, std::pair<const IssuedBallot*, const Returned*>> recorded_;
  std::map<std::string, std::uint32_t> rows_;
  std::map<std::string, std::pair<std::uint32_t, Returned>> said_;
  std::optional<Date> opens_;
  PlatformFile out_;
};

}  // namespace

std::optional<CastAt> read_cast_at(std::string_view text) {
  std::array<int, 6> part{};
  std::size_t count = 0;
  const auto* at = text.data();
  const auto* end = at + text.size();
  while (at != end) {
    if (*at < '0' || *at > '9') {
      ++at;
      continue;
    }
    if (count == part.size()) return std::nullopt;
    const auto [next, error] = std::from_chars(at, end, part[count++]);
    if (error != std::errc()) return std::nullopt;
    at = next;
  }
  // Digits alone would read anything: between them stand only the marks of a date and a time.
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    std::size_t step = rest.front() >= '0' && rest.front() <= '9' ? 1 : 0;
    for (const std::string_view mark :
         {"-", "/", ".", ":", " ", "T", "年", "月", "日", "时", "分", "秒", "：", "　"}) {
      if (step == 0 && rest.starts_with(mark)) step = mark.size();
    }
    if (step == 0) return std::nullopt;
    i += step;
  }
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const auto day = Date::parse(std::to_string(part[0]) + "-" + two(part[1]) + "-" + two(part[2]));
  constexpr std::size_t kNeeded = 5;
  if (count < kNeeded || !day || part[3] > 23 || part[4] > 59 || part[5] > 59) return std::nullopt;
  return CastAt{*day, two(part[3]) + ":" + two(part[4])};
}

std::optional<PlatformFile> read_platform_file(Office& office, const std::filesystem::path& path,
                                               const LoadedCase& file,
                                               const definition::VoteSpec& vote,
                                               DiagnosticSink& sink) {
  return PlatformReader(office, file, vote, sink).read(path);
}

PlatformReport platform_report(const PlatformFile& file, const casefile::VoteRound& round) {
  PlatformReport out;
  out.read = file.read;
  out.recorded = file.rows.size();
  out.known = out.read - out.recorded;
  std::set<std::string> receipts;
  for (const auto& row : file.rows) receipts.insert(row.receipt);
  const auto mine = [&](const Returned& one) { return receipts.contains(one.receipt); };
  for (const auto& ballot : round.ballots) {
    if (std::none_of(ballot.papers.begin(), ballot.papers.end(), mine)) continue;
    const auto* counted = ballot.counted();
    if (counted != nullptr && mine(*counted) && counted->state == ballot::BallotState::valid)
      ++out.counted;
    for (const auto& paper : ballot.papers) {
      if (mine(paper) && paper.state == ballot::BallotState::late) ++out.late;
    }
    for (const auto& one : casefile::left_out(ballot, round.two_channels)) {
      out.left_out.push_back(
          {one.no, Message(one.vote->online ? "SV730.online" : "SV730.paper").text(),
           one.reason.empty() ? casefile::title(one.state) : void_reason(one.reason)});
    }
  }
  return out;
}

}  // namespace gongyi::service
