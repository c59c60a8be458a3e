#!/usr/bin/python3
"""Renders every template of MANIFEST.yaml with sample data through the program, converts the result with
LibreOffice and writes contact sheets, so that each page can be looked at.

usage: sheets.py GONGYI [-o FOLDER] [-k SCRATCH] [ID...]   needs soffice, pdftoppm, python3-yaml, python3-pil

Prints what is wrong with a document: a finding of the program, a tag or an empty placeholder left over, a
page without text.
"""

import argparse
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys

import yaml
from PIL import Image, ImageDraw, ImageFont

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from gongyi_docx.sample import sample  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COLUMNS, WIDTH, MARGIN, HEAD = 4, 310, 8, 24
GROUPS = {"notices": "公告和通知", "orders": "公文", "forms": "表格", "ballots": "表决票", "texts": "文本"}


def run(words, **more):
    return subprocess.run([str(w) for w in words], capture_output=True, text=True, check=False, **more)


def render(gongyi, doc, data, scratch):
    out = scratch / (doc["id"] + ".docx")
    audience = "posting" if "posting" in doc["audience"] else "archive"
    done = run([gongyi, "render", ROOT / "templates" / doc["template"], data, "-o", out, "--audience", audience])
    return [] if done.returncode == 0 else [f"{doc['id']}: {line}" for line in done.stderr.splitlines()[:4]]


def convert(files, scratch):
    """PDFs of all files, in one start of LibreOffice with the fonts offices have."""
    env = {"HOME": str(scratch), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    fonts = ROOT / "templates" / "fonts.conf"
    if fonts.exists():
        env["FONTCONFIG_FILE"] = str(fonts)
    run(["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", scratch, *files], env=env)


def pages(doc, scratch, faults):
    pdf = scratch / (doc["id"] + ".pdf")
    if not pdf.exists():
        faults.append(f"{doc['id']}: no PDF")
        return []
    text = run(["pdftotext", "-layout", pdf, "-"]).stdout
    if re.search(r"\{\{|\}\}", text):
        faults.append(f"{doc['id']}: a tag is left")
    for number, page in enumerate(text.split("\f")[:-1], 1):
        if not page.strip():
            faults.append(f"{doc['id']}: page {number} is empty")
    run(["pdftoppm", "-png", "-r", "64", pdf, scratch / (doc["id"] + "-p")])
    return sorted(scratch.glob(doc["id"] + "-p*.png"))


def sheet(cells, font, target):
    """One PNG with up to COLUMNS x rows pages, each with its name above."""
    rows = [cells[i:i + COLUMNS] for i in range(0, len(cells), COLUMNS)]
    height = int(WIDTH * 1.415)
    image = Image.new("L", (COLUMNS * (WIDTH + MARGIN) + MARGIN,
                            len(rows) * (height + HEAD + MARGIN) + MARGIN), 205)
    draw = ImageDraw.Draw(image)
    for y, row in enumerate(rows):
        for x, (name, path) in enumerate(row):
            left, top = MARGIN + x * (WIDTH + MARGIN), MARGIN + y * (height + HEAD + MARGIN)
            draw.text((left, top), name, fill=0, font=font)
            page = Image.open(path).convert("L")
            page.thumbnail((WIDTH, height), Image.LANCZOS)
            image.paste(page, (left, top + HEAD))
    image.quantize(8).save(target, optimize=True)


def contents(out):
    """The page that shows the sheets."""
    lines = ["# 版面总览 (contact sheets)", "",
             "用示例数据生成的全部文书，每页一小图；由 `templates/authoring/sheets.py` 生成。", "",
             "Every document with sample data, page by page; made by `templates/authoring/sheets.py`.", ""]
    for group, title in GROUPS.items():
        lines += [f"## {title} `{group}/`", ""]
        lines += [f"![{title}]({picture.name})" for picture in sorted(out.glob(group + "-*.png"))] + [""]
    (out / "README.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def main():
    args = argparse.ArgumentParser()
    args.add_argument("gongyi")
    args.add_argument("-o", "--out", default=str(ROOT / "templates" / "contact-sheets"))
    args.add_argument("-k", "--scratch", default="/tmp/gongyi-sheets")
    args.add_argument("ids", nargs="*")
    given = args.parse_intermixed_args()
    scratch, out = pathlib.Path(given.scratch), pathlib.Path(given.out)
    scratch.mkdir(parents=True, exist_ok=True)
    for old in [*scratch.glob("*.png"), *scratch.glob("*.docx"), *scratch.glob("*.pdf")]:
        old.unlink()
    docs = yaml.safe_load((ROOT / "templates" / "MANIFEST.yaml").read_text(encoding="utf-8"))["documents"]
    docs = [d for d in docs if not given.ids or d["id"] in given.ids]
    faults = []
    data = scratch / "sample.json"
    data.write_text(json.dumps(sample(ROOT, given.gongyi), ensure_ascii=False), encoding="utf-8")
    for doc in docs:
        faults += render(given.gongyi, doc, data, scratch)
    convert(sorted(scratch.glob("*.docx")), scratch)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        images = dict(zip([d["id"] for d in docs], pool.map(lambda d: pages(d, scratch, faults), docs)))
    font = ImageFont.truetype(run(["fc-match", "-f", "%{file}", "Noto Sans CJK SC:lang=zh-cn"]).stdout, 15)
    out.mkdir(parents=True, exist_ok=True)
    for group in GROUPS:
        cells = [(f"{d['id']} {d['title']['zh'][:15]} {n}/{len(images[d['id']])}", path)
                 for d in docs if d["template"].startswith(group + "/")
                 for n, path in enumerate(images[d["id"]], 1)]
        for old in ([] if given.ids else out.glob(group + "-*.png")):
            old.unlink()
        for number in range(0, len(cells), COLUMNS * 3):
            sheet(cells[number:number + COLUMNS * 3], font, out / f"{group}-{number // (COLUMNS * 3) + 1:02}.png")
    if not given.ids:
        contents(out)
    for fault in faults:
        print(fault)
    print(f"{len(docs)} documents, {sum(map(len, images.values()))} pages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
