#!/usr/bin/python3
"""Pictures for ../README.md: a template beside what the program makes of it, and what the check says.

usage: guide.py GONGYI [-k SCRATCH]     needs what sheets.py needs
"""

import argparse
import json
import pathlib
import shutil
import sys
import zipfile

from PIL import Image, ImageDraw, ImageFont

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from gongyi_docx.sample import sample  # noqa: E402
from sheets import ROOT, convert, run  # noqa: E402

OUT = ROOT / "templates" / "guide"
BLUE, RED = (30, 80, 160), (170, 40, 30)


def font(points):
    found = run(["fc-match", "-f", "%{file}", "Noto Sans CJK SC:lang=zh-cn"]).stdout
    return ImageFont.truetype(found, points)


def page(pdf, number, scratch):
    stem = scratch / f"{pdf.stem}-{number}"
    run(["pdftoppm", "-png", "-r", "96", "-f", number, "-l", number, "-singlefile", pdf, stem])
    return Image.open(stem.with_suffix(".png")).convert("RGB")


def page_with(pdf, words, scratch):
    """The page on which these words stand, so that both pictures show the same clause whatever stands before it."""
    pages = run(["pdftotext", pdf, "-"]).stdout.split("\f")
    return page(pdf, next(n for n, text in enumerate(pages, 1) if words in text.replace("\n", "")), scratch)


def pair(left, right, box, target, words=("范本（在 Word、WPS 里看到的）", "程序生成的文书")):
    """Two pages, cropped to the same share of the sheet, side by side."""
    crops = [image.crop((int(image.width * box[0]), int(image.height * box[1]),
                         int(image.width * box[2]), int(image.height * box[3]))) for image in (left, right)]
    width, height = crops[0].size
    picture = Image.new("RGB", (width * 2 + 30, height + 44), (230, 230, 230))
    draw = ImageDraw.Draw(picture)
    for at, (crop, word) in enumerate(zip(crops, words)):
        x = 10 + at * (width + 10)
        draw.text((x, 10), word, fill=BLUE, font=font(18))
        picture.paste(crop, (x, 40))
    picture.thumbnail((1200, 1200), Image.LANCZOS)
    picture.quantize(32).save(target, optimize=True)


def wrapped(text, width):
    return [text[i:i + width] for i in range(0, len(text), width)] or [""]


def screen(command, lines, target):
    """What the program says, as on a screen."""
    rows = [("$ " + command, (20, 90, 40))]
    for line in lines:
        rows += [(part, RED if "错误" in line else (20, 20, 20)) for part in wrapped(line, 58)]
    picture = Image.new("RGB", (1000, 30 + 26 * len(rows)), (250, 250, 246))
    draw = ImageDraw.Draw(picture)
    for at, (text, colour) in enumerate(rows):
        draw.text((16, 14 + at * 26), text, fill=colour, font=font(17))
    picture.quantize(16).save(target, optimize=True)


def with_slips(source, target):
    """A copy in which a field is misspelt and a brace is missing."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            body = old.read(name)
            if name == "word/document.xml":
                body = (body.decode("utf-8").replace("{{会议地点}}", "{{会议地址}}", 1)
                        .replace("{{计划计票日期}}", "{{计划计票日期}", 1)).encode("utf-8")
            new.writestr(name, body)


def main():
    args = argparse.ArgumentParser()
    args.add_argument("gongyi")
    args.add_argument("-k", "--scratch", default="/tmp/gongyi-guide")
    given = args.parse_args()
    scratch = pathlib.Path(given.scratch).resolve()
    scratch.mkdir(parents=True, exist_ok=True)
    OUT.mkdir(exist_ok=True)
    data = scratch / "sample.json"
    data.write_text(json.dumps(sample(ROOT, given.gongyi), ensure_ascii=False), encoding="utf-8")
    files = []
    for name in ("notices/F24-meeting-notice", "texts/F17-rules-of-procedure"):
        raw, made = scratch / (name[-8:] + "-raw.docx"), scratch / (name[-8:] + "-made.docx")
        shutil.copy(ROOT / "templates" / (name + ".docx"), raw)
        done = run([given.gongyi, "render", raw, data, "-o", made])
        if done.returncode:
            sys.exit(done.stderr)
        files += [raw, made]
    convert(files, ROOT, scratch)
    notice, rules = ([f.with_suffix(".pdf") for f in files[:2]], [f.with_suffix(".pdf") for f in files[2:]])
    pair(page(notice[0], 1, scratch), page(notice[1], 1, scratch), (0.08, 0.1, 0.95, 0.93), OUT / "fields.png")
    pair(page_with(rules[0], "{{#车位是否计算投票权", scratch), page_with(rules[1], "车位、车库的面积和数量", scratch), (0.08, 0.05, 0.95, 0.93), OUT / "choices.png")
    broken = scratch / "会议公告.docx"
    with_slips(ROOT / "templates/notices/F24-meeting-notice.docx", broken)
    done = run([given.gongyi, "template", "check", "会议公告.docx"], cwd=scratch)
    screen("gongyi template check 会议公告.docx", (done.stderr or done.stdout).splitlines(), OUT / "check.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
