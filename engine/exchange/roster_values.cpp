#include "exchange/roster_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <vector>

#include "base/utf8.h"

namespace gongyi::exchange {
namespace {

using Words = std::span<const std::string_view>;

struct Meaning {
  std::string_view word, value;
};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::optional<std::string> look_up(std::span<const Meaning> table, std::string_view text) {
  const auto word = lower(text);
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Meaning& row) { return row.word == word; });
  if (found == table.end()) return std::nullopt;
  return std::string(found->value);
}

// 一 … 九十九 as a number; people write 三单元 as often as 3单元.
std::optional<int> chinese_number(std::string_view text) {
  constexpr std::array<std::string_view, 10> kDigits = {"〇", "一", "二", "三", "四",
                                                        "五", "六", "七", "八", "九"};
  int tens = 0, ones = 0;
  bool ten = false, any = false;
  for (; !text.empty(); any = true) {
    const auto sign = utf8::prefix(text, 1);
    text.remove_prefix(sign.size());
    const auto found = std::find(kDigits.begin(), kDigits.end(), sign);
    if (sign == "十" && !ten) {
      ten = true;
      tens = ones == 0 ? 1 : ones;
      ones = 0;
    } else if (found != kDigits.end() && ones == 0) {
      ones = static_cast<int>(found - kDigits.begin());
    } else {
      return std::nullopt;
    }
  }
  if (!any) return std::nullopt;
  return tens * 10 + ones;
}

std::string without_suffix(std::string_view text, Words suffixes) {
  text = utf8::trim(text);
  for (const auto suffix : suffixes) {
    if (text.size() > suffix.size() && text.ends_with(suffix)) {
      text.remove_suffix(suffix.size());
      break;
    }
  }
  text = utf8::trim(text);
  if (const auto number = chinese_number(text)) return std::to_string(*number);
  return std::string(text);
}

constexpr std::array<std::string_view, 9> kBuilding = {"号楼", "#楼", "栋楼", "幢楼", "幢",
                                                       "栋",   "座",  "楼",   "#"};
constexpr std::array<std::string_view, 3> kEntrance = {"单元", "门洞", "门"};
constexpr std::array<std::string_view, 5> kRoom = {"号室", "室", "户", "房", "号"};

// Cuts `text` after the first of `marks` in it; nothing when none is there.
std::optional<std::string_view> cut(std::string_view& text, Words marks) {
  for (const auto mark : marks) {
    const auto at = text.find(mark);
    if (at == std::string_view::npos || at == 0) continue;
    const auto part = text.substr(0, at);
    text.remove_prefix(at + mark.size());
    return part;
  }
  return std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  for (;;) {
    const auto at = text.find(separator);
    out.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at + 1);
  }
}

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

}  // namespace

std::string UnitParts::id() const {
  return building + "-" + (entrance.empty() ? "0" : entrance) + "-" + room;
}

std::string building_name(std::string_view text) { return without_suffix(text, kBuilding); }
std::string entrance_name(std::string_view text) { return without_suffix(text, kEntrance); }
std::string room_name(std::string_view text) { return without_suffix(text, kRoom); }

std::optional<UnitParts> parse_address(std::string_view text) {
  const auto parts = split(text, '-');
  if (parts.size() == 3 || parts.size() == 2) {
    UnitParts out{building_name(parts.front()),
                  parts.size() == 3 ? entrance_name(parts[1]) : std::string(),
                  room_name(parts.back())};
    if (out.building.empty() || out.room.empty()) return std::nullopt;
    return out;
  }
  if (parts.size() != 1) return std::nullopt;
  const auto building = cut(text, kBuilding);
  if (!building) return std::nullopt;
  const auto entrance = cut(text, kEntrance);
  UnitParts out{building_name(*building), entrance ? entrance_name(*entrance) : std::string(),
                room_name(text)};
  if (out.building.empty() || out.room.empty()) return std::nullopt;
  return out;
}

std::optional<std::string> use_class(std::string_view text) {
  static constexpr Meaning kUses[] = {
      {"住宅", "residential"},
      {"成套住宅", "residential"},
      {"普通住宅", "residential"},
      {"高层住宅", "residential"},
      {"公寓", "residential"},
      {"别墅", "residential"},
      {"居住", "residential"},
      {"residential", "residential"},
      {"商业", "commercial"},
      {"商铺", "commercial"},
      {"店铺", "commercial"},
      {"网点", "commercial"},
      {"商业网点", "commercial"},
      {"商业服务", "commercial"},
      {"商服", "commercial"},
      {"非住宅", "commercial"},
      {"commercial", "commercial"},
      {"shop", "commercial"},
      {"办公", "office"},
      {"写字楼", "office"},
      {"办公用房", "office"},
      {"office", "office"},
      {"车位", "parking"},
      {"车库", "parking"},
      {"停车位", "parking"},
      {"地下车位", "parking"},
      {"地下车库", "parking"},
      {"parking", "parking"},
      {"储藏室", "storage"},
      {"储藏间", "storage"},
      {"储藏", "storage"},
      {"仓储", "storage"},
      {"地下室", "storage"},
      {"storage", "storage"},
      {"其他", "other"},
      {"其它", "other"},
      {"物业用房", "other"},
      {"other", "other"},
  };
  return look_up(kUses, text);
}

