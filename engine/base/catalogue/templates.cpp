#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"SV790", "{0} 已经存在，没有覆盖。要从随附范本重新开始，请先把它移走或者改名。",
     "{0} exists already and was not replaced; move or rename it first to start afresh"},
    {"SV791", "读不到范本 {0}。请核对安装是否完整、有无读取权限。",
     "the template {0} cannot be read; is the installation whole, and may you read it?"},
    {"SV792",
     "{0} 不是任何文书的范本，不会使用：文件名要与随附范本相同（见 template list 的“文件”一栏）。",
     "{0} is no document's template and is not used: its name must be that of a shipped one (see "
     "the column \"file\" of `template list`)"},
    {"SV793", "自用范本", "own-templates"},
    {"SV794", "生成 {0} 所用的自用范本不在案卷内",
     "the office's own template of {0} is not in the pack"},
    {"SV795", "字段表里有 {0} 个字段，范本没有用到：{1}",
     "{0} fields of the list are not printed: {1}"},
    {"SV796", "随附范本印有“{0}”（{1}，附近文字：{2}），这份自用范本没有。确定不需要的，可以不管。",
     "the shipped template prints '{0}' ({1}, text around: {2}) and this one does not; leave it if "
     "it is not needed"},
    {"SV797",
     "{0}：“{1}”永远印不出来，因为“{2}”与外面的“{3}”不会同时成立。请改条件，或者删去这一段。"
     "附近文字：{4}",
     "{0}: “{1}” is never printed, because “{2}” and “{3}” around it never hold together; change "
     "the condition or delete the passage. Text around: {4}"},
    {"SV798",
     "{0}：“{1}”永远没有值：生成文书 {2} 的各个程序里，没有环节在此之前填写它。请换一个字段，"
     "或者留空手填。附近文字：{3}",
     "{0}: “{1}” never has a value: in no procedure that makes document {2} does a step give it "
     "before. Use another field, or leave a line. Text around: {3}"},
    {"SV799",
     "{0}：“{1}”不一定有值：程序“{2}”的环节“{3}”生成文书 {4} 时可能还没有填写它。请写成"
     "“{1}|blank”留空手填，或者放在“#{1}”之内。附近文字：{5}",
     "{0}: “{1}” may have no value: when step “{3}” of “{2}” makes document {4} it may not have "
     "been given. Write “{1}|blank”, or put it inside “#{1}”. Text around: {5}"},
    {"D420", "本单位自用范本已复制到 {0}；恢复时放回工作台的 templates 目录。",
     "the office's own templates are in {0}; to restore, put them back into its templates folder"},
    {"D421", "使用本单位自用范本：{0}", "made from the office's own templates: {0}"},
    {"D422", "范本", "template"},
    {"D423", "随附", "shipped"},
    {"D424", "本单位", "own"},
    {"D425", "有 {0} 处错误，不能生成文书；请运行 gongyi template check {1}",
     "{0} errors, so no document is made; run gongyi template check {1}"},
    {"D426", "可用；复制以后随附范本有更新，请核对",
     "fit; the shipped one was changed since it was copied, please compare"},
    {"D427", "可用", "fit"},
    {"D428", "文件", "file"},
    {"D429", "状态", "state"},
    {"D430", "没有本单位自用的范本。用 gongyi template copy 文书编号 复制一份再改。",
     "the office has no templates of its own; copy one with gongyi template copy DOC"},
    {"D431",
     "已复制到 {0}\n从现在起，本工作台用它生成文书 {1}。改好后请运行 gongyi template check {1}。",
     "copied to {0}\nfrom now on this office makes document {1} from it; after a change run gongyi "
     "template check {1}"},
    {"D432", "已复制到 {0}（不影响在用的范本）", "copied to {0} (what is in use stays the same)"},
};

}  // namespace

std::span<const MessageRow> templates() { return kRows; }

}  // namespace gongyi::catalogue
