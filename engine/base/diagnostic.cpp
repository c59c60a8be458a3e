#include "base/diagnostic.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/utf8.h"

namespace gongyi {
namespace {

std::string file_name(const SourceRange& at) { return at.file ? at.file->name : std::string(); }

std::string place(const SourceRange& at) {
  std::string out = file_name(at);
  if (!at.sheet.empty()) out += "[" + at.sheet.str() + "]";
  if (at.line > 0) out += ":" + std::to_string(at.line);
  if (at.column > 0) out += ":" + std::to_string(at.column);
  return out;
}

std::string_view line_of(const SourceRange& at) {
  if (!at.file || at.file->personal || at.line == 0 || !at.sheet.empty()) return {};
  std::string_view text = at.file->text;
  for (std::uint32_t n = 1; n < at.line; ++n) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::string excerpt(const SourceRange& at) {
  constexpr std::size_t kLongest = 240;
  const auto line = line_of(at);
  if (line.empty() || line.size() > kLongest || !utf8::valid(line)) return {};
  const std::string number = std::to_string(at.line);
  std::string out = "\n" + number + " | " + std::string(line);
  if (at.column == 0) return out;
  const auto before = utf8::prefix(line, at.column - 1);
  const auto end = at.end_column > at.column ? at.end_column : at.column + 1;
  const auto marked = utf8::prefix(line.substr(before.size()), end - at.column);
  const auto width = std::max<std::size_t>(1, utf8::width(marked));
  return out + "\n" + std::string(number.size(), ' ') + " | " +
         std::string(utf8::width(before), ' ') + std::string(width, '^');
}

std::string_view severity_word(Severity severity, Lang lang) {
  switch (severity) {
    case Severity::error:
      return lang == Lang::zh ? "错误" : "error";
    case Severity::warning:
      return lang == Lang::zh ? "警告" : "warning";
    case Severity::note:
      break;
  }
  return lang == Lang::zh ? "说明" : "note";
}

}  // namespace

Diagnostic& DiagnosticSink::add(Severity severity, SourceRange at, Message message) {
  if (severity == Severity::error) ++errors_;
  const auto same_file = std::count_if(found_.begin(), found_.end(),
                                       [&](const Diagnostic& d) { return d.at.file == at.file; });
  Diagnostic made{severity, std::move(at), std::move(message), {}, std::nullopt};
  if (static_cast<std::size_t>(same_file) >= kCap) {
    ++dropped_;
    return overflow_ = std::move(made);
  }
  return found_.emplace_back(std::move(made));
}

Diagnostic& DiagnosticSink::error(SourceRange at, Message message) {
  return add(Severity::error, std::move(at), std::move(message));
}

Diagnostic& DiagnosticSink::warning(SourceRange at, Message message) {
  return add(Severity::warning, std::move(at), std::move(message));
}

std::vector<Diagnostic> DiagnosticSink::sorted() const {
  auto out = found_;
  std::stable_sort(out.begin(), out.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tuple(file_name(a.at), a.at.sheet.str(), a.at.line, a.at.column) <
           std::tuple(file_name(b.at), b.at.sheet.str(), b.at.line, b.at.column);
  });
  return out;
}

std::string format(const Diagnostic& diagnostic, Lang lang) {
  std::string out = place(diagnostic.at);
  if (!out.empty()) out += ": ";
  out += severity_word(diagnostic.severity, lang);
  out += " " + diagnostic.message.code() + ": " + diagnostic.message.in(lang);
  out += excerpt(diagnostic.at);
  for (const auto& note : diagnostic.notes) {
    out += "\n  = " + place(note.at) + (place(note.at).empty() ? "" : ": ") + note.message.in(lang);
  }
  if (diagnostic.fix) out += "\n  = " + diagnostic.fix->in(lang);
  return out;
}

std::string format(const DiagnosticSink& sink, Lang lang) {
  std::string out;
  for (const auto& diagnostic : sink.sorted()) out += format(diagnostic, lang) + "\n";
  if (sink.dropped() > 0) {
    out += Message("base.more_findings", {std::to_string(sink.dropped())}).in(lang) + "\n";
  }
  return out;
}

}  // namespace gongyi
