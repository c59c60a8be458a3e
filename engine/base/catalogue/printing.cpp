#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    // mail merge
    {"SV560", "文书 {0} 全案只有一份，不用合并打印；请用 document make 生成",
     "document {0} is made once for the case, so there is nothing to merge; use document make"},
    {"SV561", "逐份", "one-each"},
    // the packed case file
    {"SV565", "证据材料", "evidence"},
    {"SV566", "表决和选举计票结果", "result of the count"},
    {"SV567", "办理记录（含哈希链）", "the journal with its chain of hashes"},
    {"SV568", "适用文本", "texts in force"},
    {"SV570", "这不是 case pack 打包的案卷（没有 index.json 或者格式不同）",
     "this is no case file packed by `case pack` (no index.json, or another format)"},
    {"SV571", "缺少文件或者文件已损坏：{0}", "missing or damaged: {0}"},
    {"SV572", "文件内容与目录登记的校验码不符：{0}", "not what the index digested: {0}"},
    {"SV573", "文件总校验码与目录不符：目录被改动过",
     "the sum of all files differs: the index was changed"},
    {"SV574", "目录里没有登记的文件：{0}", "not in the index: {0}"},
    {"SV575", "办理记录第 {0} 条与哈希链不符",
     "entry {0} of the journal breaks the chain of hashes"},
    {"SV576", "办理记录的末条与目录登记的不符：后面的记录被删掉了",
     "the journal does not end where the index says: entries were cut off"},
    {"SV577", "计票结果与办理记录中的不符", "a result is not the one the journal counted"},
    {"SV578", "办理记录第 {1} 条所记的文书 {0} 不在案卷内（删除个人信息后会这样，应另有记录）",
     "document {0} of entry {1} is not in the pack (after an erasure this is right, and recorded)"},
    {"D372", "案卷 {0}：{1} 个文件，约 {2} 页，写入 {3}",
     "case {0}: {1} files, about {2} pages, in {3}"},
    {"D373", "总校验码 {0}（与打印的案卷目录一致）", "sum {0} (as printed on the index)"},
    {"D374",
     "案卷 {0}（{1} 由 {2} 打包）核验通过：文件 {3} 个、办理记录 {4} 条、文书 {5} 份、计票结果 {6} "
     "个，全部一致。",
     "case {0} (packed on {1} by {2}) is whole: {3} files, {4} entries, {5} documents, {6} "
     "results."},
    {"D375", "案卷 {0} 核验不通过，共 {1} 处：", "case {0} is not whole, {1} findings:"},
    // chat editions
    {"SV580", "文书 {0} 没有公示版，不能发到业主群",
     "document {0} is not posted, so it has no chat edition"},
    {"SV581", "群公告", "chat"},
    {"SV582", "群公告范本", "chat text"},
    {"SV583", "位置：{0}", "at: {0}"},
    {"D376", "群公告只有遮盖后的公示版，没有存档版和 PDF",
     "a chat edition is always the masked one; it has no archive edition and no PDF"},
    {"D371", "--split each 生成的文件太多，不能同时转成 PDF；请用 --split building",
     "--split each makes too many files for PDF; use --split building"},
    {"D370", "{0}　{1} 份", "{0}  {1} copies"},
};

}  // namespace

std::span<const MessageRow> printing() { return kRows; }

}  // namespace gongyi::catalogue
