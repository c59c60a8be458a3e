#include <map>
#include <set>

#include "base/message.h"
#include "document/mask.h"
#include "service/document_model.h"

namespace gongyi::service {
namespace {

using document::Privacy;
using document::Record;
using document::Value;

std::string use_text(const std::string& use) {
  static const std::map<std::string, const char*> kUses = {
      {"residential", "住宅"}, {"commercial", "商业"}, {"office", "办公"},
      {"parking", "车位"},     {"storage", "储藏"},    {"other", "其他"}};
  const auto found = kUses.find(use);
  return found == kUses.end() ? use : found->second;
}

std::string source_text(const std::string& kind) {
  if (kind == "registered") return "登记";
  if (kind == "measured") return "实测";
  return kind == "contract" ? "合同" : "未注明";
}

/// Owners' data of the roster, unsealed once.
struct OwnerColumns {
  std::string phone, id_number, special;
};
OwnerColumns owner_columns(ModelSource& source, const RosterUnit& unit) {
  OwnerColumns out;
  const auto add = [](std::string& to, const std::string& more, const char* between = "、") {
    if (!more.empty()) to += (to.empty() ? "" : between) + more;
  };
  for (const auto& id : unit.owners) {
    const auto found = source.roster->owners.find(id);
    if (found == source.roster->owners.end()) continue;
    const auto person = source.unsealer.person(found->second.sealed);
    // One line each: a number broken between two owners could be read wrongly.
    add(out.phone, person.text("phone"), "\n");
    add(out.id_number, person.text("id_number"), "\n");
    if (found->second.organisation) add(out.special, "单位");
    if (found->second.minor) add(out.special, "未成年人");
  }
  if (unit.owners.size() > 1) add(out.special, "共有");
  if (!unit.sold) add(out.special, "未售");
  return out;
}

/// Why a row counts as it does: the first unit of a head tells of all, the others point to it.
std::string merge_note(const ballot::Base& base, const ballot::Head& head, bool first) {
  if (head.units.size() < 2) return "";
  if (!first) return Message("SV311", {base.units[head.units.front()].id}).in(Lang::zh);
  return Message("SV310", {std::to_string(head.units.size()), head.area.str()}).in(Lang::zh);
}

/// What the printed list says at the head of each building, so that it can be hung at its door.
std::map<std::string, std::string> building_sums(const ModelSource& source,
                                                 const std::map<std::string, std::size_t>& index) {
  std::map<std::string, std::pair<std::int64_t, Area>> sums;
  for (const auto& unit : source.roster->units) {
    auto& [count, area] = sums[unit.building];
    if (!index.contains(unit.id)) continue;
    ++count;
    area.centi += unit.area.centi;
  }
  std::map<std::string, std::string> out;
  for (const auto& [building, sum] : sums) {
    out[building] =
        Message("SV312", {building_title(building), std::to_string(sum.first), sum.second.str()})
            .in(Lang::zh);
  }
  return out;
}

void add_rows(Record& root, ModelSource& source) {
  const auto& base = *source.base;
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < base.units.size(); ++i) index.emplace(base.units[i].id, i);
  const auto sums = building_sums(source, index);
  std::set<std::string> begun;
  document::List rows;
  for (const auto& unit : source.roster->units) {
    Record row;
    const auto at = index.find(unit.id);
    const ballot::Head* head = at == index.end() ? nullptr : &base.heads[base.head_of[at->second]];
    const bool first = head != nullptr && head->units.front() == at->second;
    const auto owner = owner_columns(source, unit);
    row["unit"] = unit.id;
    row["building"] = unit.building;
    row["use_text"] = use_text(unit.use_class);
    row["owners"] =
        head != nullptr && head->owners.empty() ? "建设单位" : owner_names(source, unit.owners);
    row["area"] = unit.area;
    row["area_source_text"] = source_text(unit.area_source);
    row["heads_text"] = head == nullptr ? "不计" : first ? "1" : "归并";
    row["merge_note"] = head == nullptr ? "车位不计票" : merge_note(base, *head, first);
    row["building_first"] = begun.insert(unit.building).second;
    row["building_text"] = sums.at(unit.building);
    row["delivered_text"] = unit.delivered ? "已交付" : "未交付";
    row["phone"] = Value(owner.phone, Privacy::restricted);
    row["id_number"] = Value(owner.id_number, Privacy::restricted);
    row["special"] = owner.special;
    rows.emplace_back(std::move(row));
  }
  put(root, "roster.rows", std::move(rows));
}

void add_merges(Record& root, ModelSource& source) {
  document::List rows;
  for (const auto& merge : source.base->merges) {
    std::string units;
    for (const auto& unit : merge.units) units += (units.empty() ? "" : "、") + unit;
    Record row;
    row["units"] = units;
    row["reason"] = merge.reason.zh;
    rows.emplace_back(std::move(row));
  }
  put(root, "roster.merges", std::move(rows));
}

}  // namespace

std::string owner_names(ModelSource& source, const std::vector<std::string>& owners) {
  if (owners.empty()) return "建设单位";
  std::string out;
  for (const auto& id : owners) {
    const auto found = source.roster->owners.find(id);
    if (found == source.roster->owners.end()) continue;
    const auto name = source.unsealer.person(found->second.sealed).text("name");
    out += (out.empty() ? "" : "、") + document::shown(name, Privacy::name, source.audience);
  }
  return out.empty() ? "建设单位" : out;
}

void add_roster(Record& root, ModelSource& source) {
  const auto& base = *source.base;
  put(root, "roster.heads", base.total_heads);
  put(root, "roster.area", base.total_area);
  put(root, "roster.units_count", static_cast<std::int64_t>(base.units.size()));
  const auto* version = source.estate.latest_roster();
  put(root, "roster.date", version == nullptr ? Value() : Value(version->on));
  put(root, "roster.version",
      "第" + std::to_string(source.roster->version) + "版（" + source.roster->digest.substr(0, 8) +
          "）");
  std::int64_t units = 0;
  Area area;
  for (const auto& head : base.heads) {
    if (!head.owners.empty()) continue;
    units = static_cast<std::int64_t>(head.units.size());
    area = head.area;
  }
  put(root, "roster.developer_units", units);
  put(root, "roster.developer_area", area);
  put(root, "roster.parking_text",
      Message(base.left_out.empty() ? "SV289" : "SV288", {std::to_string(base.left_out.size())})
          .in(Lang::zh));
  if (source.wants("roster.rows")) add_rows(root, source);
  if (source.wants("roster.merges")) add_merges(root, source);
}

}  // namespace gongyi::service
