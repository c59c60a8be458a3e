#include "ballot/tally_file.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "fixture.h"
#include "yaml/document.h"

using namespace gongyi;
using namespace gongyi::ballot;
using namespace gongyi::ballot::fixture;

namespace {

namespace fs = std::filesystem;

SourcePtr source(std::string name, std::string text) {
  return std::make_shared<const SourceFile>(SourceFile{std::move(name), std::move(text)});
}

std::string slurp(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The shipped law data: the tally file names its matters and jurisdictions.
const law::LawBook& book() {
  static const law::LawBook loaded = [] {
    DiagnosticSink sink;
    std::vector<yaml::Node> nodes;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(GONGYI_SOURCE_DIR) / "workflows" / "law")) {
      if (entry.path().extension() != ".yaml") continue;
      auto node = yaml::parse_yaml(source(entry.path().string(), slurp(entry.path())), sink);
      if (node) nodes.push_back(std::move(*node));
    }
    auto made = law::LawBook::load(nodes, sink);
    if (!made) throw std::runtime_error("shipped law data: " + format(sink, Lang::en));
    return *made;
  }();
  return loaded;
}

struct Answer {
  std::optional<Tally> tally;
  std::string codes;
  DiagnosticSink sink;
};

Answer read(const std::string& text) {
  Answer answer;
  const auto root = yaml::parse_any(source("votes.json", text), answer.sink, yaml::kDataLimits);
  if (root)
    if (const auto file = read_tally_file(*root, book(), answer.sink))
      answer.tally = tally(*file, answer.sink);
  answer.codes = codes(answer.sink);
  return answer;
}

const std::string kHead = R"("as_of":"2026-03-01","jurisdiction":"cn-shandong-qingdao",)";
const std::string kUnits = R"("units":[{"id":"A","area":"100","owners":["O1"]},
  {"id":"B","area":"100","owners":["O2"]},{"id":"C","area":"100","owners":["O3"]}],)";
const std::string kMotion = R"("motions":[{"id":"m","matter":"adopt-rules"}],)";

std::string file(const std::string& rest) { return "{" + kHead + rest + "}"; }

}  // namespace

TEST_CASE("the file of design.md section 5 is read and counted (C278)", "[ballot][file]") {
  const auto answer =
      read(file(R"("rules":{"deemed_vote":"off","void_participates":false,"tie":"runoff"},)" +
                kUnits + kMotion +
                R"("election":{"seats":1,"alternates":0,"candidates":["C1","C2"]},
    "ballots":[{"no":"0001","units":["A"],"votes":{"m":"for"},"choices":["C1"],"state":"valid"},
      {"no":"0002","units":["B"],"votes":{"m":"for"},"choices":["C1"]},
      {"no":"0003","units":["C"],"state":"late"}])"));
  REQUIRE(answer.codes == "");
  CHECK(answer.tally->motions.at(0).outcome == Outcome::adopted);
  CHECK(answer.tally->election->elected == std::vector<std::string>{"C1"});
  const auto json = tally_json(*answer.tally);
  CHECK(json.at("law").text("regime") == "civil-code-2021");
  CHECK(json.at("base").number("heads") == 3);
  CHECK(json.at("base").text("area") == "300.00");
  const auto& motion = json.at("motions").items().at(0);
  CHECK(motion.text("outcome") == "adopted");
  CHECK(motion.at("participation").at("heads").number("took_part") == 2);
  CHECK(motion.at("participation").at("area").text("total") == "300.00");
  CHECK(motion.at("approval").at("area").text("in_favour") == "200.00");
  CHECK(motion.at("approval").at("heads").at("met").boolean());
  CHECK(json.at("ballots").number("counted") == 2);
  CHECK(json.at("ballots").at("excluded").items().at(0).text("reason") == "late");
}

TEST_CASE("the smallest lawful committee comes from the law pack (S30, Q35)", "[ballot][file]") {
  const auto answer = read(file(kUnits + R"("election":{"seats":1,"candidates":["C1"]},"ballots":[
        {"no":"1","units":["A"],"choices":["C1"]},{"no":"2","units":["B"],"choices":["C1"]}])"));
  REQUIRE(answer.tally);
  std::string all;
  for (const auto& reason : answer.tally->election->reasons) all += reason.text.zh;
  CHECK(all.find("少于法定最少人数") != std::string::npos);
}

TEST_CASE("parking counts only when the rules say yes (J2)", "[ballot][file]") {
  const std::string units =
      R"("units":[{"id":"A","area":"100","owners":["O1"]},
        {"id":"P","area":"10","owners":["O2"],"class":"parking"}],"ballots":[],)";
  CHECK(read(file(units + R"("motions":[{"id":"m","matter":"other"}])")).tally->base_heads == 1);
  CHECK(read(file(R"("rules":{"count_parking":"yes"},)" + units +
                  R"("motions":[{"id":"m","matter":"other"}])"))
            .tally->base_heads == 2);
}

