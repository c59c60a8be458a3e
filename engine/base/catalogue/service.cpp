#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    // Files.
    {"SV001", "找不到这个文件。请核对文件名和所在目录。",
     "There is no such file; check the name and the directory."},
    {"SV002", "这是一个目录，这里需要一个文件。", "This is a directory; a file is needed here."},
    {"SV003", "打不开这个文件（可能没有读取权限）。",
     "The file cannot be read (perhaps not permitted)."},
    {"SV004", "文件超过 {0} MB，不予读取。", "The file is larger than {0} MB and is not read."},
    {"SV005", "文件不是 UTF-8 编码的文本。请在编辑器中另存为 UTF-8 编码。",
     "The file is not UTF-8 text; save it as UTF-8 in the editor."},
    {"SV010", "GONGYI_DATA 指定的目录“{0}”里没有 workflows 目录。",
     "The directory '{0}' named by GONGYI_DATA has no workflows directory."},
    {"SV011", "找不到程序的数据目录（workflows、templates）。请设置环境变量 GONGYI_DATA。",
     "The program's data (workflows, templates) are not found; set GONGYI_DATA."},
    {"SV020", "无法写入“{0}”。请检查权限和磁盘。",
     "Cannot write '{0}'; check permissions and the disk."},
    {"SV021", "磁盘已满，无法写入“{0}”。", "The disk is full; cannot write '{0}'."},
    {"SV022", "“{0}”是一个目录，不能写成文件。",
     "'{0}' is a directory and cannot be written as a file."},
    {"SV023", "“{0}”所在的目录不存在。", "The directory of '{0}' does not exist."},

    // Rendering and templates.
    {"SV030", "字段文件应是词汇表、fields 列表或数据样例。",
     "The file of fields must be a vocabulary, a list 'fields', or a sample of data."},
    {"SV031", "数据文件的最外层应是 {…}。", "The data file must be an object {…}."},
    {"SV032", "数据文件里有小数或过大的数；面积、比例请写成带引号的文字，如 \"89.53\"。",
     "The data file holds a number with a fraction or too large; write areas and shares as text, "
     "such as \"89.53\"."},
    {"SV033", "{0}：没有名为“{1}”的字段。附近文字：{2}",
     "{0}: there is no field '{1}'. Text around: {2}"},
    {"SV035", "“{0}”就是范本或数据文件本身，不能覆盖。请另写一个输出文件名。",
     "'{0}' is the template or the data file itself and is not overwritten; name another output."},
    {"SV034", "是不是“{0}”？", "did you mean '{0}'?"},

    // Checking files.
    {"SV050", "看不出这是哪种文件；最外层应有以下键之一：{0}。",
     "The kind of this file cannot be told; it must have one of these keys at the top: {0}."},
    {"service.kind_procedure", "程序", "procedure"},
    {"service.kind_part", "公用程序段", "shared part"},
    {"service.kind_manifest", "文书目录", "manifest of documents"},
    {"service.kind_template", "文书范本", "template"},
    {"service.kind_vocabulary", "数据词汇表", "data vocabulary"},
    {"service.kind_holidays", "节假日安排", "holiday notice"},
    {"service.kind_law", "法规数据", "law pack"},
    {"service.kind_tally", "计票文件", "tally file"},
};

}  // namespace

std::span<const MessageRow> service() { return kRows; }

}  // namespace gongyi::catalogue
