#include "service/paper_estate.h"

#include <algorithm>
#include <set>

#include "base/message.h"
#include "calendar/calendar.h"
#include "exchange/findings.h"

namespace gongyi::service {
namespace {

namespace kind = casefile::kind;

/// One committee (一届) with the rows that belong to it.
struct Committee {
  PaperRef row;
  std::int64_t no = 0;
  Date elected_on, ends_on;
  std::int64_t years = 0;
  std::vector<PaperRef> members, filings;
  bool good = true;  ///< a bad one still takes its members, so that each fault is told once
};

class Judge {
 public:
  Judge(Office& office, const PaperEstate& estate, DiagnosticSink& sink)
      : office_(office),
        estate_(estate),
        sink_(sink),
        sealer_(office.store(), estate_stream(estate.before.info.id)) {}

  PaperEntries run() {
    info();
    meeting();
    committees();
    for (auto& one : committees_) committee(one);
    rules();
    std::stable_sort(out_.entries.begin(), out_.entries.end(), [](const auto& a, const auto& b) {
      const bool a_adds = a.kind == kind::estate_added, b_adds = b.kind == kind::estate_added;
      return a_adds != b_adds ? a_adds : a.act_date < b.act_date;
    });
    out_.records = sealer_.take();
    return std::move(out_);
  }

 private:
  [[nodiscard]] const EstateView& before() const { return estate_.before; }
  [[nodiscard]] const law::LawBook& law() const { return office_.library().rules.law; }
  void wrong(const PaperRef& row, std::string_view column, Message message) {
    sink_.error(row.at(column), std::move(message));
  }

  // What has not happened yet cannot stand on paper.
  bool past(const PaperRef& row, std::string_view column) {
    const auto day = row.date(column);
    if (!day || *day <= office_.clock().today) return true;
    wrong(row, column, Message("SV526", {day->iso(), office_.clock().today.iso()}));
    return false;
  }

  casefile::NewEntry& entry(std::string_view kind, Date on, const PaperRef& row, Json payload) {
    casefile::NewEntry made;
    made.kind = kind;
    made.act_date = on;
    made.by = office_.by();
    made.phases = Json::object();
    made.payload = std::move(payload);
    made.payload["recorded"] = kFromPaper;
    made.payload["source"] = row.text("source");
    made.payload["file"] = row.file->name;
    made.payload["file_sha256"] = row.file_digest;
    made.payload["sheet"] = row.row->sheet_name;
    made.payload["row"] = std::int64_t{row.row->row};
    out_.entries.push_back(std::move(made));
    return out_.entries.back();
  }

  // A fact that breaks the law is still a fact: told and recorded, never hidden.
  void warn(casefile::NewEntry& about, Message message, std::vector<Citation> basis) {
    Json note = Json::object();
    note["text"] = message.in(Lang::zh);
    note["basis"] = Json::array();
    for (const auto& one : basis) note["basis"].push(Json(one.tag()));
    about.payload["notes"].push(std::move(note));
    out_.warnings.push_back(
        {before().info.id, Refusal{std::move(message), std::move(basis), {}, {}}});
  }

  void info() {
    if (before().seq > 0) {
      for (const auto& row : estate_.info) same_estate(row);
      out_.unchanged = !estate_.info.empty();
      return;
    }
    const auto& row = estate_.info.front();
    const auto& place = before().info.jurisdiction;
    if (!law().knows_jurisdiction(place)) {
      std::vector<Text> known;
      for (const auto& one : law().jurisdictions()) known.emplace_back(one);
      wrong(row, "jurisdiction", Message("SV222", {place, join(known)}));
    }
    entry(kind::estate_added, office_.clock().today, row, estate_json(before().info));
  }

  void same_estate(const PaperRef& row) {
    const auto kept = estate_json(before().info);
    for (const auto& [column, value] : row.row->values) {
      if (!kept.has(column) || kept.text(column) == value) continue;
      wrong(row, column, Message("SV521", {before().info.id, kept.text(column)}));
    }
  }

  void meeting() {
    const auto& rows = estate_.list("meetings");
    for (std::size_t i = 1; i < rows.size(); ++i)
      wrong(rows[i], "estate", Message("SV522", {before().info.name}));
    if (rows.empty()) return;
    const auto& row = rows.front();
    const auto on = row.date("on");
    if (before().assembly_on && on)
      return wrong(row, "on", Message("SV523", {before().assembly_on->iso()}));
    for (const auto* column : {"on", "rules_on", "covenant_on"}) {
      if (!past(row, column)) return;
    }
    if (on) entry(kind::assembly_established, *on, row, Json::object());
    if (const auto day = row.date("rules_on"))
      entry(kind::rules_adopted, *day, row, Json::object());
    if (const auto day = row.date("covenant_on"))
      entry(kind::covenant_adopted, *day, row, Json::object());
  }

