#!/usr/bin/env python3
"""A second tally program, written from the public format of tally files alone.

It shares no code and no author's shortcut with the engine: whoever wants to check a published
result can run it on the same file (`tally.py FILE.json`) and compare. Integers only; areas are
counted in 0.01 square metres, shares are compared by cross-multiplication.
"""
import datetime
import json
import re
import sys
from collections import Counter

import tally_range

CIVIL_CODE, PROPERTY_LAW = 'civil-code-2021', 'property-law-2007'
SPECIAL = {
    CIVIL_CODE: {'raise-repair-fund', 'rebuild', 'change-common-use'},
    PROPERTY_LAW: {'raise-repair-fund', 'use-repair-fund', 'rebuild'},
}
MATTERS = set('adopt-rules amend-rules adopt-covenant amend-covenant elect-committee extend-term '
              'by-election dismiss-member hire-manager renew-manager dismiss-manager '
              'use-repair-fund raise-repair-fund rebuild change-common-use other'.split())
VOTES = {'for', 'against', 'abstain', 'majority'}
STATES = {'valid', 'void', 'late', 'duplicate', 'undelivered', 'silent'}
TIES = {'area', 'heads', 'sum', 'runoff', 'lot'}
CLASSES = {'residential', 'commercial', 'office', 'parking', 'storage', 'other'}
LEGS = ('heads', 'area')


class InputError(Exception):
    """The file is wrong; nothing is counted."""


def centi(text):
    """'89.53' -> 8953"""
    if not isinstance(text, str) or not re.fullmatch(r'\d+(\.\d{1,2})?', text):
        raise InputError(f'area {text!r}')
    whole, _, part = text.partition('.')
    return int(whole) * 100 + int(part.ljust(2, '0'))


def square_metres(value):
    return f'{value // 100}.{value % 100:02d}'


def word(value, allowed, what):
    if value not in allowed:
        raise InputError(f'{what}: {value!r} is not one of {sorted(allowed)}')
    return value


class Rule:
    """What must be reached, by the regime in force on the day and the class of the matter."""

    def __init__(self, as_of, matter):
        if not re.fullmatch(r'\d{4}-\d{2}-\d{2}', as_of):
            raise InputError(f'as_of {as_of!r}')
        datetime.date.fromisoformat(as_of)
        self.regime = CIVIL_CODE if as_of >= '2021-01-01' else PROPERTY_LAW
        self.special = word(matter, MATTERS, 'matter') in SPECIAL[self.regime]

    def participates(self, took_part, total):
        if self.regime == CIVIL_CODE:
            return 3 * took_part >= 2 * total
        return 2 * took_part > total

    def of(self, took_part, total):
        return took_part if self.regime == CIVIL_CODE else total

    def approves(self, in_favour, took_part, total):
        of = self.of(took_part, total)
        if not self.special:
            return 2 * in_favour > of
        return 4 * in_favour >= 3 * of if self.regime == CIVIL_CODE else 3 * in_favour >= 2 * of

    def outcome(self, participation, approval):
        """Both legs known: three answers under the new regime, two under the old one."""
        if not all(participation):
            return 'no_decision' if self.regime == CIVIL_CODE else 'not_adopted'
        return 'adopted' if all(approval) else 'not_adopted'


class Base:
    """Who the heads are and which units belong to them."""

    def __init__(self, units, count_parking):
        self.area, self.head = {}, {}
        seen = set()
        for unit in units:
            if unit['id'] in seen:
                raise InputError(f"unit {unit['id']} twice")
            seen.add(unit['id'])
            word(unit.get('class', 'residential'), CLASSES, 'class')
            if unit.get('class') == 'parking' and count_parking != 'yes':
                continue
            owners = frozenset(unit.get('owners', []))
            remainder = unit.get('delivered') is False or unit.get('sold') is False or not owners
            self.head[unit['id']] = 'the remainder' if remainder else owners
            self.area[unit['id']] = centi(unit['area'])
        self.known = seen
        self.heads_total = len(set(self.head.values()))
        self.area_total = sum(self.area.values())


def one_answer_per_head(base, ballots, answer_of):
    """head -> (answer, its units); contradictions are input errors."""
    answers, units_of = {}, {}
    for ballot in ballots:
        for unit in ballot['units']:
            if unit not in base.head:
                continue
            head, answer = base.head[unit], answer_of(ballot)
            if head in answers and answers[head][0] != answer:
                raise InputError(f"ballots {answers[head][1]} and {ballot['no']} contradict each other")
            answers.setdefault(head, (answer, ballot['no']))
            units_of.setdefault(head, set()).add(unit)
    return answers, units_of


def weigh(base, heads, units):
    return {'heads': len(heads), 'area': sum(base.area[u] for u in units)}


def units_on(base, ballots):
    return {u for b in ballots for u in b['units'] if u in base.head}


def heads_of(base, units):
    return {base.head[u] for u in units}


