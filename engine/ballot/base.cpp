#include <algorithm>
#include <map>
#include <unordered_set>

#include "ballot/tally.h"
#include "base/digest.h"
#include "base/error.h"
#include "base/json.h"

namespace gongyi::ballot {
namespace {

constexpr char kDeveloper[] = "developer";

std::vector<std::string> known_owners(const UnitInput& unit) {
  std::vector<std::string> owners;
  for (const auto& owner : unit.owners)
    if (!owner.empty()) owners.push_back(owner);
  std::sort(owners.begin(), owners.end());
  owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
  return owners;
}

// Units of the developer's remainder have the empty set, which no owner can have.
std::vector<std::string> owner_set(const UnitInput& unit) {
  return unit.delivered && unit.sold ? known_owners(unit) : std::vector<std::string>{};
}

std::string head_name(const std::vector<std::string>& owners) {
  if (owners.empty()) return kDeveloper;
  std::string name;
  for (const auto& owner : owners) name += (name.empty() ? "" : "+") + owner;
  return name;
}

void add_area(Area& to, Area more) {
  GONGYI_ENSURE(more.centi >= 0 && !__builtin_add_overflow(to.centi, more.centi, &to.centi),
                "areas add up to more than can be counted");
}

void put_unit(Base& base, std::map<std::vector<std::string>, std::size_t>& by_owners,
              std::size_t index) {
  const auto& unit = base.units[index];
  const auto owners = owner_set(unit);
  const auto [place, fresh] = by_owners.emplace(owners, base.heads.size());
  if (fresh) base.heads.push_back({head_name(owners), owners, {}, {}});
  auto& head = base.heads[place->second];
  head.units.push_back(index);
  add_area(head.area, unit.area);
  add_area(base.total_area, unit.area);
  base.head_of.push_back(place->second);
}

std::vector<Merge> merges_of(const Base& base, const std::vector<Citation>& basis) {
  std::vector<Merge> merges;
  for (const auto& head : base.heads) {
    if (head.units.size() < 2) continue;
    Merge merge{head.id, {}, {}, basis};
    for (const auto unit : head.units) merge.units.push_back(base.units[unit].id);
    const auto count = std::to_string(head.units.size());
    merge.reason = Message(head.owners.empty()       ? "ballot.merge_developer"
                           : head.owners.size() == 1 ? "ballot.merge_owner"
                                                     : "ballot.merge_owners",
                           {count, head.area.str()})
                       .text();
    merges.push_back(std::move(merge));
  }
  return merges;
}

// Independent of the order of the units, so that two lists of the same roster agree.
std::string digest_of(const Base& base) {
  std::map<std::string, Json> lines;
  for (const auto& unit : base.units) {
    Json owners = Json::array();
    for (const auto& owner : owner_set(unit)) owners.push(owner);
    Json line = Json::array();
    line.push(unit.id);
    line.push(unit.area.centi);
    line.push(std::move(owners));
    lines.emplace(unit.id, std::move(line));
  }
  Json all = Json::array();
  for (auto& [id, line] : lines) all.push(std::move(line));
  return sha256(all.canonical());
}

}  // namespace

Base make_base(std::vector<UnitInput> units, bool count_parking,
               const std::vector<Citation>& basis) {
  Base base;
  std::unordered_set<std::string> seen;
  for (auto& unit : units) {
    GONGYI_ENSURE(seen.insert(unit.id).second, "unit twice in a base: " + unit.id);
    if (unit.parking && !count_parking) {
      base.left_out.push_back(unit.id);
    } else {
      base.units.push_back(std::move(unit));
    }
  }
  std::map<std::vector<std::string>, std::size_t> by_owners;
  for (std::size_t i = 0; i < base.units.size(); ++i) put_unit(base, by_owners, i);
  base.total_heads = static_cast<std::int64_t>(base.heads.size());
  base.merges = merges_of(base, basis);
  base.digest = digest_of(base);
  return base;
}

}  // namespace gongyi::ballot
