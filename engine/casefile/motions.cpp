#include "casefile/motions.h"

namespace gongyi::casefile {

std::vector<definition::MotionSpec> motions_of(const definition::VoteSpec& vote,
                                               const FactReader& facts) {
  auto out = vote.motions;
  if (vote.motions_in.empty()) return out;
  std::size_t number = 0;
  for (const auto& row : facts.people(vote.motions_in))
    out.push_back({"m" + std::to_string(++number), row.text("matter"), Text(row.text("title"))});
  return out;
}

Text motion_title(const definition::VoteSpec& vote, const FactReader& facts,
                  const std::string& id) {
  for (const auto& motion : motions_of(vote, facts)) {
    if (motion.id == id) return motion.title;
  }
  return Text(id);
}

}  // namespace gongyi::casefile
