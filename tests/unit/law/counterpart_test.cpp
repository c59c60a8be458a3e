#include "fixture.h"

using namespace gongyi;
using namespace gongyi::law;
using namespace gongyi::law::test;
using Codes = std::vector<std::string>;

// A procedure cites one city's regulation; another city's pack says where its own law says the
// same.

namespace {

const char* const kTwoCities =
    "sources:\n"
    "  - {tag: N, name: {zh: 国家条例, en: Nation}, in_force: 2010-01-01}\n"
    "  - {tag: P, name: {zh: 省条例, en: Province}, in_force: 2010-01-01, in: n-p}\n"
    "  - {tag: K, name: {zh: 甲市条例, en: City K}, in_force: 2010-01-01, in: n-p-k}\n"
    "  - {tag: L, name: {zh: 乙市条例, en: City L}, in_force: 2010-01-01, in: n-p-l}\n";
const std::string kFourPlaces =
    std::string(kPlaces) + "  - {id: n-p-l, parent: n-p, title: {zh: 乙市, en: L}}\n" +
    "  - {id: n-p-l-x, parent: n-p-l, title: {zh: 乙市某区, en: District}}\n";

std::string articles(const std::string& lines, const std::string& layer = "n-p-l") {
  return "pack: {layer: " + layer + ", title: {zh: 对照, en: Table}}\narticles:\n" + lines;
}
Loaded with(const std::string& pack) {
  return load({kTwoCities, kFourPlaces, parameter("specific-wins"), pack});
}

std::string tags(const std::vector<Citation>& basis) {
  std::string out;
  for (const auto& one : basis) out += (out.empty() ? "" : " ") + one.tag();
  return out;
}
std::string local(const LawBook& law, const std::vector<std::string>& cited, const char* place) {
  std::vector<Citation> basis;
  for (const auto& tag : cited) basis.push_back(*law.cite(tag));
  return tags(law.local(basis, place));
}

}  // namespace

TEST_CASE("an article of another city is replaced by its counterparts", "[law]") {
  const auto loaded =
      with(articles("  - {cited: K5, here: [L7, P2], subject: 通知}\n"
                    "  - {cited: K5(3), here: [L9], subject: 其中一项}\n"
                    "  - {cited: K6, here: [], subject: 印章, note: 未规定}\n"));
  INFO(format(loaded.sink, Lang::en));
  REQUIRE(loaded.book);
  const auto& law = *loaded.book;
  CHECK(local(law, {"K5", "N1"}, "n-p-k") == "K5 N1");
  CHECK(local(law, {"K5", "N1"}, "n-p-l") == "L7 P2 N1");
  CHECK(local(law, {"K5(3)"}, "n-p-l") == "L9");
  CHECK(local(law, {"K5(1)"}, "n-p-l") == "L7 P2");  // the article answers for its items
  CHECK(local(law, {"P2", "K5"}, "n-p-l") == "P2 L7");
  CHECK(local(law, {"K5"}, "n-p-l-x") == "L7 P2");  // a district answers as its city
  CHECK(local(law, {"K6", "N1"}, "n-p-l") == "N1");
  CHECK(law.local(*law.cite("K6"), "n-p-l")->empty());
  CHECK_FALSE(law.local(*law.cite("K8"), "n-p-l"));  // nobody said
  CHECK(local(law, {"L7"}, "n-p") == "");            // no law above the city
}

TEST_CASE("an article of the place's own that is written out beats the table", "[law]") {
  const auto loaded = with(articles("  - {cited: K5, here: [L7], subject: 通知}\n"));
  REQUIRE(loaded.book);
  CHECK(local(*loaded.book, {"K5", "L9", "P1"}, "n-p-l") == "L9 P1");
  CHECK(local(*loaded.book, {"K5", "L9", "P1"}, "n-p-k") == "K5 P1");
  CHECK(local(*loaded.book, {"K5", "P1", "N1"}, "n-p-l") ==
        "L7 P1 N1");  // the province's is both's
}

TEST_CASE("a place lies in itself and in what is above it", "[law]") {
  const auto loaded = with(articles("  - {cited: K5, here: [L7], subject: 通知}\n"));
  REQUIRE(loaded.book);
  CHECK(loaded.book->lies_in("n-p-l-x", "n-p-l"));
  CHECK(loaded.book->lies_in("n-p-l", "n"));
  CHECK_FALSE(loaded.book->lies_in("n-p-l", "n-p-k"));
  CHECK_FALSE(loaded.book->lies_in("n-p", "n-p-l"));
}

TEST_CASE("slips in a table of counterparts are told", "[law]") {
  const auto codes = [](const std::string& lines) { return with(articles(lines)).codes(); };
  CHECK(codes("  - {cited: K5, here: [K6], subject: 通知}\n") == Codes{"WF103"});
  CHECK(codes("  - {cited: P5, here: [L6], subject: 通知}\n") == Codes{"WF104"});
  CHECK(codes("  - {cited: K5, here: [], subject: 通知}\n") == Codes{"WF105"});
  CHECK(codes("  - {cited: Z5, here: [L6], subject: 通知}\n") == Codes{"LAW004"});
  CHECK(codes("  - {cited: K5, here: [Z6], subject: 通知}\n") == Codes{"LAW004"});
  CHECK(codes("  - {cited: K5, here: [L6], subject: 甲}\n"
              "  - {cited: K5, here: [L7], subject: 乙}\n") == Codes{"LAW002"});
  CHECK(codes("  - {cited: K5, here: [L6]}\n") == Codes{"Y022"});
  CHECK(with("pack: {layer: n-p-l, title: 空}\n").codes() == Codes{"WF106"});
}

TEST_CASE("a city's numbers cannot rest on another city's articles", "[law]") {
  CHECK(with(pack("n-p-l", value("30d", "[K1]"))).codes() == Codes{"WF103"});
  CHECK(with(pack("n-p-l", value("30d", "[L1, P1, N1]"))).codes().empty());
  CHECK(with(pack("n-p", value("30d", "[L1]"))).codes() == Codes{"WF103"});
}

TEST_CASE("a source of a place that is not registered is told", "[law]") {
  CHECK(load({kPlaces, "sources:\n  - {tag: K, name: 条例, in_force: 2010-01-01, in: n-q}\n"})
            .codes() == Codes{"LAW003"});
}

TEST_CASE("a number may be left open by a place", "[law]") {
  CHECK(load({kSources, kPlaces, parameter("specific-wins", "period", ", open: true")})
            .book->may_be_open("x.days"));
  CHECK_FALSE(load({kSources, kPlaces, parameter("specific-wins")}).book->may_be_open("x.days"));
  CHECK_FALSE(shipped().may_be_open("vote.participation"));
}

TEST_CASE("every article of Qingdao that is mapped has a counterpart in both cities", "[law]") {
  const auto mapped = [](const std::string& tag, const char* place) {
    return shipped().local(*shipped().cite(tag), place).has_value();
  };
  for (int article = 21; article <= 44; ++article) {
    const auto tag = "Q" + std::to_string(article);
    INFO(tag);
    CHECK(mapped(tag, "cn-shandong-zibo"));
    CHECK(mapped(tag, "cn-shandong-weifang"));
  }
}
