#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gongyi::exchange {

struct DecodedText {
  std::string text;      ///< UTF-8 without byte order mark
  std::string encoding;  ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"
};

/// Line (1-based) that none of the encodings explains.
struct UndecodableLine {
  std::uint32_t line = 0;
};

/// Order: byte order mark of UTF-8, of UTF-16; valid UTF-8; strict GB18030 (which includes GBK and
/// GB2312). A Big5 file passes for GB18030 and reads as nonsense; see `looks_like_big5`.
[[nodiscard]] Result<DecodedText, UndecodableLine> decode_text(std::string_view bytes);

/// Bytes that are valid Big5 and hold many characters that Big5 uses and text in GB18030 hardly
/// ever: a second byte below 0x7F, where GB18030 keeps its rare characters.
[[nodiscard]] bool looks_like_big5(std::string_view bytes);

}  // namespace gongyi::exchange
