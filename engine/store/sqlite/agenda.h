#pragma once
#include <string>
#include <vector>

#include "store/agenda.h"
#include "store/sqlite/connection.h"

namespace gongyi::store::sqlite {

/// The tables of the agenda. Nothing here catches the library's exceptions.
class Agenda {
 public:
  explicit Agenda(SQLite::Database& database) : database_(database) {}

  /// Journals whose page is missing or was made from another state of its journals, or with other
  /// law.
  [[nodiscard]] std::vector<std::string> stale(const std::string& made_with) const;
  /// To be called inside a transaction.
  void put(const AgendaPage& page) const;
  [[nodiscard]] std::vector<AgendaPage> pages() const;
  [[nodiscard]] std::vector<AgendaHit> find(const AgendaQuery& query) const;

 private:
  SQLite::Database& database_;
};

}  // namespace gongyi::store::sqlite
