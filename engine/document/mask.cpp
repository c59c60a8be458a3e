#include "document/mask.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"

namespace gongyi::document {
namespace {

constexpr std::string_view kOmitted = "（略）";

constexpr std::array<std::string_view, 30> kDoubleSurnames = {
    "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "万俟", "闻人",
    "夏侯", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔",
    "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "鲜于", "令狐", "端木"};

constexpr std::array<std::string_view, 22> kOrganisations = {
    "公司",   "委员会",   "中心",   "事务所", "合作社", "集团",   "银行", "学校",
    "幼儿园", "医院",     "协会",   "基金会", "研究院", "研究所", "支队", "街道办",
    "办事处", "人民政府", "居委会", "业委会", "工厂",   "有限"};

bool is_organisation(std::string_view name) {
  if (utf8::length(name) < 4) return false;
  return std::any_of(kOrganisations.begin(), kOrganisations.end(), [&](std::string_view word) {
    return name.find(word) != std::string_view::npos;
  });
}

bool is_separator(char32_t point) {
  return point == U'、' || point == U'，' || point == U',' || point == U';' || point == U'；' ||
         point == U'/';
}

/// Applies `mask` to each part of an enumeration such as 张三、李四.
template <class Mask>
std::string each_part(std::string_view text, Mask mask) {
  std::string out, part;
  for (const char32_t point : utf8::decode(text)) {
    if (!is_separator(point)) {
      part += utf8::encode(point);
      continue;
    }
    out += mask(part) + utf8::encode(point);
    part.clear();
  }
  return out + mask(part);
}

std::string mask_one_name(std::string_view text) {
  const auto name = utf8::trim(text);
  if (name.empty() || is_organisation(name)) return std::string(name);
  std::vector<char32_t> points;
  for (const char32_t point : utf8::decode(name)) {
    if (point != U' ' && point != U'\u3000') points.push_back(point);
  }
  // A foreign name shows its first letter or character only; its length tells too much.
  const bool foreign =
      points.front() < 0x80 || std::find(points.begin(), points.end(), U'·') != points.end();
  if (foreign) return utf8::encode(points.front()) + "某";
  const bool two = points.size() > 2 &&
                   std::any_of(kDoubleSurnames.begin(), kDoubleSurnames.end(),
                               [&](std::string_view surname) { return name.starts_with(surname); });
  const std::size_t kept = two ? 2 : 1;
  std::string out;
  if (points.size() == 1) return "某";
  for (std::size_t i = 0; i < points.size(); ++i) out += i < kept ? utf8::encode(points[i]) : "某";
  return out;
}

std::string mask_one_phone(std::string_view text) {
  constexpr std::ptrdiff_t kHidden = 4, kShortest = 7;
  std::string phone(utf8::trim(text));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto digits = std::count_if(phone.begin(), phone.end(), is_digit);
  auto left = digits < kShortest ? digits : kHidden;
  for (auto at = phone.rbegin(); at != phone.rend() && left > 0; ++at) {
    if (!is_digit(*at)) continue;
    *at = '*';
    --left;
  }
  return phone;
}

}  // namespace

std::string mask_name(std::string_view name) { return each_part(name, mask_one_name); }

std::string mask_phone(std::string_view phone) { return each_part(phone, mask_one_phone); }

std::string shown(std::string_view text, Privacy privacy, Audience audience) {
  if (audience == Audience::archive || text.empty()) return std::string(text);
  switch (privacy) {
    case Privacy::name:
      return mask_name(text);
    case Privacy::phone:
      return mask_phone(text);
    case Privacy::id_number:
    case Privacy::restricted:
      return std::string(kOmitted);
    case Privacy::open:
      break;
  }
  return std::string(text);
}

}  // namespace gongyi::document
