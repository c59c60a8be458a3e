#include <catch2/catch.hpp>

#include "support.h"

using namespace gongyi;
using namespace gongyi::exchange;
using namespace gongyi::exchange::testing;

namespace {

const std::string kA = "000000198509193244", kB = "00000019680215477",
                  kMinor = "000000196206027629";
const std::string kSecond = "000000198407131405";

ReadRoster owners(const std::string& titles, const std::string& cells) {
  return roster_of("楼栋,房号,面积," + titles + "\n1,101,89.5," + cells + "\n");
}

std::vector<OwnerRow> listed(const ReadRoster& read) {
  INFO(read.text());
  REQUIRE(read.roster);
  return read.roster->units.at(0).owners;
}

}  // namespace

TEST_CASE("co-owners in one cell pair with their numbers in order", "[exchange]") {
  for (const std::string mark : {"、", "；", ";", "/"}) {
    const auto people = listed(owners("业主,身份证号,手机", "张示例甲" + mark + "李示例乙," + kA +
                                                                mark + kSecond + ",13900000001"));
    REQUIRE(people.size() == 2);
    CHECK(people[0].id_number == kA);
    CHECK(people[0].phone == "13900000001");
    CHECK(people[1].name == "李示例乙");
    CHECK(people[1].id_number == kSecond);
  }
}

TEST_CASE("co-owners in a column of their own share the column of numbers", "[exchange]") {
  const auto people =
      listed(owners("业主,共有人,证件号码", "张示例甲,李示例乙," + kA + "、" + kSecond));
  REQUIRE(people.size() == 2);
  CHECK(people[1].id_number == kSecond);
}

TEST_CASE("co-owners in numbered or repeated columns pair with the numbers beside them",
          "[exchange]") {
  const auto numbered =
      listed(owners("业主,身份证号,共有人1,共有人1身份证号,共有人2,共有人2身份证号",
                    "张示例甲," + kA + ",李示例乙," + kSecond + ",王示例丙," + kMinor));
  REQUIRE(numbered.size() == 3);
  CHECK(numbered[1].id_number == kSecond);
  CHECK(numbered[2].name == "王示例丙");
  CHECK(numbered[2].id_number == kMinor);

  const auto beside =
      listed(owners("业主,身份证号,共有人,身份证号", "张示例甲," + kA + ",李示例乙," + kSecond));
  REQUIRE(beside.size() == 2);
  CHECK(beside[1].id_number == kSecond);
}

TEST_CASE("names and numbers out of step are an error", "[exchange]") {
  CHECK(owners("业主,身份证号", "张示例甲、李示例乙," + kA).has("RO018"));
  CHECK(owners("业主,共有人,身份证号", "张示例甲,李示例乙、王示例丙," + kA + "、" + kSecond)
            .has("RO018"));
  CHECK(owners("业主,业主类型", "张示例甲、李示例乙,自然人、自然人、自然人").has("RO018"));
  CHECK(owners("业主,身份证号", "张示例甲、李示例乙," + kA + "、" + kA).has("RO034"));
}

TEST_CASE("organisations need a credit code and minors a guardian", "[exchange]") {
  const auto company =
      owners("业主,证件号码,法定代表人", "示例商业公司,91350100M000100Y43,钱示例安");
  const auto people = listed(company);
  CHECK(people[0].organisation);
  CHECK(people[0].agent == "钱示例安");
  CHECK(owners("业主,证件号码", "示例商业公司,91350100M000100Y43").has("RO025"));
  CHECK(owners("业主,证件号码", "示例商业公司," + kA.substr(0, 15)).has("RO033"));

  const auto minor = owners("业主,业主类型,监护人", "梁示例乐,未成年人,梁示例海");
  CHECK(listed(minor)[0].minor);
  CHECK(listed(minor)[0].agent == "梁示例海");
  CHECK(owners("业主,业主类型", "梁示例乐,未成年人").has("RO024"));
  CHECK(owners("业主,业主类型", "梁示例乐,外星人").has("RO029"));
}

TEST_CASE("a wrong check digit is a warning, a wrong length an error", "[exchange]") {
  const auto doubtful = owners("业主,身份证号", "张示例甲,000000198509193245");
  CHECK(doubtful.roster);
  CHECK(doubtful.has("RO012"));
  const auto wrong = owners("业主,身份证号", "张示例甲," + kB);
  CHECK_FALSE(wrong.roster);
  CHECK(wrong.has("RO011"));
  CHECK(owners("业主,证件类型,证件号码", "示例 ALPHA,护照,E12345678").roster);
}

TEST_CASE("a page pasted into the owner's cell is refused", "[exchange]") {
  std::string names;
  for (int i = 0; i < 5000; ++i) names += "甲" + std::to_string(i) + "、";
  CHECK(owners("业主", names).has("RO035"));
}
