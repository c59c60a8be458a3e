#include "service/document_model.h"

#include <algorithm>

#include "base/message.h"
#include "service/case_report.h"
#include "service/official_text.h"

namespace gongyi::service {
namespace {

using document::Record;
using document::Value;

std::string or_dash(const std::string& text) { return text.empty() ? "—" : text; }

void add_estate(Record& root, const ModelSource& source) {
  const auto& info = source.estate.info;
  put(root, "estate.name", info.name);
  put(root, "estate.address", or_dash(info.address));
  put(root, "estate.boundaries", or_dash(info.boundaries));
  const auto gross = Area::parse(info.gross_area);
  put(root, "estate.gross_area", gross ? Value(*gross) : Value());
  put(root, "estate.developer", or_dash(info.developer));
  put(root, "estate.manager", or_dash(info.manager));
  put(root, "estate.street", or_dash(info.street));
  put(root, "estate.community", or_dash(info.community));
  put(root, "estate.district", or_dash(info.district));
  put(root, "estate.contact", or_dash(info.contact));
  put(root, "estate.assembly", info.name + "业主大会");
  put(root, "estate.committee", info.name + "业主委员会");
  put(root, "estate.group", info.name + "首次业主大会会议筹备组");
}

// The committee in office as the estate's journal tells it (现任业主委员会).
void add_committee(Record& root, const ModelSource& source) {
  const auto& term = source.estate.term;
  put(root, "committee.elected_on", term.elected_on ? Value(*term.elected_on) : Value());
  put(root, "committee.term_ends_on", term.ends_on ? Value(*term.ends_on) : Value());
}

void add_case(Record& root, ModelSource& source) {
  const auto& view = source.file.view;
  put(root, "case.no", view.id);
  put(root, "case.opened_on", view.opened_on);
  if (source.wants("case.timeline")) {
    document::List rows;
    for (const auto& row : timeline_rows(source.office, source.file)) {
      Record made;
      made["title"] = row.title.zh;
      made["actor_text"] = row.actor.zh;
      made["due_text"] = or_dash(row.due.zh);
      made["basis_text"] = or_dash(row.basis.zh);
      made["state_text"] = row.state.zh;
      rows.emplace_back(std::move(made));
    }
    put(root, "case.timeline", std::move(rows));
  }
  if (source.wants("case.objections")) {
    document::List rows;
    for (const auto& one : view.objections) rows.emplace_back(objection_record(source, one));
    put(root, "case.objections", std::move(rows));
  }
  std::string made;
  for (const auto& document : view.documents) {
    const auto* spec = source.office.library().manifest->find(document.document);
    const auto title = document.document + " " + (spec == nullptr ? "" : spec->title.zh);
    if (made.find(title) == std::string::npos) made += (made.empty() ? "" : "\n") + title;
  }
  put(root, "case.documents", or_dash(made));
}

// The day a posting ends: recorded when it hangs, reckoned from the printed date before.
void add_posting(Record& root, ModelSource& source, const DocumentFacts& facts) {
  if (facts.step == nullptr || !facts.step->posting) return;
  const auto* state = source.file.view.latest(facts.step->id);
  if (state != nullptr && !state->postings.empty()) {
    put(root, "doc.posted_until", state->postings.back().nominal_end);
    put(root, "doc.objections_until", state->postings.back().objections_until);
    return;
  }
  const auto& library = source.office.library();
  const auto found = library.rules.law.at(facts.step->posting->parameter,
                                          source.file.view.jurisdiction, facts.date);
  const auto* period = found ? std::get_if<calendar::Period>(&found->value.value.data) : nullptr;
  if (period == nullptr) return;
  const auto end = calendar::posting_end(facts.date, *period, library.rules.calendar);
  put(root, "doc.posted_until", end.nominal);
  const auto holder = rules_for(source.office, source.file, false);
  put(root, "doc.objections_until",
      casefile::last_objection_day(*facts.step, end, source.file.view, *holder.rules,
                                   source.file.facts()));
}

void add_document(Record& root, ModelSource& source, const DocumentFacts& facts) {
  put(root, "doc.title", facts.spec->title.zh);
  put(root, "doc.no", source.file.view.id + "-" + facts.spec->id);
  put(root, "doc.date", facts.date);
  const bool posting = source.audience == document::Audience::posting;
  put(root, "doc.edition", Message(posting ? "SV265" : "SV266").in(Lang::zh));
  auto basis = facts.spec->basis;
  if (facts.step != nullptr) {
    for (const auto& citation : facts.step->basis) {
      if (std::find(basis.begin(), basis.end(), citation) == basis.end()) basis.push_back(citation);
    }
  }
  const auto& law = source.office.library().rules.law;
  put(root, "doc.basis", official(law.local(basis, source.file.view.jurisdiction), law.sources()));
  add_posting(root, source, facts);
}

// `law.<parameter>` and `cite.<tag>`: never typed in a template, so the law on file decides. What
// the place leaves open has no value: the template says around it what is printed then.
void add_law(Record& root, ModelSource& source, Date day) {
  const auto& law = source.office.library().rules.law;
  const auto adopted = source.estate.adopted_rules(law);
  for (const auto& name : source.wanted) {
    if (name.starts_with("law.")) {
      const auto found = law.at(name.substr(4), source.file.view.jurisdiction, day, adopted);
      put(root, name, found ? Value(official(found->value.value)) : Value());
    } else if (name.starts_with("cite.")) {
      const auto cited = law.cite_all(name.substr(5));
      if (cited.empty()) continue;
      const auto here = law.local(cited, source.file.view.jurisdiction);
      put(root, name, here.empty() ? Value() : Value(official(here, law.sources())));
    }
  }
}

}  // namespace

bool ModelSource::wants(std::string_view group) const {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](const std::string& name) { return name.starts_with(group); });
}

const RosterUnit* ModelSource::unit(const std::string& id) {
  if (units_by_id.empty() && roster) {
    for (const auto& one : roster->units) units_by_id.emplace(one.id, &one);
  }
  const auto found = units_by_id.find(id);
  return found == units_by_id.end() ? nullptr : found->second;
}

void put(Record& root, std::string_view name, Value value) {
  const auto dot = name.find('.');
  if (dot == std::string_view::npos) {
    root[std::string(name)] = std::move(value);
    return;
  }
  auto& group = root[std::string(name.substr(0, dot))];
  auto* inner = std::get_if<std::shared_ptr<Record>>(&group.data);
  if (inner == nullptr) {
    group = Value(Record());
    inner = std::get_if<std::shared_ptr<Record>>(&group.data);
  }
  put(**inner, name.substr(dot + 1), std::move(value));
}

Record case_model(ModelSource& source, const DocumentFacts& facts) {
  Record root;
  add_facts(root, source);
  add_derived_facts(root, source);
  add_choices(root, source);
  add_estate(root, source);
  add_committee(root, source);
  add_organizer(root, source);
  add_case(root, source);
  add_document(root, source, facts);
  add_law(root, source, facts.date);
  if (source.base) add_roster(root, source);
  add_candidates(root, source);
  add_vote(root, source);
  add_result(root, source);
  return root;
}

}  // namespace gongyi::service
