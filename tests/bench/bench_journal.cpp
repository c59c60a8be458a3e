// Replaying a case of 300 entries and writing one more step (design: little more than the commit).
#include <filesystem>
#include <string>
#include <variant>

#include "bench/bench.h"
#include "casefile/view.h"
#include "store/office_store.h"

namespace gongyi::bench {
namespace {

constexpr int kEntries = 300;
const char* const kStream = "case:BENCH-001";

casefile::NewEntry entry(std::string_view kind, std::string step, Json payload) {
  casefile::NewEntry made;
  made.kind = std::string(kind);
  made.act_date = Date(2026, 3, 2);
  made.by = "示例甲";
  made.step = std::move(step);
  made.payload = std::move(payload);
  made.phases = Json::object();
  return made;
}

std::vector<casefile::NewEntry> history() {
  Json opened = Json::object();
  opened["case"] = "BENCH-001";
  opened["estate"] = "E001";
  opened["procedure"] = "first-election";
  Json::Array steps;
  for (int i = 0; i < 30; ++i) steps.emplace_back("step-" + std::to_string(i));
  opened["steps"] = Json(steps);
  std::vector<casefile::NewEntry> made{entry(casefile::kind::case_opened, "", opened)};
  for (int i = 1; i < kEntries; ++i) {
    Json payload = Json::object();
    Json facts = Json::object();
    facts["fact-" + std::to_string(i)] = "值" + std::to_string(i);
    payload["facts"] = facts;
    made.push_back(
        entry(casefile::kind::step_facts, "step-" + std::to_string(i % 30) + "#1", payload));
  }
  return made;
}

store::Batch batch(std::int64_t after, std::vector<casefile::NewEntry> entries) {
  store::Batch made;
  made.stream = kStream;
  made.expected_seq = after;
  made.recorded_at = noon(Date(2026, 3, 2));
  made.entries = std::move(entries);
  return made;
}

std::int64_t append(store::CaseStore& office, std::int64_t after,
                    std::vector<casefile::NewEntry> entries) {
  const auto count = static_cast<std::int64_t>(entries.size());
  const auto result = office.append({batch(after, std::move(entries))});
  must(std::holds_alternative<store::Appended>(result), "the journal refused an entry");
  return after + count;
}

}  // namespace

std::vector<Figure> journal_scenario() {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "gongyi-bench-office";
  fs::remove_all(folder);
  std::vector<Figure> figures;
  {
    const auto office = store::create_office(folder.string());
    std::int64_t seq = append(*office, 0, history());
    const auto done = [] {
      Json payload = Json::object();
      return std::vector{entry(casefile::kind::step_facts, "step-1#1", payload)};
    };
    const double commit = median_wall_ms(21, [&] { seq = append(*office, seq, done()); });
    const double replay = median_wall_ms(21, [&] {
      must(casefile::view_of(office->entries(kStream)).id == "BENCH-001", "the case was lost");
    });
    const double both = median_wall_ms(21, [&] {
      const auto view = casefile::view_of(office->entries(kStream));
      seq = append(*office, view.seq == 0 ? seq : view.seq, done());
    });
    figures = {{"one durable commit", commit, "ms", 0},
               {"replay of 300 entries", replay, "ms", 0},
               {"replay of 300 entries and one durable step", both, "ms", commit + 10}};
  }
  fs::remove_all(folder);
  return figures;
}

}  // namespace gongyi::bench
