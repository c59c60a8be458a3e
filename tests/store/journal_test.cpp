#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <thread>

#include "store/temp_office.h"

using namespace gongyi;
using namespace gongyi::store;
using namespace gongyi::store_tests;

namespace {
const std::string kCase = "case:QD-2026-001";
}

TEST_CASE("entries come back in order with every field, chained, after reopening", "[store]") {
  TempOffice office;
  const auto result = office.store->append({batch(kCase, 0, 3, "c-1")});
  const auto& written = std::get<Appended>(result).entries;
  REQUIRE(written.size() == 3);
  office.reopen();
  const auto read = office.store->entries(kCase);
  REQUIRE(read.size() == 3);
  std::string previous;
  for (std::size_t i = 0; i < read.size(); ++i) {
    CHECK(read[i].seq == static_cast<std::int64_t>(i) + 1);
    CHECK(read[i].prev_hash == previous);
    CHECK(read[i].hash == casefile::entry_hash(read[i]));
    CHECK(casefile::hashed_text(read[i]) == casefile::hashed_text(written[i]));
    CHECK(read[i].hash == written[i].hash);
    previous = read[i].hash;
  }
  CHECK(read[0].act_date == Date(2026, 3, 1));
  CHECK(read[0].recorded_at == noon(Date(2026, 3, 2)));
  CHECK(read[0].payload.text("note") == "公示");
  CHECK(read[2].step == "step-3#1");
  CHECK(read[2].command == "c-1");
  CHECK(office.store->entries(kCase, 2).size() == 1);
  CHECK(office.store->entries(kCase, 3).empty());
  CHECK(office.store->entries("case:none").empty());
}

TEST_CASE("streams are found by their prefix", "[store]") {
  TempOffice office;
  CHECK_FALSE(office.store->has(kCase));
  (void)office.store->append({batch(kCase, 0, 1), batch("estate:E001", 0, 1)});
  CHECK(office.store->has(kCase));
  CHECK(office.store->streams("case:") == std::vector<std::string>{kCase});
  CHECK(office.store->streams("").size() == 2);
  CHECK(office.store->streams("case:%").empty());
}

TEST_CASE("a writer that has not seen the last entry is told of the conflict", "[store]") {
  TempOffice office;
  (void)office.store->append({batch(kCase, 0, 2)});
  const auto late = office.store->append({batch(kCase, 1, 1)});
  REQUIRE(std::holds_alternative<Conflict>(late));
  CHECK(std::get<Conflict>(late).actual_seq == 2);
  CHECK(std::holds_alternative<Conflict>(office.store->append({batch(kCase, 3, 1)})));
  CHECK(office.store->entries(kCase).size() == 2);
}

TEST_CASE("a command given twice is done once", "[store]") {
  TempOffice office;
  (void)office.store->append({batch(kCase, 0, 2, "c-1")});
  (void)office.store->append({batch(kCase, 2, 1, "c-2")});
  const auto again = office.store->append({batch(kCase, 0, 2, "c-1")});
  REQUIRE(std::holds_alternative<AlreadyDone>(again));
  CHECK(std::get<AlreadyDone>(again).seq_from == 1);
  CHECK(std::get<AlreadyDone>(again).seq_to == 2);
  CHECK(office.store->entries(kCase).size() == 3);
}

TEST_CASE("batches of one command are written together or not at all", "[store]") {
  TempOffice office;
  (void)office.store->append({batch("estate:E001", 0, 1)});
  Batch first = batch(kCase, 0, 1, "c-1");
  first.blobs.push_back(blob("bytes", false));
  first.texts.push_back({"d1", "procedure", "p.yaml", "text"});
  first.listing = Listing{kCase, "case", Json::object()};
  first.records.push_back({"R-1", "P-1", "{}", "00"});
  const auto result = office.store->append({first, batch("estate:E001", 0, 1, "c-1")});
  REQUIRE(std::holds_alternative<Conflict>(result));
  CHECK_FALSE(office.store->has(kCase));
  CHECK_FALSE(office.store->blob(sha256("bytes")).has_value());
  CHECK_FALSE(office.store->text("d1").has_value());
  CHECK_FALSE(office.store->record("R-1").has_value());
  CHECK(office.store->listings("case").empty());
  CHECK(std::holds_alternative<Appended>(
      office.store->append({first, batch("estate:E001", 1, 1, "c-1")})));
  CHECK(office.store->has(kCase));
  CHECK(office.store->text("d1")->text == "text");
}

TEST_CASE("the database itself refuses to change or delete what stands in a journal", "[store]") {
  TempOffice office;
  (void)office.store->append({batch(kCase, 0, 2, "c-1")});
  for (const char* sql :
       {"UPDATE entry SET by_whom = 'x'", "DELETE FROM entry", "DELETE FROM entry WHERE seq = 2",
        "UPDATE stream SET head_seq = 1", "DELETE FROM stream", "DELETE FROM command",
        "UPDATE command SET seq_to = 9",
        "INSERT OR REPLACE INTO entry SELECT stream, seq, 'x', version, recorded_at, act_date, "
        "by_whom, step, command, payload, phases, prev_hash, hash FROM entry"}) {
    INFO(sql);
    CHECK_THROWS_AS(office.raw(std::string("PRAGMA recursive_triggers = ON; ") + sql),
                    SQLite::Exception);
  }
  CHECK(office.store->verify().empty());
}

