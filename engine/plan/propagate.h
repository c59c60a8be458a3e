#pragma once
#include <optional>
#include <vector>

#include "plan/network.h"

/// Internal to the layer: propagation of bounds over a network, from scratch and rule by rule.
namespace gongyi::plan {

class Propagation {
 public:
  struct Day {
    std::optional<Date> earliest, cap;
    Cause from, until;
  };
  using Days = std::vector<Day>;

  Propagation(const Network& network, const calendar::Calendar& calendar);

  /// Earliest days with all rules but those of `without`; false when they contradict each other.
  bool start(Days& days, const std::vector<bool>& without);
  /// One more rule, which `without` lets in already; false when it contradicts the others.
  bool add(Days& days, std::size_t rule, const std::vector<bool>& without);
  /// Latest days, after `start` succeeded.
  void lower(Days& days, const std::vector<bool>& without);
  /// The rules that led to the contradiction, from the first to the one that broke.
  [[nodiscard]] std::vector<std::size_t> blamed(const Days& days) const;
  /// Whether a rule holds the earliest day of a node from below.
  [[nodiscard]] bool rooted(const Days& days, std::size_t node) const;

 private:
  struct Memo {
    std::optional<Date> up_from, down_from;
    Date up_to, down_to;
  };
  void set_frame();
  [[nodiscard]] Date up(std::size_t link, Date day);
  [[nodiscard]] Date down(std::size_t link, Date day);
  bool raise(Days& days, std::vector<std::size_t> queue, const std::vector<bool>& without);
  void take(Day& day, std::size_t bound) const;

  const Network* network_;
  const calendar::Calendar* calendar_;
  std::vector<std::vector<std::size_t>> out_, in_;
  std::vector<Memo> memo_;
  Date frame_first_, frame_last_;
  std::size_t failed_ = 0;
};

}  // namespace gongyi::plan
