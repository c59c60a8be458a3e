#include "service/ballot_codes.h"

#include <array>
#include <span>
#include <vector>

#include "base/message.h"
#include "base/utf8.h"

namespace gongyi::service {
namespace {

constexpr std::array<const char*, 5> kDeliveries = {"in-person", "mail", "electronic", "stub",
                                                    "announcement"};
constexpr std::array<const char*, 10> kVoids = {
    "unsigned",  "illegible",    "altered",     "copy",         "over-vote",
    "not-found", "no-authority", "proxy-limit", "proxy-barred", "other"};
constexpr std::array<const char*, 6> kProxies = {"owner",   "co-owner",  "family",
                                                 "manager", "developer", "other"};

Text title(const char* family, const char* code) {
  return Message(std::string(family) + code).text();
}

std::optional<std::string> code_of(std::span<const char* const> codes, const char* family,
                                   std::string_view written) {
  for (const auto* code : codes) {
    if (written == code || written == title(family, code).zh) return code;
  }
  return std::nullopt;
}

Text listed(std::span<const char* const> codes, const char* family) {
  std::vector<Text> all;
  for (const auto* code : codes) {
    const auto said = title(family, code);
    all.push_back({std::string(code) + "（" + said.zh + "）", code});
  }
  return join(all);
}

}  // namespace

std::optional<std::string> delivery_code(std::string_view written) {
  return written == "announced" ? "announcement" : code_of(kDeliveries, "SV29.", written);
}

std::optional<std::string> void_code(std::string_view written) {
  const auto text = utf8::trim(written);
  // "Other" alone says nothing: it stands with words.
  for (const std::string_view mark : {"other:", "other：", "其他：", "其他:"}) {
    if (!text.starts_with(mark)) continue;
    const auto words = utf8::trim(text.substr(mark.size()));
    return words.empty() ? std::nullopt : std::optional("其他：" + std::string(words));
  }
  const auto code = code_of(kVoids, "SV30.", text);
  return code == "other" ? std::nullopt : code;
}

Text void_reason(const std::string& code) {
  return has_message("SV30." + code) ? Message("SV30." + code).text() : Text(code);
}

std::optional<std::string> proxy_kind(std::string_view written) {
  return code_of(kProxies, "SV74.", utf8::trim(written));
}

Text proxy_kinds() { return listed(kProxies, "SV74."); }
Text proxy_kind_text(const std::string& code) {
  return has_message("SV74." + code) ? Message("SV74." + code).text() : Text(code);
}

Text delivery_codes() { return listed(kDeliveries, "SV29."); }
Text void_codes() { return listed(kVoids, "SV30."); }

}  // namespace gongyi::service
