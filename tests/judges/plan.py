#!/usr/bin/env python3
"""Lets clingo find the earliest and latest days of plans made by `gongyi plan --json`.

usage: plan.py GONGYI SCRATCH
The rules of a plan are written again as an answer set program over single days. Days of rest are read from
the holiday files, rolls and walks of working days are reckoned by the program itself, corresponding days of
months and years by Python's calendar. clingo looks for the least and the greatest sum of all days; each
day must be the plan's. Rules in conflict must contradict each other, and no longer when any one is taken out.
One line per plan: `pass plan: …` or `fail plan: …`.
"""
import calendar
import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
MARGIN = 400  # days beyond everything that is settled, for what nothing ever makes late

# "at(X,D)": X is not before day D. Each kind of rule says what follows for the later day.
RULES = """
{ at(X,D) } :- node(X), day(D).
at(X,D) :- at(X,D+1), node(X), day(D).
:- node(X), first(F), not at(X,F).
next(D,D) :- day(D), not rest(D).
next(D,E) :- day(D), rest(D), next(D+1,E).
walk(D,0,D) :- day(D), walked.
walk(D,N+1,E) :- walk(D,N,C), most(M), N < M, day(C+1), next(C+1,E).
back(D,0,D) :- day(D), walked.
prev(D,D) :- day(D), not rest(D).
prev(D,E) :- day(D), rest(D), prev(D-1,E).
back(D,N+1,E) :- back(D,N,C), most(M), N < M, day(C-1), prev(C-1,E).
plus(L,D,D+N) :- link(L,_,_,_,_,days,N), day(D), day(D+N).
plus(L,D,E) :- link(L,_,_,_,_,workdays,N), walk(D,N,E).
plus(L,D,E) :- link(L,_,_,_,_,corresponding,N), corresponding(L,D,E).
minus(L,D,D-N) :- link(L,lead,_,_,_,days,N), day(D), day(D-N).
minus(L,D,E) :- link(L,lead,_,_,_,workdays,N), back(D,N,E).
minus(L,D,E) :- link(L,lead,_,_,_,corresponding,N), before(L,D,E).
least(L,D,D+S) :- link(L,after,_,_,S,_,_), day(D).
least(L,D,E+S) :- link(L,posted,_,_,S,_,_), plus(L,D,E).
least(L,D,E+S) :- link(L,elapsed,_,_,S,_,_), plus(L,D,E).
least(L,D,E+S) :- link(L,rolled,_,_,S,_,_), plus(L,D,C), next(C,E).
:- link(L,_,X,Y,_,_,_), least(L,D,E), at(X,D), not at(Y,E), day(E).
:- link(L,_,X,_,_,_,_), least(L,D,E), at(X,D), not day(E).
most_for(L,D,E) :- link(L,within,_,_,_,_,_), plus(L,D,C), next(C,E).
most_for(L,D,E) :- link(L,lead,_,_,_,_,_), minus(L,D,E).
:- link(L,_,X,Y,_,_,_), most_for(L,D,E), not at(Y,D+1), day(D+1), at(X,E+1).
:- bound(X,D,no), not at(X,D).
:- bound(X,D,yes), at(X,D+1).
"""


def holidays():
    named = {}
    for path in sorted((ROOT / 'workflows/calendar').glob('holidays-*.yaml')):
        # Words as written: YAML 1.1 would read the key `off` as false.
        body = yaml.load(path.read_text(encoding='utf-8'), Loader=yaml.BaseLoader)['holidays']
        for key, off in (('off', True), ('workdays', False)):
            for one in body.get(key) or []:
                first, _, last = str(one).partition('..')
                day, end = date.fromisoformat(first), date.fromisoformat(last or first)
                while day <= end:
                    named[day] = off
                    day += timedelta(1)
    return named


def moved(day, months):
    """The corresponding day, or the last one of the month (C202)."""
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def length_of(text):
    number = int(''.join(c for c in text if c.isdigit()))
    unit = text.lstrip('0123456789')
    return {'d': ('days', number), 'wd': ('workdays', number), 'm': ('corresponding', number),
            'y': ('corresponding', 12 * number)}[unit]


