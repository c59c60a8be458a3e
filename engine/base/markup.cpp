#include "base/markup.h"

#include "base/utf8.h"

namespace gongyi {
namespace {

void append(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    default:
      out += c;
  }
}

bool allowed(char32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
  return point != 0xFFFE && point != 0xFFFF;
}

/// Most texts hold nothing special; U+FFFE and U+FFFF begin with the byte EF.
bool plain(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0xEF) return false;
  }
  return utf8::valid(text);
}

}  // namespace

std::string escape_attribute(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\t' || c == '\r')
      out += c == '\n' ? "&#10;" : c == '\t' ? "&#9;" : "&#13;";
    else
      append(out, c);
  }
  return out;
}

std::string escape_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r')
      out += "&#13;";
    else if (c == '"')
      out += c;
    else
      append(out, c);
  }
  return out;
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) append(out, c);
  return out;
}

std::string escape_xml(std::string_view text) {
  if (plain(text)) return escape_html(text);
  std::string clean;
  for (const char32_t point : utf8::decode(text)) {
    if (allowed(point)) clean += utf8::encode(point);
  }
  return escape_html(clean);
}

}  // namespace gongyi
