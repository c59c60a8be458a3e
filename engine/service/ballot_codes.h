#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"

/// Closed words of a delivery (送达方式) and of a void ballot (无效理由), by code or Chinese title.
namespace gongyi::service {

[[nodiscard]] std::optional<std::string> delivery_code(std::string_view written);
/// A known code, or `other: …` / `其他：…` with the reason in words.
[[nodiscard]] std::optional<std::string> void_code(std::string_view written);
/// What a kept code says: "未签名"; other words as they are.
[[nodiscard]] Text void_reason(const std::string& code);
/// Whether a proxy is an owner, a co-owner of the same flat, family, staff of the manager or of the
/// developer, or somebody else (受托人身份).
[[nodiscard]] std::optional<std::string> proxy_kind(std::string_view written);
[[nodiscard]] Text proxy_kinds();
[[nodiscard]] Text proxy_kind_text(const std::string& code);
/// "unsigned（未签名）、…", for the message that lists what can be written.
[[nodiscard]] Text delivery_codes();
[[nodiscard]] Text void_codes();

}  // namespace gongyi::service
