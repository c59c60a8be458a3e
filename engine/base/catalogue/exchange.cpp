#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"exchange.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> exchange() { return kRows; }

}  // namespace gongyi::catalogue
