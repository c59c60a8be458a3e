#include "exchange/text_decoding.h"

#include <algorithm>
#include <boost/locale/encoding.hpp>
#include <optional>

#include "base/utf8.h"

namespace gongyi::exchange {
namespace {

std::optional<std::string> from_gb18030(std::string_view bytes) {
  try {
    auto text = boost::locale::conv::to_utf<char>(bytes.data(), bytes.data() + bytes.size(),
                                                  "GB18030", boost::locale::conv::stop);
    if (utf8::valid(text)) return text;
  } catch (const boost::locale::conv::conversion_error&) {
    return std::nullopt;
  }
  return std::nullopt;
}

// Converting a whole file in one call takes time out of all proportion (glibc's converter starts
// again whenever Boost's small buffer is full), so it goes in pieces that end with a line. No
// character of GB18030 contains a line feed.
Result<DecodedText, UndecodableLine> from_gb18030_lines(std::string_view bytes) {
  constexpr std::size_t kPiece = 512;
  DecodedText out{{}, "GB18030"};
  out.text.reserve(bytes.size() + bytes.size() / 2);
  std::uint32_t line = 1;
  for (std::size_t size = kPiece; !bytes.empty();) {
    const auto end = bytes.find('\n', std::min(size, bytes.size()) - 1);
    const auto piece = bytes.substr(0, end == std::string_view::npos ? end : end + 1);
    const auto lines = static_cast<std::uint32_t>(std::count(piece.begin(), piece.end(), '\n'));
    if (const auto text = from_gb18030(piece)) {
      out.text += *text;
      line += lines;
      bytes.remove_prefix(piece.size());
    } else if (size == 1 || lines == 0) {
      return Err{UndecodableLine{line}};
    } else {
      size = 1;  // once more, line by line
    }
  }
  return out;
}

Result<DecodedText, UndecodableLine> from_utf16(std::string_view bytes, bool big_endian) {
  DecodedText out{{}, big_endian ? "UTF-16BE" : "UTF-16LE"};
  out.text.reserve(bytes.size());
  std::uint32_t line = 1;
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? (a << 8) | b : (b << 8) | a);
  };
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    if (i + 1 >= bytes.size()) return Err{UndecodableLine{line}};
    char32_t point = unit(i);
    if (point >= 0xDC00 && point <= 0xDFFF) return Err{UndecodableLine{line}};
    if (point >= 0xD800 && point <= 0xDBFF) {
      if (i + 3 >= bytes.size()) return Err{UndecodableLine{line}};
      const char32_t low = unit(i + 2);
      if (low < 0xDC00 || low > 0xDFFF) return Err{UndecodableLine{line}};
      point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    }
    if (point == '\n') ++line;
    out.text += utf8::encode(point);
  }
  return out;
}

}  // namespace

bool looks_like_big5(std::string_view bytes) {
  constexpr std::size_t kFewest = 3;
  std::size_t low = 0, all = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) continue;
    if (lead < 0xA1 || lead > 0xF9 || ++i == bytes.size()) return false;
    const auto trail = static_cast<unsigned char>(bytes[i]);
    const bool is_low = trail >= 0x40 && trail <= 0x7E;
    if (!is_low && (trail < 0xA1 || trail > 0xFE)) return false;
    low += is_low ? 1 : 0;
    ++all;
  }
  // Of Big5's characters two in five have a low second byte; of a mainland roster's hardly one in
  // a hundred (喆, 堃 and their like).
  return low >= kFewest && low * 5 >= all;
}

Result<DecodedText, UndecodableLine> decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true);
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  if (marked) bytes.remove_prefix(3);
  if (utf8::valid(bytes)) return DecodedText{std::string(bytes), "UTF-8"};
  if (marked) {
    std::uint32_t line = 1;
    for (auto rest = bytes;; ++line) {
      const auto end = rest.find('\n');
      if (!utf8::valid(rest.substr(0, end)) || end == std::string_view::npos) break;
      rest.remove_prefix(end + 1);
    }
    return Err{UndecodableLine{line}};
  }
  return from_gb18030_lines(bytes);
}

}  // namespace gongyi::exchange
