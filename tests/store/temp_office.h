#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "base/digest.h"
#include "base/error.h"
#include "security/random.h"
#include "store/office_store.h"

/// An office in a directory of its own, removed afterwards.
namespace gongyi::store_tests {

namespace fs = std::filesystem;

struct TempDir {
  fs::path path = fs::temp_directory_path() / ("gongyi-store-" + security::random_id());
  TempDir() { fs::create_directory(path); }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  ~TempDir() { fs::remove_all(path); }
};

struct TempOffice {
  TempDir dir;
  std::string path = (dir.path / "office").string();
  std::unique_ptr<store::CaseStore> store = store::create_office(path);

  void reopen() {
    store.reset();
    store = store::open_office(path);
  }
  /// Runs SQL behind the program's back.
  void raw(const std::string& sql) const {
    SQLite::Database database(store::database_path(path), SQLite::OPEN_READWRITE);
    database.exec(sql);
  }
  [[nodiscard]] std::string raw_text(const std::string& sql) const {
    SQLite::Database database(store::database_path(path), SQLite::OPEN_READONLY);
    return database.execAndGet(sql).getString();
  }
};

inline std::string slurp(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

/// All bytes of all files of the office but the key.
inline std::string raw_bytes(const std::string& office) {
  std::string all;
  for (const auto& item : fs::directory_iterator(office)) {
    if (item.path() != store::key_path(office)) all += slurp(item.path());
  }
  return all;
}

template <class Action>
std::string failure_code(Action action) {
  try {
    action();
  } catch (const Failure& failure) {
    return failure.message().code();
  }
  return "none";
}

inline casefile::NewEntry entry(std::string_view kind, const std::string& step = "") {
  casefile::NewEntry made;
  made.kind = kind;
  made.act_date = Date(2026, 3, 1);
  made.by = "clerk-1";
  made.step = step;
  made.payload["note"] = "公示";
  made.phases["case"] = "progressing";
  return made;
}

inline store::Batch batch(const std::string& stream, std::int64_t expected, int count,
                          const std::string& command = "") {
  store::Batch made;
  made.stream = stream;
  made.expected_seq = expected;
  made.command = command;
  made.recorded_at = noon(Date(2026, 3, 2));
  for (int i = 0; i < count; ++i) {
    made.entries.push_back(entry("step.ready", "step-" + std::to_string(expected + i + 1) + "#1"));
  }
  return made;
}

inline store::NewBlob blob(const std::string& bytes, bool personal = true,
                           const std::string& subject = "") {
  return {sha256(bytes), bytes, personal, subject};
}

}  // namespace gongyi::store_tests
