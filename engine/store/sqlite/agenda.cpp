#include "store/sqlite/agenda.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace gongyi::store::sqlite {
namespace {

std::string iso(const std::optional<Date>& date) { return date ? date->iso() : std::string(); }

// Rows of what is due by a day read the index; what can be done at once is a short list of its own.
constexpr const char* kFind = R"sql(
SELECT r.due, r.row, p.stream, p.estate, p.name, p.street, p.community, p.district, r.lapses,
  EXISTS (SELECT 1 FROM agenda_page o WHERE o.estate = p.estate AND o.open = 1
          AND o.procedure = json_extract(r.row, '$.propose'))
FROM agenda_row r CROSS JOIN agenda_page p ON p.stream = r.stream
WHERE %WHICH%
  AND (r.hidden_after = '' OR r.hidden_after >= :today)
  AND (:late = 0 OR (r.lapses = 1 AND r.due <> '' AND r.due < :today))
  AND (:estate = '' OR p.estate = :estate)
  AND (:community = '' OR p.community = :community)
  AND (:street = '' OR p.street = :street)
  AND (:district = '' OR p.district = :district)
  AND (r.covered_by = '' OR NOT EXISTS (
        SELECT 1 FROM agenda_page c
        WHERE c.estate = p.estate AND c.procedure = r.covered_by AND c.open = 1))
  AND (r.covered_case = '' OR NOT EXISTS (
        SELECT 1 FROM agenda_page c WHERE c.stream = 'case:' || r.covered_case AND c.open = 1))
ORDER BY r.due, p.estate, r.stream, r.no
)sql";

std::string find_sql(const std::string& which) {
  std::string sql = kFind;
  const std::string mark = "%WHICH%";
  return sql.replace(sql.find(mark), mark.size(), which);
}

void bind(SQLite::Statement& query, const AgendaQuery& asked) {
  query.bind(":today", asked.today.iso());
  query.bind(":late", asked.late_only ? 1 : 0);
  query.bind(":until", asked.until ? asked.until->iso() : std::string("9999"));
  query.bind(":estate", asked.estate);
  query.bind(":community", asked.community);
  query.bind(":street", asked.street);
  query.bind(":district", asked.district);
}

void read(SQLite::Statement& query, Date today, std::vector<AgendaHit>& out) {
  while (query.executeStep()) {
    AgendaHit hit;
    hit.due = Date::parse(query.getColumn(0).getString());
    hit.row = Json::parse(query.getColumn(1).getString()).value_or(Json::object());
    hit.stream = query.getColumn(2).getString();
    hit.estate = query.getColumn(3).getString();
    hit.name = query.getColumn(4).getString();
    hit.street = query.getColumn(5).getString();
    hit.community = query.getColumn(6).getString();
    hit.district = query.getColumn(7).getString();
    hit.late = query.getColumn(8).getInt() == 1 && hit.due && *hit.due < today;
    hit.under_way = query.getColumn(9).getInt() == 1;
    out.push_back(std::move(hit));
  }
}

}  // namespace

std::vector<std::string> Agenda::stale(const std::string& made_with) const {
  SQLite::Statement query(database_, R"sql(
    SELECT s.id FROM stream s
    LEFT JOIN agenda_page p ON p.stream = s.id
    LEFT JOIN stream e ON e.id = 'estate:' || p.estate
    WHERE p.stream IS NULL OR p.seq <> s.head_seq OR p.made_with <> ?1
       OR p.estate_seq <> COALESCE(e.head_seq, 0)
    ORDER BY s.id)sql");
  query.bind(1, made_with);
  std::vector<std::string> out;
  while (query.executeStep()) out.push_back(query.getColumn(0).getString());
  return out;
}

void Agenda::put(const AgendaPage& page) const {
  SQLite::Statement drop(database_, "DELETE FROM agenda_row WHERE stream = ?1");
  drop.bind(1, page.stream);
  drop.exec();
  SQLite::Statement write(database_,
                          "INSERT OR REPLACE INTO agenda_page (stream, estate, procedure, name, "
                          "street, community, district, open, seq, estate_seq, made_with) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
  int n = 0;
  for (const auto* text : {&page.stream, &page.estate, &page.procedure, &page.name, &page.street,
                           &page.community, &page.district}) {
    write.bind(++n, *text);
  }
  write.bind(8, page.open ? 1 : 0);
  write.bind(9, page.seq);
  write.bind(10, page.estate_seq);
  write.bind(11, page.made_with);
  write.exec();
  SQLite::Statement line(database_,
                         "INSERT INTO agenda_row (stream, no, due, hidden_after, covered_by, "
                         "covered_case, at_once, lapses, row) "
                         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  int no = 0;
  for (const auto& row : page.rows) {
    line.reset();
    line.bind(1, page.stream);
    line.bind(2, ++no);
    line.bind(3, iso(row.due));
    line.bind(4, iso(row.hidden_after));
    line.bind(5, row.covered_by);
    line.bind(6, row.covered_case);
    line.bind(7, row.at_once ? 1 : 0);
    line.bind(8, row.lapses ? 1 : 0);
    line.bind(9, row.row.canonical());
    line.exec();
  }
}

std::vector<AgendaPage> Agenda::pages() const {
  SQLite::Statement query(database_,
                          "SELECT stream, estate, procedure, name, street, community, district, "
                          "open, seq, estate_seq, made_with FROM agenda_page ORDER BY stream");
  SQLite::Statement rows(database_,
                         "SELECT due, hidden_after, covered_by, covered_case, at_once, lapses, row "
                         "FROM agenda_row WHERE stream = ?1 ORDER BY no");
  std::vector<AgendaPage> out;
  while (query.executeStep()) {
    AgendaPage page;
    int n = 0;
    for (auto* text : {&page.stream, &page.estate, &page.procedure, &page.name, &page.street,
                       &page.community, &page.district}) {
      *text = query.getColumn(n++).getString();
    }
    page.open = query.getColumn(7).getInt() == 1;
    page.seq = query.getColumn(8).getInt64();
    page.estate_seq = query.getColumn(9).getInt64();
    page.made_with = query.getColumn(10).getString();
    rows.reset();
    rows.bind(1, page.stream);
    while (rows.executeStep()) {
      AgendaRow row;
      row.due = Date::parse(rows.getColumn(0).getString());
      row.hidden_after = Date::parse(rows.getColumn(1).getString());
      row.covered_by = rows.getColumn(2).getString();
      row.covered_case = rows.getColumn(3).getString();
      row.at_once = rows.getColumn(4).getInt() == 1;
      row.lapses = rows.getColumn(5).getInt() == 1;
      if (auto kept = Json::parse(rows.getColumn(6).getString())) row.row = *std::move(kept);
      page.rows.push_back(std::move(row));
    }
    out.push_back(std::move(page));
  }
  return out;
}

std::vector<AgendaHit> Agenda::find(const AgendaQuery& asked) const {
  std::vector<AgendaHit> out;
  SQLite::Statement due(database_, find_sql("r.due > '' AND r.due <= :until"));
  bind(due, asked);
  read(due, asked.today, out);
  if (asked.late_only) return out;
  SQLite::Statement now(database_, find_sql("r.at_once = 1 AND (r.due = '' OR r.due > :until)"));
  bind(now, asked);
  read(now, asked.today, out);
  return out;
}

}  // namespace gongyi::store::sqlite
