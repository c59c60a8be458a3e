#include <catch2/catch.hpp>

#include "document/numerals.h"
#include "document/text_template.h"
#include "fixture.h"

using namespace gongyi;
using namespace gongyi::document;

namespace {

std::string filled(const std::string& tag, Value value) {
  DiagnosticSink sink;
  const auto loaded = TextTemplate::load("t", "{{" + tag + "}}", {}, sink);
  const auto out =
      loaded ? loaded->render(Value(Record{{"x", std::move(value)}}), Audience::archive, sink)
             : std::nullopt;
  return out ? *out : fixture::codes(sink);
}

}  // namespace

TEST_CASE("dates are written as official documents do", "[document]") {
  const Date day(2026, 3, 1);
  CHECK(filled("x", day) == "2026年3月1日");
  CHECK(filled("x|date", day) == "2026年3月1日");
  CHECK(filled("x|date_cn", day) == "二〇二六年三月一日");
  CHECK(filled("x|date_cn", Date(2030, 10, 31)) == "二〇三〇年十月三十一日");
  CHECK(filled("x|iso", day) == "2026-03-01");
  CHECK(filled("x|date", "2026") == "TPL033");
}

TEST_CASE("areas, numbers and shares are exact", "[document]") {
  CHECK(filled("x", Area{1234567}) == "12345.67");
  CHECK(filled("x|area", Area{1234567}) == "12,345.67");
  CHECK(filled("x|area", Area{5}) == "0.05");
  CHECK(filled("x|area", "147368") == "147,368.00");
  CHECK(filled("x|area", "abc") == "TPL034");
  CHECK(filled("x|number", 1234) == "1,234");
  CHECK(filled("x|number", 999) == "999");
  CHECK(filled("x|number", -1234567) == "-1,234,567");
  CHECK(filled("x|fraction", ShareValue{123, 456}) == "123/456");
  CHECK(filled("x|percent", ShareValue{2, 3}) == "66.66%");
  CHECK(filled("x|percent", "2/3") == "66.66%");
  CHECK(filled("x|percent", ShareValue{0, 0}) == "TPL034");
}

TEST_CASE("Chinese numerals", "[document]") {
  CHECK(filled("x|cn", 35) == "三十五");
  CHECK(filled("x|upper", 35) == "叁拾伍");
  CHECK(chinese_number(0) == "零");
  CHECK(chinese_number(10) == "十");
  CHECK(chinese_number(15) == "十五");
  CHECK(chinese_number(110) == "一百一十");
  CHECK(chinese_number(1001) == "一千零一");
  CHECK(chinese_number(1010) == "一千零一十");
  CHECK(chinese_number(10000) == "一万");
  CHECK(chinese_number(100001) == "十万零一");
  CHECK(chinese_number(120034) == "十二万零三十四");
  CHECK(chinese_number(100000000) == "一亿");
  CHECK(chinese_number(100010000) == "一亿零一万");
  CHECK(chinese_number(1000000000000) == "一万亿");
  CHECK(chinese_number(1000500000000) == "一万零五亿");
  CHECK(chinese_number(1000000000001) == "一万亿零一");
  CHECK(upper_number(10) == "壹拾");
  CHECK_FALSE(chinese_number(-1).has_value());
}

TEST_CASE("money in capitals (支付结算办法 annex 1)", "[document]") {
  CHECK(filled("x|money_cn", 123456) == "人民币壹仟贰佰叁拾肆元伍角陆分");
  CHECK(filled("x|money_cn", "1,234.5") == "人民币壹仟贰佰叁拾肆元伍角整");
  CHECK(filled("x|money_cn", 100405) == "人民币壹仟零肆元零伍分");
  CHECK(filled("x|money_cn", 100000) == "人民币壹仟元整");
  CHECK(filled("x|money_cn", 5) == "人民币伍分");
  CHECK(filled("x|money_cn", 50) == "人民币伍角整");
  CHECK(filled("x|money_cn", 0) == "人民币零元整");
  CHECK(filled("x|money_cn", "1.234") == "TPL034");
  CHECK(filled("x|money_cn", -1) == "TPL034");
}

TEST_CASE("yes and no, boxes, blanks and defaults", "[document]") {
  CHECK(filled("x|yesno", true) == "是");
  CHECK(filled("x|check", false) == "☐");
  CHECK(filled("x|check", true) == "☑");
  CHECK(filled("x|blank", "") == "________");
  CHECK(filled("x|blank:3", Value()) == "___");
  CHECK(filled("y|blank:3", 1) == "___");
  CHECK(filled("x|date_cn|blank", Value()) == "________");
  CHECK(filled("x|date_cn|blank", Date(2026, 3, 1)) == "二〇二六年三月一日");
  CHECK(filled("y|default:另行通知", 1) == "另行通知");
  CHECK(filled("x|default:另行通知", "周六") == "周六");
  CHECK(filled("x|default", "周六") == "TPL019");
  CHECK(filled("x|upper", "五") == "TPL033");
}

TEST_CASE("masks in the text itself", "[document]") {
  CHECK(filled("x|mask_name", "张示例") == "张某某");
  CHECK(filled("x|mask_phone", "13900000001") == "1390000****");
  CHECK(filled("x|mask", "机密文件") == "机***");
  CHECK(filled("x|mask", Value("13900000001", Privacy::phone)) == "1390000****");
}

TEST_CASE("JSON becomes a model; a text YYYY-MM-DD is a date", "[document]") {
  const auto json = Json::parse(
      R"({"day":"2026-03-01","n":3,"ok":true,"list":[{"a":"x"}],"none":null,"no":"2026-3-1"})");
  REQUIRE(json);
  const Record record = record_from_json(*json);
  CHECK(std::get<Date>(record.at("day").data) == Date(2026, 3, 1));
  CHECK(std::get<std::int64_t>(record.at("n").data) == 3);
  CHECK(std::get<bool>(record.at("ok").data));
  CHECK(std::get<std::shared_ptr<List>>(record.at("list").data)->size() == 1);
  CHECK(record.at("none").data.index() == 0);
  CHECK(std::get<std::string>(record.at("no").data) == "2026-3-1");
  CHECK(record_from_json(Json(3)).empty());
}
