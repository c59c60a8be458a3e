#pragma once
#include <memory>
#include <string>

#include "store/case_store.h"

namespace gongyi::store {

/// File names inside an office directory (工作台目录); no other place builds these paths.
[[nodiscard]] std::string database_path(const std::string& office);
[[nodiscard]] std::string key_path(const std::string& office);

/// Makes directory, database and key file (0600). Throws Failure when an office is already there.
[[nodiscard]] std::unique_ptr<CaseStore> create_office(const std::string& office);
/// Opens and migrates. Throws Failure (S…) for: no such directory, not an office, database of a
/// newer program (names both versions), damaged database, missing or wrong key.
[[nodiscard]] std::unique_ptr<CaseStore> open_office(const std::string& office);

}  // namespace gongyi::store
