#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"service.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> service() { return kRows; }

}  // namespace gongyi::catalogue
