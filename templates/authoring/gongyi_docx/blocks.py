"""Paragraphs and tables as WordprocessingML."""

import re
from xml.sax.saxutils import escape

from . import package

INLINE = re.compile(r"(\*\*.+?\*\*|□+|〔依据：[^〕]*〕)")
HINT = '<w:rFonts w:hint="eastAsia"/>'
# A box to tick must be of one size wherever it stands: never from the Latin font.
BOX = (f'<w:rFonts w:hint="eastAsia" w:ascii="{package.BODY}" w:hAnsi="{package.BODY}" '
       f'w:eastAsia="{package.BODY}"/>')


def run(text, rpr=""):
    rpr = rpr if "w:rFonts" in rpr else HINT + rpr
    pieces = escape(text).split("\t")
    inner = "<w:tab/>".join(f'<w:t xml:space="preserve">{p}</w:t>' if p else "" for p in pieces)
    return f"<w:r><w:rPr>{rpr}</w:rPr>{inner}</w:r>"


def runs(text, rpr=""):
    """Text with **emphasis**, which is set in 黑体 as in official documents (no bold 仿宋)."""
    out = []
    for piece in INLINE.split(text):
        if piece.startswith("**") and piece.endswith("**") and len(piece) > 4:
            out.append(run(piece[2:-2], package.fonts(package.HEAD) + rpr))
        elif piece.startswith("〔依据"):
            # What a clause rests on stands behind it, smaller, and is not part of its wording.
            out.append(run(piece, package.fonts(package.KAI) + package.size(9)))
        elif piece.startswith("□"):
            out.append(run(piece, BOX))
        elif piece:
            out.append(run(piece, rpr))
    return "".join(out)


def paragraph(style, text, ppr="", rpr=""):
    return (f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{ppr}</w:pPr>{runs(text, rpr)}</w:p>')


def page_break():
    return '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'


def gap(points):
    return (f'<w:p><w:pPr><w:pStyle w:val="a"/><w:spacing w:line="{int(points * 20)}" '
            'w:lineRule="exact"/></w:pPr></w:p>')


def cut_line(text):
    """The perforation (撕开线): a dashed rule with its name."""
    return ('<w:p><w:pPr><w:pStyle w:val="cells"/><w:pBdr><w:bottom w:val="dashed" w:sz="8" '
            'w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="60" w:after="160" '
            f'w:line="240" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>{runs(text)}</w:p>')


def cell(width, text, style, align, span, label, merge="", borders=True, keep=False):
    """`merge`: restart or continue for a cell that spans rows; `keep`: on one page with the next
    row."""
    jc = f'<w:jc w:val="{align}"/>'
    rpr = package.fonts(package.HEAD) if label else ""
    kept = "<w:keepNext/>" if keep else ""
    paras = [f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{jc}</w:pPr>{runs(part, rpr)}</w:p>'
             for part in text.split("\\n")]
    props = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        props += f'<w:gridSpan w:val="{span}"/>'
    if merge:
        props += f'<w:vMerge w:val="{merge}"/>'
    if not borders:
        props += "<w:tcBorders>" + "".join(
            f'<w:{s} w:val="nil"/>' for s in ("top", "left", "bottom", "right")) + "</w:tcBorders>"
    return (f'<w:tc><w:tcPr>{props}<w:vAlign w:val="center"/></w:tcPr>{"".join(paras)}</w:tc>')


ALIGN = {"l": "left", "c": "center", "r": "right", "j": "both"}


def table_row(texts, below, widths, style, align, header, border, keep):
    cells, column = [], 0
    while column < len(texts):
        span = 1
        while column + span < len(texts) and texts[column + span] == "<":
            span += 1
        text = texts[column]
        how = "center" if header else ALIGN[align[column]] if align else "left"
        label = header
        if text[:1] in ("*", "=", ">") and not text.startswith("**"):
            label = label or text[0] == "*"
            how = "right" if text[0] == ">" else "center"
            text = text[1:]
        merge = "continue" if text == "^" else ""
        if not merge and column < len(below) and below[column] == "^":
            merge = "restart"
        cells.append(cell(sum(widths[column:column + span]), "" if text == "^" else text, style,
                          how, span, label, merge, border, header or keep))
        column += span
    return "".join(cells)


HEIGHT = re.compile(r"\[h=(\d+)\]\s*")


def fits_together(rows):
    """A small table of fixed rows, such as one of signatures, stands on one page."""
    tall = sum(int(h.group(1)) if (h := HEIGHT.search(row[0])) else 24 for row in rows)
    wordy = any("{{#" in cell or len(cell) > 120 for row in rows for cell in row)
    return len(rows) <= 9 and tall <= 360 and not wordy


def table(rows, percents, total, *, size=12, header=0, align=None, border=True):
    """Rows of cell texts. `*x` label cell, `=x` centred, `>x` right, `<` joins the cell on its left,
    `^` the one above; `[h=50]` in the first cell sets the row height in points. `header` rows
    repeat on each page and never stand alone at its foot (LibreOffice 7.4 loses the rows that
    should follow a header row left there)."""
    widths = [total * p // sum(percents) for p in percents]
    widths[-1] += total - sum(widths)
    style = "cells" if size <= 10.5 else "cell"
    out, together = [], fits_together(rows)
    for index, texts in enumerate(rows):
        if len(texts) != len(widths):
            raise ValueError(f"row has {len(texts)} cells, the table {len(widths)}: {texts}")
        below = rows[index + 1] if index + 1 < len(rows) else []
        height = HEIGHT.search(texts[0])
        points = int(height.group(1)) if height else (24 if size > 10.5 else 19)
        texts = [HEIGHT.sub("", texts[0])] + texts[1:]
        keep = together and index < len(rows) - 1
        row = table_row(texts, below, widths, style, align, index < header, border, keep)
        props = (f'<w:cantSplit/><w:trHeight w:val="{points * 20}" w:hRule="atLeast"/>'
                 + ("<w:tblHeader/>" if index < header else ""))
        out.append(f"<w:tr><w:trPr>{props}</w:trPr>{row}</w:tr>")
    val = "single" if border else "nil"
    edges = "".join(f'<w:{s} w:val="{val}" w:sz="{4 if s.startswith("inside") else 8}" '
                    'w:space="0" w:color="000000"/>'
                    for s in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
            '<w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
            '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
            f'</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(out)}</w:tbl>')
