#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"base.more_findings", "……另有 {0} 处问题未列出；请先修改以上各处再检查。",
     "… and {0} more findings; repair those above and check again."},
    {"base.citation", "《{0}》第{1}条", "{0}, art. {1}"},
    {"base.citation_whole", "《{0}》", "{0}"},
};

}  // namespace

std::span<const MessageRow> base() { return kRows; }

}  // namespace gongyi::catalogue
