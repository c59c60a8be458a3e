"""Reads one description (a .txt file) and turns it into a DOCX.

Head: `key: value` lines up to `---`; of an order `number:` what stands for its number, or `number_of:` the field of a
number that may be missing. Body, one paragraph per line:
    # 一、…        level-1 heading         ## （一）…    level-2 heading
    > 各位业主：    salutation, no indent   plain        body text
    ! text         small note              ? caption    table caption
    = {{field}}    text of several lines
    @sign …        signer                  @date …      date      @annex …   attachment
    @title …       a further title         @page        new page  @gap 12    space in points
    @cut …         perforation             @centre …    centred   @raw …     compact, no indent
    % 章名          chapter                 § 条文        article   - 项        item of an article
    [[Q29 S28]]     at the end: the articles a clause rests on, set small as 〔依据：…〕
    @include name   the lines of name.inc in the same folder
    @table 10,20,30 size=10.5 header=1 align=c,l,r    rows `a | b | c` until @end
"""

import re

from . import blocks, package

BASIS = re.compile(r"\[\[([A-Z0-9() ]+)\]\]")
ANNEX = '<w:pStyle w:val="annex"/>'
SIGN, KEEP = '<w:pStyle w:val="sign"/>', "<w:keepNext/><w:keepLines/>"
FOOTERS = {"notice": "centre", "form": "centre", "booklet": "centre", "order": "official",
           "ballot": "none", "register": "centre"}
PAGES = {"notice": "document", "form": "document", "booklet": "booklet", "order": "document",
         "ballot": "sheet", "register": "register"}
CASE_NUMBER = "案卷编号：{{案卷编号}}"
SIMPLE = {"#": "h1", "##": "h2", ">": "lead", "!": "note", "?": "caption", "=": "block",
          "%": "chapter", "§": "article", "-": "item"}


def office_number(fields):
    """The number the office itself gave (发文字号). Where there is none the case's own stands, named as such,
    so that it is not taken for the office's. `day=number day=number`: the number of the first day that is recorded."""
    text = CASE_NUMBER
    for pair in reversed(fields.split()):
        day, _, name = pair.rpartition("=")
        number = f"{{{{#{name}}}}}{{{{{name}}}}}{{{{/{name}}}}}{{{{^{name}}}}}{CASE_NUMBER}{{{{/{name}}}}}"
        text = f"{{{{#{day}}}}}{number}{{{{/{day}}}}}{{{{^{day}}}}}{text}{{{{/{day}}}}}" if day else number
    return text


class Description:
    """One document: its head (id, titles, per, audience, basis) and its body lines."""

    def __init__(self, path):
        self.path = path
        head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
        self.head = dict(line.split(": ", 1) for line in head.splitlines() if line.strip())
        self.lines = with_parts(path.parent, body.splitlines())
        self.kind = self.head["layout"].split()[0]
        self.page = self.head.get("page", PAGES[self.kind])

    def docx(self):
        _, width = package.section(self.page, [])
        out = []
        if self.kind == "order":
            out.append(blocks.paragraph("issuer", self.head["issuer"]))
            out.append(blocks.paragraph("number", self.head.get("number") or office_number(self.head["number_of"])))
        out += self.titles(self.head["title"])
        if self.kind == "notice" and self.head.get("numbered", "yes") == "yes":
            out.append(blocks.paragraph("sub", "编号：{{文书编号}}"))
        elif self.kind != "ballot":
            out.append(blocks.gap(10))
        out += self.body(width)
        footer = self.head.get("footer", FOOTERS[self.kind])
        return package.make(self.head["id"], self.head["zh"], "".join(out), self.page, footer,
                            self.head.get("signature_line", ""),
                            (12, 20) if self.kind == "booklet" else (16, 28.5),
                            "posting" in self.head["audience"] and "archive" in self.head["audience"])

    def titles(self, text):
        rpr = package.size(float(self.head["title_size"])) if "title_size" in self.head else ""
        return [blocks.paragraph("title", part.strip(), rpr=rpr) for part in text.split(" / ")]

    def body(self, width):
        out, rows, spec = [], None, None
        for text in self.lines:
            if rows is not None:
                if text.strip() == "@end":
                    lead_in(out)
                    out.append(build_table(spec, rows, width))
                    rows = None
                elif text.strip():
                    # Full-width blanks stay: they are the room to write a date by hand.
                    rows.append([c.strip(" \t") for c in re.split(r" \|(?= |$)", text)])
            elif text.startswith("@table"):
                rows, spec = [], text.split()[1:]
            elif text.startswith("@title "):
                out += self.titles(text[7:])
            elif text.strip():
                out.append(one_paragraph(text.rstrip()))
        if rows is not None:
            raise ValueError(f"{self.path}: @table without @end")
        if out and out[-1].endswith("</w:tbl>"):
            out.append(blocks.gap(1))  # Word needs a paragraph after the last table
        return keep_with_signature(out)