std::optional<std::string> area_source(std::string_view text) {
  static constexpr Meaning kSources[] = {
      {"登记", "registered"},         {"不动产登记", "registered"}, {"产权登记", "registered"},
      {"不动产登记簿", "registered"}, {"不动产权证", "registered"}, {"房产证", "registered"},
      {"产权证", "registered"},       {"已登记", "registered"},     {"registered", "registered"},
      {"实测", "measured"},           {"测绘实测", "measured"},     {"实测面积", "measured"},
      {"测绘", "measured"},           {"measured", "measured"},     {"合同", "contract"},
      {"购房合同", "contract"},       {"买卖合同", "contract"},     {"合同面积", "contract"},
      {"contract", "contract"},
  };
  return look_up(kSources, text);
}

std::optional<bool> yes_or_no(std::string_view text) {
  static constexpr Meaning kAnswers[] = {
      {"是", "y"},     {"已", "y"},   {"有", "y"},     {"√", "y"},      {"✓", "y"},
      {"y", "y"},      {"yes", "y"},  {"true", "y"},   {"1", "y"},      {"已售", "y"},
      {"已售出", "y"}, {"售出", "y"}, {"已交付", "y"}, {"已交房", "y"}, {"交付", "y"},
      {"否", "n"},     {"未", "n"},   {"无", "n"},     {"×", "n"},      {"✗", "n"},
      {"n", "n"},      {"no", "n"},   {"false", "n"},  {"0", "n"},      {"未售", "n"},
      {"未售出", "n"}, {"待售", "n"}, {"未交付", "n"}, {"未交房", "n"},
  };
  const auto found = look_up(kAnswers, text);
  if (!found) return std::nullopt;
  return *found == "y";
}

std::optional<Date> day(std::string_view text) {
  std::string clean;
  for (std::size_t i = 0; i < text.size();) {
    const auto sign = utf8::prefix(text.substr(i), 1);
    i += sign.size();
    if (sign == "年" || sign == "月" || sign == "/" || sign == ".") {
      clean += '-';
    } else if (sign == " " || sign == "T") {
      break;
    } else if (sign != "日") {
      clean += sign;
    }
  }
  if (clean.size() == 8 && whole_number(clean)) {
    clean = clean.substr(0, 4) + "-" + clean.substr(4, 2) + "-" + clean.substr(6);
  }
  const auto parts = split(clean, '-');
  if (parts.size() != 3 || parts[0].size() != 4 || parts[1].size() > 2 || parts[2].size() > 2) {
    return std::nullopt;
  }
  std::string iso(parts[0]);
  for (std::size_t i = 1; i < 3; ++i) {
    iso += "-" + std::string(parts[i].size() == 1 ? "0" : "") + std::string(parts[i]);
  }
  return Date::parse(iso);
}

std::optional<OwnerKind> owner_kind(std::string_view text) {
  static constexpr Meaning kKinds[] = {
      {"自然人", "p"},     {"个人", "p"},         {"成年人", "p"},       {"person", "p"},
      {"individual", "p"}, {"未成年人", "m"},     {"未成年", "m"},       {"minor", "m"},
      {"单位", "o"},       {"法人", "o"},         {"公司", "o"},         {"企业", "o"},
      {"组织", "o"},       {"机构", "o"},         {"非法人组织", "o"},   {"开发商", "o"},
      {"建设单位", "o"},   {"organisation", "o"}, {"organization", "o"}, {"company", "o"},
      {"developer", "o"},
  };
  const auto found = look_up(kKinds, text);
  if (!found) return std::nullopt;
  return *found == "p"   ? OwnerKind::person
         : *found == "m" ? OwnerKind::minor
                         : OwnerKind::organisation;
}

bool names_organisation(std::string_view name) {
  constexpr std::array<std::string_view, 12> kEnds = {"公司",   "中心",   "银行",   "学校",
                                                      "幼儿园", "医院",   "委员会", "合作社",
                                                      "合伙)",  "合伙）", "集团",   "事务所"};
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return name.ends_with(end); });
}

SumRow sum_row(std::string_view first_text) {
  const auto text = lower(first_text);
  for (const std::string_view word : {"合计", "总计", "共计", "total", "合 计", "总 计"}) {
    if (text.starts_with(word)) return SumRow::whole;
  }
  for (const std::string_view word : {"小计", "subtotal", "小 计"}) {
    if (text.starts_with(word)) return SumRow::part;
  }
  return text.ends_with("合计") || text.ends_with("小计") ? SumRow::part : SumRow::none;
}

}  // namespace gongyi::exchange
