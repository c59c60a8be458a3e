#include "fixture.h"

using namespace gongyi;
using namespace gongyi::law;
using namespace gongyi::law::test;
using Codes = std::vector<std::string>;

namespace {

Codes findings(const std::string& text) {
  return load({kSources, kPlaces, parameter("specific-wins"), text}).codes();
}

}  // namespace

TEST_CASE("a law file of no known kind is told", "[law]") {
  CHECK(findings("paramters: []\n") == Codes{"LAW001"});
}

TEST_CASE("values are checked against what is registered", "[law]") {
  CHECK(findings(pack("n-x", value("30d", "[K1]"))) == Codes{"LAW003"});
  CHECK(findings(pack("n", value("30d", "[Z1]"))) == Codes{"LAW004"});
  CHECK(findings(pack("n", value("30", "[N1]"))) == Codes{"LAW005"});
  CHECK(findings(pack("n", value("30d", "[]", "quoted", "2020-01-01", ", note: 政策"))) ==
        Codes{"LAW007"});
  CHECK(findings(pack("n", value("30d", "[]", "unverified"))) == Codes{"LAW016"});
  CHECK(
      findings(pack("n", value("30d", "[]", "unverified", "2020-01-01", ", note: 政策"))).empty());
  CHECK(findings(pack("n", value("30d", "[N1]", "verified", "2020-01-01",
                                 ", until: 2019-01-01"))) == Codes{"LAW008"});
  CHECK(findings(pack("n", value("30d", "N1"))) == Codes{"LAW010"});
}

TEST_CASE("an unknown parameter comes with a suggestion", "[law]") {
  const auto loaded = load({kSources, kPlaces, parameter("specific-wins"),
                            pack("n",
                                 "  - {parameter: x.dyas, value: 1d, from: 2020-01-01, "
                                 "basis: [N1], status: quoted}\n")});
  REQUIRE(loaded.codes() == Codes{"LAW006"});
  REQUIRE(loaded.sink.sorted()[0].fix);
  CHECK(loaded.sink.sorted()[0].fix->in(Lang::en) == "did you mean 'x.days'?");
}

TEST_CASE("dated values of one layer may follow but not overlap", "[law]") {
  CHECK(findings(pack("n", value("1d", "[N1]") + value("2d", "[N1]"))) == Codes{"LAW009"});
  CHECK(findings(pack("n", value("1d", "[N1]") + value("2d", "[N1]", "verified", "2021-01-01")))
            .empty());
}

TEST_CASE("wrong words and things registered twice are told", "[law]") {
  CHECK(load({kSources, kPlaces, parameter("strictest")}).codes() == Codes{"Y032"});
  CHECK(load({kSources, kPlaces, parameter("mandatory"), parameter("mandatory")}).codes() ==
        Codes{"LAW002"});
  CHECK(load({kSources, kSources, kPlaces}).codes() == Codes(4, "LAW002"));
  const auto words = parameter("mandatory", "word", ", words: [odd, any]");
  CHECK(load({kSources, kPlaces, words, pack("n", value("ood", "[N1]"))}).codes() == Codes{"Y032"});
  CHECK(load({kSources, kPlaces, words, pack("n", value("odd", "[N1]"))}).book);
}

