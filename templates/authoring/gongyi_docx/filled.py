"""Every document of MANIFEST.yaml filled with sample data by the program, in each edition it has; its PDF; and
what is wrong with either."""

import collections
import concurrent.futures
import json
import os
import re
import subprocess
import unicodedata
import xml.etree.ElementTree
import zipfile

import yaml

from .package import ARCHIVE_MARK
from .sample import EDITIONS, sample

# What is left where a value should stand: nothing between marks that enclose or join something.
EMPTY = [r"《\s*》", r"（\s*）", r"“\s*”", r"、\s*[。；]", r"：\s*[。；]", r"，\s*。"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Room to write by hand, in forms: left on purpose.
BY_HAND = re.compile(r"（[\s　]+）")


def run(words, **more):
    return subprocess.run([str(w) for w in words], capture_output=True, text=True, check=False, **more)


def manifest(root, ids=()):
    rows = yaml.safe_load((root / "templates" / "MANIFEST.yaml").read_text(encoding="utf-8"))["documents"]
    return [row for row in rows if not ids or row["id"] in ids]


def specimens(gongyi, root, docs, scratch):
    """`[(document, edition, DOCX)]` and what the program had to say against any."""
    filled = sample(root, gongyi)
    data = {edition: scratch / f"sample-{edition}.json" for edition in EDITIONS}
    for edition, path in data.items():
        path.write_text(json.dumps(filled | {"doc.edition": EDITIONS[edition]}, ensure_ascii=False), encoding="utf-8")
    wanted = [(doc, edition, scratch / f"{doc['id']}-{edition}.docx") for doc in docs for edition in doc["audience"]]

    def make(one):
        doc, edition, out = one
        return run([gongyi, "render", root / "templates" / doc["template"], data[edition], "-o", out, "--audience", edition])

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        done = list(zip(wanted, pool.map(make, wanted)))
    faults = [f"{one[2].stem}: {line}" for one, call in done if call.returncode for line in call.stderr.splitlines()[:4]]
    return [one for one, call in done if call.returncode == 0], faults


def convert(files, root, scratch):
    """PDFs of all files, in one start of LibreOffice with the fonts offices have."""
    env = {"HOME": str(scratch), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    fonts = root / "templates" / "fonts.conf"
    if fonts.exists():
        env["FONTCONFIG_FILE"] = str(fonts)
    run(["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", scratch, *files], env=env)


def letters(text):
    """Characters that carry meaning, however they are set."""
    text = unicodedata.normalize("NFKC", text)
    return collections.Counter(c for c in text if unicodedata.category(c)[0] in "LN")


def docx_text(path):
    """What stands in the body, without tags of the format; automatic numbers are not in it."""
    with zipfile.ZipFile(path) as package:
        body = package.read("word/document.xml").decode("utf-8")
    lines = re.sub(r"</w:p>|</w:tc>", "\n", body)
    return re.sub(r"&#?\w+;", " ", re.sub(r"<[^>]+>", "", lines))


def table_faults(docx):
    """Tables whose rows have not the cells their columns ask for, or that have a head and no row."""
    with zipfile.ZipFile(docx) as package:
        body = xml.etree.ElementTree.fromstring(package.read("word/document.xml"))
    found = []
    for number, table in enumerate(body.iter(W + "tbl"), 1):
        columns, rows = len(table.findall(f"{W}tblGrid/{W}gridCol")), table.findall(W + "tr")
        for at, row in enumerate(rows, 1):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(W + "tc")]
            cells = sum(1 if span is None else int(span.get(W + "val")) for span in spans)
            if cells != columns:
                found.append(f"table {number} row {at} has {cells} cells for {columns} columns")
        if all(row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows):
            found.append(f"table {number} has no row under its head")
    return [f"{docx.stem}: {line}" for line in found]


def faults_of(docx):
    """What is wrong with a filled document, by the text of the DOCX and of its PDF."""
    pdf, name = docx.with_suffix(".pdf"), docx.stem
    if not pdf.exists():
        return [f"{name}: LibreOffice made no PDF"]
    written, shown = docx_text(docx), run(["pdftotext", "-layout", pdf, "-"]).stdout
    found = table_faults(docx)
    found += [f"{name}: a tag is left" for text in (written, shown) if re.search(r"\{\{|\}\}", text)]
    for line in written.splitlines():
        for pattern in EMPTY:
            hit = re.search(pattern, line)
            if hit and not BY_HAND.fullmatch(hit.group()):
                found.append(f"{name}: nothing stands at “{line[max(0, hit.start() - 12):hit.end() + 6].strip()}”")
    pages = shown.split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        # The page number and the mark of the archive edition alone are no text.
        if len(letters(re.sub(r"—\s*\d+\s*—", "", page.replace(ARCHIVE_MARK, "")))) == 0:
            found.append(f"{name}: page {number} is empty")
    # What a cell, a box or the edge of the page cut off is in the one text and not in the other.
    lost = letters(written) - letters(shown)
    if lost:
        found.append(f"{name}: not on any page: {''.join(sorted(lost.elements()))[:60]}")
    if len(pages) > 1 and not re.search(r"—\s*2\s*—", shown):
        found.append(f"{name}: {len(pages)} pages without numbers")
    return found
