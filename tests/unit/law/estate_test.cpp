#include "fixture.h"

using namespace gongyi;
using namespace gongyi::law;
using namespace gongyi::law::test;
using calendar::Period;
using calendar::Unit;

namespace {

const Date kDay(2026, 3, 1);

LawBook book_of(const std::string& parameters, const std::string& value) {
  const auto loaded = load({kSources, kPlaces, parameters, pack("n-p-k", value)});
  INFO(format(loaded.sink, Lang::en));
  REQUIRE(loaded.book);
  return *loaded.book;
}

std::string refused(const LawBook& book, const std::string& text) {
  const auto answer = book.adopted("x.days", text, "n-p-k", kDay);
  if (answer) return answer->str();
  CHECK(answer.error().basis.size() == 1);
  return answer.error().message.in(Lang::zh);
}

std::pair<std::string, DatedValue> rule(int days, Date from, std::optional<Date> until = {}) {
  DatedValue made;
  made.value = {Period{days, Unit::days}};
  made.layer = "estate";
  made.from = from;
  made.until = until;
  return {"x.days", made};
}

}  // namespace

TEST_CASE("rules of procedure may set what the law leaves them, and nothing laxer (S25, Q32)",
          "[law]") {
  const auto open =
      book_of(parameter("stricter-max", "period", ", estate: true"), value("30d", "[K1]"));
  CHECK(refused(open, "40d") == "40d");
  CHECK(refused(open, "30d") == "30d");
  CHECK(refused(open, "20d").find("宽于法律规定的30日") != std::string::npos);
  CHECK(refused(open, "soon").find("可以写：期间") != std::string::npos);
  CHECK(refused(open, "040d").find("可以写：期间") != std::string::npos);

  const auto closed = book_of(parameter("mandatory"), value("30d", "[K1]"));
  CHECK(refused(closed, "40d").find("不能另行约定") != std::string::npos);
  CHECK(refused(closed, "soon").find("不能另行约定") != std::string::npos);
}

TEST_CASE("a value of a rule is read by the parameter's type alone", "[law]") {
  const auto whole =
      book_of(parameter("specific-wins", "integer", ", estate: true"), value("3", "[K1]"));
  CHECK(whole.read("x.days", "7")->str() == "7");
  for (const auto* wrong : {"", "07", "-1", "7.0", "99999999999999999999", "7 "})
    CHECK_FALSE(whole.read("x.days", wrong));
  const auto share =
      book_of(parameter("specific-wins", "share", ", estate: true"), value("1/2", "[K1]"));
  CHECK(share.read("x.days", "2/3")->str() == "2/3");
  for (const auto* wrong : {"0", "3/2", "0.5", "1/0"}) CHECK_FALSE(share.read("x.days", wrong));
  CHECK_FALSE(share.read("y.days", "1/2"));
}

TEST_CASE("rules are held as they stood on the day of the notice (Q29)", "[law]") {
  const EstateLayer all{rule(10, Date(2025, 1, 1)), rule(20, Date(2026, 1, 1), Date(2026, 3, 5)),
                        rule(30, Date(2026, 3, 2))};
  const auto held = pinned_on(all, kDay);
  REQUIRE(held.size() == 1);
  CHECK(held[0].second.value.str() == "20d");
  CHECK_FALSE(held[0].second.until);
  CHECK(pinned_on(all, Date(2024, 12, 31)).empty());
  CHECK(pinned_on(all, Date(2026, 3, 2))[0].second.value.str() == "30d");
}
