#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"casefile.none", "（无）", "(none)"},
};

}  // namespace

std::span<const MessageRow> casefile() { return kRows; }

}  // namespace gongyi::catalogue
