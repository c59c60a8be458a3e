#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"ballot.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> ballot() { return kRows; }

}  // namespace gongyi::catalogue