class Program:
    """One network over a frame of days, with some of its rules."""

    def __init__(self, network, today, named, rules):
        self.network, self.rules = network, set(rules)
        given = [date.fromisoformat(b['day']) for b in network['bounds']] + [today]
        self.first = min(given) - timedelta(MARGIN)
        self.last = max(given) + timedelta(MARGIN)
        self.named = named

    def number(self, day):
        return (day - self.first).days

    def rest(self, day):
        return self.named.get(day, day.weekday() >= 5)

    def text(self, goal):
        days = [self.first + timedelta(n) for n in range((self.last - self.first).days + 1)]
        out = [RULES, f'day(0..{len(days) - 1}). first(0).']
        out += [f'rest({n}).' for n, day in enumerate(days) if self.rest(day)]
        nodes = {b['node'] for b in self.network['bounds'] if b['rule'] in self.rules}
        longest = 0
        for number, link in enumerate(self.network['links']):
            if link['rule'] not in self.rules:
                continue
            nodes |= {link['earlier'], link['later']}
            unit, count = length_of(link['period'])
            if unit == 'workdays':
                longest = max(longest, count)
            out.append(f"link({number},{link['kind']},{link['earlier']},{link['later']},{link['days']},{unit},{count}).")
            if unit == 'corresponding':
                for n, day in enumerate(days):
                    if moved(day, count) <= self.last:
                        out.append(f'corresponding({number},{n},{self.number(moved(day, count))}).')
                    if moved(day, -count) >= self.first:
                        out.append(f'before({number},{n},{self.number(moved(day, -count))}).')
        if longest:
            out.append(f'walked. most({longest}).')
        out += [f'node({n}).' for n in sorted(nodes)]
        for bound in self.network['bounds']:
            if bound['rule'] in self.rules:
                day = self.number(date.fromisoformat(bound['day']))
                out.append(f"bound({bound['node']},{day},{'yes' if bound['last'] else 'no'}).")
        if goal:
            out.append(f'#{goal} {{ 1,X,D : at(X,D) }}.')
        out.append('#show at/2.')
        return '\n'.join(out)

    def solve(self, goal=None):
        """Node → day, or nothing when the rules cannot be kept."""
        run = subprocess.run(['clingo', '--outf=2', '--opt-strategy=usc', '--time-limit=120', '-'],
                             input=self.text(goal), capture_output=True, text=True, timeout=300, check=False)
        answer = json.loads(run.stdout)
        if answer['Result'] == 'UNSATISFIABLE':
            return None
        assert answer['Result'] in ('OPTIMUM FOUND', 'SATISFIABLE'), answer['Result']
        out = {}
        for atom in answer['Call'][-1]['Witnesses'][-1]['Value']:
            node, day = map(int, atom[3:-1].split(','))
            out[node] = max(out.get(node, 0), day)
        return {node: (self.first + timedelta(day)).isoformat() for node, day in out.items()}


class Desk:
    def __init__(self, gongyi, office):
        self.gongyi, self.office = gongyi, office

    def run(self, now, *words, statuses=(0,)):
        run = subprocess.run([self.gongyi, '--office', self.office, '--now', now, '--json', *words],
                             capture_output=True, text=True, timeout=120, check=False, stdin=subprocess.DEVNULL)
        assert run.returncode in statuses, f'{words}: {run.returncode} {run.stderr[:400]}{run.stdout[:400]}'
        return json.loads(run.stdout) if run.stdout.strip() else None


