#include "service/estates.h"

#include <algorithm>
#include <set>

#include "base/message.h"
#include "casefile/election_kinds.h"
#include "casefile/entry.h"

namespace gongyi::service {
namespace {

namespace kind = casefile::kind;

EstateInfo info_from(const Json& p) {
  EstateInfo out;
  out.id = p.text("id");
  out.name = p.text("name");
  out.jurisdiction = p.text("jurisdiction");
  out.address = p.text("address");
  out.boundaries = p.text("boundaries");
  out.developer = p.text("developer");
  out.manager = p.text("manager");
  out.street = p.text("street");
  out.community = p.text("community");
  out.district = p.text("district");
  out.contact = p.text("contact");
  out.gross_area = p.text("gross_area");
  return out;
}

}  // namespace

Json estate_json(const EstateInfo& info) {
  Json out = Json::object();
  out["id"] = info.id;
  out["name"] = info.name;
  out["jurisdiction"] = info.jurisdiction;
  out["address"] = info.address;
  out["boundaries"] = info.boundaries;
  out["developer"] = info.developer;
  out["manager"] = info.manager;
  out["street"] = info.street;
  out["community"] = info.community;
  out["district"] = info.district;
  out["contact"] = info.contact;
  out["gross_area"] = info.gross_area;
  return out;
}

namespace {

void fold_roster(EstateView& view, const casefile::Entry& entry) {
  const auto& p = entry.payload;
  if (entry.kind == kind::roster_frozen) {
    for (auto& roster : view.rosters) {
      if (roster.version == p.number("version")) roster.frozen = true;
    }
    return;
  }
  RosterVersion made;
  made.version = p.number("version");
  made.digest = p.text("digest");
  made.units = p.number("units");
  made.owners = p.number("owners");
  made.area = Area::parse(p.text("area")).value_or(Area());
  made.on = entry.act_date;
  made.source = p.text("source");
  view.rosters.push_back(std::move(made));
}

void note_rules(EstateView& view, Date adopted) {
  view.rules_on = std::min(view.rules_on.value_or(adopted), adopted);
}

void fold_rule(EstateView& view, const casefile::Entry& entry) {
  const auto& p = entry.payload;
  if (const auto adopted = Date::parse(p.text("adopted"))) note_rules(view, *adopted);
  AdoptedRule rule;
  rule.parameter = p.text("parameter");
  rule.value = p.text("value");
  rule.article = p.text("article");
  rule.text = p.text("text");
  rule.from = entry.act_date;
  rule.until = Date::parse(p.text("until"));
  rule.recorded_on = entry.recorded_at.china_date();
  view.rules.push_back(std::move(rule));
}

void fold_paper(EstateView& view, const casefile::Entry& entry) {
  const auto& p = entry.payload;
  if (p.text("recorded") != kFromPaper) return;
  PaperFact fact{entry.kind,
                 entry.act_date,
                 p.text("source"),
                 p.text("file"),
                 p.text("sheet"),
                 p.number("row"),
                 {}};
  fact.case_id = p.text("case");
  if (p.at("notes").is_array()) {
    for (const auto& note : p.at("notes").items()) fact.notes.push_back(note.text("text"));
  }
  view.paper.push_back(std::move(fact));
}

void fold(EstateView& view, const casefile::Entry& entry) {
  fold_paper(view, entry);
  if (entry.kind == kind::estate_added || entry.kind == kind::estate_changed) {
    view.info = info_from(entry.payload);
  } else if (entry.kind == kind::roster_imported || entry.kind == kind::roster_frozen) {
    fold_roster(view, entry);
  } else if (entry.kind == kind::assembly_established) {
    view.assembly_on = entry.act_date;
  } else if (entry.kind == kind::rules_adopted) {
    note_rules(view, entry.act_date);
  } else if (entry.kind == kind::rules_value) {
    fold_rule(view, entry);
  } else if (entry.kind == kind::covenant_adopted) {
    view.covenant_on = entry.act_date;
  }
  fold_proposal(view.proposals, entry);
  fold_term(view.term, entry);
  view.seq = entry.seq;
}

EstateView view_of(const std::vector<casefile::Entry>& entries) {
  EstateView view;
  for (const auto& entry : entries) fold(view, entry);
  return view;
}

}  // namespace

Text AdoptedRule::name() const {
  return Message(text == "covenant"  ? "desk.covenant_name"
                 : text == "working" ? "desk.working_name"
                                     : "desk.rules_name")
      .text();
}

const RosterVersion* EstateView::latest_roster() const {
  return rosters.empty() ? nullptr : &rosters.back();
}

law::EstateLayer EstateView::adopted_rules(const law::LawBook& law) const {
  law::EstateLayer out;
  for (const auto& rule : rules) {
    const auto value = law.read(rule.parameter, rule.value);
    if (!value) continue;
    law::DatedValue made;
    made.value = *value;
    made.layer = "estate";
    made.from = rule.from;
    made.until = rule.until;
    made.basis = {{"E", rule.article, rule.name()}};
    made.status = law::Status::verified;
    made.checked_on = rule.recorded_on;
    out.emplace_back(rule.parameter, std::move(made));
  }
  return out;
}

EstateView estate_after(EstateView view, const std::vector<casefile::NewEntry>& entries) {
  for (const auto& one : entries) {
    casefile::Entry entry;
    static_cast<casefile::NewEntry&>(entry) = one;
    entry.seq = view.seq + 1;
    fold(view, entry);
  }
  return view;
}

std::string estate_stream(const std::string& id) { return "estate:" + id; }

Json estate_row(const EstateView& view) {
  Json row = estate_json(view.info);
  row["assembly_on"] = view.assembly_on ? Json(view.assembly_on->iso()) : Json();
  row["term_no"] = static_cast<std::int64_t>(view.term.no);
  row["term_ends_on"] = view.term.ends_on ? Json(view.term.ends_on->iso()) : Json();
  row["certificate_no"] = view.term.certificate_no;
  if (const auto* roster = view.latest_roster()) {
    row["units"] = roster->units;
    row["owners"] = roster->owners;
    row["area"] = roster->area.str();
  }
  return row;
}

namespace {

/// The estate's journal, up to where the office looks.
std::vector<casefile::Entry> journal_of(Office& office, const std::string& id) {
  auto entries = office.store().entries(estate_stream(id));
  if (const auto until = office.estate_until())
    std::erase_if(entries, [&](const auto& entry) { return entry.seq > *until; });
  return entries;
}

}  // namespace

Result<EstateView, Problem> load_estate(Office& office, const std::string& id) {
  const auto entries = journal_of(office, id);
  if (entries.empty()) return Err{not_found(Message("SV220", {id}))};
  return view_of(entries);
}

Json estate_facts(Office& office, const std::string& id, const std::string& case_id) {
  Term term;
  // Counts since the last committee in which none was elected (ZB36, WF41); one counted anew is
  // one.
  std::set<std::string> failed;
  for (const auto& entry : journal_of(office, id)) {
    const auto& p = entry.payload;
    if (p.text("case") == case_id) continue;
    fold_term(term, entry);
    if (entry.kind == kind::committee_elected) failed.clear();
    if (entry.kind == kind::election_failed)
      failed.insert(p.text("case") + "/" + p.text("vote") + "/" +
                    std::to_string(p.number("round", 1)));
  }
  auto out = term_facts(term);
  if (!failed.empty() || term.any())
    out["term.failed_elections"] = static_cast<std::int64_t>(failed.size());
  return out;
}

std::vector<EstateView> all_estates(Office& office) {
  std::vector<EstateView> out;
  for (const auto& stream : office.store().streams("estate:"))
    out.push_back(view_of(office.store().entries(stream)));
  return out;
}

namespace {

Result<EstateView, Problem> add_once(Office& office, EstateInfo info, Date on) {
  if (info.id.empty()) {
    auto number = std::to_string(office.store().streams("estate:").size() + 1);
    if (number.size() < 3) number.insert(0, 3 - number.size(), '0');
    info.id = "E" + number;
  }
  store::Batch batch;
  batch.stream = estate_stream(info.id);
  batch.recorded_at = office.clock().now;
  casefile::NewEntry entry;
  entry.kind = kind::estate_added;
  entry.act_date = on;
  entry.by = office.by();
  entry.payload = estate_json(info);
  entry.phases = Json::object();
  EstateView view;
  view.info = info;
  batch.entries.push_back(std::move(entry));
  batch.listing = store::Listing{batch.stream, "estate", estate_row(view)};
  const auto result = office.store().append({batch});
  if (std::holds_alternative<store::Conflict>(result))
    return Err{
        Problem{Problem::Kind::conflict, {Refusal{Message("SV224", {info.id}), {}, {}, {}}}}};
  return load_estate(office, info.id);
}

}  // namespace

Result<EstateView, Problem> add_estate(Office& office, EstateInfo info, Date on) {
  if (info.name.empty()) return Err{misused(Message("SV221"))};
  const auto& law = office.library().rules.law;
  if (!law.knows_jurisdiction(info.jurisdiction)) {
    std::vector<Text> known;
    for (const auto& place : law.jurisdictions()) known.emplace_back(place);
    return Err{not_found(Message("SV222", {info.jurisdiction, join(known)}))};
  }
  if (!info.gross_area.empty() && !Area::parse(info.gross_area))
    return Err{misused(Message("SV223", {info.gross_area}))};
  if (!info.id.empty()) return add_once(office, std::move(info), on);
  // Two desks may take the same next number: the later one takes the number after it.
  constexpr int kTries = 5;
  for (int left = kTries; left > 1; --left) {
    auto made = add_once(office, info, on);
    if (made || made.error().kind != Problem::Kind::conflict) return made;
  }
  return add_once(office, std::move(info), on);
}

}  // namespace gongyi::service
