#include "service/agenda_pages.h"

#include <algorithm>

#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "casefile/guards.h"
#include "casefile/limits.h"
#include "casefile/planner.h"
#include "service/files.h"
#include "yaml/document.h"

namespace gongyi::service {
namespace {

using casefile::StepState;
using machine::StepPhase;
using store::AgendaPage;
using store::AgendaRow;

/// Raised when rows are made otherwise than before: every page is then made anew.
constexpr std::string_view kForm = "agenda-3";

Json text_json(const Text& text) {
  return Json(Json::Object{{"zh", Json(text.zh)}, {"en", Json(text.en)}});
}

Json row_json(std::string_view kind, const std::string& id, const Text& title, const Text& actor,
              const std::vector<Citation>& basis) {
  Json out = Json::object();
  out["kind"] = kind;
  out["step"] = id;
  out["title"] = text_json(title);
  out["actor"] = text_json(actor);
  out["articles"] = Json::array();
  for (const auto& one : basis) {
    auto article = text_json({one.in(Lang::zh), one.in(Lang::en)});
    article["tag"] = one.tag();
    out["articles"].push(std::move(article));
  }
  return out;
}

/// The dates that follow from a committee's record.
class ReminderRows {
 public:
  ReminderRows(const EstateView& estate, const Library& library)
      : estate_(estate), library_(library) {
    view_.estate = estate.info.id;
    view_.jurisdiction = estate.info.jurisdiction;
    view_.estate_facts = term_facts(estate.term);
  }

  void add(const definition::Reminders& all, std::vector<AgendaRow>& out) const {
    const casefile::Rules rules{procedure_,
                                library_.vocabulary,
                                library_.rules.law,
                                library_.rules.calendar,
                                Date(),
                                "",
                                estate_.adopted_rules(library_.rules.law),
                                view_.estate_facts,
                                {},
                                nullptr};
    for (const auto& one : all.list) {
      const auto due = day_of(one, rules);
      if (!due) continue;
      AgendaRow row;
      row.due = due->on;
      row.hidden_after = replaced_on(all, one, rules);
      row.covered_by = one.covered_by;
      if (one.covered_by_its_case) row.covered_case = estate_.term.case_id;
      row.row =
          row_json(one.on ? "day" : "reminder", one.step.id, one.step.title, one.actor, due->basis);
      if (due->provisional) row.row["provisional"] = true;
      if (!one.propose.empty()) row.row["propose"] = one.propose;
      out.push_back(std::move(row));
    }
  }

 private:
  struct Day {
    Date on;
    std::vector<Citation> basis;
    bool provisional = false;
  };

  // Where the law of the place has no such limit there is no such date.
  [[nodiscard]] std::optional<Day> day_of(const definition::Reminder& one,
                                          const casefile::Rules& rules) const {
    const casefile::FactReader facts(view_, procedure_, library_.vocabulary);
    const casefile::GuardContext context{view_, rules, one.step, Date(), facts};
    if (one.step.when && !casefile::evaluate(*one.step.when, context).held) return std::nullopt;
    if (one.on) {
      const auto day = casefile::date_of(*one.on, context);
      return day ? std::optional(Day{*day, one.step.basis, false}) : std::nullopt;
    }
    const auto limit = casefile::limit_of(one.step, view_, rules, facts);
    if (!limit) return std::nullopt;
    return Day{limit->due.effective, limit->basis, limit->due.provisional};
  }

  [[nodiscard]] std::optional<Date> replaced_on(const definition::Reminders& all,
                                                const definition::Reminder& one,
                                                const casefile::Rules& rules) const {
    const auto* next = &one;
    for (std::size_t i = 0; i < all.list.size() && !next->replaced_by.empty(); ++i) {
      next = all.find(next->replaced_by);
      if (next == nullptr) return std::nullopt;
      if (const auto day = day_of(*next, rules)) return day->on;
    }
    return std::nullopt;
  }

