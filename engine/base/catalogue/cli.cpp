#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"cli.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> cli() { return kRows; }

}  // namespace gongyi::catalogue
