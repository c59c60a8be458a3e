#include <catch2/catch.hpp>

#include "security/keyring.h"
#include "store/temp_office.h"

using namespace gongyi;
using namespace gongyi::store;
using namespace gongyi::store_tests;

namespace {

const std::string kCase = "case:QD-2026-001";

struct Written : TempOffice {
  Written() {
    Batch first = batch(kCase, 0, 5, "c-1");
    first.texts.push_back({"d1", "procedure", "first-election.yaml", "steps: []"});
    first.blobs.push_back(blob("公开的文件", false));
    first.blobs.push_back(blob("封存的文件"));
    first.records.push_back({"R-1", "P-1", R"({"name":"示例甲"})", "00ff"});
    first.records.push_back({"R-2", "P-1", R"({"name":"示例乙"})", "00fe"});
    (void)store->append({first, batch("estate:E001", 0, 1, "c-1")});
  }
  /// The findings' codes after `sql` ran behind the program's back, guards taken away.
  std::vector<std::string> codes_after(const std::string& sql) {
    raw("PRAGMA foreign_keys = OFF;"
        "DROP TRIGGER IF EXISTS entry_is_never_changed;"
        "DROP TRIGGER IF EXISTS entry_is_never_deleted;"
        "DROP TRIGGER IF EXISTS stream_never_goes_back;"
        "DROP TRIGGER IF EXISTS stream_is_never_deleted;"
        "DROP TRIGGER IF EXISTS command_is_never_changed;"
        "DROP TRIGGER IF EXISTS command_is_never_deleted;"
        "DROP TRIGGER IF EXISTS law_text_is_never_changed;" +
        sql);
    std::vector<std::string> codes;
    for (const StoreFinding& finding : store->verify()) codes.push_back(finding.message.code());
    return codes;
  }
};

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a store nobody has touched verifies", "[store]") {
  Written office;
  CHECK(office.store->verify().empty());
}

TEST_CASE("a changed field of any kind is found at its entry", "[store]") {
  for (const char* change :
       {"kind = 'step.done'", "version = 2", "recorded_at = recorded_at + 1",
        "act_date = '2026-02-28'", "by_whom = 'clerk-2'", "step = 'x#1'", "command = 'c-9'",
        "payload = '{}'", "payload = payload || ' '", "phases = '{}'", "act_date = 'yesterday'",
        "hash = substr(hash, 2) || '0'"}) {
    INFO(change);
    Written office;
    CHECK_FALSE(office
                    .codes_after(std::string("UPDATE entry SET ") + change +
                                 " WHERE seq = 3 AND stream "
                                 "LIKE 'case:%'")
                    .empty());
    const auto findings = office.store->verify();
    REQUIRE_FALSE(findings.empty());
    CHECK(findings[0].stream == kCase);
    CHECK(findings[0].seq == 3);
    CHECK(findings[0].message.code() == "S031");
  }
}

TEST_CASE("removed entries are found in the middle and at the end", "[store]") {
  Written middle;
  CHECK(middle.codes_after("DELETE FROM entry WHERE seq = 3") == Codes{"S030"});
  Written tail;
  CHECK(tail.codes_after("DELETE FROM entry WHERE seq = 5") == Codes{"S033"});
  Written all;
  CHECK(all.codes_after("DELETE FROM stream WHERE id LIKE 'estate:%'") == Codes{"S033"});
}

TEST_CASE("an entry replaced together with its hash breaks the link to the next", "[store]") {
  Written office;
  auto entries = office.store->entries(kCase);
  entries[2].by = "clerk-2";
  const std::string hash = casefile::entry_hash(entries[2]);
  CHECK(office.codes_after("UPDATE entry SET by_whom = 'clerk-2', hash = '" + hash +
                           "' WHERE seq = 3") == Codes{"S032"});
}

TEST_CASE("a journal rewritten with all hashes made anew lacks the office's mark", "[store]") {
  Written office;
  auto entries = office.store->entries(kCase);
  std::string sql, previous;
  for (auto& entry : entries) {
    entry.by = "clerk-2";
    entry.prev_hash = previous;
    previous = casefile::entry_hash(entry);
    sql += "UPDATE entry SET by_whom = 'clerk-2', prev_hash = '" + entry.prev_hash + "', hash = '" +
           previous + "' WHERE stream = '" + kCase + "' AND seq = " + std::to_string(entry.seq) +
           ";";
  }
  sql += "UPDATE stream SET head_hash = '" + previous + "' WHERE id = '" + kCase + "';";
  CHECK(office.codes_after(sql) == Codes{"S034"});
}

TEST_CASE("changed files, sealed records and stored texts are found", "[store]") {
  Written open_file;
  CHECK(open_file.codes_after("UPDATE blob SET bytes = x'00' WHERE owner = ''") == Codes{"S036"});
  Written sealed_file;
  CHECK(sealed_file.codes_after("UPDATE blob SET bytes = x'00' WHERE owner <> ''") ==
        Codes{"S025"});
  Written swapped;
  CHECK(swapped.codes_after("UPDATE record SET sealed = (SELECT sealed FROM record WHERE id = "
                            "'R-2') WHERE id = 'R-1'") == Codes{"S025"});
  Written commitment;
  CHECK(commitment.codes_after("UPDATE record SET commitment = 'x' WHERE id = 'R-1'") ==
        Codes{"S035"});
  Written text;
  CHECK(text.codes_after("UPDATE law_text SET body = 'steps: [x]'") == Codes{"S037"});
}

TEST_CASE("changed orders, settings and snapshots are found", "[store]") {
  for (const char* change : {"UPDATE command SET seq_to = 4 WHERE stream LIKE 'case:%'",
                             "UPDATE command SET id = 'c-2' WHERE stream LIKE 'estate:%'",
                             "DELETE FROM command WHERE stream LIKE 'case:%'"}) {
    INFO(change);
    Written order;
    const auto codes = order.codes_after(change);
    REQUIRE_FALSE(codes.empty());
    for (const auto& code : codes) CHECK(code == "S039");
  }
  Written setting;
  setting.store->set_meta("office.name", "示例街道办事处");
  CHECK(setting.store->verify().empty());
  CHECK(setting.codes_after("UPDATE meta SET value = '别处' WHERE key = 'office.name'") ==
        Codes{"S040"});
  Written added;
  CHECK(added.codes_after("INSERT INTO meta VALUES ('office.jurisdiction', 'cn')") ==
        Codes{"S040"});
  Written snapshot;
  snapshot.store->put_snapshot(kCase, "GONGYI-SNAPSHOT");
  CHECK(snapshot.store->verify().empty());
  CHECK(snapshot.codes_after("UPDATE snapshot SET bytes = x'00'") == Codes{"S041"});
}

TEST_CASE("reading an entry that no longer reads names the stream and the entry", "[store]") {
  Written office;
  (void)office.codes_after("UPDATE entry SET payload = '{' WHERE seq = 2");
  CHECK(failure_code([&] { (void)office.store->entries(kCase); }) == "S013");
}
