#include "fixture.h"

using namespace gongyi;
using namespace gongyi::law;
using namespace gongyi::law::test;
using calendar::Period;
using calendar::Unit;

namespace {

EstateLayer adopted(Value value, Date from = Date(2025, 1, 1)) {
  DatedValue dated;
  dated.value = std::move(value);
  dated.layer = "estate";
  dated.from = from;
  dated.status = Status::verified;
  return {{"x.days", dated}};
}

}  // namespace

TEST_CASE("stricter-min takes the shortest and labels it as policy", "[law]") {
  const auto found = in_city({parameter("stricter-min"), pack("n-p", value("30d", "[P1]")),
                              pack("n-p-k", value("60d", "[K1]"))});
  CHECK(found.value.value.str() == "30d");
  CHECK(found.value.layer == "n-p");
  REQUIRE(found.beaten.size() == 1);
  CHECK(found.beaten[0].value.value.str() == "60d");
  CHECK(found.beaten[0].why.zh.find("不是法律规定") != std::string::npos);
  CHECK_FALSE(found.needs_human);
}

TEST_CASE("stricter-max takes the longest", "[law]") {
  const auto found = in_city({parameter("stricter-max"), pack("n-p", value("90d", "[P1]")),
                              pack("n-p-k", value("60d", "[K1]"))});
  CHECK(found.value.value.str() == "90d");
}

TEST_CASE("periods of different units are compared by the days they take", "[law]") {
  const auto found = in_city({parameter("stricter-max"), pack("n-p", value("90d", "[P1]")),
                              pack("n-p-k", value("2m", "[K1]"))});
  CHECK(found.value.value.str() == "90d");
  const auto mixed = in_city({parameter("stricter-max"), pack("n-p", value("10d", "[P1]")),
                              pack("n-p-k", value("10wd", "[K1]"))});
  CHECK(mixed.needs_human);
}

TEST_CASE("specific-wins takes the city, mandatory the nation", "[law]") {
  const std::vector<std::string> packs{pack("n", value("10d", "[N1]")),
                                       pack("n-p-k", value("20d", "[K1]"))};
  CHECK(in_city({parameter("specific-wins"), packs[0], packs[1]}).value.value.str() == "20d");
  const auto held = in_city({parameter("mandatory"), packs[0], packs[1]});
  CHECK(held.value.value.str() == "10d");
  REQUIRE(held.beaten.size() == 1);
  CHECK(held.beaten[0].why.zh.find("强制性") != std::string::npos);
}

TEST_CASE("ask-human proposes the larger value and waits only where layers differ", "[law]") {
  const auto differ = in_city({parameter("ask-human", "integer"), pack("n-p", value("5", "[P1]")),
                               pack("n-p-k", value("3", "[K1]"))});
  CHECK(differ.needs_human);
  CHECK(differ.value.value.str() == "5");
  const auto agree = in_city({parameter("ask-human", "integer"), pack("n-p", value("5", "[P1]")),
                              pack("n-p-k", value("5", "[K1]"))});
  CHECK_FALSE(agree.needs_human);
  CHECK(agree.beaten.empty());
}

TEST_CASE("layers that agree are cited together", "[law]") {
  const auto found = in_city({parameter("stricter-min"), pack("n-p", value("30d", "[P1]")),
                              pack("n-p-k", value("30d", "[K2]"))});
  REQUIRE(found.value.basis.size() == 2);
  CHECK(found.value.basis[0].tag() == "K2");
  CHECK(found.value.basis[1].tag() == "P1");
}

TEST_CASE("what nobody verified never overrules what was read, and says so when alone", "[law]") {
  const auto found = in_city({parameter("stricter-min"), pack("n-p", value("30d", "[P1]")),
                              pack("n-p-k", value("10d", "[K1]", "unverified"))});
  CHECK(found.value.value.str() == "30d");
  REQUIRE(found.beaten.size() == 1);
  CHECK(found.beaten[0].why.zh.find("未经核对") != std::string::npos);
  const auto alone =
      in_city({parameter("stricter-min"), pack("n-p-k", value("10d", "[K1]", "unverified"))});
  CHECK(alone.value.status == Status::unverified);
}

