#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"TPL001",
     "这不是一个可读的 Word 文件（.docx）。请用 Word 或 WPS 打开后另存为“Word 文档(.docx)”。",
     "this is not a readable Word file (.docx); open it in Word or WPS and save it as .docx"},
    {"TPL002", "文件过大或解开后过大（{0}），为安全起见不予读取。请减少图片后重新保存。",
     "the file is too large, or unpacks to too much ({0}); it is not read, for safety"},
    {"TPL003", "文件里没有 Word 正文（缺少 {0}）。请用 Word 或 WPS 重新另存为 .docx。",
     "the file holds no Word text ({0} is missing); save it as .docx again"},
    {"TPL004", "文件的“{0}”部分已损坏，无法读取。请用 Word 或 WPS 打开并重新另存。",
     "the part {0} is damaged and cannot be read; open the file and save it again"},
    {"TPL005", "文件的“{0}”部分含有 Word 文件不允许的实体声明，可能是恶意文件，不予读取。",
     "the part {0} declares entities, which a Word file must not do; it is not read"},
    {"TPL006", "文件的“{0}”部分嵌套过深，不予读取。",
     "the part {0} is nested too deep; it is not read"},
    {"TPL007",
     "文件的“{0}”部分不是通常的 Word 格式（如“严格的 Open XML”）。请另存为“Word 文档(.docx)”。",
     "the part {0} is not in the usual Word format (perhaps Strict Open XML); save it as a plain "
     ".docx"},
    {"TPL008", "这是带宏的 Word 文件（.docm），不能用作范本。请另存为“Word 文档(.docx)”。",
     "this is a Word file with macros (.docm), which cannot be a template; save it as .docx"},
    {"TPL009",
     "这是设了打开密码的文件，或者旧格式的 Word 文件（.doc）。请取消密码，"
     "并另存为“Word 文档(.docx)”。",
     "this file is protected by a password, or is an old .doc; remove the password and save it as "
     ".docx"},
    {"TPL010", "{0}：标记没有写完，缺少“}}”。附近文字：{1}",
     "{0}: a tag is not finished, “}}” is missing. Text around: {1}"},
    {"TPL011", "{0}：多出“}}”，前面没有对应的两个左花括号。附近文字：{1}",
     "{0}: “}}” without two opening braces before it. Text around: {1}"},
    {"TPL012", "{0}：不能用三个花括号或“&”，请只用两个花括号。附近文字：{1}",
     "{0}: triple braces and “&” are not allowed; use two braces. Text around: {1}"},
    {"TPL013", "{0}：不支持引用其他模板（“>”）。附近文字：{1}",
     "{0}: including other templates (“>”) is not supported. Text around: {1}"},
    {"TPL014", "{0}：不支持更改花括号（“=”）。附近文字：{1}",
     "{0}: changing the braces (“=”) is not supported. Text around: {1}"},
    {"TPL015",
     "{0}：“{2}”不是可用的字段名。字段名用英文字母、数字、点、横线，或词汇表中的中文名称；"
     "符号 # ^ / | 要用半角。附近文字：{1}",
     "{0}: “{2}” is no field name. Names are letters, digits, dots and dashes, or a "
     "Chinese title of the vocabulary; # ^ / | are half-width. Text around: {1}"},
    {"TPL016", "{0}：词汇表里没有“{2}”。您是不是要写“{3}”？附近文字：{1}",
     "{0}: the vocabulary has no “{2}”; did you mean “{3}”? Text around: {1}"},
    {"TPL017", "{0}：词汇表里没有“{2}”。请查对字段名称。附近文字：{1}",
     "{0}: the vocabulary has no “{2}”. Text around: {1}"},
    {"TPL018", "{0}：没有名为“{2}”的格式。可用的有：{3}。附近文字：{1}",
     "{0}: there is no filter “{2}”; there are {3}. Text around: {1}"},
    {"TPL019", "{0}：格式“{2}”的参数不对：{3}。附近文字：{1}",
     "{0}: wrong argument of the filter “{2}”: {3}. Text around: {1}"},
    {"TPL020", "{0}：循环、条件和结束标记里不能写格式“|”。附近文字：{1}",
     "{0}: filters cannot stand in section tags. Text around: {1}"},
    {"TPL021", "{0}：“{2}”开始后没有结束标记“{3}”。附近文字：{1}",
     "{0}: “{2}” is never closed by “{3}”. Text around: {1}"},
    {"TPL022", "{0}：结束标记“{2}”前面没有对应的开始标记。附近文字：{1}",
     "{0}: “{2}” closes nothing. Text around: {1}"},
    {"TPL023", "{0}：“{2}”与“{3}”交叉了；后开始的要先结束。附近文字：{1}",
     "{0}: “{2}” crosses “{3}”; what opens last closes first. Text around: {1}"},
    {"TPL024",
     "{0}：“{2}”的开始和结束不在同样的位置（例如一个在表格内、一个在表格外，或在段落中间开始、"
     "在另一段中间结束）。请让两个标记各自单独成段，或放在同一段、同一表格的行里。附近文字：{1}",
     "{0}: “{2}” begins and ends in places that do not fit (one inside a table and one outside, or "
     "in "
     "the middle of different paragraphs). Give each tag a paragraph of its own, or put both into "
     "one "
     "paragraph or the rows of one table. Text around: {1}"},
    {"TPL025", "{0}：发现全角花括号，可能是误写；填写标记要用半角的两个花括号。附近文字：{1}",
     "{0}: full-width braces, perhaps by mistake; tags use two half-width braces. Text around: "
     "{1}"},
    {"TPL026",
     "“{0}”中有填写标记，但这个位置不能填写（如域代码、图表、批注）。请移到正文、表格、"
     "文本框、页眉页脚或脚注里。",
     "there is a tag in {0}, where nothing can be filled in (field codes, charts, comments); move "
     "it "
     "into the text, a table, a text box, a header, a footer or a note"},
    {"TPL027", "{0}：格式“{2}”不能接在“{3}”后面，因为“{3}”的结果是文字。附近文字：{1}",
     "{0}: the filter “{2}” cannot follow “{3}”, which gives text. Text around: {1}"},
    {"TPL028", "{0}：循环或条件嵌套超过 {2} 层。附近文字：{1}",
     "{0}: sections are nested deeper than {2}. Text around: {1}"},
    {"TPL030", "{0}：没有字段“{2}”的数据。附近文字：{1}",
     "{0}: there is no data for the field “{2}”. Text around: {1}"},
    {"TPL031", "{0}：字段“{2}”还没有值；如要留空手填，请写“{2}|blank”。附近文字：{1}",
     "{0}: the field “{2}” has no value yet; write “{2}|blank” to leave a line. Text around: {1}"},
    {"TPL032", "{0}：“{2}”是{3}，不能直接填写。{4}附近文字：{1}",
     "{0}: “{2}” is {3} and cannot be printed as it is. {4} Text around: {1}"},
    {"TPL033", "{0}：格式“{3}”不适用于“{2}”：它需要{4}，而“{2}”是{5}。附近文字：{1}",
     "{0}: the filter “{3}” does not fit “{2}”: it needs {4}, but “{2}” is {5}. Text around: {1}"},
    {"TPL034", "{0}：“{2}”的值无法按格式“{3}”写出（超出范围或写法不对）。附近文字：{1}",
     "{0}: the value of “{2}” cannot be written by the filter “{3}” (out of range or malformed). "
     "Text "
     "around: {1}"},
    {"TPL035",
     "合并打印时各份的“{0}”内容不同（第 {1} 份与第 1 份），而页眉、页脚、脚注只能共用一份。"
     "请把该字段移到正文。",
     "the part {0} differs between copies ({1} and 1), but merged copies share headers, footers "
     "and "
     "notes; move the field into the text"},
    {"TPL036", "没有要合并打印的内容（名单为空）。",
     "there is nothing to merge: the list is empty"},
    {"TPL037", "合并打印超过一个文件 {0} 份的上限。请按幢分文件打印。",
     "more than {0} copies are to be merged into one file; print one file per building"},
    {"TPL038",
     "合并打印时，样式“{0}”的自动编号会从上一份接着编，不会重新从一开始。请改为手写编号，"
     "或在段落上直接设置编号。",
     "in merged copies the automatic numbers of the style “{0}” go on from copy to copy; write the "
     "numbers by hand or set the numbering on the paragraphs"},
    {"TPL039", "以上问题最先出现在第 {0} 份。", "the findings above were first met in copy {0}"},
    {"TPL040",
     "本机没有可用的 LibreOffice（{0}），无法生成 PDF。Word 文件已生成，可直接打印；"
     "需要 PDF 时请安装 libreoffice-writer。",
     "there is no LibreOffice here ({0}), so no PDF can be made; the Word files can be printed. "
     "Install "
     "libreoffice-writer for PDF"},
    {"TPL041", "转换 PDF 超过 {0} 秒未完成，已停止。请减少份数后重试。",
     "converting to PDF took longer than {0} seconds and was stopped; try fewer files"},
    {"TPL042", "未能把“{0}”转换为 PDF。", "{0} could not be converted to PDF"},
    {"TPL043", "未能建立转换 PDF 用的临时文件夹（{0}）。请检查磁盘空间和权限。",
     "the scratch folder for PDF ({0}) could not be made; check disk space and permissions"},
    {"TPL044", "无法写出 Word 文件（{0}）。", "the Word file could not be written ({0})"},
    {"document.whole", "整个文件", "the whole file"},
    {"document.line", "第{0}行", "line {0}"},
    {"document.paragraph", "第{0}段", "paragraph {0}"},
    {"document.cell", "第{0}个表格第{1}行第{2}格", "table {0}, row {1}, cell {2}, "},
    {"document.text_box", "的文本框", ", text box, "},
    {"document.body", "正文", "body, "},
    {"document.header", "页眉（{0}）", "header ({0}), "},
    {"document.footer", "页脚（{0}）", "footer ({0}), "},
    {"document.footnotes", "脚注", "footnotes, "},
    {"document.endnotes", "尾注", "endnotes, "},
    {"document.note", "第{0}条", "note {0}, "},
    {"document.kind.nothing", "空值", "empty"},
    {"document.kind.yes_no", "是否值", "a yes/no value"},
    {"document.kind.number", "整数", "a whole number"},
    {"document.kind.text", "文字", "text"},
    {"document.kind.date", "日期", "a date"},
    {"document.kind.area", "面积", "an area"},
    {"document.kind.share", "比例", "a share"},
    {"document.kind.list", "名单（列表）", "a list"},
    {"document.kind.record", "一组字段", "a group of fields"},
    {"document.kind.either", "{0}或{1}", "{0} or {1}"},
    {"document.advice.yes_no", "请用格式 yesno（是/否）或 check（☑/☐），或用作条件。",
     "Use the filter yesno or check, or use it as a condition."},
    {"document.advice.list", "请用循环，例如 #{0} … /{0}。", "Use a loop: #{0} … /{0}."},
    {"document.advice.record", "请写到具体字段，例如 {0}.name。",
     "Name one of its fields: {0}.name."},
    {"document.filter.whole_number", "要写 {0} 到 {1} 的整数",
     "a whole number from {0} to {1} is needed"},
    {"document.filter.needs_text", "冒号后要写文字", "a text is needed after the colon"},
    {"document.filter.no_argument", "这个格式不带参数", "this filter takes no argument"},
};

}  // namespace

std::span<const MessageRow> document() { return kRows; }

}  // namespace gongyi::catalogue