  const EstateView& estate_;
  const Library& library_;
  definition::Procedure procedure_;
  casefile::CaseView view_;
};

/// A proposal (建议启动) that nobody opened or set aside; `from` names it to `case open`.
AgendaRow proposal_row(const std::string& procedure, const std::string& why,
                       const std::string& from, Date due) {
  AgendaRow row;
  row.due = due;
  row.lapses = false;
  row.row = row_json("proposal", "", Message("desk.agenda_proposal", {procedure, why}).text(),
                     Text(), {});
  row.row["propose"] = procedure;
  row.row["from"] = from;
  row.row["why"] = why;
  return row;
}

/// What an open case waits for, as its journal says and no further.
class CaseRows {
 public:
  CaseRows(const LoadedCase& file, const casefile::Rules& rules, Date judged)
      : file_(file), rules_(rules), judged_(judged), facts_(file.facts()) {}

  [[nodiscard]] std::vector<AgendaRow> rows() const {
    std::vector<AgendaRow> out;
    for (const auto& step : file_.procedure->steps) {
      if (const auto* state = file_.view.latest(step.id)) add(step, *state, out);
    }
    for (const auto& one : file_.view.objections) {
      if (one.answered_on) continue;
      const auto* step = file_.procedure->find(one.about.id);
      AgendaRow row;
      row.at_once = true;
      row.row = row_json("objection", step->id, step->title,
                         file_.procedure->actor_title(step->actor), {});
      row.row["no"] = std::int64_t{one.no};
      out.push_back(std::move(row));
    }
    return out;
  }

 private:
  void add(const definition::Step& step, const StepState& state,
           std::vector<AgendaRow>& out) const {
    const auto phase = state.phases.phase;
    const bool open = phase == StepPhase::ready || phase == StepPhase::working;
    const auto actor = file_.procedure->actor_title(step.actor);
    AgendaRow row;
    if (phase == StepPhase::publicity && !state.postings.empty()) {
      const bool objections = step.posting && step.posting->objections;
      row.due = casefile::last_day(step, state.postings.back());
      row.lapses = false;
      row.row =
          row_json(objections ? "objections" : "posting", step.id, step.title, actor, step.basis);
      out.push_back(std::move(row));
      return;
    }
    if (!open && phase != StepPhase::pending) return;
    const auto limit = casefile::limit_of(step, file_.view, rules_, facts_);
    if (!limit && (!open || step.optional)) return;
    row.row = row_json(open ? "limit" : "ahead", step.id, step.title, actor, step.basis);
    if (limit) row.due = limit->due.effective;
    if (limit && limit->due.provisional) row.row["provisional"] = true;
    row.at_once = open;
    const auto from = open ? earliest(step, state) : std::nullopt;
    if (from) row.row["from"] = from->iso();
    out.push_back(std::move(row));
  }

  // The first day by the passing of time; judged on the day of the last entry, so that it is the
  // same whenever it is read.
  [[nodiscard]] std::optional<Date> earliest(const definition::Step& step,
                                             const StepState& state) const {
    auto out = casefile::not_before(file_.view, *file_.procedure, step);
    if (state.phases.phase != StepPhase::ready) return out;
    const casefile::GuardContext context{file_.view, rules_, step,
                                         std::max(judged_, out.value_or(judged_)), facts_};
    for (const auto& one : casefile::run_checks(step.entry, context).refusals) {
      if (one.earliest) out = std::max(out.value_or(*one.earliest), *one.earliest);
    }
    return out;
  }