def judged(plan, named):
    """What the two programs disagree about."""
    network, today = plan['network'], date.fromisoformat(plan['today'])
    everything = range(len(network['rules']))
    for broken in plan['broken']:
        if Program(network, today, named, broken['rules']).solve() is not None:
            yield f"the rules in conflict {broken['rules']} can be kept"
        for one in broken['rules']:
            rest = [r for r in broken['rules'] if r != one]
            if Program(network, today, named, rest).solve() is None:
                yield f"without rule {one} the others of {broken['rules']} cannot be kept either"
    if any(broken['without'] is None for broken in plan['broken']):
        return
    kept = set(everything) - {broken['without'] for broken in plan['broken']}
    program = Program(network, today, named, kept)
    found = {'earliest': program.solve('minimize'), 'latest': program.solve('maximize')}
    for which, days in found.items():
        if days is None:
            yield 'the plan cannot be kept'
            return
        for row in plan['steps'] + plan['dates']:
            if row['node'] is not None and row[which] is not None and days[row['node']] != row[which]:
                yield f"{which} of {row.get('step')}/{row.get('field', '')}: {days[row['node']]} there, {row[which]} here"
            if row['node'] is not None and row[which] is None and which == 'latest':
                if date.fromisoformat(days[row['node']]) < program.last - timedelta(MARGIN // 2):
                    yield f"latest of {row.get('step')}: {days[row['node']]} there, no limit here"


def plans():
    """(procedure, opened on, planned on, words): over festivals, make-up workdays and ends of terms."""
    yield 'first-election', '2026-01-20', ['--assume', 'group.formed_on=2026-01-20']
    yield 'first-election', '2026-01-05', ['--assume', 'filing.handed_in_on=2026-02-09']
    yield 'first-election', '2026-01-05', ['--assume', 'count.on=2026-01-18']
    yield 'first-election', '2026-04-01', ['--assume', 'group.formed_on=2026-04-01']
    yield 'first-election', '2026-09-21', ['--assume', 'application.received_on=2026-09-21']
    yield 'first-election', '2026-03-02', ['--fix', 'publish-notice=2026-04-01', 'open-voting=2026-04-15']
    yield 'first-election', '2026-03-02', ['--fix', 'meeting.vote_opens=2026-05-20']
    yield 'first-election', '2026-03-02', ['--until', '2026-04-08']
    yield 'first-election', '2026-03-02', ['--until', '2026-06-30']
    for end in ('2026-09-30', '2026-12-31', '2026-06-20'):
        yield 're-election', '2026-03-02', ['--until', end]
        yield 're-election', '2026-03-02', ['--until', end, '--assume', 'reelection.path=committee']
        yield 're-election', '2026-03-02', ['--until', end, '--assume', 'reelection.path=silent']
    yield 'term-extension', '2026-03-02', ['--until', '2026-09-30']
    yield 'dismissal', '2026-04-20', []


def main():
    gongyi, scratch = sys.argv[1], Path(sys.argv[2])
    scratch.mkdir(parents=True, exist_ok=True)
    named = holidays()
    failed = False
    cases = {}
    for number, (procedure, day, words) in enumerate(plans()):
        name = f"{procedure} on {day} {' '.join(words)}".strip()
        try:
            key = (procedure, day)
            if key not in cases:
                office = scratch / f'office-{number}'
                subprocess.run(['rm', '-rf', str(office)], check=True)
                desk = Desk(gongyi, str(office))
                desk.run(day, 'office', 'init', str(office), '--jurisdiction', 'cn-shandong-qingdao')
                desk.run(day, 'estate', 'add', '示例小区')
                cases[key] = desk, desk.run(day, 'case', 'open', procedure, '--estate', 'E001')['case']
            desk, case = cases[key]
            plan = desk.run(day, 'plan', case, *words, statuses=(0, 3))
            wrong = list(judged(plan, named))
            planned = sum(row['node'] is not None for row in plan['steps'])
            about = f'{planned} steps' if not plan['broken'] else f"{len(plan['broken'])} conflicts, {planned} steps"
        except (AssertionError, KeyError, ValueError, subprocess.SubprocessError) as problem:
            wrong, about = [str(problem)], 'not judged'
        failed = failed or bool(wrong)
        print(f"{'fail' if wrong else 'pass'} plan: {name}: {about}")
        for one in wrong[:20]:
            print(f'     {one}')
    sys.exit(failed)


if __name__ == '__main__':
    main()
