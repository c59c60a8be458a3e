"""The shipped election ballot in our tags and in docxtpl's, and invented owners for both.

  prepare.py DIR COPIES

Writes DIR/ours.docx, DIR/peer-each.docx, DIR/peer-one.docx (one loop around the ballot, as docxtpl
makes a print file) and DIR/ballots.json, which both programs read."""
import json
import pathlib
import re
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
BALLOT = ROOT / "templates/ballots/F30-election-ballot.docx"
TEXT = "word/document.xml"
TAG = re.compile(r"\{\{\s*([#/^]?)([^}|]+?)(?:\|([^}]*))?\s*\}\}")


def peer_tags(xml):
    """{{#list}} in a row becomes docxtpl's row loop; inside it the columns belong to `row`."""
    inside = False

    def tag(found):
        nonlocal inside
        sign, name, filters = found.groups()
        if sign == "#":
            inside = True
            return "" if name.startswith("!") else "{{LOOP " + name + "}}"
        if sign == "/":
            inside = False
            return ""
        text = ("row." if inside else "b.") + name
        return "{{ " + text + ("|" + filters.split(":")[0] if filters else "") + " }}"

    xml = TAG.sub(tag, xml)
    rows = []

    def row(found):
        loop = re.search(r"\{\{LOOP ([^}]*)\}\}", found.group(0))
        if not loop:
            return found.group(0)
        rows.append(loop.group(1))
        mark = '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">{%%tr %s %%}</w:t></w:r></w:p></w:tc></w:tr>'
        body = found.group(0).replace(loop.group(0), "")
        return mark % f"for row in b.{loop.group(1)}" + body + mark % "endfor"

    xml = re.sub(r"<w:tr[ >](?:(?!</w:tr>).)*</w:tr>", row, xml, flags=re.S)
    assert len(rows) == 1, rows
    return xml


def with_text(target, xml):
    with zipfile.ZipFile(BALLOT) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for item in source.infolist():
            out.writestr(item.filename, xml if item.filename == TEXT else source.read(item.filename))


def ballots(copies):
    people = [{"编号": n + 1, "姓名": f"示例候选{n + 1}", "房号": f"{n + 1}-1-101"} for n in range(11)]
    for n in range(copies):
        unit = f"{n // 200 + 1}-{n // 100 % 2 + 1}-{n % 100 // 4 + 1}0{n % 4 + 1}"
        yield {
            "小区名称": "示例花园", "选票编号": f"GY-2026-001-{n + 1:05}", "业主": f"示例业主{n + 1}",
            "业主房号": unit, "业主面积": f"{80 + n % 60}.{n % 100:02}", "业主人数": 1,
            "召集人简称": "筹备组", "届次名称": "首届", "选票校验码": f"GY-2026-001-{n + 1:05}-K{n * 7919 % 99991:05}",
            "委员席位": 7, "候选人名单": people, "投票开始日": "2026年5月1日", "投票截止日": "2026年5月10日",
            "投票渠道": "书面投票：投入设在小区东门和物业服务中心的票箱", "同票处理": "得票相同的，在相同者中再次投票",
            "当选不足处理": "缺额另行选举", "召集人联系方式": "筹备组办公室", "名册版本": "第1版",
            "cite": {"Q34": "《青岛市物业管理条例》第三十四条"}, "law": {"vote": {"ordinary": "过半数"}},
        }


def main(folder, copies):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(BALLOT) as source:
        xml = source.read(TEXT).decode()
    with_text(folder / "ours.docx", xml)
    peer = peer_tags(xml)
    with_text(folder / "peer-each.docx", peer)
    body, section = re.fullmatch(r"(.*<w:body>)(.*)(<w:sectPr.*)", peer, re.S).groups()[1:]
    head = peer[:peer.index("<w:body>") + len("<w:body>")]
    mark = '<w:p><w:r><w:t xml:space="preserve">{%%p %s %%}</w:t></w:r></w:p>'
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    with_text(folder / "peer-one.docx",
              head + mark % "for b in ballots" + body + page + mark % "endfor" + section)
    data = json.dumps(list(ballots(copies)), ensure_ascii=False)
    (folder / "ballots.json").write_text(data, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
