#pragma once
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/json.h"
#include "base/message.h"
#include "base/text.h"
#include "cli/exit_codes.h"
#include "service/rulebook.h"

namespace gongyi::cli {

/// The options that stand before every command.
struct Globals {
  Lang lang = Lang::zh;
  bool json = false;
  std::optional<Date> now;
  std::string office;  ///< --office, else $GONGYI_OFFICE, else ./gongyi-office
};

/// A command ended early; what there was to say has been said.
struct Stopped {
  Exit exit;
};

/// One call of the program: where it writes, in which language, on which day.
class Session {
 public:
  Session(std::ostream& out, std::ostream& err, Globals globals);
  ~Session();

  [[nodiscard]] std::ostream& out() { return out_; }
  [[nodiscard]] std::ostream& err() { return err_; }
  [[nodiscard]] Lang lang() const { return globals_.lang; }
  [[nodiscard]] bool json() const { return globals_.json; }
  [[nodiscard]] const Globals& globals() const { return globals_; }
  [[nodiscard]] const std::string& office() const { return globals_.office; }
  /// `--now`, or today in China.
  [[nodiscard]] Date today() const;

  /// A catalogue row or text in the reader's language.
  [[nodiscard]] std::string say(std::string_view code, std::vector<Text> args = {}) const;
  [[nodiscard]] std::string shown(const Text& text) const { return text.in(lang()); }

  /// Prints data (`--json`).
  void print(const Json& json);

  /// The shipped law and calendar; findings in them end the command (exit 6).
  [[nodiscard]] const service::Rulebook& rulebook();

 private:
  std::ostream& out_;
  std::ostream& err_;
  Globals globals_;
  std::optional<service::Rulebook> rules_;
};

}  // namespace gongyi::cli
