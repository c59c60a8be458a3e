#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"desk.placeholder", "—", "-"},
};

}  // namespace

std::span<const MessageRow> desk_screen() { return kRows; }

}  // namespace gongyi::catalogue
