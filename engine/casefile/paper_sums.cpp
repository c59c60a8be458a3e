#include "casefile/paper_sums.h"

#include <array>
#include <utility>

namespace gongyi::casefile {
namespace {

using ballot::MotionCounts;
using ballot::Sums;

constexpr std::array<std::pair<const char*, Sums MotionCounts::*>, 6> kParts = {
    {{"for", &MotionCounts::for_},
     {"against", &MotionCounts::against},
     {"abstain", &MotionCounts::abstain},
     {"majority", &MotionCounts::majority},
     {"void", &MotionCounts::void_},
     {"silent", &MotionCounts::silent}}};

Json pair_json(std::int64_t heads, const std::optional<Area>& area) {
  Json out = Json::object();
  out["heads"] = heads;
  if (area) out["area"] = area->str();
  return out;
}

std::optional<Area> area_of(const Json& json) {
  return json.has("area") ? Area::parse(json.text("area")) : std::nullopt;
}

}  // namespace

Json sums_json(const ballot::PublishedSums& sums) {
  Json out = Json::object();
  out["totals"] = pair_json(sums.heads, sums.area);
  out["counts"] = Json::object();
  for (const auto& [id, counts] : sums.counts) {
    auto& row = out["counts"][id];
    for (const auto& [key, part] : kParts)
      row[key] = pair_json((counts.*part).heads, (counts.*part).area);
  }
  return out;
}

ballot::PublishedSums sums_from(const Json& json) {
  ballot::PublishedSums out;
  out.heads = json.at("totals").number("heads");
  out.area = area_of(json.at("totals"));
  if (!json.at("counts").is_object()) return out;
  for (const auto& [id, row] : json.at("counts").members()) {
    auto& counts = out.counts[id];
    for (const auto& [key, part] : kParts)
      counts.*part = {row.at(key).number("heads"), area_of(row.at(key))};
  }
  return out;
}

}  // namespace gongyi::casefile
