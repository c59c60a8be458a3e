#include "document/findings.h"

#include <algorithm>
#include <memory>

#include "base/utf8.h"

namespace gongyi::document {
namespace {

constexpr std::size_t kBefore = 12, kAfter = 12, kLongest = 60;

std::vector<Text> placed(const Place& place, std::vector<Text> more) {
  more.insert(more.begin(), {place.where, Text(place.around)});
  return more;
}

/// The last `count` characters; looks at no more, since texts may be long.
std::string_view tail(std::string_view text, std::size_t count) {
  std::size_t begin = text.size();
  for (; begin > 0 && count > 0; --count) {
    do {
      --begin;
    } while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80);
  }
  return text.substr(begin);
}

/// The first `count` characters.
std::string_view head(std::string_view text, std::size_t count) {
  return utf8::prefix(text.substr(0, 4 * count), count);
}

}  // namespace

Findings::Findings(std::string template_name, DiagnosticSink& sink) : sink_(sink) {
  at_.file = std::make_shared<SourceFile>(SourceFile{std::move(template_name), {}});
}

bool Findings::first(const Message& message) {
  return seen_.insert(message.code() + message.in(Lang::zh)).second;
}

void Findings::file_error(std::string_view code, std::vector<Text> args) {
  Message message(code, std::move(args));
  if (!first(message)) return;
  ++errors_;
  sink_.error(at_, std::move(message));
}

void Findings::file_warning(std::string_view code, std::vector<Text> args) {
  Message message(code, std::move(args));
  if (first(message)) sink_.warning(at_, std::move(message));
}

void Findings::error(std::string_view code, const Place& place, std::vector<Text> more) {
  file_error(code, placed(place, std::move(more)));
}

void Findings::warning(std::string_view code, const Place& place, std::vector<Text> more) {
  file_warning(code, placed(place, std::move(more)));
}

std::string excerpt(std::string_view text, std::size_t begin, std::size_t end) {
  const auto before = tail(text.substr(0, begin), kBefore);
  const auto after = head(text.substr(end), kAfter);
  const auto middle = head(text.substr(begin, end - begin), kLongest);
  std::string out;
  if (before.size() < begin) out += "…";
  out.append(before).append(middle);
  if (middle.size() < end - begin) out += "…";
  out += after;
  if (after.size() < text.size() - end) out += "…";
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

}  // namespace gongyi::document
