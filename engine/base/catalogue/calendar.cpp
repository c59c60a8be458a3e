#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"calendar.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> calendar() { return kRows; }

}  // namespace gongyi::catalogue
