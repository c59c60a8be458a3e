#include <charconv>
#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "cli/report.h"
#include "service/lists.h"
#include "service/roster.h"

namespace gongyi::cli {
namespace {

std::vector<std::uint32_t> rows_of(const Arguments& arguments) {
  std::vector<std::uint32_t> out;
  for (const auto& text : arguments.all("--exclude")) {
    for (std::size_t at = 0; at <= text.size();) {
      const auto end = std::min(text.find(',', at), text.size());
      const auto part = text.substr(at, end - at);
      std::uint32_t row = 0;
      const auto [stop, error] = std::from_chars(part.data(), part.data() + part.size(), row);
      if (error != std::errc{} || stop != part.data() + part.size() || row == 0)
        throw UsageError(Message("D259", {part}));
      out.push_back(row);
      at = end + 1;
    }
  }
  return out;
}

Exit import(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  DiagnosticSink sink;
  const auto made = service::import_roster(office, arguments.text("ESTATE"), arguments.text("FILE"),
                                           rows_of(arguments), sink, arguments.has("--dry-run"));
  if (!made) return report(session, made.error(), sink);
  if (!sink.empty() && !session.json()) session.err() << format(sink, session.lang());
  const auto& roster = made->roster;
  if (session.json()) {
    Json out = Json::object();
    out["version"] = roster.version;
    out["digest"] = roster.digest;
    out["units"] = roster.units;
    out["owners"] = roster.owners;
    out["heads"] = made->heads;
    out["merges"] = made->merges;
    out["area"] = roster.area.str();
    out["excluded_rows"] = made->excluded;
    out["encoding"] = made->encoding;
    out["dry_run"] = arguments.has("--dry-run");
    session.print(out);
    return Exit::done;
  }
  session.out() << session.say(
                       arguments.has("--dry-run") ? "desk.roster_checked" : "desk.roster_imported",
                       {std::to_string(roster.version), made->estate.info.name})
                << '\n';
  Table table({"", ""});
  table.add({session.say("desk.col_units"), std::to_string(roster.units)});
  table.add({session.say("desk.roster_owners"), std::to_string(roster.owners)});
  table.add({session.say("desk.roster_heads"),
             session.say("desk.roster_heads_of",
                         {std::to_string(made->heads), std::to_string(made->merges)})});
  table.add({session.say("desk.roster_area"), roster.area.str() + " ㎡"});
  table.add({session.say("desk.roster_excluded"), std::to_string(made->excluded)});
  if (!made->encoding.empty()) table.add({session.say("desk.roster_encoding"), made->encoding});
  session.out() << table.str() << session.say("desk.roster_check", {made->estate.info.id}) << '\n';
  return Exit::done;
}

Exit show(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto rows =
      service::roster_rows(office, arguments.text("ESTATE"), arguments.text("--building"));
  if (!rows) return report(session, rows.error());
  if (session.json()) {
    Json out = Json::array();
    for (const auto& one : *rows) {
      Json row = Json::object();
      row["unit"] = one.unit;
      row["building"] = one.building;
      row["class"] = one.use_class;
      row["area"] = one.area.str();
      row["area_source"] = one.area_source;
      row["owners"] = one.owners;
      row["sold"] = one.sold;
      row["delivered"] = one.delivered;
      out.push(std::move(row));
    }
    session.print(Json(Json::Object{{"rows", std::move(out)}}));
    return Exit::done;
  }
  Table table({session.say("desk.col_unit"), session.say("desk.col_use"),
               ">" + session.say("desk.col_area"), session.say("desk.col_owners"),
               session.say("desk.col_delivered")});
  for (const auto& one : *rows) {
    table.add({one.unit, session.say("desk.use_" + one.use_class), one.area.str(),
               one.owners.empty() ? "—" : one.owners,
               session.say(!one.sold       ? "desk.unsold"
                           : one.delivered ? "desk.yes"
                                           : "desk.no")});
  }
  session.out() << table.str(0) << session.say("desk.rows", {std::to_string(rows->size())})
                << session.say("desk.masked") << '\n';
  return Exit::done;
}

Json merges_json(const service::MergeReport& found, Lang lang) {
  Json out = Json::object();
  out["roster"] = found.roster.version;
  out["heads"] = found.heads;
  out["area"] = found.area.str();
  out["left_out"] = found.left_out;
  out["merges"] = Json::array();
  for (const auto& one : found.rows) {
    Json row = Json::object();
    row["owners"] = one.owners;
    row["units"] = Json::array();
    for (const auto& unit : one.units) row["units"].push(Json(unit));
    row["reason"] = one.reason.in(lang);
    row["basis"] = articles_json(one.basis, lang);
    out["merges"].push(std::move(row));
  }
  return out;
}

// The developer's remainder may be hundreds of units: the first ones stand for all.
std::string some(std::vector<std::string> units, Session& session) {
  constexpr std::size_t kShown = 8;
  const auto total = units.size();
  if (total <= kShown) return joined(units, session);
  units.resize(kShown);
  return session.say("desk.and_more", {joined(units, session), std::to_string(total)});
}

Exit merges(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto found = service::merge_report(office, arguments.text("ESTATE"));
  if (!found) return report(session, found.error());
  if (session.json()) {
    session.print(merges_json(*found, session.lang()));
    return Exit::done;
  }
  session.out() << session.say("desk.merges_title",
                               {std::to_string(found->roster.version), std::to_string(found->heads),
                                found->area.str(), std::to_string(found->left_out)})
                << '\n';
  std::vector<Citation> basis;
  for (const auto& one : found->rows) {
    const auto owners = one.owners.empty() ? session.say("desk.developer") : one.owners;
    session.out() << "  "
                  << session.say("desk.merge_row", {owners, some(one.units, session), one.reason})
                  << '\n';
    basis = one.basis;
  }
  if (!basis.empty())
    session.out() << session.say("cli.basis", {format(basis, session.lang())}) << '\n';
  session.out() << session.say("desk.rows", {std::to_string(found->rows.size())})
                << session.say("desk.masked") << '\n';
  return Exit::done;
}

Exit freeze(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto frozen = service::freeze_roster(office, arguments.text("ESTATE"));
  if (!frozen) return report(session, frozen.error());
  if (session.json()) {
    session.print(
        Json(Json::Object{{"version", Json(frozen->version)}, {"digest", Json(frozen->digest)}}));
  } else {
    session.out() << session.say("desk.roster_frozen",
                                 {std::to_string(frozen->version), frozen->digest.substr(0, 16)})
                  << '\n';
  }
  return Exit::done;
}

}  // namespace

std::vector<Command> roster_commands() {
  const auto estate = positional("ESTATE", {"小区编号", "estate"});
  return {
      {{"roster", "import"},
       {"导入业主名册（XLSX、CSV），逐行检查", "import a roster (XLSX, CSV), checked row by row"},
       {estate, positional("FILE", {"名册文件", "roster file"}),
        values("--exclude", "12,15", {"不导入的行", "rows to leave out"}),
        flag("--dry-run", {"只检查，不写入", "check only, write nothing"}), by_option()},
       "gongyi roster import E001 roster.xlsx --exclude 12,15",
       import},
      {{"roster", "show"},
       {"名册明细（姓名已遮蔽）", "the roster (names masked)"},
       {estate, value("--building", "B", {"只看这一栋", "this building only"})},
       "gongyi roster show E001 --building 1",
       show},
      {{"roster", "merges"},
       {"归并报告：哪些房屋合计为一人，依据是什么", "which units count as one head, and why"},
       {estate},
       "gongyi roster merges E001",
       merges},
      {{"roster", "freeze"},
       {"锁定名册，供表决使用", "freeze the roster for a vote"},
       {estate, by_option()},
       "gongyi roster freeze E001",
       freeze},
  };
}

}  // namespace gongyi::cli
