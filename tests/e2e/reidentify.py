"""People who can be told from one another by any single character of theirs, and the search for them.

  reidentify.py people DIR            roster and candidates into DIR/fixtures
  reidentify.py search DIR ROSTER     DIR holds public/ and archive/; what public/ tells of the people of ROSTER
"""
import csv, io, itertools, pathlib, re, sys, zipfile

SURNAMES = "赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 欧阳 司马 诸葛".split()
RARE = [chr(c) for c in range(0x9F00, 0x9F80)]  # nobody's name, and no word of a document
FLATS = [(floor, room) for floor in range(1, 7) for room in range(1, 5)]


def people():
    rare = iter(RARE)
    for i, surname in enumerate(SURNAMES):
        yield {"surname": surname, "given": next(rare) + next(rare), "partner": "尤" + next(rare),
               "phone": f"139{57317919 + i * 97:08d}", "id": f"3799011980{(i % 9) + 1:02d}28{7301 + i * 97:04d}"}


def write_people(work):
    (work / "fixtures").mkdir()
    roster = [["楼栋", "单元", "房号", "用途", "建筑面积（㎡）", "面积来源", "业主", "共有人", "证件号码", "联系电话", "业主类型", "代理人/法定代表人", "是否售出", "是否交付", "交付日期"]]
    everybody = list(people())
    for i, (floor, room) in enumerate(FLATS):
        flat = ["1号楼", "1单元", f"{floor}0{room}", "住宅", "100.00", "登记"]
        if i >= 21:
            roster.append(flat + [""] * 6 + ["否", "否", ""])
            continue
        one = everybody[min(i, 19)]  # the last has two flats
        partner = one["partner"] if i % 5 == 3 else ""
        roster.append(flat + [one["surname"] + one["given"], partner, one["id"], one["phone"], "自然人", "", "是", "是", "2024-06-01"])
    stand = [["no", "name", "unit", "phone", "id_number", "gender", "age", "eligible", "reason"]]
    for i in range(7):
        one = everybody[i]
        floor, room = FLATS[i]
        stand.append([f"C{i + 1}", one["surname"] + one["given"], f"1-1-{floor}0{room}", one["phone"], one["id"], "男", "45", "yes", "示例：符合条件"])
    for name, rows in [("roster.csv", roster), ("candidates.csv", stand)]:
        with open(work / "fixtures" / name, "w", encoding="utf-8", newline="") as out:
            csv.writer(out, lineterminator="\n").writerows(rows)


def texts(path):
    """Every text in a file, also in archives within it, with and without mark-up, and the names of the parts."""
    def of(name, data):
        yield name, name
        if data[:2] == b"PK":
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for part in archive.namelist():
                    yield from of(f"{name}!{part}", archive.read(part))
            return
        text = data.decode("utf-8", "replace")
        yield name, text
        yield name, re.sub("<[^>]+>", "", text)
    yield from of(path.name, path.read_bytes())


def search(work):
    public = [t for p in sorted((work / "public").rglob("*")) if p.is_file() for t in texts(p)]
    archive = "".join(t for p in sorted((work / "archive").rglob("*")) if p.is_file() for _, t in texts(p))
    assert len({n.split("!")[0] for n, _ in public}) > 20, "too few public outputs to say anything"
    found, told = [], 0
    for i, one in enumerate(people()):
        stands = i < 7  # candidates are posted by name, never with their papers
        secrets = {"phone": [one["phone"], one["phone"][-4:], one["phone"][3:]], "id": [one["id"], one["id"][-6:], one["id"][6:14] + one["id"][14:16]]}
        if not stands:
            secrets["name"] = list(one["given"])
        if i % 5 == 3:
            secrets["co-owner"] = [one["partner"][1:]]
        for field, values in secrets.items():
            for where, text in public:
                for value in values:
                    digits = value.isdigit() and len(value) == 4
                    hit = re.search(rf"(?<![\w.,-]){value}(?![\w.,-])|139[0-9*]{{4}}{value}", text) if digits else value in text
                    if hit:
                        found.append(f"{field} of person {i + 1} in {where}")
        # One form for one person: 赵某某 here and 赵先生 or 赵* there would tell more together than apart.
        forms = {m.group(0) for _, text in public for m in re.finditer(one["surname"] + r"(?:某|[*＊×○]|先生|女士|[XＸ](?![A-Za-z]))+", text)}
        want = {one["surname"] + "某某"}
        if forms - want:
            found.append(f"person {i + 1} is masked in several ways: {sorted(forms)}")
        told += forms == want
        if one["surname"] + one["given"] not in archive:
            found.append(f"person {i + 1} is not even in the archive: the search proves nothing")
    assert told >= 13, f"only {told} people are named at all in the public outputs"
    if found:
        sys.exit("\n".join(found[:40]))
    print("fine")


work = pathlib.Path(sys.argv[2])
write_people(work) if sys.argv[1] == "people" else search(work)
