#pragma once
#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace gongyi::bench {

/// One measured figure with the limit it is meant to keep; limit 0 = only told.
struct Figure {
  std::string name;
  double value = 0;
  std::string unit;
  double limit = 0;
};

/// Median of several runs by a clock that tells milliseconds. The first run, which warms caches, is
/// left out.
inline double median(int runs, double (*clock_ms)(), const std::function<void()>& work) {
  work();
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const double began = clock_ms();
    work();
    times.push_back(clock_ms() - began);
  }
  std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
  return times[static_cast<std::size_t>(runs / 2)];
}

/// Processor time, for pure computing: the same on a busy machine.
inline double cpu_clock_ms() {
  return 1000.0 * static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}
inline double median_cpu_ms(int runs, const std::function<void()>& work) {
  return median(runs, cpu_clock_ms, work);
}

/// Wall time, for what waits for the disk.
inline double wall_clock_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}
inline double median_wall_ms(int runs, const std::function<void()>& work) {
  return median(runs, wall_clock_ms, work);
}

/// A benchmark must not measure an error: stops the program with a line that says which.
void must(bool holds, const char* what);

using Scenario = std::vector<Figure> (*)();

}  // namespace gongyi::bench