TEST_CASE("two connections that write at once lose nothing and never fail", "[store]") {
  TempOffice office;
  constexpr int kEach = 60;
  std::vector<std::string> troubles(2);
  const auto write = [&](std::size_t who) {
    try {
      const auto own = open_office(office.path);
      for (int i = 0; i < kEach; ++i) {
        const std::string command = std::to_string(who) + "-" + std::to_string(i);
        std::int64_t expected = 0;
        while (true) {
          const auto result = own->append({batch(kCase, expected, 1, command)});
          if (std::holds_alternative<Appended>(result)) break;
          expected = std::get<Conflict>(result).actual_seq;
        }
      }
    } catch (const std::exception& error) {
      troubles[who] = error.what();
    }
  };
  std::thread one(write, 0), two(write, 1);
  one.join();
  two.join();
  CHECK(troubles == std::vector<std::string>(2));
  CHECK(office.store->entries(kCase).size() == 2 * kEach);
  CHECK(office.store->verify().empty());
}

TEST_CASE("lists are rows beside the journal and can be replaced as a whole", "[store]") {
  TempOffice office;
  Json row = Json::object();
  row["title"] = "示例小区";
  Batch first = batch(kCase, 0, 1);
  first.listing = Listing{kCase, "case", row};
  (void)office.store->append({first});
  REQUIRE(office.store->listings("case").size() == 1);
  CHECK(office.store->listings("case")[0].row == row);
  CHECK(office.store->listings("estate").empty());
  office.raw("UPDATE listing SET row = 'not json'");
  CHECK(office.store->listings("case")[0].row.is_null());
  office.store->replace_listings({{kCase, "case", row}, {"estate:E001", "estate", row}});
  CHECK(office.store->listings("case")[0].row == row);
  CHECK(office.store->listings("estate").size() == 1);
  CHECK(office.store->entries(kCase).size() == 1);
}

TEST_CASE("settings are kept, and those of the store itself are its own", "[store]") {
  TempOffice office;
  CHECK(office.store->meta("next-case").empty());
  office.store->set_meta("next-case", "7");
  office.store->set_meta("next-case", "8");
  office.reopen();
  CHECK(office.store->meta("next-case") == "8");
  CHECK_THROWS_AS(office.store->set_meta("store.key", "x"), Defect);
}

TEST_CASE("an error of the database shows no bound value and no query", "[store]") {
  TempOffice office;
  Batch first = batch(kCase, 0, 1);
  first.records.push_back({"R-1", "P-1", R"({"name":"示例甲"})", "00"});
  (void)office.store->append({first});
  first.expected_seq = 1;  // the same record id again is an error of the caller
  try {
    (void)office.store->append({first});
    FAIL("a record was written twice");
  } catch (const Failure& failure) {
    for (const Lang lang : {Lang::zh, Lang::en}) {
      const std::string shown = failure.message().in(lang);
      CHECK(shown.find("示例甲") == std::string::npos);
      CHECK(shown.find("R-1") == std::string::npos);
      CHECK(shown.find("INSERT") == std::string::npos);
    }
    CHECK(failure.message().code() == "S012");
  }
  CHECK(office.store->entries(kCase).size() == 1);
}

namespace {

/// Appends whole commands without end and tells of each only after the store has returned.
[[noreturn]] void write_until_killed(const std::string& office, int told) {
  const auto store = open_office(office);
  for (std::int64_t seq = 0;; seq += 3) {
    Batch next = batch(kCase, seq, 3, "c-" + std::to_string(seq));
    next.blobs.push_back(blob("evidence " + std::to_string(seq)));
    (void)store->append({next});
    if (::write(told, "x", 1) != 1) ::_exit(1);
  }
}

}  // namespace

TEST_CASE("a killed program loses no command it acknowledged and leaves none half done",
          "[store]") {
  TempOffice office;
  office.store.reset();
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    try {
      write_until_killed(office.path, ends[1]);
    } catch (...) {
      ::_exit(1);
    }
  }
  ::close(ends[1]);
  std::size_t acknowledged = 0;
  char byte = 0;
  while (acknowledged < 20 && ::read(ends[0], &byte, 1) == 1) ++acknowledged;
  ::kill(child, SIGKILL);
  while (::read(ends[0], &byte, 1) == 1) ++acknowledged;
  ::waitpid(child, nullptr, 0);
  ::close(ends[0]);
  REQUIRE(acknowledged >= 20);
  office.reopen();
  const std::size_t entries = office.store->entries(kCase).size();
  CHECK(entries >= 3 * acknowledged);
  CHECK(entries % 3 == 0);
  CHECK(office.store->blob(sha256("evidence " + std::to_string(entries - 3))).has_value());
  CHECK(office.store->verify().empty());
}
