#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"document.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> document() { return kRows; }

}  // namespace gongyi::catalogue
