#!/usr/bin/env python3
"""Writes a plan's calendar file, chart and workbook, and lets others read them back.

usage: plan_calendar.py GONGYI SCRATCH
python3-icalendar reads the calendar file: every day of the plan, its words and its alarms; openpyxl the workbook.
The file is left in SCRATCH/plan.ics, with what is expected in SCRATCH/plan-days.json, for plan_calendar.mjs.
"""
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from pathlib import Path

import icalendar
import openpyxl

FAILED = []


def verdict(name, wrong):
    print(f"{'fail' if wrong else 'pass'} plan: {name}")
    for one in wrong[:10]:
        print(f'     {one}')
    FAILED.extend(wrong)


def main():
    gongyi, scratch = sys.argv[1], Path(sys.argv[2])
    office = scratch / 'office'
    subprocess.run(['rm', '-rf', str(scratch)], check=True)
    scratch.mkdir(parents=True)

    def run(*words):
        return json.loads(subprocess.run([gongyi, '--office', str(office), '--now', '2026-03-02', '--json', *words],
                                         capture_output=True, text=True, timeout=120, check=True).stdout or 'null')

    run('office', 'init', str(office), '--jurisdiction', 'cn-shandong-qingdao')
    run('estate', 'add', '示例小区，一期;二期')
    case = run('case', 'open', 're-election', '--estate', 'E001')['case']
    words = ['--until', '2026-09-30', '--assume', 'reelection.path=committee']
    files = {end: scratch / f'plan.{end}' for end in ('ics', 'svg', 'xlsx')}
    plan = run('plan', case, *words, *(w for end, path in files.items() for w in (f'--{end}', str(path))))
    rows = [r for r in plan['steps'] + plan['dates'] if r['node'] is not None and r['earliest']]
    expected = sorted((r['title'], r['latest'] or r['earliest'], r['latest'] is not None) for r in rows)

    events = list(icalendar.Calendar.from_ical(files['ics'].read_bytes()).walk('VEVENT'))
    found, wrong = [], []
    for event in events:
        last = str(event['SUMMARY']).startswith('最迟今天：')
        title = str(event['SUMMARY']).split('：', 1)[1].split('（示例小区，一期;二期，')[0]
        found.append((title, event.decoded('DTSTART').isoformat(), last))
        if event.decoded('DTEND') != event.decoded('DTSTART') + timedelta(1):
            wrong.append(f'{title}: not one whole day')
        alarms = sorted(a.decoded('TRIGGER') for a in event.walk('VALARM'))
        if alarms != ([timedelta(-7, 9 * 3600), timedelta(-1, 9 * 3600)] if last else []):
            wrong.append(f'{title}: alarms {alarms}')
    if sorted(found) != expected:
        wrong.append(f'{sorted(set(expected) ^ set(found))}')
    if len({str(e["UID"]) for e in events}) != len(events):
        wrong.append('two events with one UID')
    long = [n for n in files['ics'].read_bytes().split(b'\r\n') if len(n) > 75]
    verdict(f'python3-icalendar reads {len(events)} days', wrong + [f'{len(n)} octets in a line' for n in long])
    (scratch / 'plan-days.json').write_text(json.dumps(expected, ensure_ascii=False), encoding='utf-8')

    sheet = openpyxl.load_workbook(files['xlsx']).worksheets[0]
    cells = sorted((row[0], row[2] or '', row[3] or '') for row in sheet.iter_rows(min_row=3, values_only=True))
    wanted = sorted((r['title'], r['earliest'], r['latest'] or '') for r in rows)
    verdict(f'openpyxl reads {len(cells)} rows', [] if cells == wanted else [str(set(cells) ^ set(wanted))])

    page = ET.parse(files['svg']).getroot()
    texts = [e.text for e in page.iter('{http://www.w3.org/2000/svg}text')]
    size = (page.get('width'), page.get('height'))
    wrong = [] if size == ('297mm', '210mm') else [f'the page is {size}']
    wrong += [f"{r['title']} is not on the chart" for r in rows
              if not any(t.rstrip('…') and r['title'].startswith(t.rstrip('…')) for t in texts)]
    verdict(f'the chart is one page of A4 with {len(rows)} rows', wrong)
    assert date.fromisoformat(expected[0][1])
    sys.exit(bool(FAILED))


if __name__ == '__main__':
    main()
