#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace gongyi {

/// One row of the message catalogue (`base/catalogue/*.cpp`). `{0}`, `{1}` … stand for arguments.
/// Codes are stable for ever; the wording may improve.
struct MessageRow {
  std::string_view code, zh, en;
};

/// A message to a person: a catalogue code and its arguments, worded only at the edge of the
/// program, in the reader's language.
class Message {
 public:
  Message() = default;
  /// Throws Defect when `code` is not in the catalogue.
  explicit Message(std::string_view code, std::vector<Text> args = {});

  [[nodiscard]] const std::string& code() const { return code_; }
  [[nodiscard]] const std::vector<Text>& args() const { return args_; }
  [[nodiscard]] std::string in(Lang lang) const;
  /// Both wordings at once, for use as an argument of another message.
  [[nodiscard]] Text text() const;
  bool operator==(const Message&) const = default;

 private:
  std::string code_;
  std::vector<Text> args_;
};

/// Whether the catalogue has this code: for codes made of a word a person chose.
[[nodiscard]] bool has_message(std::string_view code);

/// Every row of the catalogue; tests check that each has both languages and the same arguments.
[[nodiscard]] std::vector<MessageRow> all_messages();

/// `a、b、c` in Chinese, `a, b, c` in English.
[[nodiscard]] Text join(std::span<const Text> parts);

}  // namespace gongyi
