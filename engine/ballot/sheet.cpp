#include "ballot/sheet.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "ballot/words.h"

namespace gongyi::ballot {
namespace {

using Index = std::unordered_map<std::string_view, std::size_t>;
using Paper = Sheet::Paper;

Answer answer_of(Choice choice) {
  switch (choice) {
    case Choice::for_:
      return Answer::for_;
    case Choice::against:
      return Answer::against;
    case Choice::abstain:
      return Answer::abstain;
    case Choice::majority:
      break;
  }
  return Answer::join;
}

Text places(const Base& base, const std::vector<std::size_t>& units) {
  std::vector<Text> names;
  names.reserve(units.size());
  for (const auto unit : units) names.emplace_back(base.units[unit].id);
  return join(names);
}

// Answers of one head must agree (one owner, one answer). Papers with findings of their own are
// left out: they would only make contradictions that are none.
class Agreement {
 public:
  Agreement(const Base& base, DiagnosticSink& sink) : base_(base), sink_(sink) {}

  // `speaks` tells whether a paper answers at all, `same` whether two answer alike.
  template <class Speaks, class Same>
  void check(const std::vector<Paper>& papers, const char* code, const Text& subject,
             const Speaks& speaks, const Same& same) {
    std::vector<const Paper*> first(base_.heads.size(), nullptr);
    std::vector<bool> told(base_.heads.size(), false);
    for (const auto& paper : papers) {
      if (!paper.whole || !speaks(paper)) continue;
      for (const auto unit : paper.units) {
        const auto head = base_.head_of[unit];
        if (!first[head]) first[head] = &paper;
        if (told[head] || first[head] == &paper || same(*first[head], paper)) continue;
        told[head] = true;
        report(*first[head], paper, code, subject, head);
      }
    }
  }

 private:
  void report(const Paper& a, const Paper& b, const char* code, const Text& subject,
              std::size_t head) {
    auto& found =
        sink_.error(b.ballot->at, Message(code, {a.ballot->no, b.ballot->no, subject,
                                                 places(base_, base_.heads[head].units)}));
    found.notes.push_back({Message("B030", {a.ballot->no}), a.ballot->at});
    found.fix = Message("B031");
  }

  const Base& base_;
  DiagnosticSink& sink_;
};

void check_agreement(const Question& question, const Base& base, const std::vector<Paper>& papers,
                     DiagnosticSink& sink) {
  Agreement agreement(base, sink);
  for (std::size_t i = 0; i < question.motions.size(); ++i) {
    const auto& motion = question.motions[i];
    agreement.check(
        papers, "B011", motion.title.zh.empty() ? Text(motion.id) : motion.title,
        [](const Paper&) { return true; },
        [i](const Paper& a, const Paper& b) { return a.answers[i] == b.answers[i]; });
  }
  if (!question.election) return;
  // A paper void for the election says nothing about the candidates.
  agreement.check(
      papers, "B012", {}, [](const Paper& paper) { return !paper.election_void; },
      [](const Paper& a, const Paper& b) { return a.candidates == b.candidates; });
}

}  // namespace

// Turns names into indexes and tells what is wrong with each ballot by itself.
struct Sheet::Reading {
  Reading(const Question& asked, const Base& counted, DiagnosticSink& to)
      : question(asked), base(counted), sink(to) {
    for (std::size_t i = 0; i < base.units.size(); ++i) units.emplace(base.units[i].id, i);
    for (std::size_t i = 0; i < base.left_out.size(); ++i)
      units.emplace(base.left_out[i], base.units.size() + i);
    for (std::size_t i = 0; i < question.motions.size(); ++i)
      motions.emplace(question.motions[i].id, i);
    if (question.election) {
      const auto& names = question.election->candidates;
      for (std::size_t i = 0; i < names.size(); ++i) candidates.emplace(names[i], i);
    }
    voted.resize(units.size(), nullptr);
  }

  Paper read(const Ballot& ballot) {
    Paper paper;
    paper.ballot = &ballot;
    const auto before = sink.error_count();
    check_number(ballot);
    read_units(ballot, paper);
    read_answers(ballot, paper);
    read_choices(ballot, paper);
    paper.whole = sink.error_count() == before;
    return paper;
  }

  void check_number(const Ballot& ballot) {
    const auto [place, fresh] = numbers.emplace(ballot.no, &ballot);
    if (fresh) return;
    sink.error(ballot.at, Message("B004", {ballot.no}))
        .notes.push_back({Message("B030", {ballot.no}), place->second->at});
  }

  void read_units(const Ballot& ballot, Paper& paper) {
    if (ballot.units.empty()) sink.error(ballot.at, Message("B006", {ballot.no}));
    std::vector<std::size_t> seen;
    for (const auto& name : ballot.units) {
      const auto found = units.find(name);
      if (found == units.end()) {
        sink.error(ballot.at, Message("B001", {ballot.no, name}));
        continue;
      }
      const auto unit = found->second;
      if (std::find(seen.begin(), seen.end(), unit) != seen.end()) {
        sink.error(ballot.at, Message("B007", {ballot.no, name}));
        continue;
      }
      seen.push_back(unit);
      if (unit < base.units.size()) paper.units.push_back(unit);
      if (ballot.state == BallotState::valid) claim(ballot, unit, name);
    }
  }

