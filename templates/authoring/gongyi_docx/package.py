"""The DOCX package: fixed parts, styles, footers, numbering, and a ZIP without a clock."""

import io
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"

TITLE = "方正小标宋简体"
BODY = "仿宋_GB2312"
HEAD = "黑体"
KAI = "楷体_GB2312"
LATIN = "Times New Roman"
ARCHIVE_MARK = "存档版：未作遮盖，不得张贴"


def fonts(east_asia):
    """The hint makes Word take “”, … and — from the Chinese font."""
    return (f'<w:rFonts w:hint="eastAsia" w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:cs="{LATIN}" '
            f'w:eastAsia="{east_asia}"/>')


def style(sid, name, ppr="", rpr="", based="a", nxt=None, kind="paragraph", default=False):
    """One style; ids are short, names are what Word and WPS show to the clerk."""
    mark = ' w:default="1"' if default else ""
    return (f'<w:style w:type="{kind}"{mark} w:styleId="{sid}">'
            f'<w:name w:val="{name}"/>'
            + (f'<w:basedOn w:val="{based}"/>' if based and not default else "")
            + (f'<w:next w:val="{nxt}"/>' if nxt else "")
            + "<w:qFormat/>"
            + (f"<w:pPr>{ppr}</w:pPr>" if ppr else "")
            + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "") + "</w:style>")


def size(points):
    half = int(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def line(points, rule="exact", before=0, after=0):
    return (f'<w:spacing w:before="{before}" w:after="{after}" w:line="{int(points * 20)}" '
            f'w:lineRule="{rule}"/>')


INDENT2 = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
NO_INDENT = '<w:ind w:firstLine="0"/>'


def styles(body, leading):
    """`overflowPunct` says what Word does anyhow; LibreOffice 7.4 reads it the wrong way round and so
    does not let punctuation hang over the margin, where a justified line loses it in the PDF.
    The look of GB/T 9704-2012: 三号仿宋 body, 二号小标宋 title, 黑体 and 楷体 headings. Booklets
    (规约、规则) are set smaller, in 小四."""
    out = [
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts(BODY)}{size(body)}'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>",
        style("a", "Normal", f'<w:widowControl/><w:overflowPunct w:val="1"/>{line(leading)}'
              '<w:jc w:val="both"/>',
              fonts(BODY) + size(body), default=True),
        style("body", "正文公文", INDENT2),
        style("block", "多行内容", '<w:ind w:leftChars="200" w:left="640"/><w:jc w:val="left"/>'),
        style("lead", "主送抬头", '<w:keepNext/>'),
        style("title", "公文标题", f'<w:keepNext/>{line(33)}<w:jc w:val="center"/>'
              '<w:outlineLvl w:val="0"/>', fonts(TITLE) + size(22), nxt="body"),
        style("sub", "标题下文号", f'{line(28, after=200)}<w:jc w:val="center"/>',
              fonts(KAI) + size(14), nxt="body"),
        style("h1", "一级标题", f'<w:keepNext/>{INDENT2}<w:outlineLvl w:val="1"/>', fonts(HEAD),
              nxt="body"),
        style("h2", "二级标题", f'<w:keepNext/>{INDENT2}<w:outlineLvl w:val="2"/>', fonts(KAI),
              nxt="body"),
        style("sign", "署名", '<w:keepNext/><w:keepLines/><w:ind w:rightChars="200" w:right="640"/>'
              '<w:jc w:val="right"/>'),
        style("date", "成文日期", '<w:keepLines/><w:ind w:rightChars="400" w:right="1280"/>'
              '<w:jc w:val="right"/>'),
        style("annex", "附件说明", INDENT2),
        style("issuer", "发文机关标志",
              '<w:keepNext/><w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="6" '
              f'w:color="C00000"/></w:pBdr>{line(44, after=120)}<w:jc w:val="distribute"/>',
              fonts(TITLE) + '<w:color w:val="C00000"/>' + size(30)),
        style("number", "发文字号", f'<w:keepNext/>{line(28.5, after=300)}<w:jc w:val="right"/>'),
        style("cell", "表格文字", f'{line(17, "atLeast")}<w:jc w:val="left"/>', size(12)),
        style("cells", "表格小字", f'{line(14, "atLeast")}<w:jc w:val="left"/>', size(10.5)),
        style("note", "说明小字", f'{line(18, "atLeast")}<w:ind w:firstLineChars="200" '
              'w:firstLine="420"/>', size(10.5)),
        style("caption", "表题", f'<w:keepNext/>{line(24, before=120, after=60)}'
              '<w:jc w:val="left"/>', fonts(HEAD) + size(14)),
        style("chapter", "章名", '<w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>'
              f'</w:numPr>{line(leading, before=160, after=80)}<w:ind w:firstLine="0"/>'
              '<w:jc w:val="center"/><w:outlineLvl w:val="1"/>', fonts(HEAD)),
        style("article", "条文", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
              f'{INDENT2}'),
        style("item", "条内项", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
              f'{INDENT2}'),
        style("mark", "header", f'{line(14)}<w:jc w:val="right"/>', fonts(HEAD) + size(10.5)),
        style("footer", "footer", f'{line(16, "atLeast")}<w:jc w:val="center"/>', size(14)),
    ]
    return f'{XML}<w:styles {W}>{"".join(out)}</w:styles>'


