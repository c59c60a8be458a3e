#include "exchange/roster_file.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/utf8.h"
#include "exchange/decimal.h"
#include "exchange/findings.h"
#include "exchange/roster_columns.h"
#include "exchange/roster_owners.h"
#include "exchange/roster_values.h"

namespace gongyi::exchange {
namespace {

// A wrong value is repeated to the clerk, but a whole pasted page is not.
std::string shown(std::string_view text) {
  const auto start = utf8::prefix(text, 20);
  return std::string(start) + (start.size() < text.size() ? "…" : "");
}

class RosterReader {
 public:
  RosterReader(const Table& table, const ColumnMap& map, std::set<std::uint32_t> exclude,
               Findings& findings)
      : table_(table), map_(map), exclude_(std::move(exclude)), findings_(findings) {}

  RosterFile read();

 private:
  void read_row(const Row& raw);
  void tell_flaws(const Row& row, bool counts);
  bool is_sum(const RowView& row);
  void compare_sum(const RowView& row);
  void read_unit_id(const RowView& row, UnitRow& unit);
  void read_area(const RowView& row, UnitRow& unit);
  void read_use(const RowView& row, UnitRow& unit);
  void read_state(const RowView& row, UnitRow& unit);
  bool read_flag(const RowView& row, Field field, bool absent);
  void read_all_owners(const RowView& row, UnitRow& unit);
  void tell_assumptions();
  void error(const RowView& row, Field field, std::string_view code, std::vector<Text> args = {},
             std::string_view fix = {});

  const Table& table_;
  const ColumnMap& map_;
  std::set<std::uint32_t> exclude_;
  Findings& findings_;
  RosterFile out_;
  std::unordered_map<std::string, std::uint32_t> row_of_unit_;
  std::unordered_map<std::string, std::pair<std::string, std::uint32_t>> name_of_id_;
  Area sum_;
  std::size_t without_id_ = 0, merged_rows_ = 0;
  bool every_area_read_ = true;
};

void RosterReader::error(const RowView& row, Field field, std::string_view code,
                         std::vector<Text> args, std::string_view fix) {
  args.insert(args.begin(), row.place(field));
  auto& found = findings_.error(row.number(), row.column(field), Message(code, std::move(args)));
  if (!fix.empty()) found.fix = Message(fix);
}

RosterFile RosterReader::read() {
  out_.units.reserve(table_.rows.size());
  row_of_unit_.reserve(table_.rows.size());
  for (std::size_t i = 0; i <= map_.header; ++i) tell_flaws(table_.rows[i], false);
  for (std::size_t i = map_.header + 1; i < table_.rows.size(); ++i) read_row(table_.rows[i]);
  for (const auto row : exclude_) {
    findings_.error(row, 0, Message("RO021", {std::to_string(row)}));
  }
  if (out_.rows_read == 0 && out_.rows_excluded == 0) {
    findings_.error(table_.rows[map_.header].number, 0, Message("RO031"));
  }
  tell_assumptions();
  return std::move(out_);
}

void RosterReader::read_row(const Row& raw) {
  const RowView row(raw, map_);
  const bool blank = std::all_of(raw.cells.begin(), raw.cells.end(),
                                 [](const Cell& cell) { return cell.blank(); });
  if (exclude_.erase(raw.number) > 0) {
    if (!blank) ++out_.rows_excluded;
    return;
  }
  if (blank) return;
  if (is_sum(row)) return tell_flaws(raw, false);
  tell_flaws(raw, true);
  ++out_.rows_read;
  UnitRow unit;
  unit.row = raw.number;
  read_unit_id(row, unit);
  read_area(row, unit);
  read_use(row, unit);
  read_state(row, unit);
  read_all_owners(row, unit);
  const bool merged =
      std::any_of(raw.cells.begin(), raw.cells.end(), [](const Cell& cell) { return cell.merged; });
  if (merged) ++merged_rows_;
  out_.units.push_back(std::move(unit));
}

// A flaw matters where a unit is read: not in the title, a sum row or a column nobody asks for.
void RosterReader::tell_flaws(const Row& row, bool counts) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto& cell = row.cells[i];
    if (cell.flaw == Flaw::none) continue;
    const auto column = static_cast<std::uint32_t>(i + 1);
    auto told = flaw_message(row.number, column, cell);
    auto& found = counts && map_.uses(i)
                      ? findings_.error(row.number, column, std::move(told.text))
                      : findings_.warning(row.number, column, std::move(told.text));
    found.fix = std::move(told.fix);
    findings_.settle(row.number, column);
  }
}

