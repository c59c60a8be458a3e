#include "service/case_report.h"

#include <algorithm>

#include "base/message.h"
#include "casefile/guards.h"
#include "casefile/limits.h"
#include "casefile/planner.h"
#include "service/journal_words.h"

namespace gongyi::service {
namespace {

using casefile::StepState;
using machine::StepPhase;

Progress progress_of(StepPhase phase) {
  switch (phase) {
    case StepPhase::pending:
      return Progress::later;
    case StepPhase::ready:
      return Progress::ready;
    case StepPhase::working:
      return Progress::working;
    case StepPhase::publicity:
      return Progress::posted;
    case StepPhase::objection_handling:
      return Progress::contested;
    case StepPhase::done:
      return Progress::done;
    case StepPhase::skipped:
      return Progress::skipped;
    case StepPhase::failed:
      break;
  }
  return Progress::failed;
}

bool running(const casefile::CaseView& view) { return machine::running(view.phases.phase); }

Text day(const std::optional<Date>& date) { return date ? Text(date->iso()) : Text(); }

Text state_text(const TimelineRow& row, const StepState& state) {
  switch (row.progress) {
    case Progress::done: {
      const bool posted = row.from && row.until && !state.postings.empty();
      auto text = posted ? Message("D213", {day(row.from), day(row.until)}).text()
                         : Message("D210", {day(row.until)}).text();
      if (row.late && row.due_on && state.counted_on() && *state.counted_on() > *row.due_on) {
        const auto days = std::to_string(*state.counted_on() - *row.due_on);
        text = Message("D211", {text, Text(days)}).text();
      }
      return text;
    }
    case Progress::skipped:
      return state.reason.empty() ? Message("D214").text() : Message("D215", {state.reason}).text();
    case Progress::failed:
      return Message("D216", {state.reason}).text();
    case Progress::working:
      return Message(row.late ? "D218" : "D217", {day(row.from)}).text();
    case Progress::posted:
      return Message("D219", {day(row.from), day(row.until)}).text();
    case Progress::contested:
      return Message("D220").text();
    case Progress::ready:
      return Message(row.late ? "D222" : "D221").text();
    case Progress::later:
      break;
  }
  return Message("D223").text();
}

Text due_text(const TimelineRow& row) {
  if (!row.due_on) return {};
  const auto text = Message(row.lead ? "D225" : "D224", {day(row.due_on)}).text();
  return row.provisional ? Message("D226", {text}).text() : text;
}

/// Makes rows of one case; the rules are loaded once.
class Rows {
 public:
  Rows(Office& office, const LoadedCase& file)
      : file_(file), holder_(rules_for(office, file, false)), today_(office.clock().today) {}

  [[nodiscard]] TimelineRow row(const definition::Step& step, const StepState& state) const {
    TimelineRow out;
    out.step = &step;
    out.ref = state.ref;
    out.progress = progress_of(state.phases.phase);
    out.title = step.title;
    out.actor = file_.procedure->actor_title(step.actor);
    out.articles = step.basis;
    out.late = state.phases.time == machine::Timeliness::overdue;
    add_days(step, state, out);
    const bool latest = file_.view.latest(step.id) == &state;
    if (latest) add_limit(step, state, out);
    out.due = due_text(out);
    out.basis = {format(out.articles, Lang::zh), format(out.articles, Lang::en)};
    out.state = state_text(out, state);
    out.paper = state.paper;
    if (state.paper) out.state = Message("baseline.state", {out.state}).text();
    out.assigned = state.assigned;
    out.urges = state.urges;
    add_signatures(step, state, out);
    return out;
  }

  [[nodiscard]] NowRow now(const definition::Step& step, const StepState& state) const {
    NowRow out;
    out.step = &step;
    out.row = row(step, state);
    const auto earliest = casefile::not_before(file_.view, holder_.rules->procedure, step);
    if (earliest && *earliest > today_) out.earliest = earliest;
    if (state.phases.phase != StepPhase::ready) return out;
    const auto facts = file_.facts();
    const casefile::GuardContext context{file_.view, *holder_.rules, step,
                                         std::max(today_, earliest.value_or(today_)), facts};
    out.obstacles = casefile::run_checks(step.entry, context).refusals;
    for (const auto& one : out.obstacles) {
      if (one.earliest)
        out.earliest = std::max(out.earliest.value_or(*one.earliest), *one.earliest);
    }
    return out;
  }

