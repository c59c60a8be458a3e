"""Rosters of the invented estate as XLSX and CSV, the same bytes every time."""

import csv
import datetime as dt
import io
import re
import zipfile
from decimal import Decimal

import openpyxl
from openpyxl.styles import Alignment, Font

from estate import ESTATE, area_of, resident_id

ROSTER_HEADER = ["楼栋", "单元", "房号", "用途", "建筑面积（㎡）", "面积来源", "业主", "共有人", "证件号码",
                 "联系电话", "业主类型", "代理人/法定代表人", "是否售出", "是否交付", "交付日期"]


def roster_rows(units):
    """As the developer would send it: a title, a header, the units, a total."""
    title = f"{ESTATE}（虚构）业主名册"
    rows = [[title] + [""] * (len(ROSTER_HEADER) - 1), ROSTER_HEADER]
    for u in units:
        owners = u.owners
        rows.append([f"{u.building}号楼", f"{u.entrance}单元" if u.entrance.isdigit() else u.entrance, u.room, u.use, u.area, u.source,
                     owners[0].name, "、".join(o.name for o in owners[1:]), "、".join(o.id_number for o in owners),
                     "、".join(o.phone for o in owners), owners[0].kind if len(owners) == 1 else "自然人",
                     owners[0].agent, "是" if u.sold else "否", "是" if u.delivered else "否", u.delivered_on])
    rows.append(["合计", "", f"{len(units)}套", "", area_of(units)] + [""] * (len(ROSTER_HEADER) - 5))
    return rows


def write_csv(path, rows, encoding):
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(
        [[v.isoformat() if isinstance(v, dt.date) else "" if v is None else str(v) for v in row] for row in rows])
    path.write_bytes(text.getvalue().encode(encoding))


def write_dicts(path, rows):
    write_csv(path, [list(rows[0])] + [list(r.values()) for r in rows], "utf-8-sig")


def spreadsheet_number(area):
    """Every 97th area as a spreadsheet's own arithmetic leaves it: 89.35 as 89.34999999999999."""
    return float(area) - 1.5e-14 if int(area * 100) % 97 == 0 else float(area)


def write_xlsx(path, rows):
    book = openpyxl.Workbook()
    book.properties.creator = "示例"
    sheet = book.active
    sheet.title = "业主名册"
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value in ("", None):
                continue
            cell = sheet.cell(number, column)
            if isinstance(value, Decimal):
                cell.value, cell.number_format = spreadsheet_number(value), "0.00"
            elif isinstance(value, dt.date):
                cell.value, cell.number_format = value, 'yyyy"年"m"月"d"日"'
            else:
                cell.value, cell.number_format = value, "@"
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(ROSTER_HEADER))
    sheet["A1"].font = Font(size=16, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    for column, width in enumerate((9, 8, 8, 8, 15, 10, 28, 24, 42, 26, 10, 18, 10, 10, 16), 1):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width = width
        sheet.cell(2, column).font = Font(bold=True)
    sheet.freeze_panes = "A3"
    raw = io.BytesIO()
    book.save(raw)
    # The library stamps the time of writing; take it out so that the file is the same every time.
    stamp = re.compile(rb'(<dcterms:(?:created|modified)[^>]*>)[^<]*')
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = stamp.sub(rb"\g<1>2026-01-01T00:00:00Z", data)
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            new.writestr(entry, data)


def bad_rows(rows):
    """A short roster with the mistakes that developers' files have. Line numbers count from 1."""
    out = [list(r) for r in rows[:22]]
    text = lambda line, column: (line - 1, ROSTER_HEADER.index(column))
    def put(line, column, value):
        row, col = text(line, column)
        out[row][col] = value
    put(4, "建筑面积（㎡）", "约89平")             # not a number
    put(6, "建筑面积（㎡）", "118.6405")          # more than two decimals
    put(8, "房号", "")                           # no room
    put(10, "证件号码", "00000019800101123")      # 17 digits
    put(12, "用途", "宿舍楼")                     # unknown use
    put(14, "共有人", "王示例甲、李示例乙")         # three names, two numbers
    put(14, "证件号码", resident_id(dt.date(1980, 1, 1), 1) + "、" + resident_id(dt.date(1981, 1, 1), 2))
    put(16, "是否售出", "否")                     # unsold, yet delivered
    put(18, "交付日期", "2023年13月1日")           # no such month
    for column in ("楼栋", "单元", "房号"):        # the same flat twice
        put(20, column, out[18][ROSTER_HEADER.index(column)])
    last = out[21][ROSTER_HEADER.index("证件号码")]
    put(22, "证件号码", last[:-1] + ("1" if last[-1] != "1" else "2"))  # wrong check digit: a warning
    return out
