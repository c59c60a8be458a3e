#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "definition/reminders.h"
#include "service/case_service.h"
#include "store/agenda.h"

/// Internal to the agenda: pages made from journals. They hold nothing of the day they are made on.
namespace gongyi::service {

/// Digest of everything beside the journals that a page follows from: law, calendar, reminders and
/// the form of the pages. A case's procedure is pinned by its journal.
[[nodiscard]] std::string agenda_key(const std::filesystem::path& data);
[[nodiscard]] std::vector<std::filesystem::path> reminder_files(const std::filesystem::path& data);
/// Findings in the shipped files end in a Failure.
[[nodiscard]] std::vector<definition::Reminders> shipped_reminders(const Library& library);

class AgendaPages {
 public:
  AgendaPages(Office& office, std::string key);
  [[nodiscard]] store::AgendaPage page_of(const std::string& stream);

 private:
  [[nodiscard]] store::AgendaPage estate_page(const std::string& stream);
  [[nodiscard]] store::AgendaPage case_page(const std::string& stream);
  static void add_due_proposals(const LoadedCase& file, const casefile::Rules& rules,
                                store::AgendaPage& page);
  void name(store::AgendaPage& page, const EstateView& estate) const;

  Office& office_;
  std::string key_;
  std::vector<definition::Reminders> reminders_;
};

}  // namespace gongyi::service
