#pragma once
#include <string>
#include <vector>

#include "document/package.h"
#include "document/writer.h"

namespace gongyi::document {

/// The relationships of a part with the pictures it shows added.
[[nodiscard]] std::string add_pictures(const std::string& rels,
                                       const std::vector<std::size_t>& shown);
/// `[Content_Types].xml` that knows PNG pictures.
[[nodiscard]] std::string allow_png(const std::string& content_types);
/// `numbering.xml` with lists that begin anew.
[[nodiscard]] std::string add_lists(const std::string& numbering,
                                    const std::vector<NewList>& lists);

}  // namespace gongyi::document
