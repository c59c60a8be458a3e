#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    // mail merge
    {"SV560", "文书 {0} 全案只有一份，不用合并打印；请用 document make 生成",
     "document {0} is made once for the case, so there is nothing to merge; use document make"},
    {"SV561", "逐份", "one-each"},
    {"D371", "--split each 生成的文件太多，不能同时转成 PDF；请用 --split building",
     "--split each makes too many files for PDF; use --split building"},
    {"D370", "{0}　{1} 份", "{0}  {1} copies"},
};

}  // namespace

std::span<const MessageRow> printing() { return kRows; }

}  // namespace gongyi::catalogue
