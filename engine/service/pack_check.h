#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace gongyi::service {

/// What a check of a packed case file found, without any office.
struct PackCheck {
  std::string case_id, packed_on, packed_by, digest;
  std::size_t files = 0, entries = 0, documents = 0, results = 0;
  std::vector<Message> findings;
};
/// Every file is there, as long and as digested as the index says, and no other; the journal's
/// chain of hashes is whole to its head; every document of the journal that can be there is there
/// with its bytes; every result is the one the journal counted. Nothing when it is not a pack (in
/// `sink`).
[[nodiscard]] std::optional<PackCheck> check_pack(const std::filesystem::path& path,
                                                  DiagnosticSink& sink);

}  // namespace gongyi::service