def motion_counts(base, counted, blank, silent, motion):
    """Weights of each answer; `blank` = void ballots that take part, `silent` = deemed ones."""
    answers, units_of = one_answer_per_head(base, counted, lambda b: b['votes'].get(motion, 'abstain'))
    counts = {}
    for answer in ('for', 'against', 'abstain', 'majority'):
        heads = {h for h, (a, _) in answers.items() if a == answer}
        counts[answer] = weigh(base, heads, set().union(*(units_of[h] for h in heads)) if heads else set())
    taken_units = units_on(base, counted)
    taken_heads = set(answers)
    for name, ballots in (('void', blank), ('silent', silent)):
        units = units_on(base, ballots) - taken_units
        heads = heads_of(base, units) - taken_heads
        counts[name] = weigh(base, heads, units)
        taken_units |= units
        taken_heads |= heads
    return counts


def decide(rule, counts, total, void_participates, deemed):
    """One motion. `counts` and `total` may hold None for an unknown area."""
    took_part, in_favour = {}, {}
    for leg in LEGS:
        joins = [counts[n][leg] for n in (['majority'] if 'majority' in counts else []) +
                 (['silent'] if deemed else [])]
        parts = [counts[n][leg] for n in ('for', 'against', 'abstain')] + joins
        if void_participates:
            parts.append(counts['void'][leg])
        if None in parts or total[leg] is None:
            took_part[leg] = in_favour[leg] = None
            continue
        took_part[leg] = sum(parts)
        more_for = counts['for'][leg] > counts['against'][leg]
        in_favour[leg] = counts['for'][leg] + (sum(joins) if more_for else 0)
    result = {'participation': {}, 'approval': {}}
    standing = {}
    for leg in LEGS:
        if took_part[leg] is None:
            standing[leg] = tally_range.possible(rule, counts, total, leg, void_participates, deemed)
            continue
        met = rule.participates(took_part[leg], total[leg])
        approves = rule.approves(in_favour[leg], took_part[leg], total[leg])
        standing[leg] = {(met, approves)}
        result['participation'][leg] = {'took_part': took_part[leg], 'total': total[leg], 'met': met}
        result['approval'][leg] = {'in_favour': in_favour[leg], 'met': approves,
                                   'of': rule.of(took_part[leg], total[leg])}
    outcomes = {rule.outcome((h[0], a[0]), (h[1], a[1]))
                for h in standing['heads'] for a in standing['area']}
    result['outcome'] = outcomes.pop() if len(outcomes) == 1 else 'indeterminate'
    return result


def rank(passing, seats, alternates):
    """Elected, alternates and ties: equals in both legs are only a question where a seat ends."""
    order = sorted(passing, key=lambda c: (-c['heads'], -c['area']))
    groups = []
    for c in order:
        if groups and (groups[-1][0]['heads'], groups[-1][0]['area']) == (c['heads'], c['area']):
            groups[-1].append(c)
        else:
            groups.append([c])
    elected, reserve, ties = [], [], []
    place = 0
    for group in groups:
        names = [c['id'] for c in group]
        end = place + len(group)
        if end <= seats:
            elected += names
        elif place < seats:
            ties.append(names)
        elif end <= seats + alternates:
            reserve += names
        elif place < seats + alternates:
            ties.append(names)
        place = end
    return elected, reserve, ties


def elect(data, base, counted, blank, silent):
    spec = data['election']
    candidates, seats = spec['candidates'], spec['seats']
    rule = Rule(data['as_of'], 'elect-committee')
    for ballot in counted:
        for choice in ballot.get('choices', []):
            word(choice, set(candidates), 'choice')
    spoiled = [b for b in counted if len(b.get('choices', [])) > seats]
    voting = [b for b in counted if b not in spoiled]
    if data['rules'].get('void_participates', False):
        blank = blank + spoiled
    _, units_of = one_answer_per_head(base, voting, lambda b: frozenset(b.get('choices', [])))
    units = units_on(base, voting + blank + silent)
    took_part = weigh(base, heads_of(base, units), units)
    total = {'heads': base.heads_total, 'area': base.area_total}
    passing, figures = [], []
    met = [rule.participates(took_part[leg], total[leg]) for leg in LEGS]
    for candidate in candidates:
        chosen = units_on(base, [b for b in voting if candidate in b.get('choices', [])])
        favour = weigh(base, heads_of(base, chosen), chosen)
        approval = [rule.approves(favour[leg], took_part[leg], total[leg]) for leg in LEGS]
        answer = rule.outcome(met, approval)
        if answer == 'adopted':
            passing.append({'id': candidate, **favour})
        figures.append({
            'id': candidate, 'outcome': answer,
            'participation': {leg: {'took_part': took_part[leg], 'total': total[leg], 'met': m}
                              for leg, m in zip(LEGS, met)},
            'approval': {leg: {'in_favour': favour[leg], 'of': rule.of(took_part[leg], total[leg]), 'met': a}
                         for leg, a in zip(LEGS, approval)}})
    elected, reserve, ties = rank(passing, seats, spec.get('alternates', 0))
    if not all(met) and rule.regime == CIVIL_CODE:
        outcome = 'no_decision'
    elif not elected:
        outcome = 'none_elected'
    else:
        outcome = 'elected' if len(elected) == seats else 'partly_elected'
    return {'elected': elected, 'alternates': reserve, 'ties': ties, 'outcome': outcome, 'candidates': figures,
            'seat_tie': bool(ties) and len(elected) < seats}