TEST_CASE("what the schema refuses the program refuses too", "[law]") {
  const auto one = [](const std::string& text) { return load({kSources, kPlaces, text}).codes(); };
  CHECK(load({"sources: []\n"}).codes() == Codes{"LAW013"});
  CHECK(one("sources:\n  - {tag: q, name: 条例, in_force: 2021-05-01}\n") == Codes{"LAW014"});
  CHECK(one("sources:\n  - {tag: Q, name: 条例}\n") == Codes{"Y022"});
  CHECK(one("sources:\n  - {tag: Q, name: 条例, in_force: }\n") == Codes{"Y022"});
  CHECK(one("jurisdictions:\n  - {id: N-X, title: 某地}\n") == Codes{"LAW014"});
  CHECK(one("jurisdictions:\n  - {id: x, parent: \"\", title: 某地}\n") == Codes{"LAW003"});
  CHECK(load({parameter("mandatory", "word")}).codes() == Codes{"LAW018"});
  CHECK(load({parameter("mandatory", "integer", ", words: [odd]")}).codes() == Codes{"LAW018"});
  CHECK(load({parameter("mandatory", "word", ", words: [Odd]")}).codes() == Codes{"LAW014"});
  CHECK(findings(pack("n", " []\n")) == Codes{"LAW013"});
  CHECK(findings(pack("n", value("0d", "[N1]"))) == Codes{"LAW005"});
  CHECK(findings(pack("n", value("1d", "[N1, N1]"))) == Codes{"Y011"});
  CHECK(findings(pack("n", value("1d", "[N1]", "quoted", "2020-01-01", ", until: "))) ==
        Codes{"Y034"});
  const auto numbers = [](const char* type, const char* number) {
    return load({kSources, kPlaces, parameter("mandatory", type), pack("n", value(number, "[N1]"))})
        .codes();
  };
  CHECK(numbers("integer", "-1") == Codes{"LAW020"});
  CHECK(numbers("share", "1") == Codes{"LAW011"});
  CHECK(numbers("share", "02/3") == Codes{"LAW011"});
  CHECK(numbers("share", "4/3") == Codes{"LAW011"});
  CHECK(numbers("share", "2/3").empty());
}

TEST_CASE("verified says when the text was compared", "[law]") {
  CHECK(findings(pack("n",
                      "  - {parameter: x.days, value: 1d, from: 2020-01-01, basis: [N1], "
                      "status: verified}\n")) == Codes{"LAW015"});
}

TEST_CASE("a regime answers for every matter and leaves no share to a default", "[law]") {
  const auto regime = [](const std::string& strict, const std::string& matters) {
    const auto share = "{share: 2/3" + strict + "}";
    return "regimes:\n  - id: r\n    title: 制度\n    from: 2020-01-01\n    approval_of_all: true\n"
           "    participation: " +
           share + "\n    ordinary: {share: 1/2, strict: true}\n" +
           "    special: {share: 3/4, strict: false}\n    basis: [N1]\n    matters:\n" + matters;
  };
  const std::string rules =
      "      - {id: adopt-rules, class: ordinary, title: 规则, basis: [N1]}\n";
  const auto codes = [&](const std::string& strict, const std::string& matters) {
    return load({kSources, kPlaces, regime(strict, matters)}).codes();
  };
  CHECK(codes(", strict: false", rules) == Codes(15, "LAW019"));
  auto twice = Codes(15, "LAW019");
  twice.insert(twice.begin(), "LAW002");
  CHECK(codes(", strict: false", rules + rules) == twice);
  auto open = codes("", rules);
  CHECK(std::count(open.begin(), open.end(), "Y022") == 1);
  open = codes(", strict: false",
               "      - {id: adopt-rule, class: ordinary, title: 规则, basis: []}\n");
  CHECK(std::count(open.begin(), open.end(), "Y032") == 1);
  CHECK(std::count(open.begin(), open.end(), "LAW013") == 1);
}

TEST_CASE("all findings of all files are told at once", "[law]") {
  const auto loaded = load({kSources, kPlaces, parameter("specific-wins"),
                            pack("n-x", value("30", "[Z1]")), "unknown: 1\n"});
  CHECK(loaded.sink.error_count() == 4);
  CHECK_FALSE(loaded.book);
}

TEST_CASE("the longest source tag that leaves an article is taken", "[law]") {
  const auto book = load({kSources, kPlaces}).book;
  REQUIRE(book);
  CHECK(book->cite("P24")->source == "P");
  CHECK(book->cite("PX24(1)")->source == "PX");
  CHECK(book->cite("PX24(1)")->article == "24(1)");
  CHECK(book->cite("PX24(1)")->tag() == "PX24(1)");
  CHECK(book->cite("K")->article.empty());
  CHECK(book->cite("P33-2")->article == "33-2");
  for (const auto* bad : {"Z1", "24", "", "P24(", "P24()", "Pa", "P24x", "P24(1)x"}) {
    INFO(bad);
    CHECK_FALSE(book->cite(bad));
  }
}

TEST_CASE("a book that was not loaded knows nothing and breaks nothing", "[law]") {
  const LawBook book;
  CHECK_FALSE(book.knows("x"));
  CHECK(book.parameters().empty());
  CHECK_FALSE(book.at("x", "cn", Date(2026, 1, 1)));
  CHECK_FALSE(book.regime(Date(2026, 1, 1)));
}
