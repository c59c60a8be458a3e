#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"D350", "“{0}”的默认值“{1}”不能用：只有公开的办理要件可以写 default，且须是它能填的一个值",
     "'{0}' cannot have the default '{1}': only a public fact takes one, and it must be a value "
     "the "
     "fact can have"},
    {"D351", "{0}：“{2}=”后面没有写选项。附近文字：{1}",
     "{0}: nothing stands after “{2}=”. Text around: {1}"},
    {"D352", "{0}：“{1}”没有“{2}”这个选项，可用的有：{3}。附近文字：{4}",
     "{0}: '{1}' has no option '{2}'; it has: {3}. Text around: {4}"},
};

}  // namespace

std::span<const MessageRow> texts() { return kRows; }

}  // namespace gongyi::catalogue
