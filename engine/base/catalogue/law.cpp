#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"law.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> law() { return kRows; }

}  // namespace gongyi::catalogue