 private:
  void add_signatures(const definition::Step& step, const StepState& state,
                      TimelineRow& out) const {
    if (step.signatures.empty() && state.signatures.empty()) return;
    std::vector<std::string> signers;
    if (machine::ended(state.phases.phase) || file_.view.latest(step.id) != &state) {
      // What is over shows what was signed; the facts of a later attempt say nothing of it.
      for (const auto& one : state.signatures) {
        if (std::find(signers.begin(), signers.end(), one.who) == signers.end())
          signers.push_back(one.who);
      }
    } else {
      const auto facts = file_.facts();
      signers = casefile::signers_of(state, {file_.view, *holder_.rules, step, today_, facts});
    }
    for (const auto& who : signers) {
      const auto* one = state.signature(who);
      const auto title = signer_title(&step, who);
      SignatureLine line{who, title, Message("SV481", {title}).text(), false};
      if (one != nullptr && one->answered_on) {
        const auto on = day(one->answered_on);
        line.valid = one->valid();
        line.state = one->valid()  ? Message("ops.signed", {title, on}).text()
                     : one->voided ? Message("SV483", {title, on}).text()
                                   : Message("SV482", {title, Text(one->reason)}).text();
      } else if (one != nullptr) {
        line.state = Message("ops.asked", {title, day(one->asked_on)}).text();
      }
      out.signatures.push_back(std::move(line));
    }
  }

  static void add_days(const definition::Step& step, const StepState& state, TimelineRow& out) {
    out.from = state.started_on;
    if (!state.postings.empty()) {
      out.from = state.postings.front().posted;
      out.until = casefile::last_day(step, state.postings.back());
    }
    if (machine::ended(state.phases.phase)) out.until = state.done_on;
  }

  void add_limit(const definition::Step& step, const StepState& state, TimelineRow& out) const {
    if (out.progress == Progress::skipped || out.progress == Progress::failed) return;
    const auto limit = casefile::limit_of(step, file_.view, *holder_.rules, file_.facts());
    if (!limit) return;
    out.due_on = limit->due.effective;
    out.lead = limit->lead;
    out.provisional = limit->due.provisional;
    const auto judged = state.counted_on().value_or(today_);
    const bool over = state.counted_on() || running(file_.view);
    out.late = over && judged > limit->due.effective;
  }

  const LoadedCase& file_;
  RulesHolder holder_;
  Date today_;
};

std::vector<std::string> opened_by(const LoadedCase& file, const std::string& step) {
  std::vector<std::string> out;
  for (const auto& other : file.procedure->steps) {
    const auto* state = file.view.latest(other.id);
    if (state == nullptr || state->phases.phase != StepPhase::pending) continue;
    for (const auto& need : other.needs) {
      if (need.step == step && !need.started) out.push_back(other.id);
    }
  }
  return out;
}

}  // namespace

std::string_view name(Progress progress) {
  switch (progress) {
    case Progress::done:
      return "done";
    case Progress::skipped:
      return "skipped";
    case Progress::failed:
      return "failed";
    case Progress::working:
      return "working";
    case Progress::posted:
      return "posted";
    case Progress::contested:
      return "contested";
    case Progress::ready:
      return "ready";
    case Progress::later:
      break;
  }
  return "later";
}

std::vector<TimelineRow> timeline_rows(Office& office, const LoadedCase& file) {
  const Rows rows(office, file);
  std::vector<TimelineRow> out;
  for (const auto& step : file.procedure->steps) {
    for (const auto& state : file.view.steps) {
      if (state.ref.id == step.id) out.push_back(rows.row(step, state));
    }
  }
  return out;
}

LoadedCase as_of_today(Office& office, const LoadedCase& file) {
  const auto holder = rules_for(office, file, false);
  const auto decision = casefile::decide(casefile::Sweep{}, file.view, *holder.rules);
  if (!decision) return file;
  LoadedCase out = file;
  out.view = decision->after;
  return out;
}

Text phase_text(const LoadedCase& file) {
  const auto& view = file.view;
  if (view.phases.phase == machine::CasePhase::concluded) {
    const auto end = file.procedure->ends.find(view.ended_as);
    if (end != file.procedure->ends.end()) return Message("D240", {end->second}).text();
  }
  return Message("R08.case." + std::string(machine::name(view.phases.phase))).text();
}

Situation situation_of(Office& office, const LoadedCase& loaded) {
  Situation out;
  out.file = as_of_today(office, loaded);
  out.seq = loaded.view.seq;
  const auto& view = out.file.view;
  out.phase = phase_text(out.file);
  const Rows rows(office, out.file);
  for (const auto& step : out.file.procedure->steps) {
    const auto* state = std::as_const(view).latest(step.id);
    if (state == nullptr) continue;
    const auto phase = state->phases.phase;
    const bool open = phase == StepPhase::ready || phase == StepPhase::working;
    if (open && running(view)) out.now.push_back(rows.now(step, *state));
    if (phase == StepPhase::publicity) {
      const bool objections = step.posting && step.posting->objections;
      out.waiting.push_back({&step, casefile::last_day(step, state->postings.back()), objections,
                             opened_by(out.file, step.id)});
    }
    auto row = rows.row(step, *state);
    if (row.progress == Progress::later && row.due_on && running(view)) out.ahead.push_back(row);
    if (row.late) out.late.push_back(std::move(row));
  }
  for (const auto& objection : view.objections) {
    if (!objection.answered_on) out.open_objections.push_back(objection);
  }
  return out;
}

}  // namespace gongyi::service