  const LoadedCase& file_;
  const casefile::Rules& rules_;
  Date judged_;
  casefile::FactReader facts_;
};

}  // namespace

std::vector<std::filesystem::path> reminder_files(const std::filesystem::path& data) {
  return files_below(data / "workflows" / "agenda", {".yaml", ".yml"});
}

std::string agenda_key(const std::filesystem::path& data) {
  std::string all(kForm);
  DiagnosticSink sink;
  for (const auto& files : {law_files(data), holiday_files(data), reminder_files(data)}) {
    for (const auto& path : files) {
      const auto bytes = read_bytes(path, kDocumentLimit, sink);
      all += "\n" + path.filename().string() + "\n" + sha256(bytes.value_or(""));
    }
  }
  return sha256(all);
}

std::vector<definition::Reminders> shipped_reminders(const Library& library) {
  DiagnosticSink sink;
  std::vector<definition::Reminders> out;
  const definition::LoadContext context{library.vocabulary, library.rules.law, nullptr};
  for (const auto& path : reminder_files(library.data)) {
    const auto root = read_yaml(path, sink);
    auto made = root ? definition::load_reminders(*root, context, sink) : std::nullopt;
    if (!made) throw Failure(Message("SV548", {format(sink, Lang::zh)}));
    out.push_back(std::move(*made));
  }
  return out;
}

AgendaPages::AgendaPages(Office& office, std::string key)
    : office_(office), key_(std::move(key)), reminders_(shipped_reminders(office.library())) {}

void AgendaPages::name(AgendaPage& page, const EstateView& estate) const {
  page.estate = estate.info.id;
  page.estate_seq = estate.seq;
  page.name = estate.info.name;
  page.street = estate.info.street;
  page.community = estate.info.community;
  page.district = estate.info.district;
  page.made_with = key_;
}

AgendaPage AgendaPages::page_of(const std::string& stream) {
  return stream.starts_with("estate:") ? estate_page(stream) : case_page(stream);
}

AgendaPage AgendaPages::estate_page(const std::string& stream) {
  AgendaPage page;
  page.stream = stream;
  page.made_with = key_;
  const auto estate = load_estate(office_, stream.substr(stream.find(':') + 1));
  if (!estate) return page;
  name(page, *estate);
  page.seq = estate->seq;
  const ReminderRows rows(*estate, office_.library());
  for (const auto& one : reminders_) rows.add(one, page.rows);
  for (const auto& one : estate->proposals) {
    if (one.state == Proposal::State::open)
      page.rows.push_back(proposal_row(one.procedure, one.why, one.no, one.on));
  }
  return page;
}

// A case ends by the calendar when its last notice hung long enough; that is written down with the
// next act only, but what it proposes can be opened from that day on.
void AgendaPages::add_due_proposals(const LoadedCase& file, const casefile::Rules& rules,
                                    AgendaPage& page) {
  if (file.procedure->proposed.empty()) return;
  std::optional<Date> over;
  for (const auto& step : file.procedure->steps) {
    const auto* state = file.view.latest(step.id);
    if (state == nullptr || state->phases.phase != StepPhase::publicity || state->postings.empty())
      continue;
    const auto end = casefile::last_day(step, state->postings.back());
    over = std::max(over.value_or(end), end);
  }
  if (!over) return;
  casefile::Rules then = rules;
  then.today = *over + 1;
  const auto decision = casefile::decide(casefile::Sweep{}, file.view, then);
  if (!decision) return;
  for (const auto& entry : decision->estate_entries) {
    if (entry.kind != casefile::kind::case_proposed) continue;
    page.rows.push_back(proposal_row(entry.payload.text("procedure"), entry.payload.text("why"),
                                     file.view.id, then.today));
  }
}

AgendaPage AgendaPages::case_page(const std::string& stream) {
  AgendaPage page;
  page.stream = stream;
  page.made_with = key_;
  auto loaded = load_case(office_, stream.substr(stream.find(':') + 1));
  if (!loaded) return page;
  auto file = std::move(loaded).value();
  const auto estate = load_estate(office_, file.view.estate);
  if (estate) name(page, *estate);
  page.procedure = file.view.procedure_id;
  page.seq = file.view.seq;
  page.open = machine::running(file.view.phases.phase) ||
              file.view.phases.phase == machine::CasePhase::suspended;
  if (!machine::running(file.view.phases.phase)) return page;
  const auto last = office_.store().entries(stream, file.view.seq - 1);
  const auto judged = last.empty() ? file.view.opened_on : last.back().recorded_at.china_date();
  const auto holder = rules_for(office_, file, false);
  holder.rules->today = judged;
  // The next order will note what the estate's journal says by now; its limits run already.
  const auto& facts = holder.rules->estate_facts;
  if (facts.is_object() && !facts.members().empty()) file.view.estate_facts = facts;
  page.rows = CaseRows(file, *holder.rules, judged).rows();
  add_due_proposals(file, *holder.rules, page);
  return page;
}

}  // namespace gongyi::service
