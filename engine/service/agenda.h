#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "service/case_service.h"
#include "service/estates.h"
#include "service/office.h"
#include "store/agenda.h"

/// The office's diary (待办) over all estates and cases: the dates of every committee's term and
/// the limits, postings and objections of every open case.
namespace gongyi::service {

/// How far ahead the agenda looks unless it is told otherwise.
inline constexpr int kAgendaDays = 30;

/// One line, in the words of the day it is read.
struct AgendaLine {
  std::string case_id, estate, estate_name, street, community, district, step;
  Text title, actor, what;
  std::optional<Date> on;
  bool late = false;
  std::string propose;            ///< a procedure to be opened (建议启动); empty while one is open
  std::string from;               ///< of a proposal: its number, or the case that makes it
  std::string proposes, why;      ///< of a proposal: the procedure, open already or not
  std::vector<std::string> tags;  ///< Q41, S33 …
  std::vector<Text> articles;     ///< the same in full
};
struct AgendaAnswer {
  std::vector<AgendaLine> lines;
  std::size_t late = 0, made_anew = 0;
};

/// What the agenda needs of an office, opened without reading any law: that is read by `library`
/// only when a journal or the law has changed since.
struct AgendaDesk {
  std::filesystem::path office, data;
  Clock clock;
  std::string by;
  std::function<Library()> library;
};
[[nodiscard]] AgendaAnswer ask_agenda(const AgendaDesk& desk, const store::AgendaQuery& query);

/// The same of an office that is open already.
[[nodiscard]] AgendaAnswer ask_agenda(Office& office, const store::AgendaQuery& query);
/// The command that opens what a line proposes.
[[nodiscard]] std::string opening_command(const AgendaLine& line);

/// Proposals of cases that ended by the calendar (their last notice is over), as they will stand
/// in the estate's journal with the next act; of one estate or (empty) of all.
[[nodiscard]] std::vector<AgendaLine> due_proposals(Office& office, const std::string& estate);
/// The estate with them after what its journal holds, under the numbers they will get.
[[nodiscard]] EstateView with_due_proposals(EstateView estate, const std::vector<AgendaLine>& due);
[[nodiscard]] EstateView with_due_proposals(Office& office, const EstateView& estate);
/// Writes them down: before one of them is opened or set aside.
void record_due_proposals(Office& office, const std::string& estate);

/// Makes every page anew (`office rebuild`).
void rebuild_agenda(Office& office);

/// Findings where a kept page says otherwise than the journals (`gongyi verify`).
struct AgendaFinding {
  std::string stream;
  Message message;
};
[[nodiscard]] std::vector<AgendaFinding> verify_agenda(Office& office);

}  // namespace gongyi::service
