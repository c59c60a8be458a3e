# `template check` names every unknown, unused and unreachable field with its place and the text around, by file or by a
# document's id; the shipped templates have nothing to tell.
. "$(dirname "$0")/lib.sh"
mapfile -t ALL < <(find "$ROOT/templates" -name '*.docx' | sort)
expect_ok template check "${ALL[@]}"
expect_text "${#ALL[@]} 个范本没有发现问题"
expect_not_text SV79 警告
expect_ok template check F24 F30 R06
expect_text "3 个范本"

make() { # make FILE PYTHON: a copy of a shipped template, changed as a clerk would
  cp "$(find "$ROOT/templates" -name "$1")" "$WORK/$1"
  /usr/bin/python3 - "$WORK/$1" "$2" <<'P'
import sys, docx
d = docx.Document(sys.argv[1])
exec(sys.argv[2])
d.save(sys.argv[1])
P
}

# Sections that never hold together, in a paragraph and in a cell; what is inside is named too.
make F09-form-group-decision.docx '
d.add_paragraph("{{#应选委员}}有{{/应选委员}}".replace("应选委员", "委员席位"))
d.add_paragraph("{{#推荐负责人}}".replace("推荐负责人", "筹备组成员") + "甲{{^筹备组成员}}没有成员{{小区名称}}{{/筹备组成员}}{{/筹备组成员}}")
t = d.add_table(1, 2); t.cell(0, 1).text = "{{#启动方式=建设单位书面报告}}{{^启动方式=建设单位书面报告}}不会{{/启动方式}}{{/启动方式}}"'
expect_exit 6 template check "$WORK/F09-form-group-decision.docx"
expect_text SV797 "“^group.members”永远印不出来" "“estate.name”永远印不出来" "个表格第1行第2格第1段" 附近文字
# … an opening number or a plain word in the right order is no contradiction.
make F10-group-members.docx '
d.add_paragraph("{{#筹备组成员}}{{^末项}}、{{/末项}}{{姓名}}{{/筹备组成员}}{{^筹备组成员}}没有{{/筹备组成员}}")'
g template check "$WORK/F10-group-members.docx"
expect_not_text SV797

# Fields that no step gives before: F09 comes long before the election.
expect_exit 6 template check "$WORK/F09-form-group-decision.docx"
expect_text SV798 election.seats
make F10-group-members.docx 'd.add_paragraph("计票日期：{{计票日期}}。经办：{{筹备组成立日期}}。")'
g template check "$WORK/F10-group-members.docx"
expect_text SV798 "“count.on”永远没有值" "文书 F10" 附近文字：计票日期
expect_not_text “group.formed_on”
# Given by some procedures and steps only: it must say what happens without it.
make F36-result-notice.docx 'd.add_paragraph("当选：{{换届方式}}")'
g template check "$WORK/F36-result-notice.docx"
expect_exit 6 template check "$WORK/F36-result-notice.docx"
expect_text SV799 "|blank"
make F36-result-notice.docx 'd.add_paragraph("当选：{{换届方式|blank}}")'
expect_ok template check "$WORK/F36-result-notice.docx"

# What an own template leaves out of the shipped one; what a list of fields has and is not printed.
make F10-group-members.docx '
for p in list(d.paragraphs):
    if "联系方式" in p.text: p._element.getparent().remove(p._element)'
expect_ok template check "$WORK/F10-group-members.docx"
expect_text SV796 group.contact
/usr/bin/python3 - "$WORK/own.docx" <<'P'
import sys, docx
d = docx.Document(); d.add_paragraph("{{estate.name}}{{#group.members}}{{name}}{{/group.members}}"); d.save(sys.argv[1])
P
echo 'fields: [estate.name, estate.address, group.members, group.members.name, group.members.phone]' >"$WORK/fields.yaml"
expect_ok template check "$WORK/own.docx" --fields "$WORK/fields.yaml"
expect_text SV795 "有 2 个字段" estate.address、group.members.phone
echo 'fields: [estate.name]' >"$WORK/fields.yaml"
expect_exit 6 template check "$WORK/own.docx" --fields "$WORK/fields.yaml"
expect_text SV033 "没有名为“group.members”的字段" "附近文字：…state.name}}{{#group.members}}"

expect_exit 5 template check F98
