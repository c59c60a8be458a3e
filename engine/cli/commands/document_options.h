#pragma once
#include <filesystem>
#include <vector>

#include "cli/command.h"
#include "document/model.h"

/// What the commands that write documents have in common.
namespace gongyi::cli {

[[nodiscard]] Option out_option();
[[nodiscard]] Option pdf_option();
[[nodiscard]] Option audience_option();
[[nodiscard]] Option printed_on_option();

/// The directory of --out, made when it is not there. Throws Failure.
[[nodiscard]] std::filesystem::path target_dir(const Arguments& arguments);
/// Editions of --audience; empty for all.
[[nodiscard]] std::vector<document::Audience> audiences_of(const Arguments& arguments);

}  // namespace gongyi::cli
