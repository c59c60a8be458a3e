#include <catch2/catch.hpp>

#include "base/date.h"
#include "base/json.h"
#include "base/ratio.h"
#include "base/utf8.h"

using namespace gongyi;

TEST_CASE("dates are parsed strictly and shown the same", "[base]") {
  CHECK(Date::parse("2026-03-01")->iso() == "2026-03-01");
  CHECK(Date::parse("2024-02-29"));
  for (const auto* bad : {"2023-02-29", "2026-13-01", "2026-00-10", "2026-3-01", "1899-12-31",
                          "3000-01-01", "2026-03-01 ", "２０２６-03-01", "", "----------"}) {
    INFO(bad);
    CHECK_FALSE(Date::parse(bad));
  }
}

TEST_CASE("months end on the corresponding day or the last of the month (C202)", "[base]") {
  CHECK(Date(2026, 1, 31).plus_months(1) == Date(2026, 2, 28));
  CHECK(Date(2024, 1, 31).plus_months(1) == Date(2024, 2, 29));
  CHECK(Date(2026, 3, 31).plus_months(-1) == Date(2026, 2, 28));
  CHECK(Date(2026, 12, 15).plus_months(1) == Date(2027, 1, 15));
  CHECK(Date(2024, 2, 29).plus_years(1) == Date(2025, 2, 28));
  CHECK(Date(2024, 3, 1) - Date(2024, 2, 1) == 29);
  CHECK(Date(2026, 4, 4).iso_weekday() == 6);
}

TEST_CASE("at least includes the number and more than does not (C1259)", "[base]") {
  CHECK(at_least(2, 3, {2, 3}));
  CHECK_FALSE(at_least(6666, 10000, {2, 3}));
  CHECK(at_least(3, 4, {3, 4}));
  CHECK_FALSE(at_least(749, 1000, {3, 4}));
  CHECK_FALSE(more_than(1, 2, {1, 2}));
  CHECK(more_than(51, 100, {1, 2}));
  CHECK_FALSE(more_than(2, 3, {2, 3}));
}

TEST_CASE("shares stay exact at the largest areas", "[base]") {
  constexpr std::int64_t whole = 99'999'999'999'999'999;
  CHECK(whole % 3 == 0);
  CHECK(at_least(whole / 3 * 2, whole, {2, 3}));
  CHECK_FALSE(at_least(whole / 3 * 2 - 1, whole, {2, 3}));
  CHECK_FALSE(more_than(whole / 3 * 2, whole, {2, 3}));
  CHECK(more_than(whole / 3 * 2 + 1, whole, {2, 3}));
}

TEST_CASE("a percentage is never shown higher than it is", "[base]") {
  CHECK(percent_floor(2, 3) == "66.66%");
  CHECK(percent_floor(1, 2) == "50.00%");
  CHECK(percent_floor(99999, 100000) == "99.99%");
  CHECK(percent_floor(1, 0) == "—");
}

TEST_CASE("areas have at most two decimals", "[base]") {
  CHECK(Area::parse("89.5")->str() == "89.50");
  CHECK(Area::parse("147368")->centi == 14736800);
  for (const auto* bad : {"", ".5", "1.", "1.234", "-1", "+1", "1,000", "1e3", "1234567890123"}) {
    INFO(bad);
    CHECK_FALSE(Area::parse(bad));
  }
  CHECK(Fraction::parse("2/4") == Fraction{1, 2});
  CHECK_FALSE(Fraction::parse("1/0"));
  CHECK_FALSE(Fraction::parse("/2"));
}

TEST_CASE("Chinese takes two columns, rare characters too", "[base]") {
  CHECK(utf8::width("ab") == 2);
  CHECK(utf8::width("示例甲") == 6);
  CHECK(utf8::width("䶮㛃𠀀") == 6);
  CHECK(utf8::width("（）") == 4);
  CHECK(utf8::width("e\xCC\x81") == 1);
  CHECK(utf8::length("示例a") == 3);
  CHECK(utf8::prefix("示例甲", 2) == "示例");
  CHECK(utf8::pad("示", 4) == "示  ");
  CHECK(utf8::trim("\xE3\x80\x80 甲 \xC2\xA0") == "甲");
}

TEST_CASE("only well-formed UTF-8 is valid", "[base]") {
  CHECK(utf8::valid("示例 𠀀"));
  for (const auto* bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE7\xA4", "\xFF"}) {
    CHECK_FALSE(utf8::valid(bad));
  }
}

TEST_CASE("JSON comes back as it went", "[base]") {
  const std::string text = R"({"a":[1,-2,true,null,"示例\n\"甲\""],"b":{"c":9223372036854775807}})";
  const auto json = Json::parse(text);
  REQUIRE(json);
  CHECK(json->canonical() == text);
  CHECK(Json::parse(json->pretty()) == json);
  CHECK(Json::parse(R"({"b":1,"a":2})")->canonical() == R"({"a":2,"b":1})");
}

TEST_CASE("JSON with fractions, double keys or too much depth is refused", "[base]") {
  for (const auto* bad : {"1.5", "1e2", "{\"a\":1,\"a\":2}", "[1,]", "", "9223372036854775808"}) {
    INFO(bad);
    CHECK_FALSE(Json::parse(bad));
  }
  CHECK(Json::parse(std::string(64, '[') + std::string(64, ']')));
  CHECK_FALSE(Json::parse(std::string(65, '[') + std::string(65, ']')));
}
