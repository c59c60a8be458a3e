"""Sample data for every field of the vocabulary: invented names, values of a likely length."""

import json
import re
import subprocess

import yaml

WORDS = {"1/2": "二分之一", "2/3": "三分之二", "3/4": "四分之三", "1/4": "四分之一", "1/5": "百分之二十",
         "1/20": "百分之五"}
PLACES = ["cn-shandong-qingdao", "cn-shandong-zibo", "cn-shandong-weifang"]
EDITIONS = {"posting": "公示版", "archive": "存档版"}
DIGITS = "零一二三四五六七八九"
NAMES = ["示例甲", "示例乙", "示例丙", "示例丁", "示例戊", "示例己"]
FIXED = {
    "estate.name": "示例花园", "estate.address": "示例区示例路1号", "estate.boundaries": "东至甲路，南至乙路，西至丙路，北至丁路",
    "estate.developer": "示例开发有限公司", "estate.manager": "示例物业服务有限公司", "estate.street": "示例街道办事处",
    "estate.community": "示例社区居民委员会", "estate.district": "示例区物业主管部门", "estate.contact": "公示栏旁值班室，电话0532-00000000",
    "estate.assembly": "示例花园业主大会", "estate.committee": "示例花园业主委员会", "estate.group": "示例花园首次业主大会会议筹备组",
    "organizer.name": "示例花园业主委员会", "organizer.short": "召集人", "organizer.head_title": "主任", "organizer.head": "示例甲",
    "organizer.contact": "示例路1号值班室，电话0532-00000000", "case.no": "GY-2026-001", "doc.no": "GY-2026-001-F00",
    "doc.basis": "《物业管理条例》第十四条、《青岛市物业管理条例》第二十九条", "committee.term_text": "第二届",
    "result.digest": "9f2c-41ab-77d0", "roster.version": "3f1a-90bc", "ballot.no": "0001", "ballot.code": "0001-7K3Q",
    "vote.title": "业主大会会议", "roster.parking_text": "车位、车库的面积和数量不计算投票权",
    "result.law_text": "《中华人民共和国民法典》第二百七十八条、《青岛市物业管理条例》第三十一条",
    "meeting.place": "小区活动室", "meeting.channels": "纸质表决票、市电子投票系统", "vote.notice_lead": "15日",
    "vote.silence_text": "没有送达、没有交回的票不计入参与表决", "roster.heads": 612, "roster.units_count": 640,
    "result.heads_took_part": 438, "result.area_took_part": "45210.30", "vote.issued": 612, "vote.delivered": 605,
    "vote.returned": 440, "vote.valid": 438, "vote.void": 2, "vote.left_out": 0, "election.seats": 7, "election.alternates": 2,
    "candidates.count": 9, "owner.area": "98.20", "owner.heads": 1, "owner.units": "1-2-301", "owner.building": "1号楼",
    "estate.gross_area": "68120.40", "roster.area": "61230.55",
    "conditions.total_area": "61230.55", "conditions.delivered_area": "52018.20", "conditions.total_owners": 612,
    "conditions.delivered_owners": 520, "application.applicants": 46, "application.applicants_area": "4510.60",
    "group.seats": 7, "group.members_count": 7, "group.owners_count": 4, "group.contact": "小区活动室，电话0532-00000001",
    "conditions.first_delivery_on": "2023-05-16", "conditions.confirmed_on": "2026-02-20",
    "application.received_on": "2026-02-24", "group.formed_on": "2026-03-16", "roster.date": "2026-05-20",
    "meeting.vote_opens": "2026-06-20", "meeting.vote_closes": "2026-06-30", "meeting.count_on": "2026-07-01",
    "count.on": "2026-07-01", "doc.date": "2026-06-01", "doc.posted_until": "2026-06-04",
    "doc.objections_until": "2026-06-19", "meeting.residents_told_on": "2026-06-01",
}
COLUMNS = {"title": "通过示例事项", "class_text": "一般事项", "area": "98.20", "unit": "1-2-301", "units": "1-2-301",
           "building": "1", "no": "0001", "phone": "13900000000", "id_number": "000000000000000000",
           "owners": "示例甲、示例乙", "kind_text": "业主", "role_text": "委员", "outcome_text": "通过", "heads_text": "1",
           "gender": "女", "age": "45", "political_status": "群众", "occupation": "教师", "rank": "1",
           "method": "当面送达", "building_text": "1号楼：计票的专有部分120个", "use_text": "住宅",
           "area_source_text": "不动产登记簿", "passed_text": "过半", "elected_text": "当选", "heads": "1"}


