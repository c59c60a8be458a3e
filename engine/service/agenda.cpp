#include "service/agenda.h"

#include <algorithm>

#include "base/error.h"
#include "base/message.h"
#include "service/agenda_pages.h"
#include "store/office_store.h"

namespace gongyi::service {
namespace {

Text text_of(const Json& json) { return {json.text("zh"), json.text("en")}; }

// The only place where a kept date meets the day it is read on.
Text words(const store::AgendaHit& hit, Date today) {
  const auto kind = hit.row.text("kind");
  const Text due = hit.due ? Text(hit.due->iso()) : Text();
  const auto days = hit.due ? std::to_string(std::abs(*hit.due - today)) : std::string();
  if (kind == "objection") return Message("D236", {std::to_string(hit.row.number("no"))}).text();
  if (kind == "posting" || kind == "objections") {
    if (hit.due && *hit.due < today) return Message("desk.agenda_posted", {due}).text();
    return Message(kind == "posting" ? "D234" : "D235", {due}).text();
  }
  if (kind == "proposal") return Message("desk.agenda_to_open", {due}).text();
  if (kind == "ahead") return Message(hit.late ? "D238" : "D237", {due}).text();
  if (kind == "day")
    return Message(hit.late ? "desk.agenda_day_past" : "desk.agenda_day", {due, days}).text();
  if (hit.late)
    return kind == "reminder" ? Message("desk.agenda_late", {due, days}).text()
                              : Message("D230", {due}).text();
  const auto from = Date::parse(hit.row.text("from"));
  if (from && *from > today) return Message("D233", {from->iso()}).text();
  return hit.due ? Message("D231", {due}).text() : Message("D232").text();
}

AgendaLine line_of(const store::AgendaHit& hit, Date today) {
  AgendaLine out;
  constexpr std::string_view kCase = "case:";
  if (hit.stream.starts_with(kCase)) out.case_id = hit.stream.substr(kCase.size());
  out.estate = hit.estate;
  out.estate_name = hit.name;
  out.street = hit.street;
  out.community = hit.community;
  out.district = hit.district;
  out.step = hit.row.text("step");
  out.title = text_of(hit.row.at("title"));
  out.actor = text_of(hit.row.at("actor"));
  out.what = words(hit, today);
  if (hit.row.has("provisional")) out.what = Message("D226", {out.what}).text();
  const auto from = Date::parse(hit.row.text("from"));
  out.on = hit.due ? hit.due : from && *from > today ? from : std::nullopt;
  out.late = hit.late;
  if (!hit.under_way) out.propose = hit.row.text("propose");
  if (hit.row.text("kind") == "proposal") {
    out.from = hit.row.text("from");
    out.proposes = hit.row.text("propose");
    out.why = hit.row.text("why");
  }
  for (const auto& one : hit.row.at("articles").items()) {
    out.tags.push_back(one.text("tag"));
    out.articles.push_back(text_of(one));
  }
  return out;
}

std::size_t refresh(Office& office, const std::string& key, const std::vector<std::string>& stale) {
  AgendaPages pages(office, key);
  std::vector<store::AgendaPage> made;
  made.reserve(stale.size());
  for (const auto& stream : stale) {
    // What cannot be read must not hide the others; `verify` tells what is wrong with it.
    try {
      made.push_back(pages.page_of(stream));
    } catch (const Failure&) {
      continue;
    }
  }
  office.store().put_agenda(made);
  return made.size();
}

AgendaAnswer answer(const std::vector<store::AgendaHit>& hits, Date today) {
  AgendaAnswer out;
  out.lines.reserve(hits.size());
  for (const auto& hit : hits) {
    // A notice that still hangs may yet be objected to: nothing is proposed before it is over.
    if (hit.row.text("kind") == "proposal" && hit.due && *hit.due > today) continue;
    out.lines.push_back(line_of(hit, today));
    if (hit.late) ++out.late;
  }
  return out;
}

}  // namespace

AgendaAnswer ask_agenda(const AgendaDesk& desk, const store::AgendaQuery& query) {
  auto store = store::open_office(desk.office.string());
  if (store->stale_agenda(agenda_key(desk.data)).empty())
    return answer(store->agenda(query), query.today);
  Office office(desk.office, std::move(store), desk.library(), desk.clock, desk.by);
  return ask_agenda(office, query);
}

AgendaAnswer ask_agenda(Office& office, const store::AgendaQuery& query) {
  const auto key = agenda_key(office.library().data);
  const auto stale = office.store().stale_agenda(key);
  const auto made_anew = stale.empty() ? 0 : refresh(office, key, stale);
  auto out = answer(office.store().agenda(query), query.today);
  out.made_anew = made_anew;
  return out;
}

std::string opening_command(const AgendaLine& line) {
  if (!line.from.empty())
    return "gongyi case open --estate " + line.estate + " --from " + line.from;
  return "gongyi case open " + line.propose + " --estate " + line.estate;
}

std::vector<AgendaLine> due_proposals(Office& office, const std::string& estate) {
  store::AgendaQuery query;
  query.today = office.clock().today;
  query.until = query.today;
  query.estate = estate;
  auto lines = ask_agenda(office, query).lines;
  std::erase_if(lines,
                [](const AgendaLine& one) { return one.from.empty() || one.case_id.empty(); });
  std::stable_sort(lines.begin(), lines.end(),
                   [](const AgendaLine& a, const AgendaLine& b) { return a.case_id < b.case_id; });
  return lines;
}

EstateView with_due_proposals(EstateView estate, const std::vector<AgendaLine>& due) {
  for (const auto& line : due) {
    if (line.estate != estate.info.id) continue;
    Proposal made;
    made.no = "P" + std::to_string(estate.proposals.size() + 1);
    made.procedure = line.proposes;
    made.case_id = line.case_id;
    made.why = line.why;
    if (line.on) made.on = *line.on - 1;  // the last day the notice hung
    estate.proposals.push_back(std::move(made));
  }
  return estate;
}

EstateView with_due_proposals(Office& office, const EstateView& estate) {
  return with_due_proposals(estate, due_proposals(office, estate.info.id));
}

void record_due_proposals(Office& office, const std::string& estate) {
  const auto sweep = [](const LoadedCase&, Sealer&,
                        Attachments&) -> Result<casefile::Command, Problem> {
    return casefile::Command(casefile::Sweep{});
  };
  // Whoever comes first writes it down; the second finds it there.
  for (const auto& line : due_proposals(office, estate)) (void)execute(office, line.case_id, sweep);
}

void rebuild_agenda(Office& office) {
  (void)refresh(office, agenda_key(office.library().data), office.store().streams(""));
}

std::vector<AgendaFinding> verify_agenda(Office& office) {
  std::vector<AgendaFinding> out;
  const auto key = agenda_key(office.library().data);
  const auto stale = office.store().stale_agenda(key);
  AgendaPages pages(office, key);
  for (const auto& kept : office.store().agenda_pages()) {
    // A page that is known to be old is made anew before anybody reads it.
    if (std::find(stale.begin(), stale.end(), kept.stream) != stale.end()) continue;
    if (!office.store().has(kept.stream)) {
      out.push_back({kept.stream, Message("SV549")});
      continue;
    }
    try {
      if (!(pages.page_of(kept.stream) == kept)) out.push_back({kept.stream, Message("SV549")});
    } catch (const Failure& failure) {
      out.push_back({kept.stream, failure.message()});
    }
  }
  return out;
}

}  // namespace gongyi::service
