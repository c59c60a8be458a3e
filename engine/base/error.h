#pragma once
#include <source_location>
#include <stdexcept>
#include <string>

#include "base/message.h"

namespace gongyi {

/// The world broke: disk, database, archive, child process. Caught only in cli and web (exit 74).
class Failure : public std::runtime_error {
 public:
  explicit Failure(Message message)
      : std::runtime_error(message.in(Lang::en)), message_(std::move(message)) {}
  [[nodiscard]] const Message& message() const { return message_; }

 private:
  Message message_;
};

/// Our own bug (exit 70). The journal is never written past one.
class Defect : public std::logic_error {
 public:
  Defect(const std::string& what, std::source_location where)
      : std::logic_error(what), where_(where) {}
  [[nodiscard]] const std::source_location& where() const { return where_; }

 private:
  std::source_location where_;
};

}  // namespace gongyi

/// Checks what must hold whatever the input; stays in release builds.
#define GONGYI_ENSURE(condition, text)                                                 \
  do {                                                                                 \
    if (!(condition)) throw ::gongyi::Defect((text), std::source_location::current()); \
  } while (false)