def chinese(number):
    """Up to 999, as the number of an article is written."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    out = DIGITS[hundreds] + "百" if hundreds else ""
    if tens:
        out += "十" if tens == 1 and not hundreds else DIGITS[tens] + "十"
    elif hundreds and ones:
        out += "零"
    return out + (DIGITS[ones] if ones or not number else "")


def scalar(field, position):
    kind, name = field["type"], field["id"]
    if kind == "number":
        return int(field.get("default", 5))
    if kind == "money":
        return "12,800.00"
    if kind == "area":
        return "12345.67"
    if kind == "date":
        return f"2026-{4 + position % 5:02}-{10 + position % 15:02}"
    if kind == "yesno":
        return field.get("default", "yes") == "yes"
    if kind == "choice":
        chosen = field.get("default", field["choices"][0]["id"])
        return next(c["zh"] for c in field["choices"] if c["id"] == chosen)
    if kind == "share":
        return "5/7"
    if kind == "longtext":
        return field.get("default", f"{field['zh']}：第一项说明。\n第二项说明，写明事实、依据和处理意见。")
    if field["zh"].endswith("文号"):
        return "示街办〔2026〕1号"
    if field.get("privacy") == "name":
        return NAMES[position % len(NAMES)]
    return field.get("default", COLUMNS.get(name.rsplit(".", 1)[-1], f"（{field['zh']}）"))


def rows(columns, count=3):
    """A few rows of a list, no two alike."""
    made = []
    for at in range(count):
        row = {}
        for column in columns:
            if column.get("privacy") == "name" or column["id"] == "name":
                row[column["id"]] = NAMES[at]
            elif column["type"] in ("text", "longtext"):
                row[column["id"]] = COLUMNS.get(column["id"], column["zh"])
            elif column["type"] == "number":
                row[column["id"]] = 100 + at
            else:
                row[column["id"]] = scalar(column, at)
        made.append(row)
    return made


def law_texts(root, gongyi, places, day):
    """Of each parameter what the first of these places says; of some only an estate's rules speak."""
    known = {}
    for place in reversed(places):
        done = subprocess.run([gongyi, "--json", "law", "list", "--in", place, "--on", day],
                              capture_output=True, text=True, check=True)
        known |= {p["parameter"]: WORDS.get(p["text"], p["text"]) for p in json.loads(done.stdout)["parameters"]}
    names = yaml.safe_load((root / "workflows/law/parameters.yaml").read_text(encoding="utf-8"))["parameters"]
    return {one["name"]: known.get(one["name"]) for one in names}


def citations(root):
    """Every article that a description cites, alone or joined by hyphens, in official form."""
    sources = yaml.safe_load((root / "workflows/law/sources.yaml").read_text(encoding="utf-8"))["sources"]
    order = [s["tag"] for s in sources]
    names = {s["tag"]: s["name"]["zh"] for s in sources}
    used = set()
    for text in (root / "templates/authoring").rglob("*"):
        if text.suffix in (".txt", ".inc"):
            body = text.read_text(encoding="utf-8")
            used |= set(re.findall(r"cite\.([A-Z0-9-]+)", body))
            used |= {"-".join(group.split()) for group in re.findall(r"\[\[([A-Z0-9 ]+)\]\]", body)}
    out = {}
    for tags in used:
        articles = [re.fullmatch(r"([A-Z]+)(\d+)", tag).groups() for tag in tags.split("-")]
        text, last = [], ""
        for letters, number in sorted(articles, key=lambda a: (order.index(a[0]), int(a[1]))):
            text.append(("" if letters == last else f"《{names[letters]}》") + f"第{chinese(int(number))}条")
            last = letters
        out[tags] = "、".join(text)
    return out


def sample(root, gongyi, day="2026-06-01"):
    body = yaml.safe_load((root / "workflows/vocabulary.yaml").read_text(encoding="utf-8"))["vocabulary"]
    data = {}
    for position, field in enumerate(body["fields"]):
        if field["type"] in ("list", "people"):
            data[field["id"]] = rows(body["records"][field["record"]])
        else:
            data[field["id"]] = FIXED.get(field["id"], scalar(field, position))
    data["doc.edition"] = EDITIONS["posting"]
    for name, text in law_texts(root, gongyi, PLACES, day).items():
        data["law." + name] = text
    for tag, text in citations(root).items():
        data["cite." + tag] = text
    return data