def tally_ballots(data, rules):
    base = Base(data['units'], rules.get('count_parking', 'no'))
    motions = [m['id'] for m in data.get('motions', [])]
    used, numbers = {}, Counter(b['no'] for b in data['ballots'])
    if len(numbers) != len(data['ballots']):
        raise InputError('a ballot number is used twice')
    for ballot in data['ballots']:
        word(ballot['state'], STATES, 'state')
        ballot.setdefault('votes', {})
        for motion, vote in ballot['votes'].items():
            word(motion, set(motions), 'motion')
            word(vote, VOTES, 'vote')
        for unit in ballot['units']:
            word(unit, base.known, 'unit')
            if ballot['state'] == 'valid':
                if unit in used:
                    raise InputError(f"unit {unit} is on ballots {used[unit]} and {ballot['no']}")
                used[unit] = ballot['no']
    by_state = {s: [b for b in data['ballots'] if b['state'] == s] for s in STATES}
    counted = by_state['valid']
    blank = by_state['void'] if rules.get('void_participates', False) else []
    silent = by_state['silent'] if rules.get('deemed_vote', 'off') == 'majority' else []
    total = {'heads': base.heads_total, 'area': base.area_total}
    result = {'base': total, 'motions': []}
    for motion in data.get('motions', []):
        counts = motion_counts(base, counted, blank, silent, motion['id'])
        answer = decide(Rule(data['as_of'], motion['matter']), counts, total, bool(blank), bool(silent))
        result['motions'].append({'id': motion['id'], **answer})
    if 'election' in data:
        result['election'] = elect(data, base, counted, blank, silent)
    left_out = STATES - {'valid'} - ({'void'} if blank else set()) - ({'silent'} if silent else set())
    result['ballots'] = {
        'counted': len(counted),
        'excluded': sorted((b['no'], s) for s in left_out for b in by_state[s]),
    }
    return result


def tally_sums(data, rules):
    total = {'heads': data['totals']['heads'],
             'area': centi(data['totals']['area']) if 'area' in data['totals'] else None}
    result = {'base': total, 'motions': []}
    for motion in data['motions']:
        counts = {name: {'heads': c['heads'], 'area': centi(c['area']) if 'area' in c else None}
                  for name, c in motion['counts'].items()}
        for name in ('for', 'against'):
            if name not in counts:
                raise InputError(f"{motion['id']}: no count of {name}")
        for name in ('abstain', 'void', 'silent'):  # nobody did
            counts.setdefault(name, {'heads': 0, 'area': 0})
        for leg in LEGS:
            known = sum(c[leg] for c in counts.values() if c[leg] is not None)
            if total[leg] is not None and known > total[leg]:
                raise InputError(f"{motion['id']}: the {leg} add up to {known}, more than {total[leg]}")
        answer = decide(Rule(data['as_of'], motion['matter']), counts, total,
                        rules.get('void_participates', False),
                        rules.get('deemed_vote', 'off') == 'majority')
        result['motions'].append({'id': motion['id'], **answer})
    return result


def tally(data):
    rules = data.setdefault('rules', {})
    try:
        regime = Rule(data['as_of'], 'other').regime
    except ValueError as wrong:
        raise InputError(f'as_of: {wrong}') from wrong
    word(rules.get('deemed_vote', 'off'), {'off', 'majority'}, 'deemed_vote')
    word(rules.get('tie', 'runoff'), TIES, 'tie')
    twice = [m for m, n in Counter(m['id'] for m in data.get('motions', [])).items() if n > 1]
    if twice:
        raise InputError(f'motions {twice} twice')
    result = tally_sums(data, rules) if 'totals' in data else tally_ballots(data, rules)
    result['regime'] = regime
    return result


def shown(value, key=''):
    """The result with areas as text, for people."""
    if isinstance(value, dict):
        return {k: shown(v, key + '/' + k) for k, v in value.items()}
    if isinstance(value, list):
        return [shown(v, key) for v in value]
    if isinstance(value, int) and not isinstance(value, bool) and '/area' in key:
        return square_metres(value)
    return value


if __name__ == '__main__':
    try:
        with open(sys.argv[1], encoding='utf-8') as file:
            print(json.dumps(shown(tally(json.load(file))), ensure_ascii=False, indent=1))
    except (InputError, KeyError, ValueError) as wrong:
        print(f'input error: {wrong}', file=sys.stderr)
        sys.exit(6)
