#pragma once
#include <compare>
#include <functional>
#include <string>

namespace gongyi {

/// A name of one kind of thing; ids of different kinds cannot be mixed up.
template <class Tag>
struct Id {
  std::string value;
  [[nodiscard]] bool empty() const { return value.empty(); }
  [[nodiscard]] const std::string& str() const { return value; }
  auto operator<=>(const Id&) const = default;
};

using EstateId = Id<struct EstateTag>;    ///< 小区
using CaseId = Id<struct CaseTag>;        ///< 办件
using CommandId = Id<struct CommandTag>;  ///< one order given by a person, for idempotence

}  // namespace gongyi

template <class Tag>
struct std::hash<gongyi::Id<Tag>> {
  std::size_t operator()(const gongyi::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.value);
  }
};
