#include "exchange/roster_columns.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/utf8.h"

namespace gongyi::exchange {
namespace {

constexpr std::size_t kHeaderWithin = 20;
constexpr std::size_t kFewestTitles = 3;

struct Titles {
  Field field;
  /// Accepted titles; the first is the usual one in Chinese, the last one in English.
  std::vector<std::string_view> words;
};

const std::vector<Titles>& vocabulary() {
  static const std::vector<Titles> words = {
      {Field::unit, {"房屋坐落", "坐落", "房屋编号", "房屋地址", "房产坐落", "房屋", "unit"}},
      {Field::building,
       {"楼栋", "幢号", "楼号", "栋号", "楼栋号", "楼幢号", "幢", "栋", "楼", "座号", "building"}},
      {Field::entrance, {"单元", "单元号", "门洞", "entrance"}},
      {Field::room,
       {"房号", "室号", "门牌", "门牌号", "房间号", "房屋号", "户号", "室", "车位号", "room"}},
      {Field::owner,
       {"业主", "业主姓名", "产权人", "产权人姓名", "姓名", "业主名称", "所有权人", "权利人",
        "购房人", "name", "owner"}},
      {Field::id_number,
       {"证件号码", "身份证号", "身份证号码", "证件号", "身份证", "公民身份号码", "业主证件号码",
        "业主身份证号", "idnumber", "id"}},
      {Field::phone,
       {"联系电话", "手机", "手机号", "手机号码", "电话", "联系方式", "业主电话", "mobile",
        "phone"}},
      {Field::co_owner,
       {"共有人", "共有人姓名", "其他共有人", "共有产权人", "coowner", "coowners"}},
      {Field::co_id_number,
       {"共有人证件号码", "共有人身份证号", "共有人身份证号码", "共有人证件号", "coownerid"}},
      {Field::co_phone, {"共有人电话", "共有人联系电话", "共有人手机", "coownerphone"}},
      {Field::id_kind, {"证件类型", "证件种类", "证件名称", "idtype"}},
      {Field::owner_kind, {"业主类型", "业主性质", "权利人类型", "产权人类型", "ownertype"}},
      {Field::agent,
       {"代理人", "法定代表人", "监护人", "代表人", "负责人", "代理人姓名", "法定代理人",
        "代理人或法定代表人", "代理人/法定代表人", "法定代表人/监护人", "agent"}},
      {Field::use,
       {"用途", "性质", "房屋用途", "规划用途", "房屋性质", "类型", "房屋类型", "使用性质", "class",
        "use"}},
      {Field::area,
       {"专有部分面积", "专有部分建筑面积", "建筑面积", "房屋面积", "产权面积", "面积", "area"}},
      {Field::area_source, {"面积来源", "面积依据", "面积类型", "areasource"}},
      {Field::sold, {"是否售出", "是否已售", "销售状态", "是否销售", "售出", "已售", "sold"}},
      {Field::delivered,
       {"是否交付", "交付状态", "是否已交付", "交付情况", "交付", "是否交房", "delivered"}},
      {Field::delivered_on,
       {"交付日期", "交付时间", "交房日期", "交房时间", "交付使用日期", "deliveredon"}},
  };
  return words;
}

// A title without spaces, bracketed units and marks: "建筑面积（㎡）" → "建筑面积". A number in it
// ("共有人2证件号码") is answered apart.
struct Title {
  std::string word;
  unsigned number = 0;
};

Title normal_title(std::string_view raw) {
  Title out;
  int depth = 0;
  for (const char c : plain(raw)) {
    if (c == '(' || c == '[') ++depth;
    const bool drop =
        depth > 0 || std::string_view(" \t\r\n*:_-.\"'#").find(c) != std::string_view::npos;
    if ((c == ')' || c == ']') && depth > 0) --depth;
    if (drop) continue;
    if (c >= '0' && c <= '9') {
      out.number = std::min(out.number * 10 + static_cast<unsigned>(c - '0'), 99U);
    } else {
      out.word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  for (const std::string_view mark : {"\xE3\x80\x80", "：", "【", "】"}) {
    for (auto at = out.word.find(mark); at != std::string::npos; at = out.word.find(mark)) {
      out.word.erase(at, mark.size());
    }
  }
  return out;
}

struct Match {
  Field field;
  std::size_t rank;  ///< lower = the more exact title
};

std::optional<Match> match(const std::string& word) {
  for (const auto& titles : vocabulary()) {
    const auto found = std::find(titles.words.begin(), titles.words.end(), word);
    if (found != titles.words.end()) {
      return Match{titles.field, static_cast<std::size_t>(found - titles.words.begin())};
    }
  }
  return std::nullopt;
}

std::set<Field> fields_in(const Row& row) {
  std::set<Field> out;
  for (const auto& cell : row.cells) {
    if (const auto found = match(normal_title(cell.text).word)) out.insert(found->field);
  }
  return out;
}

struct Header {
  std::size_t row = 0, titles = 0;
};

// The row with the most known titles among the first ones.
Header header_in(const std::vector<Row>& rows) {
  Header best;
  for (std::size_t i = 0; i < std::min(kHeaderWithin, rows.size()); ++i) {
    const auto count = fields_in(rows[i]).size();
    if (count > best.titles) best = {i, count};
  }
  return best;
}

Text titles_seen(const Row& row) {
  std::vector<Text> out;
  for (const auto& cell : row.cells) {
    const auto title = utf8::trim(cell.text);
    if (!title.empty() && !cell.merged) out.emplace_back(std::string(utf8::prefix(title, 20)));
    if (out.size() == 30) break;
  }
  return out.empty() ? Text("—") : join(out);
}

Text all_titles(Field field) {
  std::vector<Text> out;
  for (const auto& titles : vocabulary()) {
    if (titles.field != field) continue;
    for (const auto word : titles.words) out.emplace_back(std::string(word));
  }
  return join(out);
}

constexpr std::array kNeeded = {Field::building, Field::room, Field::owner, Field::area};

class HeaderReader {
 public:
  HeaderReader(const Row& row, ColumnMap& map, Findings& findings)
      : row_(row), map_(map), findings_(findings) {}

  void read() {
    for (std::size_t column = 0; column < row_.cells.size(); ++column) {
      const auto title = normal_title(row_.cells[column].text);
      const auto found = match(title.word);
      if (found && !row_.cells[column].merged) take(*found, title.number, column);
    }
  }

 private:
  void take(Match found, unsigned number, std::size_t column) {
    auto field = found.field;
    if (field == Field::owner && number > 1) field = Field::co_owner;
    // A number or telephone right of a co-owner's name is the co-owner's.
    if (person_ != nullptr && number == 0 && map_.has(field)) {
      if (field == Field::id_number) field = Field::co_id_number;
      if (field == Field::phone) field = Field::co_phone;
    }
    if (number > 1 && field == Field::id_number) field = Field::co_id_number;
    if (number > 1 && field == Field::phone) field = Field::co_phone;
    if (field == Field::co_owner || field == Field::co_id_number || field == Field::co_phone) {
      if (take_co_owner(field, number, column)) return;
    }
    const auto [entry, fresh] = map_.columns.emplace(field, column);
    if (!fresh) settle_double(field, found.rank, entry->second, column);
    if (map_.columns.at(field) == column) ranks_[field] = found.rank;
  }

  // The first unnumbered co-owner column may hold several people; it stays an ordinary field.
  bool take_co_owner(Field field, unsigned number, std::size_t column) {
    if (field == Field::co_owner) {
      const bool plain_one = number == 0 && !map_.has(Field::co_owner);
      person_ = plain_one ? &first_ : &map_.numbered[number > 0 ? number : next_++];
      if (plain_one) return false;
      person_->name = column;
      return true;
    }
    auto* person = number > 0 ? &map_.numbered[number] : person_;
    if (person == nullptr || person == &first_) return false;
    auto& place = field == Field::co_phone ? person->phone : person->id_number;
    place = column;
    return true;
  }

  void settle_double(Field field, std::size_t rank, std::size_t& kept, std::size_t column) {
    const bool better = rank < ranks_[field];
    const auto used = better ? column : kept, dropped = better ? kept : column;
    const auto letters = [](std::size_t index) {
      return column_letters(static_cast<std::uint32_t>(index + 1));
    };
    findings_.warning(row_.number, static_cast<std::uint32_t>(dropped + 1),
                      Message("RO003", {title_of(field), letters(used), letters(dropped)}));
    kept = used;
  }

  const Row& row_;
  ColumnMap& map_;
  Findings& findings_;
  std::map<Field, std::size_t> ranks_;
  CoOwnerColumns first_;
  CoOwnerColumns* person_ = nullptr;
  unsigned next_ = 100;  ///< order of unnumbered further co-owners, after the numbered ones
};

bool check_needed(const ColumnMap& map, const Row& header, Findings& findings) {
  bool good = true;
  for (const auto field : kNeeded) {
    const bool by_address =
        map.has(Field::unit) && (field == Field::building || field == Field::room);
    if (map.has(field) || by_address) continue;
    // A room such as 3-2-501 says the building itself.
    if (field == Field::building && map.has(Field::room)) continue;
    good = false;
    findings.error(header.number, 0,
                   Message("RO002", {title_of(field), all_titles(field), titles_seen(header)}));
  }
  return good;
}

}  // namespace

std::string plain(std::string_view text) {
  std::string out;
  const auto trimmed = utf8::trim(text);
  out.reserve(trimmed.size());
  for (std::size_t i = 0; i < trimmed.size(); ++i) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(trimmed[k]); };
    // U+FF01–U+FF5E are EF BC 81 … EF BD 9E in UTF-8 and mirror U+0021–U+007E.
    const bool full = byte(i) == 0xEF && i + 2 < trimmed.size() &&
                      ((byte(i + 1) == 0xBC && byte(i + 2) >= 0x81) ||
                       (byte(i + 1) == 0xBD && byte(i + 2) <= 0x9E));
    if (!full) {
      out += trimmed[i];
      continue;
    }
    const unsigned point = 0xF000U + ((byte(i + 1) & 0x3FU) << 6) + (byte(i + 2) & 0x3FU);
    out += static_cast<char>(point - 0xFEE0U);
    i += 2;
  }
  return out;
}

Text title_of(Field field) {
  for (const auto& titles : vocabulary()) {
    if (titles.field == field) {
      return {std::string(titles.words.front()), std::string(titles.words.back())};
    }
  }
  return {};
}

HeaderFit header_fit(const std::vector<Row>& rows) {
  const auto best = header_in(rows);
  if (best.titles < kFewestTitles) return HeaderFit::none;
  const auto fields = fields_in(rows[best.row]);
  const bool address = fields.contains(Field::unit) || fields.contains(Field::room);
  const bool whole = address && fields.contains(Field::owner) && fields.contains(Field::area);
  return whole ? HeaderFit::whole : HeaderFit::some;
}

std::optional<ColumnMap> find_columns(const Table& table, Findings& findings) {
  const auto [best, most] = header_in(table.rows);
  if (most < kFewestTitles) {
    std::vector<Text> wanted;
    wanted.reserve(kNeeded.size());
    for (const auto field : kNeeded) wanted.push_back(title_of(field));
    const auto seen = table.rows.empty() ? Text("—") : titles_seen(table.rows[best]);
    findings.error(0, 0, Message("RO001", {join(wanted), seen})).fix = Message("RO001.fix");
    return std::nullopt;
  }
  ColumnMap map;
  map.header = best;
  HeaderReader(table.rows[best], map, findings).read();
  if (!check_needed(map, table.rows[best], findings)) return std::nullopt;
  return map;
}

bool ColumnMap::uses(std::size_t column) const {
  const auto here = [&](const auto& entry) { return entry.second == column; };
  const auto of_person = [&](const auto& entry) {
    const auto& person = entry.second;
    return person.name == column || person.id_number == column || person.phone == column;
  };
  return std::any_of(columns.begin(), columns.end(), here) ||
         std::any_of(numbered.begin(), numbered.end(), of_person);
}

const Cell* RowView::cell(std::optional<std::size_t> column) const {
  return column && *column < row_->cells.size() ? &row_->cells[*column] : nullptr;
}

std::string RowView::text(std::optional<std::size_t> column) const {
  const auto* found = cell(column);
  const bool readable = found != nullptr && found->flaw == Flaw::none;
  return readable ? plain(found->text) : std::string();
}

std::optional<std::size_t> RowView::index(Field field) const {
  const auto found = map_->columns.find(field);
  if (found == map_->columns.end()) return std::nullopt;
  return found->second;
}

std::uint32_t RowView::column(Field field) const {
  const auto found = index(field);
  return found ? static_cast<std::uint32_t>(*found + 1) : 0;
}

Text RowView::place(std::uint32_t column) const {
  const auto row = std::to_string(row_->number);
  if (column == 0) return {"第 " + row + " 行", "row " + row};
  const auto letters = column_letters(column);
  return {"第 " + row + " 行 " + letters + " 列", "row " + row + ", column " + letters};
}

}  // namespace gongyi::exchange
