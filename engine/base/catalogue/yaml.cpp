#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"yaml.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> yaml() { return kRows; }

}  // namespace gongyi::catalogue
