#include "exchange/roster_owners.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "exchange/id_number.h"
#include "exchange/roster_values.h"

namespace gongyi::exchange {
namespace {

constexpr std::size_t kMostOwners = 100;

std::vector<std::string> listed(std::string_view text) {
  constexpr std::array<std::string_view, 8> kSeparators = {"、", "；", ";", "/",
                                                           "／", "，", ",", "\n"};
  std::vector<std::string> out(1);
  while (!text.empty()) {
    const auto sign = utf8::prefix(text, 1);
    text.remove_prefix(sign.size());
    if (std::find(kSeparators.begin(), kSeparators.end(), sign) != kSeparators.end()) {
      out.emplace_back();
    } else {
      out.back() += sign;
    }
  }
  for (auto& part : out) part = std::string(utf8::trim(part));
  std::erase(out, std::string());
  return out;
}

std::uint32_t one_based(std::optional<std::size_t> column) {
  return column ? static_cast<std::uint32_t>(*column + 1) : 0;
}

/// One group of cells that name people: 业主 with its numbers, or 共有人 with theirs.
struct Group {
  std::optional<std::size_t> name, id_number, phone;
};

struct Person {
  OwnerRow owner;
  std::uint32_t name_column = 0, id_column = 0, phone_column = 0;
};

class OwnerReader {
 public:
  OwnerReader(const RowView& row, Findings& findings) : row_(row), findings_(findings) {}

  std::vector<OwnerRow> read() {
    const auto& map = row_.map();
    read_group({row_.index(Field::owner), row_.index(Field::id_number), row_.index(Field::phone)});
    read_group({row_.index(Field::co_owner), row_.index(Field::co_id_number),
                row_.index(Field::co_phone)});
    for (const auto& [number, columns] : map.numbered) {
      read_group({columns.name, columns.id_number, columns.phone});
    }
    if (people_.size() > kMostOwners) {
      const auto column = row_.column(Field::owner);
      findings_.error(row_.number(), column,
                      Message("RO035", {row_.place(column), std::to_string(kMostOwners)}));
      return {};
    }
    pair_left_over();
    read_kinds();
    for (auto& person : people_) {
      check_id(person);
      check_phone(person);
    }
    read_agents();
    check_twice();
    std::vector<OwnerRow> out;
    out.reserve(people_.size());
    for (auto& person : people_) out.push_back(std::move(person.owner));
    return out;
  }

 private:
  void read_group(const Group& group);
  void pair_left_over();
  void out_of_step(std::uint32_t column, std::size_t names, std::size_t numbers);
  void read_kinds();
  void read_agents();
  [[nodiscard]] IdVerdict verdict_on(const OwnerRow& owner) const;
  void check_id(const Person& person);
  void check_phone(const Person& person);
  void check_twice();

