#!/usr/bin/env python3
"""Compares `gongyi tally FILE --json` with tally.py on random files.

usage: tally_judge.py GONGYI SCRATCH [--quick]
Every second file is given as YAML, which JSON is a part of. One line per kind of file: `pass tally: …` or `fail tally: …`; files that differ stay in SCRATCH.
"""
import copy
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import tally
import tally_files


def ours(data):
    try:
        return tally.tally(copy.deepcopy(data))
    except tally.InputError as wrong:
        return str(wrong)


def theirs(gongyi, path):
    run = subprocess.run([gongyi, 'tally', path, '--json'], stdin=subprocess.DEVNULL,
                         capture_output=True, timeout=120, check=False)
    return run.returncode, run.stdout.decode('utf-8', 'replace')


def number(value, leg):
    return tally.centi(value) if leg == 'area' and value is not None else value


def compare_legs(where, mine, other, names):
    """Both programs' figures of the legs; an unknown leg is absent in mine."""
    for leg, figures in mine.items():
        shown = (other or {}).get(leg)
        if shown is None:
            yield f'{where}.{leg} is missing'
            continue
        for name in names:
            expected, got = figures[name], shown.get(name)
            got = got if name == 'met' else number(got, leg)
            if expected != got:
                yield f'{where}.{leg}.{name}: {expected} here, {got} there'


def compare_answer(where, mine, other):
    """One motion or candidate: outcome and both legs of both tests."""
    if mine['outcome'] != other.get('outcome'):
        yield f"{where}.outcome: {mine['outcome']} here, {other.get('outcome')} there"
    yield from compare_legs(where + '.participation', mine['participation'], other.get('participation'),
                            ('took_part', 'total', 'met'))
    yield from compare_legs(where + '.approval', mine['approval'], other.get('approval'),
                            ('in_favour', 'of', 'met'))


def missing_keys(other):
    """The public result has these keys; a reader of it relies on every one."""
    wanted = [(other, ('law', 'base', 'motions', 'ballots'), ''),
              (other.get('law', {}), ('regime', 'citations'), 'law.'),
              (other.get('ballots', {}), ('counted', 'excluded'), 'ballots.')]
    for motion in other.get('motions', []):
        wanted.append((motion, ('id', 'outcome', 'participation', 'approval', 'reasons'), 'motions.'))
        wanted += [(r, ('text', 'citation'), 'reasons.') for r in motion.get('reasons', [])]
    if 'election' in other:
        wanted.append((other['election'], ('elected', 'alternates', 'ties', 'outcome', 'candidates'), 'election.'))
    for where, keys, name in wanted:
        yield from (f'{name}{key} is missing' for key in keys if key not in where)


def names_in(value):
    """Candidate ids in a list of ids, of groups, or of objects with an id or candidates."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return names_in(value.get('candidates', value.get('id', [])))
    return [n for part in value for n in names_in(part)]


def compare_election(mine, other):
    for name in ('outcome',):
        if mine[name] != other.get(name):
            yield f'election.{name}: {mine[name]} here, {other.get(name)} there'
    lists = ['elected'] if mine['ties'] else ['elected', 'alternates']
    standing = {c['id']: (c['approval']['heads']['in_favour'], c['approval']['area']['in_favour'])
                for c in mine['candidates']}
    for name in lists:
        theirs_named = names_in(other.get(name, []))
        # In the order of the ranking; only equals may stand either way.
        ranked = [standing.get(c) for c in mine[name]] == [standing.get(c) for c in theirs_named]
        if not ranked or sorted(mine[name]) != sorted(theirs_named):
            yield f'election.{name}: {mine[name]} here, {other.get(name)} there'
    shown = {c['id']: c for c in other.get('candidates', [])}
    for one in mine['candidates']:
        yield from compare_answer(f"candidates[{one['id']}]", one, shown.get(one['id'], {}))
    if mine['seat_tie'] or not mine['ties']:
        if sorted(names_in(mine['ties'])) != sorted(names_in(other.get('ties', []))):
            yield f"election.ties: {mine['ties']} here, {other.get('ties')} there"


def compare_ballots(data, mine, other):
    rules = data.get('rules', {})
    open_words = {'void'} if rules.get('void_participates') else set()
    open_words |= {'silent'} if rules.get('deemed_vote') == 'majority' else set()
    got = sorted((e['no'], e['reason']) for e in other.get('excluded', []) if e['reason'] in tally.STATES)
    left = [e for e in mine['excluded'] if e[1] not in open_words]
    if left != [e for e in got if e[1] not in open_words]:
        yield f'ballots.excluded: {left} here, {got} there'
    if not open_words & {b['state'] for b in data['ballots']} and mine['counted'] != other.get('counted'):
        yield f"ballots.counted: {mine['counted']} here, {other.get('counted')} there"


def differences(data, mine, status, output):
    if isinstance(mine, str):
        if status != 6:
            yield f'refused here ({mine}), exit status {status} there'
        return
    if status != 0:
        yield f'counted here, exit status {status} there: {output[:300]}'
        return
    other = json.loads(output)
    yield from missing_keys(other)
    if other.get('law', {}).get('regime') != mine['regime']:
        yield f"law.regime: {mine['regime']} here, {other.get('law')} there"
    for leg in tally.LEGS:
        if number(other['base'].get(leg), leg) != mine['base'][leg]:
            yield f"base.{leg}: {mine['base'][leg]} here, {other['base'].get(leg)} there"
    shown = {m['id']: m for m in other.get('motions', [])}
    for motion in mine['motions']:
        yield from compare_answer(f"motions[{motion['id']}]", motion, shown.get(motion['id'], {}))
    if 'election' in mine:
        yield from compare_election(mine['election'], other.get('election', {}))
    if 'ballots' in mine:
        yield from compare_ballots(data, mine['ballots'], other.get('ballots', {}))


def judge_one(gongyi, path, data):
    data = {k: v for k, v in data.items() if not k.startswith('_')}
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(data, file, ensure_ascii=False)
    try:
        found = list(differences(data, ours(data), *theirs(gongyi, path)))
    except (ValueError, KeyError, TypeError, AttributeError, subprocess.TimeoutExpired) as broken:
        found = [f'the answer cannot be read: {type(broken).__name__} {broken}']
    if not found:
        os.remove(path)
    return path, found


def main():
    gongyi, scratch = sys.argv[1], sys.argv[2]
    os.makedirs(scratch, exist_ok=True)
    failed = False
    for index, (name, files) in enumerate(tally_files.everything('--quick' in sys.argv)):
        jobs = [(os.path.join(scratch, f'{index}-{i:04d}.{("json", "yaml")[i % 2]}'), f) for i, f in enumerate(files)]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            answers = list(pool.map(lambda job: judge_one(gongyi, *job), jobs))
        wrong = [(path, found) for path, found in answers if found]
        failed |= bool(wrong)
        print(f"{'fail' if wrong else 'pass'} tally: {name}, {len(files) - len(wrong)} of {len(files)} agree",
              flush=True)
        for path, found in wrong[:5]:
            print(f'     {path}')
            for line in found[:6]:
                print(f'       {line}')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