TEST_CASE("of equal values the one read at its source answers", "[law]") {
  const auto found = in_city({parameter("mandatory"), pack("n", value("5d", "[N1]", "quoted")),
                              pack("n-p", value("5d", "[P1]"))});
  CHECK(found.value.status == Status::verified);
  CHECK(found.value.layer == "n-p");
}

TEST_CASE("the estate's adopted rule stands on top where the law lets it", "[law]") {
  const auto open = parameter("specific-wins", "period", ", estate: true");
  const auto city = pack("n-p-k", value("30d", "[K1]"));
  const auto found = in_city({open, city}, adopted({Period{45, Unit::days}}));
  CHECK(found.value.value.str() == "45d");
  CHECK(found.value.layer == "estate");
  REQUIRE(found.beaten.size() == 1);
  CHECK(found.beaten[0].value.value.str() == "30d");
  const auto later = in_city({open, city}, adopted({Period{45, Unit::days}}, Date(2026, 3, 2)));
  CHECK(later.value.value.str() == "30d");
}

TEST_CASE("an adopted rule the law does not allow is ignored and explained", "[law]") {
  const auto city = pack("n-p-k", value("30d", "[K1]"));
  const auto closed =
      in_city({parameter("specific-wins"), city}, adopted({Period{45, Unit::days}}));
  CHECK(closed.value.value.str() == "30d");
  REQUIRE(closed.beaten.size() == 1);
  CHECK(closed.beaten[0].why.zh.find("不能另行约定") != std::string::npos);

  const auto open = parameter("stricter-max", "period", ", estate: true");
  CHECK(in_city({open, city}, adopted({Period{20, Unit::days}})).value.value.str() == "30d");
  CHECK(in_city({open, city}, adopted({Period{40, Unit::days}})).value.value.str() == "40d");
  CHECK(in_city({open, city}, adopted({std::string("off")})).value.value.str() == "30d");
}

TEST_CASE("a value holds to its last day, or to the day before the next", "[law]") {
  const auto loaded =
      load({kSources, kPlaces, parameter("specific-wins"),
            pack("n", value("1d", "[N1]", "verified", "2010-01-01") +
                          value("2d", "[N2]", "verified", "2015-01-01", ", until: 2019-12-31"))});
  REQUIRE(loaded.book);
  const auto on = [&](Date day) { return loaded.book->at("x.days", "n", day); };
  CHECK(on(Date(2014, 12, 31))->value.value.str() == "1d");
  CHECK(on(Date(2015, 1, 1))->value.value.str() == "2d");
  CHECK(on(Date(2019, 12, 31))->value.value.str() == "2d");
  const auto ended = on(Date(2020, 1, 1));
  REQUIRE_FALSE(ended);
  CHECK(ended.error().message.code() == "LAW054");
}

TEST_CASE("before the first dated value a lookup is refused and names the first day", "[law]") {
  const auto loaded = load({kSources, kPlaces, parameter("specific-wins"),
                            pack("n-p-k", value("30d", "[K1]", "verified", "2021-05-01"))});
  REQUIRE(loaded.book);
  const auto early = loaded.book->at("x.days", "n-p-k", Date(2021, 4, 30));
  REQUIRE_FALSE(early);
  CHECK(early.error().message.code() == "LAW053");
  CHECK(early.error().earliest == Date(2021, 5, 1));
  for (const auto* part : {"x.days", "2021-04-30", "2021-05-01"}) {
    CHECK(early.error().message.in(Lang::zh).find(part) != std::string::npos);
  }
  REQUIRE(early.error().basis.size() == 1);
  CHECK(early.error().basis[0].tag() == "K1");
  CHECK(loaded.book->at("x.days", "n-p", Date(2026, 1, 1)).error().message.code() == "LAW055");
}

TEST_CASE("unknown parameters and places are refused with a suggestion", "[law]") {
  const auto loaded = load({kSources, kPlaces, parameter("specific-wins")});
  REQUIRE(loaded.book);
  const auto near = loaded.book->at("x.day", "n", Date(2026, 1, 1));
  REQUIRE_FALSE(near);
  CHECK(near.error().message.code() == "LAW051");
  CHECK(near.error().message.in(Lang::en).find("x.days") != std::string::npos);
  CHECK(loaded.book->at("nothing.like", "n", Date(2026, 1, 1)).error().message.code() == "LAW050");
  CHECK(loaded.book->at("x.days", "n-p-q", Date(2026, 1, 1)).error().message.code() == "LAW056");
}