TEST_CASE("every word of a tally file is closed", "[ballot][file]") {
  const auto with = [](const std::string& ballots, const std::string& rules = "{}") {
    return read(file(R"("rules":)" + rules + "," + kUnits + kMotion + R"("ballots":[)" + ballots +
                     "]"))
        .codes;
  };
  CHECK(with("") == "");
  CHECK(with(R"({"no":"1","units":["A"],"votes":{"m":"yes"}})") != "");
  CHECK(with(R"({"no":"1","units":["A"],"state":"lost"})") != "");
  CHECK(with(R"({"no":"1","units":["A"],"stat":"valid"})") != "");
  CHECK(with("", R"({"deemed_vote":"on"})") != "");
  CHECK(with("", R"({"tie":"dice"})") != "");
  CHECK(with("", R"({"count_parking":"only_parking_matters"})") != "");
  CHECK(with(R"({"no":"1","units":["A"],"votes":{"x":"for"}})") == "B002");
  CHECK(with(R"({"no":"1","units":["A"],"choices":["C1"]})") == "B003");
  CHECK(with(R"({"no":"1","units":["Z"]})") == "B001");
  CHECK(with(R"({"no":"1","units":[]})") == "B006");
  CHECK(with(R"({"no":"1","units":["A"]},{"no":"1","units":["B"]})") == "B004");
  CHECK(with("", R"({"deemed_vote":"majority","first_meeting":true})") == "B014");
}

TEST_CASE("findings stand at the word they speak of", "[ballot][file]") {
  const auto answer =
      read("{" + kHead + "\n" + R"("units":[{"id":"A","area":"100","owners":["O"]}],)" + "\n" +
           R"("motions":[{"id":"m","matter":"adopt-rule"}],"ballots":[]})");
  REQUIRE(answer.codes == "B009");
  const auto found = answer.sink.sorted().at(0);
  CHECK(found.at.line == 3);
  CHECK(found.at.column == 31);
  CHECK(found.fix->in(Lang::zh) == "是不是“adopt-rules”？");
}

TEST_CASE("ballots and sums cannot be mixed, and one of them is needed", "[ballot][file]") {
  CHECK(read(file(kMotion + R"("title":1)")).codes.find("B028") != std::string::npos);
  CHECK(read(file(kUnits + kMotion + R"("totals":{"heads":3})")).codes.find("B027") !=
        std::string::npos);
  CHECK(read(file(kMotion + R"("ballots":[])")).codes == "B029");
  CHECK(read(file(kUnits + R"("ballots":[])")).codes == "B013");
  CHECK(read(file(kUnits + R"("motions":[],"ballots":[])")).codes == "B013");
  CHECK(
      read(file(kUnits + R"("motions":[],"election":{"seats":1,"candidates":["A"]},"ballots":[])"))
          .codes == "");
  CHECK(read(file(kMotion + R"("totals":{"heads":3})")).codes == "B023");
}

TEST_CASE("sums that do not add up are refused with the difference", "[ballot][file]") {
  const auto answer = read(file(R"("totals":{"heads":10,"area":"100"},"motions":[{"id":"m",
    "matter":"other","counts":{"for":{"heads":9,"area":"60.00"},"against":{"heads":3,"area":"40.5"}}}])"));
  REQUIRE(answer.codes == "B020 B021");
  CHECK(answer.sink.sorted()[0].message.in(Lang::en).find("2 more") != std::string::npos);
  CHECK(answer.sink.sorted()[1].message.in(Lang::en).find("0.50 m2 more") != std::string::npos);
}

TEST_CASE("sums without areas say when nobody can tell", "[ballot][file]") {
  const auto sums = [](const std::string& counts) {
    return read(file(R"("totals":{"heads":9},"motions":[{"id":"m","matter":"other","counts":)" +
                     counts + "}]"));
  };
  const auto open = sums(R"({"for":{"heads":7},"against":{"heads":1}})");
  REQUIRE(open.tally);
  CHECK(open.tally->motions[0].outcome == Outcome::indeterminate);
  const auto json = tally_json(*open.tally);
  CHECK(json.at("base").at("area").is_null());
  CHECK(json.at("motions").items()[0].at("participation").at("area").is_null());
  CHECK(sums(R"({"for":{"heads":3},"against":{"heads":1}})").tally->motions[0].outcome ==
        Outcome::no_decision);
  CHECK(sums(R"({"for":{"heads":7}})").codes != "");
}

TEST_CASE("an election by sums has counts by candidate", "[ballot][file]") {
  const auto answer = read(file(R"("totals":{"heads":9,"area":"900"},"election":{"seats":1,
    "candidates":["A","B"],"counts":{"A":{"for":{"heads":7,"area":"700"},"against":{"heads":0,"area":"0"}},
    "B":{"for":{"heads":2,"area":"200"},"against":{"heads":5,"area":"500"}}}})"));
  REQUIRE(answer.codes == "");
  CHECK(answer.tally->election->elected == std::vector<std::string>{"A"});
}

TEST_CASE("the day of the vote chooses the regime (C1260, T1)", "[ballot][file]") {
  const auto on = [](const char* day) {
    return read(std::string(R"({"as_of":")") + day + R"(","jurisdiction":"cn","totals":{"heads":9},
      "motions":[{"id":"m","matter":"other","counts":{"for":{"heads":1},"against":{"heads":1}}}]})");
  };
  CHECK(on("2021-01-01").tally->regime.id == "civil-code-2021");
  CHECK(on("2020-12-31").tally->regime.id == "property-law-2007");
  CHECK_FALSE(on("1999-12-31").tally);
}
