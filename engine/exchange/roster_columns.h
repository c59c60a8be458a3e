#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exchange/findings.h"
#include "exchange/table.h"

namespace gongyi::exchange {

/// What a column of a roster holds.
enum class Field {
  unit,  ///< the whole address in one cell (房屋坐落)
  building,
  entrance,
  room,
  owner,
  id_number,
  phone,
  co_owner,
  co_id_number,
  co_phone,
  id_kind,
  owner_kind,
  agent,
  use,
  area,
  area_source,
  sold,
  delivered,
  delivered_on,
};

/// Columns (0-based) of one further co-owner: 共有人2, 共有人2证件号码, 共有人2电话.
struct CoOwnerColumns {
  std::optional<std::size_t> name, id_number, phone;
};

struct ColumnMap {
  std::size_t header = 0;  ///< index of the header row in the table
  std::map<Field, std::size_t> columns;
  std::map<unsigned, CoOwnerColumns> numbered;  ///< by the number in the title, or the order

  [[nodiscard]] bool has(Field field) const { return columns.contains(field); }
  /// Something of the roster is read from this column (0-based).
  [[nodiscard]] bool uses(std::size_t column) const;
};

/// Finds the header among the first 20 rows by its titles, Chinese or English, in any order and
/// among other columns. When there is none, or a needed column is missing, the finding names the
/// titles looked for and those seen.
[[nodiscard]] std::optional<ColumnMap> find_columns(const Table& table, Findings& findings);

/// How much the first rows of a table look like a roster's header.
enum class HeaderFit { none, some, whole };  ///< whole: every needed column is there
[[nodiscard]] HeaderFit header_fit(const std::vector<Row>& rows);

/// The usual title of a field, for messages.
[[nodiscard]] Text title_of(Field field);

/// One data row, read by field.
class RowView {
 public:
  RowView(const Row& row, const ColumnMap& map) : row_(&row), map_(&map) {}

  [[nodiscard]] std::uint32_t number() const { return row_->number; }
  [[nodiscard]] const ColumnMap& map() const { return *map_; }
  /// Null when the row ends before the column, or there is no such column.
  [[nodiscard]] const Cell* cell(std::optional<std::size_t> column) const;
  [[nodiscard]] const Cell* cell(Field field) const { return cell(index(field)); }
  /// Trimmed, full-width letters and digits made plain; empty when absent or flawed.
  [[nodiscard]] std::string text(std::optional<std::size_t> column) const;
  [[nodiscard]] std::string text(Field field) const { return text(index(field)); }
  [[nodiscard]] std::optional<std::size_t> index(Field field) const;
  /// 1-based column for a finding; 0 when there is no such column.
  [[nodiscard]] std::uint32_t column(Field field) const;
  /// 第12行G列 / row 12, column G
  [[nodiscard]] Text place(std::uint32_t column) const;
  [[nodiscard]] Text place(Field field) const { return place(column(field)); }
  [[nodiscard]] const Row& raw() const { return *row_; }

 private:
  const Row* row_;
  const ColumnMap* map_;
};

/// Trimmed; full-width forms (１２３ＡＢ（）) as their plain ones.
[[nodiscard]] std::string plain(std::string_view text);

}  // namespace gongyi::exchange