def numbering():
    """第一章, and 第一条 with （一）: real numbering, so that a clerk who adds an article need not
    renumber. Two lists, because articles count on through the chapters."""
    def level(i, text, fonts_xml, pstyle):
        return (f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/>'
                '<w:numFmt w:val="chineseCountingThousand"/>'
                f'<w:pStyle w:val="{pstyle}"/><w:suff w:val="nothing"/>'
                f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
                f'<w:rPr>{fonts_xml}</w:rPr></w:lvl>')

    def abstract(number, levels):
        return (f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
                f'{levels}</w:abstractNum>')
    return (f'{XML}<w:numbering {W}>' + abstract(0, level(0, "第%1章　", fonts(HEAD), "chapter"))
            + abstract(1, level(0, "第%1条　", fonts(HEAD), "article")
                       + level(1, "（%2）", fonts(BODY), "item"))
            + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
            '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>')


def page_number(jc, extra=""):
    """Footer with 「— 1 —」 (GB/T 9704 §7.5); `extra` is a signature line for tally sheets."""
    field = ('<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/>'
             '</w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>'
             '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r>'
             '<w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>')
    indent = {"right": '<w:ind w:rightChars="100" w:right="280"/>',
              "left": '<w:ind w:leftChars="100" w:left="280"/>', "center": ""}[jc]
    above = ""
    if extra:
        above = ('<w:p><w:pPr><w:pStyle w:val="footer"/><w:jc w:val="left"/></w:pPr><w:r><w:rPr>'
                 f'{size(12)}</w:rPr><w:t xml:space="preserve">{escape(extra)}</w:t></w:r></w:p>')
    return (f'{XML}<w:ftr {W}>{above}<w:p><w:pPr><w:pStyle w:val="footer"/>{indent}'
            f'<w:jc w:val="{jc}"/></w:pPr>{field}</w:p></w:ftr>')


def archive_mark():
    """Header of what is made in two editions: the one with full names and numbers must not be put up by mistake."""
    name = "文书版本"
    text = f"{{{{#{name}=存档版}}}}{ARCHIVE_MARK}{{{{/{name}=存档版}}}}"
    return (f'{XML}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val="mark"/></w:pPr><w:r><w:rPr>'
            f'<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p></w:hdr>')


def font_table():
    """Alternatives, so that a machine without the official fonts falls back to a near relative."""
    def font(name, alt, family):
        return (f'<w:font w:name="{name}"><w:altName w:val="{alt}"/><w:charset w:val="86"/>'
                f'<w:family w:val="{family}"/></w:font>')
    return (f'{XML}<w:fonts {W}>' + font(TITLE, "宋体", "roman") + font(BODY, "仿宋", "modern")
            + font(KAI, "楷体", "modern") + font(HEAD, "SimHei", "modern")
            + f'<w:font w:name="{LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/></w:font>'
            "</w:fonts>")


def settings(even_odd):
    return (f'{XML}<w:settings {W}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>'
            '<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>'
            + ("<w:evenAndOddHeaders/>" if even_odd else "")
            + '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/>'
            '<w:compatSetting w:name="compatibilityMode" '
            'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
            '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>')


