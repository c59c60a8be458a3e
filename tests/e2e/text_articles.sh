# The model texts (议事规则、管理规约、工作规则): every article they cite exists, their clauses count on
# without a gap, and each choice shows in its clause.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"

# --- every citation in any template is of an article the statute has
LAST="citations of templates/authoring"
OUT="$(/usr/bin/python3 - "$ROOT" <<'PY'
import pathlib, re, sys
root = pathlib.Path(sys.argv[1]) / "templates" / "authoring"
# The number of the last article of each text read in full; the ministry's guide was read in quotations.
last = {"C": 1260, "J": 19, "P": 74, "R": 67, "S": 84, "Q": 93, "ZB": 86, "WF": 79, "G": 58}
seen = 0
for path in sorted(root.rglob("*")):
    if path.suffix not in (".txt", ".inc"):
        continue
    body = path.read_text(encoding="utf-8")
    tags = [t for group in re.findall(r"cite\.([A-Z0-9-]+)", body) for t in group.split("-")]
    tags += [t for group in re.findall(r"\[\[([^\]]+)\]\]", body) for t in group.split()]
    for tag in tags:
        seen += 1
        found = re.fullmatch(r"([A-Z]+)(\d+)", tag)
        if not found or not 1 <= int(found.group(2)) <= last.get(found.group(1), 0):
            print(f"{path.name}: {tag}")
print(f"seen {seen >= 300}")
PY
)"
expect_same "$OUT" "seen True"

# --- a document from sample data with some fields set: rendered TEMPLATE FIELD=VALUE… (JSON values), text in OUT
rendered() {
  local template="$1"
  shift
  LAST="render $template $*"
  /usr/bin/python3 - "$ROOT" "$GONGYI" "$WORK/data.json" "$@" <<'PY'
import json, pathlib, sys
sys.dont_write_bytecode = True
root = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(root / "templates" / "authoring"))
from gongyi_docx.sample import sample
data = sample(root, sys.argv[2])
for pair in sys.argv[4:]:
    name, value = pair.split("=", 1)
    assert name in data, name
    data[name] = json.loads(value)
pathlib.Path(sys.argv[3]).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
PY
  rm -f "$WORK/text.docx"
  expect_ok render "$ROOT/templates/$template" "$WORK/data.json" -o "$WORK/text.docx"
  OUT="$(docx_text "$WORK/text.docx")"
}
# Clauses are numbered by the list of the style 条文: what is counted here is what Word prints.
clauses() {
  /usr/bin/python3 - "$WORK/text.docx" <<'PY'
import re, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
body = z.read("word/document.xml").decode("utf-8")
styles = z.read("word/styles.xml").decode("utf-8")
numbering = z.read("word/numbering.xml").decode("utf-8")
style = re.search(r'w:styleId="article".*?</w:style>', styles).group(0)
assert '<w:numId w:val="2"/>' in style and 'w:lvlText w:val="第%1条' in numbering
count = 0
for paragraph in re.findall(r"<w:p>.*?</w:p>", body, re.S):
    text = "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", paragraph))
    if '<w:pStyle w:val="article"/>' in paragraph:
        count += 1
        assert text.strip(), "an empty clause"
        assert "<w:numPr>" not in paragraph, "a clause that starts a list of its own"
        assert not re.match(r"第.{1,5}条", text), "a number typed by hand: " + text[:20]
print(count)
PY
}

for text in F16-covenant F17-rules-of-procedure F18-committee-working-rules; do
  rendered "texts/$text.docx"
  expect_not_text '{{' '}}' '（）' '、。' '。。' '，，' '〔依据：〕'
done

# --- rules of procedure: the defaults, and what other choices make of the same clauses
rendered texts/F17-rules-of-procedure.docx rules.extra_items=null
base="$(clauses)"
expect_text 一名受托人最多接受三名业主的委托 无效票不计入参与表决 不视为附和多数意见 由执行成员保管 \
  本小区不设业主代表 候选人不得接受选举事项的委托 候选人应当比应选席位多一名以上 \
  三分之二以上的业主参与表决 四分之三以上的业主同意
