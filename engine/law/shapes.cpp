#include "law/shapes.h"

namespace gongyi::law {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kDigits = "0123456789";

bool only(std::string_view text, std::string_view allowed) {
  if (text.empty()) return false;
  for (const char c : text) {
    if (allowed.find(c) == allowed.npos) return false;
  }
  return true;
}

// Begins with a small letter; the rest are small letters, digits and `mark`.
bool name(std::string_view text, std::string_view mark) {
  if (text.empty() || kLetters.find(text.front()) == kLetters.npos) return false;
  for (const char c : text) {
    const bool good = kLetters.find(c) != kLetters.npos || kDigits.find(c) != kDigits.npos ||
                      mark.find(c) != mark.npos;
    if (!good) return false;
  }
  return true;
}

bool positive(std::string_view text) { return only(text, kDigits) && text.front() != '0'; }

}  // namespace

bool is_source_tag(std::string_view text) { return only(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"); }

bool is_jurisdiction_id(std::string_view text) {
  for (auto dash = text.find('-'); dash != text.npos; dash = text.find('-')) {
    if (!only(text.substr(0, dash), kLetters)) return false;
    text.remove_prefix(dash + 1);
  }
  return only(text, kLetters);
}

bool is_parameter_name(std::string_view text) {
  const auto dot = text.find('.');
  return dot != text.npos && name(text.substr(0, dot), "_") && name(text.substr(dot + 1), "_");
}

bool is_word(std::string_view text) { return name(text, "-"); }

bool is_regime_id(std::string_view text) {
  return only(text, "abcdefghijklmnopqrstuvwxyz0123456789-");
}

bool is_share(std::string_view text) {
  const auto slash = text.find('/');
  return slash != text.npos && positive(text.substr(0, slash)) && positive(text.substr(slash + 1));
}

}  // namespace gongyi::law
