# Mail merge: a file per building, one file, or one each; in walking order; and every number in a print
# file is there once. The merge is recorded, and what it says of the files is true.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
. "$(dirname "$0")/big_estate.sh"
to deliver-ballots
at 2026-04-10
expect_ok ballot issue "$CASE"
expect_refused 文书 F30 书面通知业主并送达表决票和选票 -- document merge "$CASE" F30 -o "$WORK/early"
[ -z "$(ls -A "$WORK/early")" ] || fail "a refused merge left files"
expect_ok step start "$CASE" deliver-ballots
expect_exit 2 document merge "$CASE" F24 -o "$WORK/none"
expect_text SV560

expect_ok document merge "$CASE" F30 --split building -o "$WORK/building"
expect_text "F30_业主委员会委员选票_1号楼_存档版.docx　21 份" "F30_业主委员会委员选票_10号楼_存档版.docx　47 份"
expect_ok document merge "$CASE" F30 -o "$WORK/one"
expect_ok document merge "$CASE" F30 --split each -o "$WORK/each"
expect_ok --json ballot list "$CASE"
printf '%s' "$OUT" >"$WORK/ballots.json"
expect_ok document show "$CASE" F30 -o "$WORK/kept"
expect_ok verify

LAST="reading the print files"
OUT="$(/usr/bin/python3 - "$WORK" <<'PY' 2>&1
import collections, hashlib, json, pathlib, re, sys, zipfile
work = pathlib.Path(sys.argv[1])
ballots = {b["no"]: b for b in json.loads((work / "ballots.json").read_text())["ballots"]}
key = lambda unit: [int(n) for n in re.findall(r"\d+", unit)]
first = lambda units: min(key(u) for u in units)
# A ballot prints its number on the stub and on the paper: two in a row are one copy.
def numbers(path):
    with zipfile.ZipFile(path) as z:
        assert z.testzip() is None
        xml = z.read("word/document.xml").decode()
        rels = z.read("word/_rels/document.xml.rels").decode()
        pictures = [z.read(n) for n in z.namelist() if "/media/" in n]
    text = re.findall(r"<w:t[^>]*>(\d{4})</w:t>", xml)
    assert text[::2] == text[1::2], text[:9]
    for what in (r'<wp:docPr id="(\d+)"', r'<w:bookmarkStart[^>]*w:id="(\d+)"', r'w14:paraId="(\w+)"'):
        twice = [k for k, n in collections.Counter(re.findall(what, xml)).items() if n > 1]
        assert not twice, (path, what, twice[:3])
    assert len(set(pictures)) == len(text) // 2 == rels.count("gongyi-qr"), (len(pictures), len(text))
    # Each copy is a section of its own: it begins a page, and pages count anew.
    sections = re.findall(r"<w:sectPr\b.*?</w:sectPr>", xml, re.S)
    assert len(sections) == len(text) // 2 and (len(text) == 2 or all('w:start="1"' in s for s in sections)), len(sections)
    return text[::2]
whole = numbers(next((work / "one").glob("*.docx")))
assert sorted(whole) == sorted(ballots), (len(whole), len(ballots))
doors = [first(ballots[no]["units"]) for no in whole]
assert doors == sorted(doors), "not in walking order"
shuffled = [first(b["units"]) for _, b in sorted(ballots.items())]
assert shuffled != sorted(shuffled), "the file was in order, so the test shows nothing"
joined = []
files = sorted((work / "building").glob("*.docx"), key=lambda p: key(p.name.split("选票_")[1])[0])
for path in files:
    building = key(path.name.split("选票_")[1])[0]
    here = numbers(path)
    assert all(first(ballots[no]["units"])[0] == building for no in here), path
    joined += here
assert joined == whole and len(files) == 12
# The owner of two flats gets the paper in the nearer building.
both = [b for b in ballots.values() if len(b["units"]) == 2 and any(u.startswith("10-") for u in b["units"])]
assert len(both) == 1 and first(both[0]["units"])[0] == 2, both
each = sorted((work / "each").glob("*/*.docx"))
assert [p.name.split("_")[3] for p in each] == whole, [p.name for p in each[:3]]
for path, no in list(zip(each, whole))[::97]:
    assert numbers(path) == [no]
listed = json.loads(next((work / "kept").glob("*.json")).read_text())["files"]
assert [f["file"] for f in listed] == [p.name for p in each]
assert all(f["sha256"] == hashlib.sha256(p.read_bytes()).hexdigest() for f, p in zip(listed, each))
kept = {hashlib.sha256(p.read_bytes()).digest() for p in (work / "kept").glob("*.docx")}
made = {hashlib.sha256(p.read_bytes()).digest() for p in [*files, *(work / "one").glob("*.docx")]}
assert kept == made, "what is kept is not what was made"
print("fine")
PY
)"
expect_same "$OUT" fine
