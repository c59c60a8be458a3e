// gongyi_bench            names of the scenarios, one per line
// gongyi_bench SCENARIO   its figures: name, value, unit, limit, separated by tabs
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>

#include "bench/bench.h"

namespace gongyi::bench {

#define SCENARIO(name) std::vector<Figure> name##_scenario();
GONGYI_BENCH_SCENARIOS
#undef SCENARIO

void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "gongyi_bench: %s\n", what);
  std::exit(1);
}

namespace {

const std::map<std::string, Scenario>& scenarios() {
  static const std::map<std::string, Scenario> all = {
#define SCENARIO(name) {#name, &name##_scenario},
      GONGYI_BENCH_SCENARIOS
#undef SCENARIO
  };
  return all;
}

double peak_memory_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void print(const Figure& figure) {
  std::printf("%s\t%.2f\t%s\t%.0f\n", figure.name.c_str(), figure.value, figure.unit.c_str(),
              figure.limit);
}

int run(const std::string& name) {
  const auto found = scenarios().find(name);
  must(found != scenarios().end(), "there is no such scenario");
  for (const Figure& figure : found->second()) print(figure);
  print({"peak resident memory: " + name, peak_memory_mib(), "MiB", 100});
  return 0;
}

}  // namespace
}  // namespace gongyi::bench

int main(int argc, char** argv) {
  if (argc == 2) return gongyi::bench::run(argv[1]);
  for (const auto& [name, scenario] : gongyi::bench::scenarios()) std::printf("%s\n", name.c_str());
  return 0;
}