  void committees() {
    for (const auto& row : estate_.list("committees")) {
      const auto elected = row.date("elected_on");
      Committee made{row, row.number("term"),  elected.value_or(office_.clock().today),
                     {},  row.number("years"), {},
                     {}};
      made.good = elected && past(row, "elected_on");
      if (made.good && before().term.elected_on && *elected <= *before().term.elected_on) {
        wrong(row, "elected_on", Message("SV524", {before().term.elected_on->iso()}));
        made.good = false;
      }
      if (made.good) made.good = term_end(made);
      committees_.push_back(std::move(made));
    }
    std::stable_sort(committees_.begin(), committees_.end(),
                     [](const auto& a, const auto& b) { return a.elected_on < b.elected_on; });
    std::int64_t last = before().term.no;
    for (auto& one : committees_) {
      if (one.no == 0) one.no = last + 1;
      if (one.no <= last) wrong(one.row, "term", Message("SV525", {std::to_string(one.no)}));
      last = one.no;
    }
    attach("members", &Committee::members);
    attach("filings", &Committee::filings);
  }

  // Of years and last day one is enough; both must say the same (C201, C202).
  bool term_end(Committee& made) {
    const auto ends = made.row.date("ends_on");
    if (made.years > 0) {
      made.ends_on = calendar::end_of_term(made.elected_on,
                                           {static_cast<int>(made.years), calendar::Unit::years},
                                           office_.library().rules.calendar)
                         .effective;
      if (!ends || *ends == made.ends_on) return true;
      wrong(made.row, "ends_on",
            Message("SV527", {made.elected_on.iso(), std::to_string(made.years), made.ends_on.iso(),
                              ends->iso()}));
      return false;
    }
    if (!ends) {
      wrong(made.row, "years", Message("SV528"));
      return false;
    }
    if (*ends <= made.elected_on) {
      wrong(made.row, "ends_on", Message("SV529", {ends->iso(), made.elected_on.iso()}));
      return false;
    }
    made.ends_on = *ends;
    made.years = ends->year() - made.elected_on.year();
    return true;
  }

  void attach(std::string_view sheet, std::vector<PaperRef> Committee::* into) {
    for (const auto& row : estate_.list(sheet)) {
      const auto no = row.number("term");
      const auto found =
          no == 0 ? (committees_.empty() ? committees_.end() : std::prev(committees_.end()))
                  : std::find_if(committees_.begin(), committees_.end(),
                                 [&](const Committee& one) { return one.no == no; });
      if (found == committees_.end()) {
        wrong(row, no == 0 ? "estate" : "term", Message("SV530", {before().info.name}));
      } else {
        ((*found).*into).push_back(row);
      }
    }
  }

  Json people(const Committee& of, bool alternates) {
    const auto* type = office_.library().vocabulary.record("person");
    Json out = Json::array();
    for (const auto& row : of.members) {
      const auto role = row.text("role").empty() ? std::string("member") : row.text("role");
      if ((role == "alternate") != alternates) continue;
      Json given = Json::object();
      for (const auto* column : {"name", "unit", "phone"}) {
        if (!row.text(column).empty()) given[column] = row.text(column);
      }
      given["role"] = role;
      auto person = sealer_.person(given, *type);
      person["source"] = row.text("source");
      out.push(std::move(person));
      ++out_.members;
    }
    return out;
  }

  void judge_members(const Committee& of) {
    std::set<std::string> seen;
    std::int64_t sitting = 0;
    bool chair = false;
    for (const auto& row : of.members) {
      const auto name = row.text("name");
      if (!seen.insert(name + "\x1F" + row.text("unit")).second)
        wrong(row, "name", Message("SV531", {exchange::masked_name(name)}));
      if (row.text("role") == "chair" && std::exchange(chair, true))
        wrong(row, "role", Message("SV532", {std::to_string(of.no)}));
      if (row.text("role") != "alternate") ++sitting;
    }
    const auto seats = of.row.number("seats");
    if (seats > 0 && sitting > seats)
      wrong(of.row, "seats", Message("SV533", {std::to_string(sitting), std::to_string(seats)}));
  }

  void committee(const Committee& of) {
    judge_members(of);
    for (const auto& filing : of.filings) file(of, filing);
    if (!of.good) return;
    Json payload = Json::object();
    payload["no"] = of.no;
    payload["elected_on"] = of.elected_on.iso();
    payload["term_years"] = of.years;
    payload["term_ends_on"] = of.ends_on.iso();
    payload["members"] = people(of, false);
    payload["alternates"] = people(of, true);
    if (of.row.number("seats") > 0) payload["seats"] = of.row.number("seats");
    if (past(of.row, "handed_over_on") && !of.row.text("handed_over_on").empty())
      payload["handed_over_on"] = of.row.text("handed_over_on");
    auto& made = entry(kind::committee_elected, of.elected_on, of.row, std::move(payload));
    judge_by_law(of, made);
    extend(of);
  }

