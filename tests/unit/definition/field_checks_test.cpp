#include <catch2/catch.hpp>

#include "definition/field_checks.h"
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
}

TEST_CASE("a document without its template file is told", "[definition]") {
  CHECK(check("F09", std::nullopt) == std::vector<std::string>{"WF052"});
}
