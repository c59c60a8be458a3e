#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    // The text itself.
    {"Y001", "这里不符合 YAML 的写法。请检查缩进、冒号后的空格、引号和括号。",
     "This is not well-formed YAML. Check indentation, the space after a colon, quotes and "
     "brackets."},
    {"Y002", "括号没有成对：[ ] 或 { } 缺了一半。请补上。",
     "Brackets do not pair: one half of [ ] or { } is missing. Add it."},
    {"Y003", "引号没有成对，或引号内用了不认识的反斜杠写法。请补上引号，或改用单引号。",
     "A quote is not closed, or a backslash in it is not understood. Close it or use single "
     "quotes."},
    {"Y004", "这里的缩进或冒号不对：同级的键要左对齐；文字里有“: ”时整段要加引号。",
     "Indentation or a colon is wrong here: keys of one level align on the left; a text that holds "
     "': ' must stand in quotes."},
    {"Y005", "缩进用了制表符（Tab）。请改成空格，每级两个。",
     "The line is indented by a tab. Use spaces, two a level."},
    {"Y006", "第 {0} 行不是 UTF-8 编码的文字。请在编辑器里另存为 UTF-8。",
     "Line {0} is not UTF-8 text. Save the file as UTF-8 in your editor."},
    {"Y007", "这里有一个看不见的控制字符。请删去。",
     "There is an invisible control character here. "
     "Delete it."},
    {"Y031", "文件超过 {0} KiB，不予读取。请确认选对了文件，或拆成几个。",
     "The file is larger than {0} KiB and is not read. Make sure it is the right one, or split "
     "it."},
    {"Y009", "文件的内容超过 {0} 项，到此停止读取。请拆成几个文件。",
     "The file holds more than {0} items; reading stops here. Split it."},
    {"Y010", "层级超过 {0} 层，到此停止读取。请减少嵌套。",
     "Nesting is deeper than {0} levels; reading stops here. Nest less."},
    {"Y011", "“{0}”写了两次，只能留一个。", "'{0}' is written twice; keep one."},
    {"Y012", "不能使用锚点（&）和引用（*）。请把内容直接写出来；文字以 & 或 * 开头时加引号。",
     "Anchors (&) and aliases (*) are not allowed. Write the content out; a text that begins with "
     "& or * needs quotes."},
    {"Y014", "不能使用类型标记（!）。请去掉；文字以 ! 开头时加引号。",
     "Type tags (!) are not allowed. Remove it; a text that begins with ! needs quotes."},
    {"Y015", "一个文件只能有一份内容，这里又开始了一份（---）。请拆成两个文件。",
     "A file holds one document; another begins here (---). Split the file."},
    {"Y016", "文件是空的。", "The file is empty."},
    {"Y017", "冒号左边只能是一个名称，不能是空白、列表或另一组键值。",
     "Left of a colon stands one name, not nothing, a list or another mapping."},
    {"Y018", "这里不符合 JSON 的写法。请检查引号、逗号、冒号和括号（均为半角）。",
     "This is not well-formed JSON. Check quotes, commas, colons and brackets (half-width)."},
    {"Y019", "文件到这里就结束了，还缺右括号或引号。请补全，或检查文件是否只传了一半。",
     "The text ends here, but a closing bracket or quote is missing. Complete it, or check whether "
     "the file was cut off."},
    {"Y033", "最后一项后面多了一个逗号。请删去。",
     "There is a comma after the last item. Delete "
     "it."},

    // Its values.
    {"Y020", "这里应是{0}，实际是{1}。", "{0} is expected here, but there is {1}."},
    {"Y021", "不认识“{0}”。这里可以写：{1}。", "'{0}' is not known. Possible here: {1}."},
    {"Y022", "缺少“{0}”。请补上。", "'{0}' is missing. Add it."},
    {"Y025", "“{0}”不是整数。请写成不带引号、不以 0 开头的十进制数字，如 10。",
     "'{0}' is no whole number. Write decimal digits without quotes and leading zeros, such as "
     "10."},
    {"Y024", "“{0}”不是是非值。请写 true（是）或 false（否），不带引号。",
     "'{0}' is no yes-or-no value. Write true or false without quotes."},
    {"Y023", "“{0}”不是有效日期。请写成 2026-03-01 的样子。",
     "'{0}' is no valid date. Write it like 2026-03-01."},
    {"Y026", "“{0}”不是有效面积。请写成平方米数，最多两位小数，如 89.53。",
     "'{0}' is no valid area. Write square metres with at most two decimals, such as 89.53."},
    {"Y027", "“{0}”不是有效比例。请写成分数，如 2/3。",
     "'{0}' is no valid share. Write a fraction such as 2/3."},
    {"Y032", "“{0}”不在可选范围内。可以写：{1}。",
     "'{0}' is not a possible word here. Possible: "
     "{1}."},
    {"Y034", "冒号后面没有内容。请填写，或删去这一行。",
     "There is nothing after the colon. Fill it in, or delete the line."},
    {"Y035", "“{0}”不带引号会被当成数字或是非值。这里要的是文字，请加引号。",
     "Without quotes '{0}' is a number or a truth value. A text is meant here: quote it."},

    // Words used in the findings above.
    {"Y028", "这里应是一组“名称: 内容”。", "A mapping of names to values is expected here."},
    {"yaml.a_mapping", "一组“名称: 内容”", "a mapping of names to values"},
    {"yaml.a_list", "列表", "a list"},
    {"yaml.a_value", "一个值", "a value"},
    {"yaml.nothing", "空白", "nothing"},
    {"Y008", "第一次写在这里", "first written here"},
    {"Y030", "是不是“{0}”？", "did you mean '{0}'?"},
    {"yaml.full_width", "这里用了全角“{0}”；作为语法符号时请改用半角。",
     "there is a full-width '{0}'; use the half-width mark where it is syntax."},
};

}  // namespace

std::span<const MessageRow> yaml() { return kRows; }

}  // namespace gongyi::catalogue