def with_parts(folder, lines):
    """A text that stands in several documents (draft and adopted text) is written once."""
    out = []
    for line in lines:
        if line.startswith("@include "):
            part = folder / (line.split()[1] + ".inc")
            out += with_parts(folder, part.read_text(encoding="utf-8").splitlines())
        else:
            out.append(BASIS.sub(basis, line))
    return out


def basis(found):
    """Of another city's rules nothing may be left: then the note is left out."""
    name = "cite." + "-".join(found.group(1).split())
    return "{{#" + name + "}}〔依据：{{" + name + "}}〕{{/" + name + "}}"


def lead_in(out):
    """What announces a table stays with it and does not touch its upper edge."""
    if not out or not out[-1].startswith("<w:p>") or '<w:pStyle w:val="a"/>' in out[-1]:
        return
    if '<w:pStyle w:val="caption"/>' not in out[-1] and "<w:spacing" not in out[-1]:
        out[-1] = re.sub(r'(<w:pStyle [^>]*/>)', r'\1<w:keepNext/><w:spacing w:after="80"/>',
                         out[-1], count=1)


def keep_with_signature(out):
    """No page with a signature alone: the last paragraph of text goes over with it (GB/T 9704), a list of
    attachments as a whole."""
    for i, xml in enumerate(out):
        if SIGN not in xml or i == 0 or SIGN in out[i - 1]:
            continue
        for j in range(i - 1, max(i - 6, -1), -1):
            if not out[j].startswith("<w:p>") or KEEP in out[j]:
                break
            out[j] = re.sub(r'(<w:pStyle [^>]*/>)', r"\1" + KEEP, out[j], count=1)
            blank = '<w:pStyle w:val="a"/>' in out[j]
            if not blank and not (ANNEX in out[j] and ANNEX in out[j - 1]):
                break
    return out


def one_paragraph(text):
    if text == "@page":
        return blocks.page_break()
    word, _, rest = text.partition(" ")
    if word in SIMPLE:
        return blocks.paragraph(SIMPLE[word], rest)
    if word == "@gap":
        return blocks.gap(float(rest))
    if word == "@cut":
        return blocks.cut_line(rest)
    if word in ("@sign", "@date", "@annex", "@sub"):
        return blocks.paragraph(word[1:], rest)
    if word == "@centre":
        return blocks.paragraph("a", rest, '<w:jc w:val="center"/>')
    if word == "@raw":
        return blocks.paragraph("cell", rest)
    if word == "@small":
        return blocks.paragraph("cells", rest)
    if word.startswith("@"):
        raise ValueError(f"unknown word {word}")
    return blocks.paragraph("body", text)


def build_table(spec, rows, width):
    options = dict(s.split("=", 1) for s in spec[1:])
    align = options["align"].split(",") if "align" in options else None
    return blocks.table(rows, [int(p) for p in spec[0].split(",")], width,
                        size=float(options.get("size", 12)), header=int(options.get("header", 0)),
                        align=align, border=options.get("border", "yes") == "yes")