rendered texts/F17-rules-of-procedure.docx election.seats=7 election.term_years=4 election.alternates=2 \
  'election.tie="另行投票决定"' rules.proxy_max=1 rules.proxy_candidates=true rules.void_participates=true \
  'rules.deemed="随多数"' 'rules.representatives="按幢推选"' rules.extra_candidates=0 rules.phased=true \
  'rules.extra_items="更换小区名称"' 'rules.seal_keeper="居民委员会代管"' 'rules.two_channels="以纸质票为准"'
expect_same "$(clauses)" "$base"
expect_text 委员会由七名委员组成，设候补委员二名 每届任期四年 不能确定最后席位的，就这些候选人另行投票决定 一名受托人最多接受一名业主的委托 \
  无效票计入参与表决，但不计入同意、反对或者弃权 首次业主大会会议和选举不适用 每幢一名 选举实行等额选举 \
  本区域分期开发 更换小区名称 由示例社区居民委员会保管 只计一票，以纸质票为准
expect_not_text 候选人不得接受选举事项的委托 不设业主代表 不设候补委员
rendered texts/F17-rules-of-procedure.docx election.alternates=0
expect_text 不设候补委员 通过而未当选的候选人不作为候补委员
expect_not_text 由候补委员按照顺序递补

# What a choice becomes when it is adopted names the clause it stands in (`settles: … article`).
LAST="articles of settles in workflows/vocabulary.yaml"
OUT="$(/usr/bin/python3 - "$ROOT" <<'PY'
import pathlib, re, sys, yaml
root = pathlib.Path(sys.argv[1])
fields = yaml.safe_load((root / "workflows/vocabulary.yaml").read_text(encoding="utf-8"))["vocabulary"]["fields"]
seen = 0
for text in ("rules", "covenant", "working"):
    titles, clause, inside, last = {}, 0, "", ("", 0)
    for line in (root / f"templates/authoring/texts/{text}-body.inc").read_text(encoding="utf-8").splitlines():
        opened = re.fullmatch(r"\{\{[#^]([^}=]+)(=[^}]+)?\}\}", line)
        if opened:  # of clauses that stand in sections of the same field, one is printed
            inside = opened.group(1)
            clause = last[1] if last[0] == inside else clause
            last = (inside, clause)
        elif line.startswith("{{/"):
            inside = ""
        else:
            clause += line.startswith("§")
            last = last if inside else ("", 0)
            for name in [inside, *re.findall(r"\{\{[#^]?([^}=|/]+)", line)]:
                titles.setdefault(name, clause)
    for field in fields:
        settles = field.get("settles")
        if settles and settles["in"] == text:
            seen += 1
            if str(titles.get(field["zh"])) != str(settles["article"]):
                print(field["id"], settles["article"], titles.get(field["zh"]))
print("seen", seen >= 12)
PY
)"
expect_same "$OUT" "seen True"

# --- covenant
rendered texts/F16-covenant.docx texts.covenant_penalty=null
base="$(clauses)"
expect_text 本小区不收取装修保证金 本规约不约定违约金 不少于百分之七十用于补充专项维修资金 每季度公示一次
rendered texts/F16-covenant.docx covenant.deposit=true covenant.deposit_yuan=1500 'covenant.penalty="约定金额"' \
  covenant.penalty_yuan=300 'covenant.quiet_night="21时至次日7时"' 'covenant.publish_period="每月"' \
  'texts.covenant_penalty="恢复原状的费用由行为人承担"'
expect_same "$(clauses)" "$base"
expect_text 每户1,500元 违约金300元 21时至次日7时 每月公示一次 恢复原状的费用由行为人承担
expect_not_text 本小区不收取装修保证金 本规约不约定违约金

# --- working rules
rendered texts/F18-committee-working-rules.docx rules.committee_meetings=6 'rules.audit="委托审计机构"'
expect_text 委员会例会每年召开六次以上 委托专业机构审计
expect_not_text 业主查账

# --- the adopted text is the draft without its head
rendered texts/A07-rules-of-procedure.docx
expect_text 通过，版本号 一名受托人最多接受三名业主的委托
expect_not_text 草案形成日期 （草案）

# --- through a case: what the case says stands in the draft, and the rest by default
to deliver-ballots
expect_ok document make "$CASE" F17 --audience archive -o "$WORK/case"
OUT="$(docx_text "$WORK"/case/F17_*.docx)"
expect_text 委员会由五名委员组成 一名受托人最多接受三名业主的委托
expect_not_text '{{'
