#include <catch2/catch.hpp>

#include "fixture.h"

using namespace gongyi;
using namespace gongyi::ballot;
using namespace gongyi::ballot::fixture;

TEST_CASE("several units of one buyer are one head and their areas add up (Q17, S25, J9)",
          "[ballot]") {
  const auto base =
      make_base({unit("1", "89.53", {"A"}), unit("2", "10.47", {"A"}), unit("3", "50", {"B"})},
                false, {article("Q", "17")});
  CHECK(base.total_heads == 2);
  CHECK(base.total_area.str() == "150.00");
  REQUIRE(base.merges.size() == 1);
  CHECK(base.merges[0].units == std::vector<std::string>{"1", "2"});
  CHECK(base.merges[0].reason.zh == "同一业主的 2 个专有部分，按 1 人计算，面积合计 100.00 ㎡");
  CHECK(base.merges[0].basis.at(0).tag() == "Q17");
}

TEST_CASE("units with equal sets of co-owners are one head, other sets are not (Q17)", "[ballot]") {
  const auto base =
      make_base({unit("1", "10", {"A", "B"}), unit("2", "10", {"B", "A"}), unit("3", "10", {"A"}),
                 unit("4", "10", {"A", "B", "C"}), unit("5", "10", {"A", "A"})},
                false);
  CHECK(base.total_heads == 3);
  CHECK(base.head_of[0] == base.head_of[1]);
  CHECK(base.head_of[2] == base.head_of[4]);
  CHECK(base.heads[0].id == "A+B");
}

TEST_CASE("unsold, undelivered and ownerless units together are the developer's one head (Q17, J9)",
          "[ballot]") {
  auto unsold = unit("1", "10", {"A"}), undelivered = unit("2", "20", {"B"});
  unsold.sold = false;
  undelivered.delivered = false;
  const auto base =
      make_base({unsold, undelivered, unit("3", "30", {}), unit("4", "5", {"A"})}, false);
  CHECK(base.total_heads == 2);
  CHECK(base.heads[0].id == "developer");
  CHECK(base.heads[0].owners.empty());
  CHECK(base.heads[0].area.str() == "60.00");
}

TEST_CASE("parking spaces are left out of both legs unless the rules count them (J2)", "[ballot]") {
  auto space = unit("P1", "12.5", {"B"});
  space.parking = true;
  const std::vector<UnitInput> units{unit("1", "100", {"A"}), space};
  const auto without = make_base(units, false), with = make_base(units, true);
  CHECK(without.total_heads == 1);
  CHECK(without.total_area.str() == "100.00");
  CHECK(without.left_out == std::vector<std::string>{"P1"});
  CHECK(with.total_heads == 2);
  CHECK(with.total_area.str() == "112.50");
}

TEST_CASE("the digest of a base does not depend on the order of its units", "[ballot]") {
  const auto a = unit("1", "10", {"A", "B"}), b = unit("2", "20", {"C"});
  auto b_larger = b;
  b_larger.area = *Area::parse("20.01");
  CHECK(make_base({a, b}, false).digest == make_base({b, a}, false).digest);
  CHECK(make_base({a, b}, false).digest != make_base({a, b_larger}, false).digest);
}

TEST_CASE("a unit listed twice in a base is our own defect", "[ballot]") {
  CHECK_THROWS(make_base({unit("1", "10", {"A"}), unit("1", "10", {"B"})}, false));
}
