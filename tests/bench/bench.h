#pragma once
#include <algorithm>
#include <chrono>
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

/// Median wall time of several runs in milliseconds. The first run, which warms caches, is left
/// out.
inline double median_ms(int runs, const std::function<void()>& work) {
  using Clock = std::chrono::steady_clock;
  work();
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto began = Clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - began).count());
  }
  std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
  return times[static_cast<std::size_t>(runs / 2)];
}

/// A benchmark must not measure an error: stops the program with a line that says which.
void must(bool holds, const char* what);

using Scenario = std::vector<Figure> (*)();

}  // namespace gongyi::bench
