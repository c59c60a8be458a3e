"""python3-docxtpl on the same ballot and the same owners: `peer.py DIR OUT each|one COPIES`.

Prints seconds of processor time and the peak of resident memory in MiB. Its template object is used again for each
copy, and the picture of a QR code is made by python3-qrcode."""
import io
import json
import pathlib
import resource
import sys
import time

import jinja2
import qrcode
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage


def picture(template, code):
    made = io.BytesIO()
    qrcode.make(code, border=4, box_size=6).save(made, format="PNG")
    made.seek(0)
    return InlineImage(template, made, width=Mm(22))


def main(folder, out, split, copies):
    folder, out = pathlib.Path(folder), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    ballots = json.loads((folder / "ballots.json").read_text(encoding="utf-8"))[:copies]
    template = DocxTemplate(folder / f"peer-{split}.docx")
    template.init_docx()
    words = jinja2.Environment(autoescape=True)
    words.filters["area"] = lambda text: f"{int(text.split('.')[0]):,}.{text.split('.')[1]}"
    words.filters["qr"] = lambda code: picture(template, code)
    if split == "each":
        for number, ballot in enumerate(ballots, 1):
            template.render({"b": ballot}, words)
            template.save(out / f"{number:05}.docx")
    else:
        template.render({"ballots": ballots}, words)
        template.save(out / "all.docx")
    print(f"{time.process_time():.3f}\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
