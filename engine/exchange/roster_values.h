#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

/// Single values of a roster as people write them. Input is `plain` text.
namespace gongyi::exchange {

struct UnitParts {
  std::string building, entrance, room;

  /// `building-entrance-room`; a unit without entrance has "0" there.
  [[nodiscard]] std::string id() const;
};

/// 3号楼, 3幢, 三栋 → 3. Likewise 2单元 → 2 and 501室 → 501.
[[nodiscard]] std::string building_name(std::string_view text);
[[nodiscard]] std::string entrance_name(std::string_view text);
[[nodiscard]] std::string room_name(std::string_view text);
/// "3-2-501", "3号楼2单元501室", "3幢501"; nothing when it is not such an address.
[[nodiscard]] std::optional<UnitParts> parse_address(std::string_view text);

/// residential | commercial | office | parking | storage | other
[[nodiscard]] std::optional<std::string> use_class(std::string_view text);
/// registered | measured | contract (Q17, J8, S25)
[[nodiscard]] std::optional<std::string> area_source(std::string_view text);
/// 是 / 否, 已售 / 未售, 已交付 / 未交付, yes / no, 1 / 0, √ / ×
[[nodiscard]] std::optional<bool> yes_or_no(std::string_view text);
/// 2024-06-30, 2024/6/30, 2024.6.30, 20240630, 2024年6月30日; a time of day after it is dropped.
[[nodiscard]] std::optional<Date> day(std::string_view text);

enum class OwnerKind { person, minor, organisation };
[[nodiscard]] std::optional<OwnerKind> owner_kind(std::string_view text);
/// A name that only an organisation can have (……公司, ……中心).
[[nodiscard]] bool names_organisation(std::string_view name);

/// 合计, 总计, 共计, 小计, total: which row is a sum and not a unit.
enum class SumRow { none, part, whole };
[[nodiscard]] SumRow sum_row(std::string_view first_text);

}  // namespace gongyi::exchange