  void claim(const Ballot& ballot, std::size_t unit, const std::string& name) {
    if (!voted[unit]) {
      voted[unit] = &ballot;
      return;
    }
    auto& found = sink.error(ballot.at, Message("B005", {name, voted[unit]->no, ballot.no}));
    found.notes.push_back({Message("B030", {voted[unit]->no}), voted[unit]->at});
    found.fix = Message("B032");
  }

  void read_answers(const Ballot& ballot, Paper& paper) {
    paper.answers.assign(question.motions.size(), Choice::abstain);
    for (const auto& [motion, choice] : ballot.votes) {
      const auto found = motions.find(motion);
      if (found == motions.end()) {
        sink.error(ballot.at, Message("B002", {ballot.no, motion}));
      } else {
        paper.answers[found->second] = choice;
      }
    }
  }

  void read_choices(const Ballot& ballot, Paper& paper) {
    for (const auto& name : ballot.choices) {
      const auto found = candidates.find(name);
      if (found == candidates.end()) {
        sink.error(ballot.at, Message("B003", {ballot.no, name}));
      } else if (std::find(paper.candidates.begin(), paper.candidates.end(), found->second) !=
                 paper.candidates.end()) {
        sink.error(ballot.at, Message("B008", {ballot.no, name}));
      } else {
        paper.candidates.push_back(found->second);
      }
    }
    std::sort(paper.candidates.begin(), paper.candidates.end());
    paper.election_void =
        question.election &&
        paper.candidates.size() > static_cast<std::size_t>(std::max(0, question.election->seats));
  }

  const Question& question;
  const Base& base;
  DiagnosticSink& sink;
  Index units, motions, candidates;
  std::unordered_map<std::string_view, const Ballot*> numbers;
  std::vector<const Ballot*> voted;
};

// Answers to one motion, by unit and by head; the strongest paper of each counts.
struct Sheet::Answers {
  explicit Answers(const Base& counted)
      : base(counted),
        units(counted.units.size(), Answer::none),
        heads(counted.heads.size(), Answer::none) {}

  void raise(std::size_t unit, Answer answer) {
    auto& head = heads[base.head_of[unit]];
    units[unit] = std::max(units[unit], answer);
    head = std::max(head, answer);
  }

  [[nodiscard]] Votes sum() const {
    Votes votes;
    for (std::size_t i = 0; i < units.size(); ++i)
      votes.area.add(units[i], base.units[i].area.centi);
    for (const auto answer : heads) votes.heads.add(answer, 1);
    return votes;
  }

  const Base& base;
  std::vector<Answer> units, heads;
};

Sheet::Sheet(const Question& question, const Base& base, std::span<const Ballot> ballots,
             DiagnosticSink& sink)
    : question_(question), base_(base) {
  Reading reading(question, base, sink);
  for (const auto& ballot : ballots) sort_by_state(ballot, reading.read(ballot));
  check_agreement(question_, base_, papers_, sink);
}

void Sheet::sort_by_state(const Ballot& ballot, Paper paper) {
  const auto put = [&](std::vector<std::size_t>& into) {
    into.insert(into.end(), paper.units.begin(), paper.units.end());
  };
  if (ballot.state == BallotState::valid) {
    papers_.push_back(std::move(paper));
    return;
  }
  const bool deemed =
      ballot.state == BallotState::silent && question_.rules.deemed_vote == Deemed::majority;
  if (deemed) put(silent_units_);
  if (ballot.state == BallotState::void_ && question_.rules.void_participates) put(void_units_);
  if (!deemed) {
    excluded_.push_back({ballot.no, std::string(word(ballot.state)), ballot.reason});
  }
}

void Sheet::take_part(Answers& answers, Answer silent) const {
  for (const auto unit : void_units_) answers.raise(unit, Answer::blank);
  for (const auto unit : silent_units_) answers.raise(unit, silent);
}

Sheet::Votes Sheet::on_motion(std::size_t motion) const {
  Answers answers(base_);
  take_part(answers, Answer::deemed);
  for (const auto& paper : papers_) {
    const auto answer = answer_of(paper.answers[motion]);
    for (const auto unit : paper.units) answers.raise(unit, answer);
  }
  return answers.sum();
}

Sheet::Votes Sheet::on_candidate(std::size_t candidate) const {
  Answers answers(base_);
  // Joining the majority never counts for a candidate: such papers only take part.
  take_part(answers, Answer::blank);
  for (const auto& paper : papers_) {
    if (paper.election_void && !question_.rules.void_participates) continue;
    const bool chosen =
        !paper.election_void &&
        std::binary_search(paper.candidates.begin(), paper.candidates.end(), candidate);
    for (const auto unit : paper.units) answers.raise(unit, chosen ? Answer::for_ : Answer::blank);
  }
  return answers.sum();
}

void check_ballots(const Question& question, const Base& base, std::span<const Ballot> ballots,
                   DiagnosticSink& sink) {
  static_cast<void>(Sheet(question, base, ballots, sink));
}

}  // namespace gongyi::ballot
