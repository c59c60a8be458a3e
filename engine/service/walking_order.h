#pragma once
#include <string>
#include <vector>

#include "service/document_model.h"

/// The order in which papers are carried round an estate (走楼顺序): building, entrance, floor,
/// door.
namespace gongyi::service {

/// Digits count as numbers: 2 before 10, 302 before 1201.
[[nodiscard]] bool natural_less(std::string_view a, std::string_view b);

/// The subjects of one print file: a building's, or those that belong to none.
struct Walk {
  std::string building;
  std::vector<Subject> subjects;
};
/// Owners and ballots stand at the first of their units on the way; everybody else keeps his place.
[[nodiscard]] std::vector<Walk> walks(ModelSource& source, std::vector<Subject> subjects);

}  // namespace gongyi::service
