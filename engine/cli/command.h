#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "cli/exit_codes.h"

namespace gongyi::cli {

class Session;

/// The command line cannot be understood (exit 2).
class UsageError : public std::exception {
 public:
  explicit UsageError(Message message, std::optional<Message> fix = std::nullopt)
      : message_(std::move(message)), fix_(std::move(fix)) {}
  [[nodiscard]] const Message& message() const { return message_; }
  [[nodiscard]] const std::optional<Message>& fix() const { return fix_; }

 private:
  Message message_;
  std::optional<Message> fix_;
};

/// One thing a command takes.
struct Option {
  enum class Kind { positional, value, flag };

  Kind kind = Kind::positional;
  std::string name;  ///< "FILE", "--from", "-o,--out" (the last form is the one shown and asked)
  Text help;
  std::string value;  ///< what stands for the value in help: "D", "DIR"
  bool required = false;
  bool many = false;               ///< may be repeated, and takes several values
  std::vector<std::string> words;  ///< closed list of values, if any

  [[nodiscard]] std::string id() const;  ///< "FILE", "--out"
};
[[nodiscard]] Option positional(std::string name, Text help);
[[nodiscard]] Option positionals(std::string name, Text help);
[[nodiscard]] Option optional_positional(std::string name, Text help);
[[nodiscard]] Option value(std::string name, std::string placeholder, Text help);
[[nodiscard]] Option required_value(std::string name, std::string placeholder, Text help);
[[nodiscard]] Option values(std::string name, std::string placeholder, Text help);
[[nodiscard]] Option choice(std::string name, std::vector<std::string> words, Text help);
[[nodiscard]] Option flag(std::string name, Text help);

/// What the user wrote for a command's options, by `Option::id()`.
class Arguments {
 public:
  void put(const std::string& id, std::vector<std::string> given) { given_[id] = std::move(given); }
  [[nodiscard]] bool has(const std::string& id) const { return given_.contains(id); }
  [[nodiscard]] std::string text(const std::string& id, std::string otherwise = "") const;
  [[nodiscard]] std::optional<std::string> maybe(const std::string& id) const;
  [[nodiscard]] std::vector<std::string> all(const std::string& id) const;
  /// A day written YYYY-MM-DD; anything else is a usage error.
  [[nodiscard]] std::optional<Date> date(const std::string& id) const;

 private:
  std::map<std::string, std::vector<std::string>> given_;
};

/// One command: `gongyi calendar due …`.
struct Command {
  std::vector<std::string> path;  ///< {"calendar", "due"}
  Text summary;
  std::vector<Option> options;
  std::string example;  ///< can be pasted
  std::function<Exit(const Arguments&, Session&)> run;

  [[nodiscard]] std::string name() const;  ///< "calendar due"
};

}  // namespace gongyi::cli
