#!/usr/bin/python3
"""Renders every document of MANIFEST.yaml with sample data through the program, in each edition it has, converts the
results with LibreOffice and writes a contact sheet of each, so that every page can be looked at.

usage: sheets.py GONGYI [-o FOLDER] [-k SCRATCH] [ID...]   needs soffice, pdftoppm, python3-yaml, python3-pil

With IDs only those are drawn anew. Prints what is wrong with a document: a finding of the program, a tag or an empty
placeholder left over, text that is on no page, a page without text or number. A sheet shows the posting edition where
there is one, and the archive edition after it where its pages are set otherwise. `index.yaml` says which template each
was drawn from, so that a stale one is found.
"""

import argparse
import concurrent.futures
import hashlib
import pathlib
import sys

import yaml
from PIL import Image, ImageChops, ImageDraw, ImageFont

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from gongyi_docx.filled import convert, faults_of, manifest, run, specimens  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COLUMNS, WIDTH, MARGIN, HEAD = 4, 380, 8, 24
GROUPS = {"notices": "公告和通知", "orders": "公文", "forms": "表格", "ballots": "表决票", "texts": "文本"}
EDITIONS = {"posting": "公示版", "archive": "存档版"}


def pictures(docx):
    run(["pdftoppm", "-png", "-gray", "-r", "96", docx.with_suffix(".pdf"), docx.with_suffix("").as_posix() + "-p"])
    return sorted(docx.parent.glob(docx.stem + "-p*.png"))


def below_header(page):
    return page.crop((0, page.height // 19, page.width, page.height))


def same_layout(one, other):
    """The same number of pages, each filled to about the same line: masked names are no other layout, and the line
    in the header of an archive edition is none."""
    if len(one) != len(other):
        return False
    for a, b in zip(one, other):
        boxes = [ImageChops.invert(below_header(Image.open(p).convert("L"))).getbbox() for p in (a, b)]
        if None in boxes or any(abs(m - n) > 40 for m, n in zip(*boxes)):
            return False
    return True


def upright(path):
    width, height = Image.open(path).size
    return height > width


def sheet(cells, font, target):
    """One PNG with all pages of a document, COLUMNS side by side, each with its name above."""
    columns = min(COLUMNS, len(cells))
    rows = [cells[i:i + COLUMNS] for i in range(0, len(cells), COLUMNS)]
    height = int(WIDTH * (1.415 if any(upright(path) for _, path in cells) else 0.71))
    image = Image.new("L", (columns * (WIDTH + MARGIN) + MARGIN,
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


def contents(out, docs):
    """The page that shows the sheets."""
    lines = ["# 版面总览 (contact sheets)", "",
             "用示例数据生成的全部文书，每页一小图；由 `templates/authoring/sheets.py` 生成，改了一份范本就重画那一份",
             "（`sheets.py GONGYI F24`）。有公示版的画公示版，存档版排得不同的接着画。`index.yaml` 记下每张图画的是哪一版范本：",
             "范本改了而没有重画，测试会指出来。", "",
             "Every document with sample data, page by page; made by `templates/authoring/sheets.py`. `index.yaml` says from",
             "which template each was drawn; a test finds a stale one.", ""]
    lines += ["　".join(f"[{title}](#{group})" for group, title in GROUPS.items()), ""]
    for group, title in GROUPS.items():
        lines += [f'<a id="{group}"></a>', "", f"## {title} `{group}/`", ""]
        for doc in docs:
            if doc["template"].startswith(group + "/"):
                lines += [f"### {doc['id']} {doc['title']['zh']}", "", f"![{doc['id']}]({doc['id']}.png)", ""]
    (out / "README.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def write_index(out, docs, drawn):
    """One line a document: the SHA-256 of the template its sheet was drawn from; of those not drawn now as it was."""
    index = out / "index.yaml"
    old = yaml.safe_load(index.read_text(encoding="utf-8"))["sheets"] if index.exists() else {}
    lines = ["# The SHA-256 of the template that each sheet was drawn from.", "sheets:"]
    for doc in docs:
        digest = hashlib.sha256((ROOT / "templates" / doc["template"]).read_bytes()).hexdigest()
        if doc["id"] in drawn or doc["id"] in old:
            lines.append(f"  {doc['id']}: {digest if doc['id'] in drawn else old[doc['id']]}")
    index.write_text("\n".join(lines) + "\n", encoding="utf-8")


def pages_of(doc, made):
    """Names and pictures of the pages that are drawn."""
    shown = {edition: images for one, edition, images in made if one["id"] == doc["id"]}
    first = doc["audience"][0]
    drawn = [first] + [e for e in doc["audience"][1:] if not same_layout(shown.get(first, []), shown.get(e, []))]
    cells = []
    for edition in drawn:
        images = shown.get(edition, [])
        mark = EDITIONS[edition] if len(drawn) > 1 else ""
        cells += [(f"{doc['id']} {doc['title']['zh'][:20]} {mark} {n}/{len(images)}", path)
                  for n, path in enumerate(images, 1)]
    return cells


def main():
    args = argparse.ArgumentParser()
    args.add_argument("gongyi")
    args.add_argument("-o", "--out", default=str(ROOT / "templates" / "contact-sheets"))
    args.add_argument("-k", "--scratch", default="/tmp/gongyi-sheets")
    args.add_argument("ids", nargs="*")
    given = args.parse_intermixed_args()
    scratch, out = pathlib.Path(given.scratch).resolve(), pathlib.Path(given.out)
    scratch.mkdir(parents=True, exist_ok=True)
    for old in [*scratch.glob("*.png"), *scratch.glob("*.docx"), *scratch.glob("*.pdf")]:
        old.unlink()
    docs = manifest(ROOT, given.ids)
    made, faults = specimens(given.gongyi, ROOT, docs, scratch)
    convert([path for _, _, path in made], ROOT, scratch)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for found in pool.map(faults_of, [path for _, _, path in made]):
            faults += found
        images = list(pool.map(pictures, [path for _, _, path in made]))
    made = [(doc, edition, pages) for (doc, edition, _), pages in zip(made, images)]
    font = ImageFont.truetype(run(["fc-match", "-f", "%{file}", "Noto Sans CJK SC:lang=zh-cn"]).stdout, 17)
    out.mkdir(parents=True, exist_ok=True)
    everything = manifest(ROOT)
    for picture in out.glob("*.png"):
        if picture.stem not in {doc["id"] for doc in everything}:
            picture.unlink()
    drawn = {doc["id"]: pages_of(doc, made) for doc in docs}
    for name, cells in drawn.items():
        if cells:
            sheet(cells, font, out / f"{name}.png")
    write_index(out, everything, {name for name, cells in drawn.items() if cells})
    contents(out, everything)
    for fault in faults:
        print(fault)
    print(f"{len(docs)} documents, {len(made)} editions, {sum(len(p) for *_, p in made)} pages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