  const RowView& row_;
  Findings& findings_;
  std::vector<Person> people_;
  std::vector<std::string> spare_ids_;  ///< numbers of the first cell that exceed its names
  std::uint32_t spare_column_ = 0;
};

void OwnerReader::out_of_step(std::uint32_t column, std::size_t names, std::size_t numbers) {
  findings_
      .error(row_.number(), column,
             Message("RO018", {row_.place(column), std::to_string(names), std::to_string(numbers)}))
      .fix = Message("RO018.fix");
}

void OwnerReader::read_group(const Group& group) {
  const auto* name_cell = row_.cell(group.name);
  const auto names = listed(name_cell == nullptr ? std::string_view{} : name_cell->text);
  const auto ids = listed(row_.text(group.id_number));
  auto phones = listed(row_.text(group.phone));
  const auto id_column = one_based(group.id_number), phone_column = one_based(group.phone);
  const auto* id_cell = row_.cell(group.id_number);
  // 15 digits survive as a number; of 18 the last three are already lost.
  if (id_cell != nullptr && id_cell->number && plain(id_cell->text).size() > 15) {
    findings_.error(row_.number(), id_column, Message("RO010", {row_.place(id_column)})).fix =
        Message("RO010.fix");
    return;
  }
  // A single name may have two telephones; they belong together.
  if (names.size() == 1 && phones.size() > 1) phones = {row_.text(group.phone)};
  const bool fits = ids.empty() || ids.size() == names.size();
  const bool first = people_.empty();
  if (!fits && !(first && ids.size() > names.size())) {
    out_of_step(id_column, names.size(), ids.size());
    return;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    Person person{{}, one_based(group.name), id_column, phone_column};
    person.owner.name = names[i];
    if (i < ids.size()) person.owner.id_number = ids[i];
    if (i < phones.size()) person.owner.phone = phones[i];
    people_.push_back(std::move(person));
  }
  if (first && ids.size() > names.size()) {
    spare_ids_.assign(ids.begin() + static_cast<std::ptrdiff_t>(names.size()), ids.end());
    spare_column_ = id_column;
  }
}

// 业主 and 共有人 are apart, but all numbers stand in the one column of numbers.
void OwnerReader::pair_left_over() {
  if (spare_ids_.empty()) return;
  std::vector<Person*> without;
  for (auto& person : people_) {
    if (person.owner.id_number.empty()) without.push_back(&person);
  }
  if (without.size() != spare_ids_.size()) {
    const auto given = people_.size() - without.size() + spare_ids_.size();
    out_of_step(spare_column_, people_.size(), given);
    return;
  }
  for (std::size_t i = 0; i < without.size(); ++i) {
    without[i]->owner.id_number = spare_ids_[i];
    without[i]->id_column = spare_column_;
  }
}

void OwnerReader::read_kinds() {
  const auto kinds = listed(row_.text(Field::owner_kind));
  const auto column = row_.column(Field::owner_kind);
  if (kinds.size() > 1 && kinds.size() != people_.size()) {
    out_of_step(column, people_.size(), kinds.size());
    return;
  }
  for (std::size_t i = 0; i < people_.size(); ++i) {
    auto& owner = people_[i].owner;
    owner.organisation = names_organisation(owner.name);
    if (kinds.empty()) continue;
    const auto& word = kinds.size() == 1 ? kinds.front() : kinds[i];
    const auto kind = owner_kind(word);
    if (!kind) {
      findings_.error(row_.number(), column, Message("RO029", {row_.place(column), word}));
      return;
    }
    if (kinds.size() == 1 && people_.size() > 1 && *kind != OwnerKind::person) {
      out_of_step(column, people_.size(), 1);  // which of them is meant?
      return;
    }
    owner.organisation = *kind == OwnerKind::organisation;
    owner.minor = *kind == OwnerKind::minor;
  }
}

void OwnerReader::read_agents() {
  const auto agents = listed(row_.text(Field::agent));
  const auto place = row_.place(Field::agent);
  std::size_t next = 0;
  for (auto& person : people_) {
    auto& owner = person.owner;
    if (!owner.organisation && !owner.minor) continue;
    if (!agents.empty()) owner.agent = agents[std::min(next++, agents.size() - 1)];
    if (!owner.agent.empty()) continue;
    if (owner.minor) {
      findings_.error(row_.number(), row_.column(Field::agent),
                      Message("RO024", {place, masked_name(owner.name)}));
    } else {
      findings_.warning(row_.number(), row_.column(Field::agent),
                        Message("RO025", {place, owner.name}));
    }
  }
  if (next == 0 && agents.size() == 1 && people_.size() == 1) people_[0].owner.agent = agents[0];
}

// Which paper the number is of: 证件类型 says it, else the kind of owner.
IdVerdict OwnerReader::verdict_on(const OwnerRow& owner) const {
  const auto kind = row_.text(Field::id_kind);
  const auto says = [&](std::string_view word) { return kind.find(word) != std::string::npos; };
  if (says("信用代码") || (kind.empty() && owner.organisation)) {
    return check_credit_code(owner.id_number);
  }
  if (kind.empty() || says("身份证")) return check_resident_id(owner.id_number);
  return check_other_paper(owner.id_number);
}

void OwnerReader::check_id(const Person& person) {
  const auto& number = person.owner.id_number;
  if (number.empty()) return;
  const auto verdict = verdict_on(person.owner);
  const auto place = row_.place(person.id_column);
  if (verdict == IdVerdict::wrong_shape) {
    const auto code = person.owner.organisation ? "RO033" : "RO011";
    findings_
        .error(row_.number(), person.id_column,
               Message(code, {place, masked_number(number), std::to_string(utf8::length(number))}))
        .fix = Message("RO011.fix");
  } else if (verdict == IdVerdict::wrong_check_digit) {
    findings_.warning(row_.number(), person.id_column,
                      Message("RO012", {place, masked_number(number)}));
  }
}

void OwnerReader::check_phone(const Person& person) {
  const auto& phone = person.owner.phone;
  const auto digits =
      std::count_if(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (phone.empty() || (digits >= 7 && digits <= 40)) return;
  findings_.warning(row_.number(), person.phone_column,
                    Message("RO030", {row_.place(person.phone_column), masked_number(phone)}));
}

void OwnerReader::check_twice() {
  for (std::size_t i = 0; i < people_.size(); ++i) {
    for (std::size_t k = i + 1; k < people_.size(); ++k) {
      const auto &a = people_[i].owner, &b = people_[k].owner;
      const bool same = a.id_number.empty() ? a.name == b.name && b.id_number.empty()
                                            : a.id_number == b.id_number;
      if (!same) continue;
      const auto column = people_[k].name_column;
      findings_.error(row_.number(), column,
                      Message("RO034", {row_.place(column), masked_name(b.name)}));
    }
  }
}

}  // namespace

std::vector<OwnerRow> read_owners(const RowView& row, Findings& findings) {
  return OwnerReader(row, findings).read();
}

}  // namespace gongyi::exchange
