"""Writes lists of COUNT invented estates with their committees: lists.py COUNT DIRECTORY. The same count, the same bytes."""
import csv
import datetime
import pathlib
import sys

count, out = int(sys.argv[1]), pathlib.Path(sys.argv[2])
first = datetime.date(2021, 6, 1)


def write(name, rows):
    with open(out / name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


estates = [["小区编号", "小区名称", "街道办事处", "社区居民委员会", "区物业主管部门", "来源"]]
committees = [["小区", "届次", "当选日期", "任期年数", "委员席位", "移交日期", "来源"]]
filings = [["小区", "备案证明编号", "备案日期", "来源"]]
for number in range(1, count + 1):
    name = f"B{number:05}"
    elected = first + datetime.timedelta(days=number * 7 % 1800)  # terms end all over five years
    estates.append([name, f"示例小区{number}", f"示例街道{number % 20}", f"示例社区{number % 200}", "示例区", "示例台账"])
    committees.append([name, 2, elected.isoformat(), 5, 7, (elected + datetime.timedelta(days=5)).isoformat(), "示例卷宗"])
    filings.append([name, f"示例{number}号", (elected + datetime.timedelta(days=20)).isoformat(), "示例卷宗"])
write("estates.csv", estates)
write("committees.csv", committees)
write("filings.csv", filings)
