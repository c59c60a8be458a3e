#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/ratio.h"
#include "exchange/table.h"

namespace gongyi::exchange {

/// One owner as the file names it. Personal data: never logged, never printed unmasked.
struct OwnerRow {
  std::string name, id_number, phone;
  bool organisation = false;
  std::string agent;  ///< representative of an organisation, or guardian of a minor
  bool minor = false;
};

/// One unit (专有部分) as the file gives it.
struct UnitRow {
  std::uint32_t row = 0;
  std::string id;  ///< 楼-单元-室, e.g. "3-2-501"; "0" for a unit without entrance
  std::string building, entrance, room;
  std::string use_class;  ///< residential | commercial | office | parking | storage | other
  Area area;
  std::string area_source;  ///< registered | measured | contract (Q17, J8, S25); empty = not said
  bool sold = true, delivered = true;
  std::optional<Date> delivered_on;
  std::vector<OwnerRow> owners;  ///< co-owners in order; empty for an unsold unit without a name
};

struct RosterFile {
  std::vector<UnitRow> units;
  std::size_t rows_read = 0;  ///< data rows seen, excluded ones and sum rows not counted
  std::size_t rows_excluded = 0;
};

/// Finds the header row by its Chinese or English column titles (and their common variants), reads
/// every data row, reports every bad row with number and reason (RO…): missing room, bad area,
/// duplicate unit, ID number stored as number or with a wrong check digit, unknown use class,
/// co-owner columns out of step, total row (named and skipped). `exclude` = row numbers the clerk
/// accepts to leave out. Nothing when any error remains.
[[nodiscard]] std::optional<RosterFile> read_roster(const Table& table, const SourcePtr& file,
                                                    const std::vector<std::uint32_t>& exclude,
                                                    DiagnosticSink& sink);

}  // namespace gongyi::exchange