bool RosterReader::is_sum(const RowView& row) {
  for (const auto& cell : row.raw().cells) {
    const auto text = plain(cell.text);
    if (text.empty() || cell.flaw != Flaw::none) continue;
    const auto kind = sum_row(text);
    if (kind == SumRow::none) return false;
    findings_.warning(row.number(), 0,
                      Message("RO019", {row.place(std::uint32_t{0}), shown(text)}));
    if (kind == SumRow::whole) compare_sum(row);
    return true;
  }
  return false;
}

void RosterReader::compare_sum(const RowView& row) {
  const auto given = exchange::read_area(row.text(Field::area)).area;
  if (!given || !every_area_read_ || out_.rows_excluded > 0 || *given == sum_) return;
  findings_.warning(row.number(), row.column(Field::area),
                    Message("RO020", {row.place(Field::area), given->str(), sum_.str()}));
}

void RosterReader::read_unit_id(const RowView& row, UnitRow& unit) {
  UnitParts parts{building_name(row.text(Field::building)),
                  entrance_name(row.text(Field::entrance)), room_name(row.text(Field::room))};
  const bool apart = map_.has(Field::building) && map_.has(Field::room);
  const auto source = map_.has(Field::unit) ? Field::unit : Field::room;
  if (!apart) {
    const auto address = row.text(source);
    const auto parsed = parse_address(address);
    if (!parsed) {
      error(row, source, address.empty() ? "RO004" : "RO036",
            {address.empty() ? title_of(source) : Text(shown(address))});
      return;
    }
    parts = *parsed;
  }
  for (const auto field : {Field::building, Field::room}) {
    const auto& part = field == Field::building ? parts.building : parts.room;
    if (part.empty()) error(row, field, "RO004", {title_of(field)});
  }
  if (parts.building.empty() || parts.room.empty()) return;
  unit.id = parts.id();
  unit.building = parts.building;
  unit.entrance = parts.entrance;
  unit.room = parts.room;
  const auto [first, fresh] = row_of_unit_.emplace(unit.id, row.number());
  if (!fresh) {
    error(row, apart ? Field::room : source, "RO009", {unit.id, std::to_string(first->second)},
          "RO009.fix");
  }
}

void RosterReader::read_area(const RowView& row, UnitRow& unit) {
  const auto text = row.text(Field::area);
  const auto* cell = row.cell(Field::area);
  const auto read = exchange::read_area(text);
  every_area_read_ = every_area_read_ && read.area.has_value();
  if (cell != nullptr && cell->merged) {
    error(row, Field::area, "RO008", {}, "RO008.fix");
  } else if (text.empty()) {
    error(row, Field::area, "RO004", {title_of(Field::area)});
  } else if (!read.area) {
    const auto code = read.problem == AreaProblem::too_precise    ? "RO006"
                      : read.problem == AreaProblem::not_a_number ? "RO005"
                                                                  : "RO007";
    error(row, Field::area, code, {shown(text)}, "RO005.fix");
  } else if (read.area->centi == 0) {
    error(row, Field::area, "RO007", {shown(text)}, "RO005.fix");
  } else {
    unit.area = *read.area;
    sum_ += unit.area;
  }
  const auto source = row.text(Field::area_source);
  if (source.empty()) return;
  if (const auto known = area_source(source)) {
    unit.area_source = *known;
  } else {
    error(row, Field::area_source, "RO026", {shown(source)});
  }
}

