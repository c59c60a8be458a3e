# The case file as one archive (案卷): everything is in it once, its index is true, it can be checked by
# anybody without the office, and no change to it goes unseen. Taking it out is recorded.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
echo "%PDF-1.4 /Type /Pages /Count 2 /Type /Page /Type /Page" >"$WORK/附件.pdf"
to end
at 2026-05-25
expect_ok step evidence "$CASE" use-seal "$WORK/附件.pdf" --on 2026-05-25
for doc in F10 F15 F22 F24 F36 F38 F42 F45; do expect_ok document make "$CASE" "$doc" -o "$WORK/made"; done
expect_ok document merge "$CASE" F30 --split each -o "$WORK/made"
cp -r "$OFFICE" "$WORK/twin"
expect_ok case pack "$CASE" -o "$WORK/all.zip"
expect_text "案卷 $CASE" 总校验码
SUM="$(sed -n 's/.*总校验码 \([0-9a-f]*\).*/\1/p' <<<"$OUT")"
# The same journal on the same day: the same bytes.
mv "$OFFICE" "$WORK/first" && mv "$WORK/twin" "$OFFICE"
expect_ok case pack "$CASE" -o "$WORK/again.zip"
cmp "$WORK/all.zip" "$WORK/again.zip" || fail "two packs of the same case differ"
rm -rf "$OFFICE" && mv "$WORK/first" "$OFFICE"
expect_ok case journal "$CASE" --all
expect_text J01
expect_ok verify

# Anybody can check it: no office, no key.
OFFICE_WAS="$OFFICE" OFFICE="$WORK/none"
expect_ok verify "$WORK/all.zip"
expect_text 核验通过 "$SUM"
expect_ok --json verify "$WORK/all.zip"
expect_same "$(json 'd["ok"], d["results"], d["entries"] > 50, d["documents"] >= 14')" "(True, 1, True, True)"

LAST="reading the pack"
OUT="$(/usr/bin/python3 - "$WORK" "$SUM" <<'PY' 2>&1
import hashlib, io, json, pathlib, re, sys, zipfile
work, total = pathlib.Path(sys.argv[1]), sys.argv[2]
pack = zipfile.ZipFile(work / "all.zip")
assert pack.testzip() is None
index = json.loads(pack.read("index.json"))
names = set(pack.namelist())
assert names == {f["path"] for f in index["files"]} | {"index.json"}
for f in index["files"]:
    assert hashlib.sha256(pack.read(f["path"])).hexdigest() == f["sha256"], f
rest = [f for f in index["files"] if f["path"] != "案卷目录.docx"]
assert hashlib.sha256("".join(f"{f['path']}\n{f['sha256']}\n{f['size']}\n" for f in rest).encode()).hexdigest() == total == index["files_digest"]
made = {hashlib.sha256(p.read_bytes()).hexdigest() for p in (work / "made").glob("*.docx")}
assert made <= {f["sha256"] for f in rest}, "a document that was made is not in the pack"
pdf = [f for f in rest if f["path"].startswith("证据材料/") and f["path"].endswith("附件.pdf")]
assert len(pdf) == 1 and pdf[0]["pages_about"] == 2, pdf
assert {p.split("/")[0] for p in names} >= {"公示版", "存档版", "证据材料", "result", "适用文本", "journal.json"}, names
printed = re.sub("<[^>]+>", "", zipfile.ZipFile(io.BytesIO(pack.read("案卷目录.docx"))).read("word/document.xml").decode())
for text in [total, "附件.pdf", "筹备组成员名单及工作职责公告", *(f["sha256"][:16] for f in rest)]:
    assert text in printed, text
# Changed packs, each in one way.
def change(name, edit):
    with zipfile.ZipFile(work / name, "w") as out:
        for item in pack.infolist():
            for path, data in edit(item.filename, pack.read(item.filename)):
                out.writestr(path, data)
        for path, data in edit("", b""):
            out.writestr(path, data)
same = lambda p, d: [(p, d)] if p else []
journal = json.loads(pack.read("journal.json"))
def reseal(path, data):
    """Someone who changes a file and the index with it, and even the sums."""
    files = json.loads(json.dumps(index["files"]))
    for f in files:
        if f["path"] == path:
            f["sha256"], f["size"] = hashlib.sha256(data).hexdigest(), len(data)
    fresh = dict(index, files=files)
    fresh["files_digest"] = hashlib.sha256("".join(f"{f['path']}\n{f['sha256']}\n{f['size']}\n" for f in files if f["path"] != "案卷目录.docx").encode()).hexdigest()
    return lambda p, d: ([] if not p else [(p, data)] if p == path else [(p, json.dumps(fresh))] if p == "index.json" else [(p, d)])
doc = next(f["path"] for f in rest if f["path"].startswith("公示版/") and "_F15_" in f["path"])
result = next(f["path"] for f in rest if f["path"].startswith("result/"))
change("SV571.zip", lambda p, d: [] if p == doc else same(p, d))
change("SV572.zip", lambda p, d: [(p, d + b"x")] if p == doc else same(p, d))
change("SV574.zip", lambda p, d: same(p, d) if p else [("多余.txt", b"x")])
change("SV573.zip", lambda p, d: [(p, json.dumps(dict(index, files=index["files"][1:])))] if p == "index.json" else same(p, d))
forged = json.loads(json.dumps(journal)); forged[5]["by"] = "另一人"
change("SV575.zip", reseal("journal.json", json.dumps(forged).encode()))
change("SV576.zip", reseal("journal.json", json.dumps(journal[:-1]).encode()))
change("SV577.zip", reseal(result, pack.read(result).replace(b"1600", b"1700") + b" "))
change("SV578.zip", reseal(doc, pack.read(doc) + b"x"))
change("SV570.zip", lambda p, d: [] if p == "index.json" else same(p, d))
print("fine")
PY
)"
expect_same "$OUT" fine
for code in SV571 SV572 SV573 SV574 SV575 SV576 SV577 SV578; do
  expect_exit 7 --json verify "$WORK/$code.zip"
  expect_text "\"$code\""
done
expect_exit 6 verify "$WORK/SV570.zip"
expect_text SV570
OFFICE="$OFFICE_WAS"

# What may hang in the estate: posted editions and results, nobody's name that is not posted.
expect_ok case pack "$CASE" --audience public -o "$WORK/public.zip"
expect_ok verify "$WORK/public.zip"
LAST="reading the public pack"
OUT="$(/usr/bin/python3 - "$WORK/public.zip" <<'PY' 2>&1
import io, sys, zipfile
pack = zipfile.ZipFile(sys.argv[1])
for name in pack.namelist():
    assert not name.startswith(("存档版", "证据", "journal", "适用")), name
    data = pack.read(name)
    text = data if not name.endswith(".docx") else b"".join(zipfile.ZipFile(io.BytesIO(data)).read(n) for n in zipfile.ZipFile(io.BytesIO(data)).namelist())
    for secret in ("示例子", "139000000", "000000198"):
        assert secret.encode() not in text, (name, secret)
print("fine")
PY
)"
expect_same "$OUT" fine
