#include "base/utf8.h"

namespace gongyi::utf8 {
namespace {

struct Step {
  char32_t point;
  std::size_t bytes;
  bool good;
};

// Decodes one code point; a broken sequence yields U+FFFD and consumes one byte.
Step next(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  constexpr Step kBad{0xFFFD, 1, false};
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) return kBad;
  char32_t point = lead & (0xFFu >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0u) != 0x80u) return kBad;
    point = (point << 6) | (byte(i) & 0x3Fu);
  }
  const bool overlong = (bytes == 3 && point < 0x800) || (bytes == 4 && point < 0x10000);
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  if (overlong || surrogate || point > 0x10FFFF) return kBad;
  return {point, bytes, true};
}

bool wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
         (c >= 0x20000 && c <= 0x3FFFD);
}

bool combining(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200D) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

bool space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000 || c == 0xA0 || c == 0xFEFF;
}

}  // namespace

bool valid(std::string_view text) {
  while (!text.empty()) {
    const auto step = next(text);
    if (!step.good) return false;
    text.remove_prefix(step.bytes);
  }
  return true;
}

std::vector<char32_t> decode(std::string_view text) {
  std::vector<char32_t> out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto step = next(text);
    out.push_back(step.point);
    text.remove_prefix(step.bytes);
  }
  return out;
}

std::string encode(char32_t c) {
  std::string out;
  const auto put = [&](char32_t value) {
    out += static_cast<char>(static_cast<unsigned char>(value));
  };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
  return out;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(next(text).bytes);
  return count;
}

std::string_view prefix(std::string_view text, std::size_t count) {
  std::size_t bytes = 0;
  while (count-- > 0 && bytes < text.size()) bytes += next(text.substr(bytes)).bytes;
  return text.substr(0, bytes);
}

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const auto step = next(text);
    if (!combining(step.point)) columns += wide(step.point) ? 2U : 1U;
    text.remove_prefix(step.bytes);
  }
  return columns;
}

std::string pad(std::string_view text, std::size_t columns) {
  std::string out(text);
  const auto have = width(text);
  if (have < columns) out.append(columns - have, ' ');
  return out;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const auto step = next(text);
    if (!space(step.point)) break;
    text.remove_prefix(step.bytes);
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0u) == 0x80u) --start;
    if (!space(next(text.substr(start)).point)) break;
    text = text.substr(0, start);
  }
  return text;
}

}  // namespace gongyi::utf8