void RosterReader::read_use(const RowView& row, UnitRow& unit) {
  const auto text = row.text(Field::use);
  unit.use_class = "residential";
  if (!map_.has(Field::use)) return;
  if (text.empty()) {
    error(row, Field::use, "RO014");
  } else if (const auto known = use_class(text)) {
    unit.use_class = *known;
  } else {
    error(row, Field::use, "RO013", {shown(text)});
  }
}

bool RosterReader::read_flag(const RowView& row, Field field, bool absent) {
  if (!map_.has(field)) return absent;
  const auto text = row.text(field);
  const auto answer = yes_or_no(text);
  if (!answer) error(row, field, "RO015", {title_of(field), shown(text)});
  return answer.value_or(absent);
}

void RosterReader::read_state(const RowView& row, UnitRow& unit) {
  const auto date_text = row.text(Field::delivered_on);
  if (!date_text.empty()) {
    unit.delivered_on = day(date_text);
    if (!unit.delivered_on) error(row, Field::delivered_on, "RO016", {shown(date_text)});
  }
  unit.sold = read_flag(row, Field::sold, true);
  // Without a column of its own, delivery is what the date says, or taken for granted and told.
  const bool by_date = map_.has(Field::delivered_on) ? !date_text.empty() : true;
  unit.delivered = read_flag(row, Field::delivered, by_date);
  if (unit.delivered && !unit.sold && map_.has(Field::delivered)) {
    error(row, Field::delivered, "RO017");
  }
  if (!unit.sold && !map_.has(Field::delivered)) unit.delivered = false;
  if (!unit.delivered && unit.delivered_on && map_.has(Field::delivered)) {
    error(row, Field::delivered_on, "RO032");
  }
}

void RosterReader::read_all_owners(const RowView& row, UnitRow& unit) {
  const auto name = row.text(Field::owner);
  unit.owners = read_owners(row, findings_);
  if (unit.sold && unit.owners.empty() && name.empty()) error(row, Field::owner, "RO022");
  for (const auto& owner : unit.owners) {
    if (owner.id_number.empty()) {
      if (unit.sold) ++without_id_;
      continue;
    }
    const auto [known, fresh] =
        name_of_id_.emplace(owner.id_number, std::pair(owner.name, row.number()));
    if (fresh || known->second.first == owner.name) continue;
    const auto column = row.column(Field::owner);
    findings_.warning(row.number(), column,
                      Message("RO023", {row.place(column), masked_number(owner.id_number),
                                        masked_name(owner.name), masked_name(known->second.first),
                                        std::to_string(known->second.second)}));
  }
}

void RosterReader::tell_assumptions() {
  const auto header = table_.rows[map_.header].number;
  if (!map_.has(Field::use)) findings_.warning(header, 0, Message("RO027"));
  if (!map_.has(Field::delivered) && !map_.has(Field::delivered_on)) {
    findings_.warning(header, 0, Message("RO037"));
  }
  if (!map_.has(Field::area_source)) findings_.warning(header, 0, Message("RO038"));
  if (without_id_ > 0 && !findings_.failed()) {  // after an error the count means nothing
    findings_.warning(header, 0, Message("RO028", {std::to_string(without_id_)}));
  }
  if (merged_rows_ > 0) {
    findings_.warning(header, 0, Message("RO039", {std::to_string(merged_rows_)}));
  }
}

}  // namespace

std::optional<RosterFile> read_roster(const Table& table, const SourcePtr& file,
                                      const std::vector<std::uint32_t>& exclude,
                                      DiagnosticSink& sink) {
  Findings findings(file, sink);
  findings.enter_sheet(table.sheet);
  std::optional<RosterFile> out;
  if (const auto map = find_columns(table, findings)) {
    out = RosterReader(table, *map, {exclude.begin(), exclude.end()}, findings).read();
  }
  findings.finish();
  if (findings.failed()) return std::nullopt;
  return out;
}

}  // namespace gongyi::exchange