  void judge_by_law(const Committee& of, casefile::NewEntry& made) {
    const auto& place = before().info.jurisdiction;
    const auto longest = law().at("committee.max_term_years", place, of.elected_on);
    const auto* years =
        longest ? std::get_if<calendar::Period>(&longest->value.value.data) : nullptr;
    if (years != nullptr &&
        of.ends_on > calendar::end_of_term(of.elected_on, *years, office_.library().rules.calendar)
                         .effective)
      warn(made, Message("SV534", {std::to_string(of.no), of.ends_on.iso(), years->text()}),
           longest->value.basis);
    const auto seats = of.row.number("seats") > 0
                           ? of.row.number("seats")
                           : static_cast<std::int64_t>(made.payload.at("members").items().size());
    const auto least = law().at("committee.min_members", place, of.elected_on);
    const auto* few = least ? std::get_if<std::int64_t>(&least->value.value.data) : nullptr;
    if (few != nullptr && seats > 0 && seats < *few)
      warn(made,
           Message("SV535", {std::to_string(of.no), std::to_string(seats), std::to_string(*few)}),
           least->value.basis);
    if (of.row.number("years") == 0 &&
        of.ends_on != of.elected_on.plus_years(static_cast<int>(of.years)))
      warn(made, Message("SV536", {std::to_string(of.no), of.ends_on.iso(), of.elected_on.iso()}),
           {});
  }

  void file(const Committee& of, const PaperRef& row) {
    const auto on = row.date("on");
    if (!on || !past(row, "on")) return;
    if (*on < of.elected_on)
      return wrong(row, "on", Message("SV537", {on->iso(), of.elected_on.iso()}));
    Json payload = Json::object();
    payload["no"] = row.text("no");
    entry(kind::committee_filed, *on, row, std::move(payload));
  }

  void extend(const Committee& of) {
    const auto until = of.row.date("extended_to");
    const auto decided = of.row.date("extended_on");
    if (!until && !decided) return;
    if (!until || !decided || *until <= of.ends_on)
      return wrong(of.row, "extended_to", Message("SV538", {of.ends_on.iso()}));
    if (!past(of.row, "extended_on")) return;
    Json payload = Json::object();
    payload["ends_on"] = until->iso();
    payload["from"] = of.ends_on.iso();
    entry(kind::term_extended, *decided, of.row, std::move(payload));
  }

  // What the law leaves the rules no room for cannot have been adopted lawfully and never applies.
  void rules() {
    for (const auto& row : estate_.list("rules")) {
      const auto adopted = row.date("adopted");
      if (!adopted || !past(row, "adopted")) continue;
      const auto from = row.date("from").value_or(*adopted);
      const auto parameter = row.text("parameter");
      if (!law().knows(parameter)) {
        wrong(row, "parameter", Message("C040", {parameter}));
        continue;
      }
      if (!law::is_article(row.text("article")))
        wrong(row, "article", Message("SV225", {row.text("article")}));
      if (from < *adopted) wrong(row, "from", Message("SV229", {from.iso(), adopted->iso()}));
      const auto value =
          law().adopted(parameter, row.text("value"), before().info.jurisdiction, from);
      if (!value) {
        wrong(row, "value",
              Message("SV539",
                      {value.error().message.text(), Text(format(value.error().basis, Lang::zh),
                                                          format(value.error().basis, Lang::en))}));
        continue;
      }
      Json payload = Json::object();
      payload["parameter"] = parameter;
      payload["value"] = row.text("value");
      payload["article"] = row.text("article");
      payload["adopted"] = adopted->iso();
      entry(kind::rules_value, from, row, std::move(payload));
    }
  }

  Office& office_;
  const PaperEstate& estate_;
  DiagnosticSink& sink_;
  Sealer sealer_;
  PaperEntries out_;
  std::vector<Committee> committees_;
};

}  // namespace

std::int64_t PaperRef::number(std::string_view column) const {
  const auto written = row->text(column);
  return written.empty() ? 0 : std::stoll(written);
}

SourceRange PaperRef::at(std::string_view column) const {
  const auto name_only = std::make_shared<const SourceFile>(SourceFile{file->name, {}, true});
  return {name_only, row->row, row->column(column), row->column(column), row->sheet_name};
}

const std::vector<PaperRef>& PaperEstate::list(std::string_view sheet) const {
  static const std::vector<PaperRef> nothing;
  const auto found = lists.find(sheet);
  return found == lists.end() ? nothing : found->second;
}

PaperEntries paper_entries(Office& office, const PaperEstate& estate, DiagnosticSink& sink) {
  return Judge(office, estate, sink).run();
}

}  // namespace gongyi::service
