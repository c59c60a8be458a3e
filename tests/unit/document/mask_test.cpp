#include <catch2/catch.hpp>

#include "document/mask.h"
#include "fixture.h"

using namespace gongyi;
using namespace gongyi::document;
using namespace fixture;

TEST_CASE("posted names keep the surname only (C1034, P6)", "[document]") {
  CHECK(mask_name("张三") == "张某");
  CHECK(mask_name("张示例") == "张某某");
  CHECK(mask_name("欧阳小明") == "欧阳某某");
  CHECK(mask_name("欧阳明") == "欧阳某");
  CHECK(mask_name("欧阳") == "欧某");
  CHECK(mask_name("㛃示例") == "㛃某某");
  CHECK(mask_name("张　三") == "张某");
  CHECK(mask_name("张三、李示例") == "张某、李某某");
  CHECK(mask_name("阿卜杜拉·示例") == "阿某");
  CHECK(mask_name("John Example") == "J某");
  CHECK(mask_name("甲") == "某");
  CHECK(mask_name("").empty());
}

TEST_CASE("organisations are named in full", "[document]") {
  CHECK(mask_name("青岛示例置业有限公司") == "青岛示例置业有限公司");
  CHECK(mask_name("示例社区居民委员会") == "示例社区居民委员会");
}

TEST_CASE("posted phone numbers lose their last four digits", "[document]") {
  CHECK(mask_phone("13900000001") == "1390000****");
  CHECK(mask_phone("0532-00001234") == "0532-0000****");
  CHECK(mask_phone("13900000001、13900000002") == "1390000****、1390000****");
  CHECK(mask_phone("12345") == "*****");
  CHECK(mask_phone("139 0000 0001") == "139 0000 ****");
}

TEST_CASE("the posted edition masks by field, the archive edition tells all", "[document]") {
  const std::string file = docx(p(r("{{name}} {{phone}} {{id}} {{note}} {{born}} {{unit}}")));
  const Record model = {{"name", Value("张示例", Privacy::name)},
                        {"phone", Value("13900000001", Privacy::phone)},
                        {"id", Value("000000190001010000", Privacy::id_number)},
                        {"note", Value("病历", Privacy::restricted)},
                        {"born",
                         [] {
                           Value born(Date(1990, 1, 2));
                           born.privacy = Privacy::restricted;
                           return born;
                         }()},
                        {"unit", "1幢101"}};
  CHECK(docx_text(*render(file, model, Audience::posting).bytes) ==
        std::string("张某某 1390000**** （略） （略） （略） 1幢101\n"));
  CHECK(docx_text(*render(file, model, Audience::archive).bytes) ==
        std::string("张示例 13900000001 000000190001010000 病历 1990年1月2日 1幢101\n"));
}

TEST_CASE("what is restricted stays so inside lists and groups", "[document]") {
  Value person(Record{{"name", "张示例"}});
  person.privacy = Privacy::restricted;
  Value list(List{"甲", "乙"});
  list.privacy = Privacy::name;
  const std::string file =
      docx(p(r("{{person.name}}{{#person}}{{name}}{{/person}}{{#list}}{{.}}{{/list}}")));
  CHECK(docx_text(*render(file, {{"person", person}, {"list", list}}, Audience::posting).bytes) ==
        std::string("（略）（略）某某\n"));
}

TEST_CASE("masked values pass filters of other types, and QR codes hold the masked text",
          "[document]") {
  const Record model = {{"name", Value("张示例", Privacy::name)}};
  const auto out = render(docx(p(r("{{name|mask}} {{name|mask_name}}"))), model, Audience::posting);
  REQUIRE(out.bytes);
  CHECK(docx_text(*out.bytes) == std::string("张某某 张某某\n"));
}