def section(layout, footers, headers=()):
    """Page set-up. Type area 156 × 225 mm for documents; ballots and registers use more paper."""
    portrait, landscape = (11906, 16838), (16838, 11906)
    size_, margins = {
        "document": (portrait, (2098, 1474, 1984, 1587)),
        "booklet": (portrait, (1474, 1361, 1361, 1474)),
        "wide": (landscape, (1587, 1474, 1474, 1984)),
        "register": (landscape, (1247, 1021, 1134, 1247)),
        "sheet": (portrait, (850, 1077, 737, 1077)),
    }[layout]
    orient = ' w:orient="landscape"' if size_ is landscape else ""
    top, right, bottom, left = margins
    refs = "".join(f'<w:headerReference w:type="{kind}" r:id="{rid}"/>' for kind, rid in headers)
    refs += "".join(f'<w:footerReference w:type="{kind}" r:id="{rid}"/>' for kind, rid in footers)
    foot = 567 if layout in ("register", "sheet") else max(600, bottom - 700)
    return (f'<w:sectPr>{refs}<w:pgSz w:w="{size_[0]}" w:h="{size_[1]}"{orient}/>'
            f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
            f'w:header="600" w:footer="{foot}" w:gutter="0"/></w:sectPr>'), \
        size_[0] - left - right


def core(title, identifier):
    stamp = "2026-01-01T00:00:00Z"
    return (f'{XML}<cp:coreProperties '
            'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f'<dc:title>{escape(title)}</dc:title><dc:identifier>{identifier}</dc:identifier>'
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
            f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>'
            "<dc:language>zh-CN</dc:language></cp:coreProperties>")


def zip_parts(parts):
    """Same parts, same bytes: fixed time, fixed order, fixed attributes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        for name, text in parts:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 0
            z.writestr(info, text.encode("utf-8"))
    return out.getvalue()


def make(doc_id, title, body, layout, footer, signature_line="", text=(16, 28.5), marked=False):
    """The finished package. `footer` is none, centre or official (odd right, even left); `marked`: the archive
    edition says what it is."""
    kinds = {"none": [], "centre": [("default", "center")],
             "official": [("default", "right"), ("even", "left")]}[footer]
    ids = [(kind, f"rId{10 + i}") for i, (kind, _) in enumerate(kinds)]
    sect, _ = section(layout, ids, [(kind, "rId9") for kind, _ in kinds or [("default", "")]] if marked else [])
    main = f'{XML}<w:document {W} {R}><w:body>{body}{sect}</w:body></w:document>'
    fixed = [("styles", "rId1"), ("numbering", "rId2"), ("settings", "rId3"), ("fontTable", "rId4")]
    rels = "".join(f'<Relationship Id="{rid}" Type="{REL}/{n}" Target="{n}.xml"/>'
                   for n, rid in fixed)
    rels += "".join(f'<Relationship Id="{rid}" Type="{REL}/footer" Target="footer{i + 1}.xml"/>'
                    for i, (_, rid) in enumerate(ids))
    if marked:
        rels += f'<Relationship Id="rId9" Type="{REL}/header" Target="header1.xml"/>'
    types = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{WML}.{n}+xml"/>'
                    for n, _ in fixed)
    types += "".join(f'<Override PartName="/word/footer{i + 1}.xml" ContentType="{WML}.footer+xml"/>'
                     for i in range(len(ids)))
    if marked:
        types += f'<Override PartName="/word/header1.xml" ContentType="{WML}.header+xml"/>'
    ns = "http://schemas.openxmlformats.org/package/2006"
    content_types = (f'{XML}<Types xmlns="{ns}/content-types"><Default Extension="rels" '
                     'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                     '<Default Extension="xml" ContentType="application/xml"/>'
                     f'<Override PartName="/word/document.xml" ContentType="{WML}.document.main+xml"/>'
                     f'{types}<Override PartName="/docProps/core.xml" ContentType='
                     '"application/vnd.openxmlformats-package.core-properties+xml"/></Types>')
    root = (f'{XML}<Relationships xmlns="{ns}/relationships"><Relationship Id="rId1" '
            f'Type="{REL}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" '
            f'Type="{ns}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
            "</Relationships>")
    parts = [("[Content_Types].xml", content_types), ("_rels/.rels", root),
             ("word/document.xml", main),
             ("word/_rels/document.xml.rels",
              f'{XML}<Relationships xmlns="{ns}/relationships">{rels}</Relationships>'),
             ("word/styles.xml", styles(*text)), ("word/numbering.xml", numbering()),
             ("word/settings.xml", settings(footer == "official")),
             ("word/fontTable.xml", font_table())]
    parts += [(f"word/footer{i + 1}.xml", page_number(jc, signature_line))
              for i, (_, jc) in enumerate(kinds)]
    if marked:
        parts.append(("word/header1.xml", archive_mark()))
    parts.append(("docProps/core.xml", core(title, doc_id)))
    return zip_parts(parts)
