#include <algorithm>
#include <catch2/catch.hpp>

#include "definition/field_checks.h"
#include "definition/localize.h"
#include "support/shipped.h"

using namespace gongyi;
using namespace gongyi::definition;

namespace {

/// Codes found when the template of one document uses these fields and all others use none.
std::vector<std::string> check(const std::string& document,
                               std::optional<std::vector<UsedField>> uses) {
  const auto& data = support::shipped();
  DiagnosticSink sink;
  check_documents(
      data.election, {data.vocabulary, data.law, &data.manifest},
      [&](const DocumentSpec& one) -> std::optional<std::vector<UsedField>> {
        return one.id == document ? uses : std::vector<UsedField>();
      },
      sink);
  std::vector<std::string> out;
  for (const auto& found : sink.sorted()) out.push_back(found.message.code());
  return out;
}

std::vector<std::string> uses(const std::string& document, const std::string& field) {
  return check(document, std::vector<UsedField>{{field, {}, false, false}});
}

}  // namespace

TEST_CASE("a template may use what was given by its step or before it", "[definition]") {
  CHECK(uses("F09", "group.members_count").empty());
  CHECK(uses("F09", "application.received_on").empty());
}

TEST_CASE("a template cannot use what is given later", "[definition]") {
  CHECK(uses("F09", "election.seats") == std::vector<std::string>{"WF050"});
}

TEST_CASE("a template cannot use what nobody knows", "[definition]") {
  CHECK(uses("F09", "group.nickname") == std::vector<std::string>{"WF051"});
  CHECK(uses("F09", "law.no.such_number") == std::vector<std::string>{"WF051"});
  CHECK(uses("F09", "law.prep_group.form_days").empty());
  CHECK(uses("F09", "cite.Q23").empty());
  CHECK(uses("F09", "cite.Q23-S21").empty());
}

TEST_CASE("a document without its template file is told", "[definition]") {
  CHECK(check("F09", std::nullopt) == std::vector<std::string>{"WF052"});
}

namespace {

/// A procedure of one step for two cities, whose document F09 uses these fields.
std::vector<std::string> in_two_cities(const std::vector<UsedField>& uses,
                                       const std::string& basis = "[S21]") {
  const auto& data = support::shipped();
  const auto source = std::make_shared<const SourceFile>(SourceFile{
      "two.yaml",
      "procedure: {id: two, version: 1.0.0, title: 两地, jurisdictions: [cn-shandong-qingdao, "
      "cn-shandong-weifang]}\nactors: {street: 街道办事处}\nends: {over: 结束}\nsteps:\n"
      "  - {id: apply, title: 申请, actor: street, basis: " +
          basis + ", facts: [group.formed_on], documents: [F44], ends: over}\n"});
  DiagnosticSink sink;
  const auto root = yaml::parse_yaml(source, sink);
  REQUIRE(root);
  const LoadContext context{data.vocabulary, data.law, &data.manifest};
  const auto procedure = load_procedure(*root, source, context, sink);
  if (procedure) {
    check_documents(
        *procedure, context, [&](const DocumentSpec&) { return std::optional(uses); }, sink);
  }
  std::vector<std::string> out;
  for (const auto& found : sink.sorted()) out.push_back(found.message.code());
  return out;
}

}  // namespace

TEST_CASE("an article that is no law in a place needs a counterpart there", "[definition]") {
  CHECK(in_two_cities({}, "[Q42]").empty());
  CHECK(in_two_cities({}, "[Q26]").empty());  // the pack says there is none
  CHECK(in_two_cities({}, "[Q93]") == std::vector<std::string>{"WF100"});
}

TEST_CASE("a template may print an article only where the place has one", "[definition]") {
  CHECK(in_two_cities({{"cite.Q42", {}, false, false}}).empty());
  CHECK(in_two_cities({{"cite.Q26", {}, false, false}}) == std::vector<std::string>{"WF101"});
  CHECK(in_two_cities({{"cite.Q26", {"cite.Q26"}, false, false}}).empty());
  CHECK(in_two_cities({{"cite.Q26", {}, true, false}}).empty());
  CHECK(in_two_cities({{"cite.Q26", {}, false, true}}).empty());
}

TEST_CASE("a template may print a number only where the place sets one", "[definition]") {
  CHECK(in_two_cities({{"law.filing.days", {}, false, false}}).empty());
  CHECK(in_two_cities({{"law.handover.days", {}, false, false}}) ==
        std::vector<std::string>{"WF102"});
  CHECK(in_two_cities({{"law.handover.days", {"law.handover.days"}, false, false}}).empty());
}

TEST_CASE("a condition may ask whether a place says anything", "[definition]") {
  const auto& data = support::shipped();
  CHECK(data.law.at("handover.group_days", "cn-shandong-qingdao", Date(2026, 1, 1)));
  CHECK_FALSE(data.law.at("handover.group_days", "cn-shandong-zibo", Date(2026, 1, 1)));
  CHECK(data.law.may_be_open("handover.group_days"));
}

TEST_CASE("carried out in a place, a procedure cites the law of that place", "[definition]") {
  const auto& data = support::shipped();
  const auto tags = [](const std::vector<Citation>& basis) {
    std::string out;
    for (const auto& one : basis) out += (out.empty() ? "" : " ") + one.tag();
    return out;
  };
  const auto zibo = localized(data.election, data.law, "cn-shandong-zibo");
  const auto* step = zibo.find("form-group");
  REQUIRE(step != nullptr);
  CHECK(tags(data.election.find("form-group")->basis) == "Q22 Q23 S21");
  CHECK(tags(step->basis) == "ZB22 ZB23 S21");
  CHECK(tags(step->limit->basis) == "ZB22 ZB23");
  CHECK(tags(step->exit.front().basis) == "ZB23 S21");
  const auto same = localized(data.election, data.law, "cn-shandong-qingdao-licang");
  CHECK(tags(same.find("form-group")->basis) == "Q22 Q23 S21");
}

TEST_CASE("a field that only later steps give can never be printed", "[definition]") {
  const auto& data = support::shipped();
  const LoadContext context{data.vocabulary, data.law, &data.manifest};
  const auto* document = data.manifest.find("F09");
  REQUIRE(document);
  const auto step =
      std::find_if(data.election.steps.begin(), data.election.steps.end(), [](const Step& one) {
        return std::find(one.documents.begin(), one.documents.end(), "F09") != one.documents.end();
      });
  REQUIRE(step != data.election.steps.end());
  const auto reach = [&](const std::string& field) {
    return reach_of(data.election, context, &*step, *document, {field, {}, false, true});
  };
  CHECK(reach("group.members_count") == Reach::certain);
  CHECK(reach("election.seats") == Reach::never);
  CHECK(reach("result.heads_took_part") == Reach::never);
}
