#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "base/source.h"

namespace gongyi {

enum class Severity { error, warning, note };

/// A second place that explains the first ("first defined here").
struct DiagnosticNote {
  Message message;
  SourceRange at;
};

/// An author's text is wrong: what, where, why, what to do.
struct Diagnostic {
  Severity severity = Severity::error;
  SourceRange at;
  Message message;
  std::vector<DiagnosticNote> notes;
  std::optional<Message> fix;
};

/// Collects every finding so that an author repairs a file in one go. At most `kCap` findings a
/// file are kept; the number beyond is counted and told.
class DiagnosticSink {
 public:
  static constexpr std::size_t kCap = 50;

  Diagnostic& error(SourceRange at, Message message);
  Diagnostic& warning(SourceRange at, Message message);

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t error_count() const { return errors_; }
  [[nodiscard]] std::size_t dropped() const { return dropped_; }
  [[nodiscard]] bool empty() const { return found_.empty(); }
  /// Sorted by file, line, column.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  Diagnostic& add(Severity severity, SourceRange at, Message message);

  std::vector<Diagnostic> found_;
  Diagnostic overflow_;
  std::size_t errors_ = 0, dropped_ = 0;
};

/// `file:line:column: error WF012: …` with the author's line and a caret below it. The caret is
/// placed by display width, so it stands right under Chinese text.
[[nodiscard]] std::string format(const Diagnostic& diagnostic, Lang lang);
[[nodiscard]] std::string format(const DiagnosticSink& sink, Lang lang);

}  // namespace gongyi
