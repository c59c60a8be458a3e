#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"store.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> store() { return kRows; }

}  // namespace gongyi::catalogue
