#include "base/ratio.h"

#include <charconv>

namespace gongyi {
namespace {

std::optional<std::int64_t> digits(std::string_view text, std::size_t longest) {
  std::int64_t value = 0;
  if (text.empty() || text.size() > longest) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0 || text[0] == '-') {
    return std::nullopt;
  }
  return value;
}

std::string two_places(std::int64_t centi) {
  const auto rest = std::to_string(centi % 100);
  return std::to_string(centi / 100) + "." + (rest.size() < 2 ? "0" : "") + rest;
}

}  // namespace

std::optional<Area> Area::parse(std::string_view text) {
  const auto point = text.find('.');
  const auto whole = digits(text.substr(0, point), 12);
  if (!whole) return std::nullopt;
  if (point == std::string_view::npos) return Area{*whole * 100};
  const auto decimals = text.substr(point + 1);
  const auto part = digits(decimals, 2);
  if (!part) return std::nullopt;
  return Area{*whole * 100 + (decimals.size() == 1 ? *part * 10 : *part)};
}

std::string Area::str() const { return centi < 0 ? "-" + two_places(-centi) : two_places(centi); }

std::optional<Fraction> Fraction::parse(std::string_view text) {
  const auto slash = text.find('/');
  const auto num = digits(text.substr(0, slash), 12);
  if (!num) return std::nullopt;
  if (slash == std::string_view::npos) return Fraction{*num, 1};
  const auto den = digits(text.substr(slash + 1), 12);
  if (!den || *den == 0) return std::nullopt;
  return Fraction{*num, *den};
}

std::string Fraction::str() const {
  return den == 1 ? std::to_string(num) : std::to_string(num) + "/" + std::to_string(den);
}

std::string percent_floor(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return "—";
  return two_places(static_cast<std::int64_t>(Int128(part) * 10000 / whole)) + "%";
}

}  // namespace gongyi
