#pragma once
#include <string>
#include <string_view>

#include "casefile/entry.h"
#include "service/case_pack.h"

/// How a packed case file (案卷) is laid out; written by `case pack`, read by `verify FILE.zip`.
namespace gongyi::service::pack {

inline constexpr std::string_view kIndex = "index.json", kPrintedIndex = "案卷目录.docx",
                                  kJournal = "journal.json", kResults = "result/",
                                  kIndexDocument = "J01", kFormat = "gongyi-case-pack-1";

/// Names, digests and sizes of the files, digested: changes when any of them does.
[[nodiscard]] std::string files_digest(const std::vector<PackedFile>& files);
[[nodiscard]] Json index_json(const PackReport& report, const casefile::CaseView& view,
                              const Office& office, document::Audience audience);

/// An entry with its hash, so that the chain can be walked without the office.
[[nodiscard]] Json entry_json(const casefile::Entry& entry);
[[nodiscard]] casefile::Entry entry_from(const Json& json);

}  // namespace gongyi::service::pack
