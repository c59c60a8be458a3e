#include <catch2/catch.hpp>

#include "security/sealed.h"
#include "store/temp_office.h"

using namespace gongyi;
using namespace gongyi::store;
using namespace gongyi::store_tests;

namespace {

const std::string kEstate = "estate:E001";
const std::string kJson = R"({"name":"示例甲乙丙","phone":"13900000001"})";

Batch with_record(std::int64_t expected, const std::string& record, const std::string& subject,
                  const std::string& json) {
  Batch made = batch(kEstate, expected, 1);
  const std::string salt = security::random_salt();
  made.entries[0].payload["record"] = record;
  made.entries[0].payload["commitment"] = security::commitment(salt, json);
  made.records.push_back({record, subject, json, salt});
  return made;
}

}  // namespace

TEST_CASE("personal data reads back and is nowhere readable in the files", "[store]") {
  TempOffice office;
  Batch first = with_record(0, "R-1", "P-1", kJson);
  first.blobs.push_back(blob("签名照片 13900000002"));
  (void)office.store->append({first});
  office.reopen();
  CHECK(office.store->record("R-1") == kJson);
  CHECK(office.store->blob(sha256("签名照片 13900000002")) == "签名照片 13900000002");
  const std::string raw = raw_bytes(office.path);
  REQUIRE(raw.find("R-1") != std::string::npos);
  for (const char* secret : {"示例甲乙丙", "13900000001", "13900000002", "签名照片"}) {
    CHECK(raw.find(secret) == std::string::npos);
  }
  CHECK(raw.find(first.records[0].salt) == std::string::npos);
}

TEST_CASE("records are listed by the stream they belong to", "[store]") {
  TempOffice office;
  (void)office.store->append({with_record(0, "R-1", "P-1", kJson)});
  (void)office.store->append({with_record(1, "R-2", "P-1", "{}")});
  const auto rows = office.store->records(kEstate);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].record == "R-1");
  CHECK(rows[0].subject == "P-1");
  CHECK(rows[0].json == kJson);
  CHECK(office.store->records("case:none").empty());
  CHECK_FALSE(office.store->record("R-9").has_value());
}

TEST_CASE("erasing a person destroys the data and keeps the journal whole", "[store]") {
  TempOffice office;
  Batch first = with_record(0, "R-1", "P-1", kJson);
  first.blobs.push_back(blob("照片", true, "P-1"));
  (void)office.store->append({first});
  (void)office.store->append({with_record(1, "R-2", "P-2", "{}")});
  const std::string head = office.store->entries(kEstate).back().hash;
  const std::string wrapped = office.raw_text("SELECT wrapped_key FROM subject WHERE id = 'P-1'");
  const std::string sealed = office.raw_text("SELECT sealed FROM record WHERE id = 'R-1'");
  REQUIRE(raw_bytes(office.path).find(wrapped) != std::string::npos);

  office.store->erase_subject("P-1");
  CHECK_FALSE(office.store->record("R-1").has_value());
  CHECK_FALSE(office.store->blob(sha256("照片")).has_value());
  CHECK(office.store->record("R-2") == "{}");
  CHECK(office.store->records(kEstate).size() == 1);
  CHECK(office.store->verify().empty());
  CHECK(office.store->entries(kEstate).back().hash == head);
  CHECK(office.raw_text("SELECT commitment FROM record WHERE id = 'R-1'") ==
        first.entries[0].payload.text("commitment"));
  const std::string raw = raw_bytes(office.path);
  CHECK(raw.find(wrapped) == std::string::npos);
  CHECK(raw.find(sealed) == std::string::npos);
}

TEST_CASE("a person erased and heard of again gets a new key; the old data stay gone", "[store]") {
  TempOffice office;
  (void)office.store->append({with_record(0, "R-1", "P-1", kJson)});
  office.store->erase_subject("P-1");
  (void)office.store->append({with_record(1, "R-2", "P-1", "{}")});
  CHECK_FALSE(office.store->record("R-1").has_value());
  CHECK(office.store->record("R-2") == "{}");
  CHECK(office.store->verify().empty());
}

TEST_CASE("a file kept for two people survives the erasure of one", "[store]") {
  TempOffice office;
  Batch first = batch(kEstate, 0, 1);
  first.blobs = {blob("合照", true, "P-1"), blob("合照", true, "P-2"), blob("合照", true, "P-2")};
  (void)office.store->append({first});
  office.store->erase_subject("P-1");
  CHECK(office.store->blob(sha256("合照")) == "合照");
  office.store->erase_subject("P-2");
  CHECK_FALSE(office.store->blob(sha256("合照")).has_value());
  Batch again = batch(kEstate, 1, 1);
  again.blobs = {blob("合照", true, "P-1")};
  (void)office.store->append({again});
  CHECK(office.store->blob(sha256("合照")) == "合照");
}

TEST_CASE("files keep every byte, open or sealed, empty or with zero bytes", "[store]") {
  TempOffice office;
  Batch first = batch(kEstate, 0, 1);
  std::string all;
  for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
  first.blobs = {blob("", false), blob(std::string("a\0b", 3), false), blob(all)};
  (void)office.store->append({first});
  for (const auto& kept : first.blobs) CHECK(office.store->blob(kept.digest) == kept.bytes);
  CHECK(office.store->verify().empty());
}

TEST_CASE("a file under a digest that is not its own is our own mistake", "[store]") {
  TempOffice office;
  Batch first = batch(kEstate, 0, 1);
  first.blobs = {{sha256("a"), "b", false, ""}};
  CHECK_THROWS_AS(office.store->append({first}), Defect);
  CHECK_FALSE(office.store->has(kEstate));
}
