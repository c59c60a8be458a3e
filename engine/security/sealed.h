#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "security/key.h"

/// Personal data at rest (个人信息保护). XChaCha20-Poly1305: unreadable without the key, and
/// changed or moved bytes are noticed.
namespace gongyi::security {

/// `plain` sealed for the record named `record`. Two sealings of the same text differ.
[[nodiscard]] std::string seal(const Key& key, std::string_view plain, std::string_view record);

/// The plain bytes; nothing when the key is another, a byte was changed, or the bytes were taken
/// from another record. The caller wipes them when they are secret.
[[nodiscard]] std::optional<std::string> open(const Key& key, std::string_view sealed,
                                              std::string_view record);

/// What stands in the journal in the place of personal text: SHA-256 of the salt followed by the
/// text, in hex. Salts have one length, so no other pair gives the same bytes. With salt and text
/// anyone can check it; when the salt is destroyed, nobody can guess the text from it.
[[nodiscard]] std::string commitment(std::string_view salt, std::string_view text);

}  // namespace gongyi::security
