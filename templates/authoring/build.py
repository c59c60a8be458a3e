#!/usr/bin/python3
"""Writes every template (DOCX) and MANIFEST.yaml from the descriptions in this folder."""

import pathlib
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from gongyi_docx.markup import Description  # noqa: E402

GROUPS = ("notices", "orders", "forms", "ballots", "texts")
HEAD = """# The documents (文书): which template, made per what, for whom.
#   per       one document for each: case | owner | ballot | candidate | member | objection | building
#   audience  posting = put up in the estate, masked; archive = full, for the file
documents:
"""


def words(text):
    return "[" + ", ".join(w.strip() for w in text.split(",")) + "]"


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent
    found = sorted((p for g in GROUPS for p in (HERE / g).glob("[A-Z]*.txt")), key=lambda p: p.stem)
    rows = []
    for path in found:
        doc = Description(path)
        target = out / path.parent.name / (path.stem + ".docx")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(doc.docx())
        head = doc.head
        if not path.stem.startswith(head["id"] + "-"):
            raise SystemExit(f"{path}: the file name must begin with {head['id']}-")
        of = f"    of: {head['of']}\n" if "of" in head else ""
        basis = f"    basis: {words(head['basis'])}\n" if head.get("basis", "").strip() else ""
        rows.append(f"  - id: {head['id']}\n    title: {{zh: {head['zh']}, en: \"{head['en']}\"}}\n"
                    f"    template: {path.parent.name}/{path.stem}.docx\n    per: {head['per']}\n{of}"
                    f"    audience: {words(head['audience'])}\n{basis}")
    (out / "MANIFEST.yaml").write_text(HEAD + "".join(rows), encoding="utf-8")
    print(f"{len(rows)} templates")


if __name__ == "__main__":
    main()
