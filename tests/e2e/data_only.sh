# A number of the law, a step and a sentence of a form are data: changing the files changes what the
# program does, without building it anew (Q24, Q23).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
mkdir "$WORK/data"
cp -r "$ROOT/workflows" "$ROOT/templates" "$WORK/data"
export GONGYI_DATA="$WORK/data"
/usr/bin/python3 - "$WORK/data" <<'PY'
import re, sys, zipfile
root = sys.argv[1]
def edit(path, old, new):
    text = open(f"{root}/{path}", encoding="utf-8").read()
    changed = re.sub(old, new, text, count=1)
    assert changed != text, path
    open(f"{root}/{path}", "w", encoding="utf-8").write(changed)
edit("workflows/law/cn-shandong-qingdao/meetings.yaml",
     r"(parameter: first_meeting\.notice_lead\n    value: )15d", r"\g<1>20d")
edit("workflows/first-election.yaml", r"(?m)^  - id: receive-application\n", """  - id: visit-site
    title: {zh: 现场踏勘, en: Visit the site}
    actor: street
    basis: [Q22]
    needs: [confirm-conditions]
  - id: receive-application
""")
edit("workflows/first-election.yaml", r"needs: \[receive-application\]", "needs: [receive-application, visit-site]")
name = f"{root}/templates/notices/F10-group-members.docx"
parts = [(i, zipfile.ZipFile(name).read(i)) for i in zipfile.ZipFile(name).infolist()]
with zipfile.ZipFile(name, "w") as out:
    for info, body in parts:
        if info.filename == "word/document.xml":
            old = "答复业主异议".encode()
            assert old in body
            body = body.replace(old, "耐心答复业主异议".encode())
        out.writestr(info, body)
PY
expect_ok check "$WORK/data/workflows"
ORDER="${ORDER/receive-application/receive-application visit-site}"
DAY[visit-site]=2026-03-03
to visit-site
step_args call-for-members
expect_refused 现场踏勘 -- "${ARGS[@]}"
through visit-site request-roster
expect_ok document make "$CASE" F10 --audience posting -o "$WORK/out"
OUT="$(docx_text "$WORK"/out/*.docx)"
expect_text 耐心答复业主异议
F[meeting.vote_opens]=2026-04-20
through request-roster publish-notice
step_args publish-notice
expect_refused 第24条 19 20 2026-03-31 -- "${ARGS[@]}"
