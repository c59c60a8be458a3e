#pragma once
#include <filesystem>
#include <span>
#include <string_view>

#include "store/sqlite/connection.h"

namespace gongyi::store::sqlite {

/// One step of the schema. Steps are never edited once released; a change is a further step.
struct Migration {
  int from, to;
  std::string_view sql;
};

/// All steps of this program in order; the last `to` is the version it writes.
[[nodiscard]] std::span<const Migration> migrations();

/// Failure S002, naming both versions, when the database is newer than `steps` know.
void refuse_newer(const Connection& connection, std::span<const Migration> steps);

/// Brings the database from its `user_version` to the last one of `steps`, each step in its own
/// transaction; the only code that writes `user_version`. Before anything is changed in a database
/// that holds data, a copy is kept beside it (`<name>.v<version>`). Failure S002 when the database
/// is newer than `steps` know, S006 when the copy cannot be written. Returns the copy, if any.
std::filesystem::path migrate(const Connection& connection, std::span<const Migration> steps);

/// A consistent copy of the open database, also while others write. Failure `code` (naming the
/// target) when it cannot be written; an existing file is not overwritten.
void copy_to(const Connection& connection, const std::filesystem::path& target,
             std::string_view code);

}  // namespace gongyi::store::sqlite
