#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/session.h"
#include "service/case_report.h"
#include "service/case_service.h"
#include "service/office.h"
#include "service/orders.h"

/// What the commands on an office share: opening it, the options of an order, telling what came of
/// it.
namespace gongyi::cli {

/// Shipped law, vocabulary and forms; findings in them end the command.
[[nodiscard]] service::Library load_desk_library(Session& session);
/// The office of this call. Who records is `--by` where the command has it, else $USER.
[[nodiscard]] service::Office open_desk(const Arguments& arguments, Session& session);
/// The case named CASE; ends the command when there is none.
[[nodiscard]] service::LoadedCase desk_case(const Arguments& arguments, Session& session,
                                            service::Office& office);
[[nodiscard]] service::Clock clock_of(const Session& session);

/// Why nothing happened. Exit codes by kind; findings of files when the problem lies in them.
[[nodiscard]] Exit report(Session& session, const service::Problem& problem,
                          const DiagnosticSink& sink = {});
/// What an order did: entries in words, warnings, what can be done next.
[[nodiscard]] Exit tell(Session& session, const service::Office& office,
                        const service::Outcome& outcome, const DiagnosticSink& sink = {});
/// To whom a step was handed over, its joint signatures, how often it was urged.
void print_operations(const service::TimelineRow& row, const std::string& indent, Session& session);
void warn(Session& session, const std::vector<Refusal>& warnings);

// Options and what was written for them.
[[nodiscard]] Option case_option();
[[nodiscard]] Option step_option();
[[nodiscard]] Option by_option();
[[nodiscard]] Option on_option();
[[nodiscard]] Option vote_option();
[[nodiscard]] Option reason_option();
/// `first` and the options every order has: --on, --by, --command-id.
[[nodiscard]] std::vector<Option> order_options(std::vector<Option> first);
[[nodiscard]] Date on_day(const Arguments& arguments, const Session& session);
[[nodiscard]] service::Order order_of(const Arguments& arguments, const Session& session);
/// The same as the head of an order that says more.
template <class T>
[[nodiscard]] T order_as(const Arguments& arguments, const Session& session) {
  T order;
  static_cast<service::Order&>(order) = order_of(arguments, session);
  return order;
}
/// `K=V` pairs; anything else is a usage error.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> pairs_of(const Arguments& arguments,
                                                                        const std::string& id);

/// A whole number from one on; anything else is a usage error.
[[nodiscard]] std::int64_t number_of(const std::string& text);

[[nodiscard]] Json articles_json(const std::vector<Citation>& articles, Lang lang);
[[nodiscard]] Json texts_json(const std::vector<Text>& texts, Lang lang);
/// `a、b` or `a, b`.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, const Session& session);
[[nodiscard]] Json day_json(const std::optional<Date>& day);
[[nodiscard]] std::string day_text(const std::optional<Date>& day);
/// "Q24 S22", for tables; `add_legend` says what the letters stand for.
[[nodiscard]] std::string tags(const std::vector<Citation>& articles);

/// What the letters in a table stand for, each once.
class Legend {
 public:
  void add(const std::vector<Citation>& articles);
  [[nodiscard]] std::string str(Session& session) const;

 private:
  std::vector<Citation> sources_;
};

}  // namespace gongyi::cli
