#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/json.h"

/// The next dates of every estate and open case (待办页), kept so that a list over thousands of
/// them reads an index and no journal. Nothing in them depends on the day they are read: what is
/// due or late is decided when they are asked. They are made anew from the journals at any time.
namespace gongyi::store {

struct AgendaRow {
  std::optional<Date> due;           ///< none: can be done, no legal limit
  std::optional<Date> hidden_after;  ///< a later date takes its place after this day
  std::string covered_by;    ///< not listed while the estate has a case of this procedure open
  std::string covered_case;  ///< not listed while this case is open
  bool at_once = false;      ///< can be acted on now, however far its limit is
  bool lapses = true;        ///< after its day it is late; a posting's end is not
  Json row;                  ///< what is shown
  bool operator==(const AgendaRow&) const = default;
};

/// All dates of one journal: an estate's or a case's.
struct AgendaPage {
  std::string stream, estate, procedure;  ///< `procedure` is empty for an estate's own page
  std::string name, street, community, district;
  bool open = false;                     ///< a case that runs
  std::int64_t seq = 0, estate_seq = 0;  ///< of the journals it was made from
  std::string made_with;                 ///< digest of the law, the calendar and the reminders
  std::vector<AgendaRow> rows;
  bool operator==(const AgendaPage&) const = default;
};

struct AgendaQuery {
  Date today;
  std::optional<Date> until;  ///< dates after it are left out, but for what can be done now
  bool late_only = false;
  std::string estate, community, street, district;  ///< empty = all
};

struct AgendaHit {
  std::string stream, estate, name, street, community, district;
  std::optional<Date> due;
  bool late = false;
  bool under_way = false;  ///< a case of the procedure it proposes is open
  Json row;
};

}  // namespace gongyi::store
