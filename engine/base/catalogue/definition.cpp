#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"definition.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> definition() { return kRows; }

}  // namespace gongyi::catalogue
