# An office's own template takes the place of the shipped one in that office alone, is pinned with each document made from
# it, goes with the backup and the case pack, and never reaches a case with an error in it.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to plan-meeting
at 2026-03-30
expect_ok document make "$CASE" F10 F14 -o "$WORK/shipped"
expect_ok template list --own
expect_text 没有本单位自用的范本
expect_exit 5 template copy F99
expect_text SV260

# Copied, it is in use; as it is the same text, so is the document.
expect_ok template copy F10
expect_text "$OFFICE/templates/F10-group-members.docx" "从现在起"
expect_exit 3 template copy F10
expect_text SV790 没有覆盖
expect_ok template copy F24 --to "$WORK/elsewhere"
[ -f "$WORK/elsewhere/F24-meeting-notice.docx" ] || fail "the copy is not where it was asked for"
OWN="$OFFICE/templates/F10-group-members.docx"
add() { # add TEXT: a paragraph at the end of the own template, as a clerk would type it
  /usr/bin/python3 - "$OWN" "$1" <<'P'
import sys, docx
d = docx.Document(sys.argv[1]); d.add_paragraph(sys.argv[2]); d.save(sys.argv[1])
P
}
add "示例：本单位加写的一句，见{{小区名称}}公示栏。"
expect_ok template check F10
expect_ok --json template list --own
expect_same "$(json '[(t["id"], t["own"], t["errors"]) for t in d["templates"]]')" "[('F10', True, 0)]"
expect_ok document make "$CASE" F10 F14 -o "$WORK/own"
OUT="$(docx_text "$WORK"/own/F10*公示版.docx)"
expect_text 示例：本单位加写的一句，见示例小区公示栏。
cmp "$WORK"/own/F14*存档版.docx "$WORK"/shipped/F14*存档版.docx || fail "another document changed with it"
expect_ok document list "$CASE"
expect_text "使用本单位自用范本：F10"
expect_ok document diff "$CASE" F10 --audience posting
expect_text 范本不同 示例：本单位加写的一句

# An error in it: nothing is made of the whole order, and every finding is told with its place.
cp "$OWN" "$WORK/good.docx"
add "电话{{联系电活}}，日期{{文书日期|dat}}"
BEFORE="$(journal)"
expect_exit 6 document make "$CASE" F14 F10 -o "$WORK/bad"
expect_text F10-group-members.docx TPL016 联系电活 TPL018 dat
[ -e "$WORK/bad" ] && fail "a document was written"
expect_same "$(journal)" "$BEFORE"
cp "$WORK/good.docx" "$OWN"
add "联系人：{{estate.nobody}}"
expect_exit 6 document make "$CASE" F10 -o "$WORK/bad"
expect_text SV033 estate.nobody
expect_exit 6 template check F10
expect_ok template list --own
expect_text "有 1 处错误"
expect_same "$(journal)" "$BEFORE"

# What was made is made again from the template of its day, whatever the folder holds now.
expect_ok document again "$CASE" F10 --audience posting -o "$WORK/again"
expect_text 逐字节一致
cmp "$WORK"/again/F10*.docx "$WORK"/own/F10*公示版.docx || fail "made again, it is another paper"
FIRST="$(g --json document diff "$CASE" F10 --audience posting; json 'd["from"]')"
expect_ok document again "$CASE" F10 --entry "$FIRST" -o "$WORK/first"
cmp "$WORK"/first/F10*.docx "$WORK/shipped/$(basename "$WORK"/first/F10*.docx)" || fail "the shipped one is not reproduced"

# A file of another name is no template, and is told; Word's lock files are not.
cp "$WORK/good.docx" "$OWN"
cp "$WORK/good.docx" "$OFFICE/templates/新公告.docx"
cp "$WORK/good.docx" "$OFFICE/templates/~\$F10-group-members.docx"
expect_ok template list
expect_text 不是任何文书的范本 新公告.docx F24 随附
expect_not_text '~$F10'
rm "$OFFICE"/templates/新公告.docx

# Backup, audit and case pack know it.
expect_ok verify
expect_ok backup "$WORK/backup.db"
expect_text "$WORK/backup.db-templates"
cmp "$WORK/backup.db-templates/F10-group-members.docx" "$OWN" || fail "the backup has not the own template"
expect_ok case pack "$CASE" -o "$WORK/case.zip"
LAST="reading the pack"
OUT="$(/usr/bin/python3 - "$WORK/case.zip" "$WORK/good.docx" <<'P' 2>&1
import hashlib, json, sys, zipfile
pack = zipfile.ZipFile(sys.argv[1]); digest = hashlib.sha256(open(sys.argv[2], "rb").read()).hexdigest()
index = json.loads(pack.read("index.json"))["files"]
assert sorted({f["document"] for f in index if f.get("own_template")}) == ["F10"], index
assert all(f["own_template"] == digest for f in index if f.get("own_template"))
assert [f["sha256"] for f in index if f["path"].startswith("自用范本/")] == [digest]
with zipfile.ZipFile(sys.argv[1] + ".cut.zip", "w") as out:
    files = [f for f in index if not f["path"].startswith("自用范本/")]
    whole = json.loads(pack.read("index.json")); whole["files"] = files
    rest = [f for f in files if f["path"] != "案卷目录.docx"]
    whole["files_digest"] = hashlib.sha256("".join(f"{f['path']}\n{f['sha256']}\n{f['size']}\n" for f in rest).encode()).hexdigest()
    for name in pack.namelist():
        if not name.startswith("自用范本/"):
            out.writestr(name, json.dumps(whole) if name == "index.json" else pack.read(name))
print("fine")
P
)"
expect_same "$OUT" fine
expect_ok verify "$WORK/case.zip"
expect_exit 7 verify "$WORK/case.zip.cut.zip"
expect_text 所用的自用范本不在案卷内

# Without the kept copy it could not be made again: the audit says so.
DIGEST="$(sha256sum "$WORK/good.docx" | cut -d" " -f1)"
DROP="$(sqlite3 "$OFFICE/office.db" "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_master WHERE type = 'trigger'")"
sqlite3 "$OFFICE/office.db" "$DROP DELETE FROM blob WHERE digest = '$DIGEST'"
expect_exit 7 verify
expect_text 不见了
