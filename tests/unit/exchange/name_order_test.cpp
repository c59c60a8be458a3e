#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "exchange/name_order.h"

namespace gongyi::exchange {
namespace {

TEST_CASE("names stand in the order of the strokes of the surname (按姓氏笔画为序)", "[exchange]") {
  // 丁 2, 万 3, 王 4, 田 5, 刘 6, 李 7, 林 8, 赵 9, 徐 10, 曾 12, 蔡 14 strokes.
  const std::vector<std::string> right = {"丁某", "万某", "王某", "田某", "刘某", "李某",
                                          "林某", "赵某", "徐某", "曾某", "蔡某"};
  auto names = right;
  std::reverse(names.begin(), names.end());
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return stroke_key(a) < stroke_key(b);
  });
  CHECK(names == right);
}

TEST_CASE("of one surname the given name decides by its strokes", "[exchange]") {
  CHECK(stroke_key("王") < stroke_key("王一"));
  CHECK(stroke_key("王一") < stroke_key("王四"));
  CHECK(stroke_key("王四") < stroke_key("王明"));
}

TEST_CASE("rare characters and foreign names have a place too", "[exchange]") {
  CHECK(stroke_key("䶮某") != stroke_key("㛃某"));
  CHECK(!stroke_key("Smith").empty());
}

}  // namespace
}  // namespace gongyi::exchange
