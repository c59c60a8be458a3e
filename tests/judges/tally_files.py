"""Random tally files with fixed seeds: every closed word, both regimes, ties, sums, wrong files.

Kept to what the format says without room for two readings; the readings it leaves open are listed
in README.md of this folder and are not generated.
"""
import random

MATTERS = ('adopt-rules amend-rules adopt-covenant amend-covenant elect-committee extend-term '
           'by-election dismiss-member hire-manager renew-manager dismiss-manager '
           'use-repair-fund raise-repair-fund rebuild change-common-use other').split()
OLD_DAYS = ['2008-05-01', '2015-06-30', '2020-12-31']
NEW_DAYS = ['2021-01-01', '2021-03-15', '2023-08-08', '2026-03-01']
PLACE = 'cn-shandong-qingdao'


def square_metres(value):
    return f'{value // 100}.{value % 100:02d}'


def header(rng):
    return {'as_of': rng.choice(OLD_DAYS if rng.random() < 0.3 else NEW_DAYS), 'jurisdiction': PLACE}


def make_units(rng, count, equal_areas):
    owners = [f'O{i}' for i in range(max(2, count * 3 // 4))]
    units = []
    for i in range(count):
        area = 8000 if equal_areas else rng.choice([8000, 8953, 9000, 12001, rng.randint(1, 40000)])
        unit = {'id': f'{i // 20 + 1}-1-{100 + i}', 'area': square_metres(area),
                'owners': sorted(rng.sample(owners, rng.choice([1, 1, 1, 1, 2]))),
                'delivered': rng.random() > 0.08, 'class': 'residential'}
        if rng.random() < 0.05:
            unit['class'] = rng.choice(['commercial', 'parking'])
        if rng.random() < 0.05:
            unit['sold'] = rng.random() < 0.5
        if rng.random() < 0.02:
            unit['owners'] = []
        units.append(unit)
    return units


def head_of(unit):
    if unit['delivered'] is False or unit.get('sold') is False or not unit['owners']:
        return 'remainder'
    return tuple(unit['owners'])


def by_head(units):
    heads = {}
    for unit in units:
        heads.setdefault(head_of(unit), []).append(unit['id'])
    return heads


def split(rng, ids):
    """One head's units over one or more ballots; some may be left without one."""
    if len(ids) == 1 or rng.random() < 0.5:
        return [ids]
    cut = rng.randint(1, len(ids) - 1)
    return [ids[:cut]] if rng.random() < 0.3 else [ids[:cut], ids[cut:]]


def make_election(rng):
    seats = rng.choice([1, 2, 3, 5, 7])
    return {'seats': seats, 'alternates': rng.choice([0, 0, 1, 2]),
            'candidates': [f'C{i + 1}' for i in range(seats + rng.randint(0, 4))]}


def choices_of(rng, election, lean):
    names = election['candidates']
    if rng.random() < 0.05:
        return sorted(rng.sample(names, min(len(names), election['seats'] + 1)))
    wanted = [c for i, c in enumerate(names) if rng.random() < lean - 0.06 * (i // 2)]
    rng.shuffle(wanted)
    return sorted(wanted[:election['seats']])


def ballots_file(rng, count, equal_areas=False):
    """A whole vote with units and ballots."""
    data = header(rng)
    rules = {'void_participates': rng.random() < 0.3, 'tie': rng.choice(['area', 'heads', 'sum', 'runoff', 'lot']),
             'deemed_vote': rng.choice(['off', 'off', 'majority'])}
    if rng.random() < 0.3:
        rules['count_parking'] = rng.choice(['yes', 'no'])
    data.update(rules=rules, units=make_units(rng, count, equal_areas))
    data['motions'] = [{'id': f'm{i + 1}', 'matter': m}
                       for i, m in enumerate(rng.sample(MATTERS, rng.randint(1, 4)))]
    lean = {m['id']: rng.choice([0.3, 0.5, 0.55, 0.75, 0.95]) for m in data['motions']}
    if rng.random() < 0.6:
        data['election'], candidate_lean = make_election(rng), rng.uniform(0.4, 1.0)
    turnout = rng.choice([0.5, 0.66, 0.7, 0.9, 1.0])
    data['ballots'] = []
    counted = {u['id'] for u in data['units'] if u['class'] != 'parking' or rules.get('count_parking') == 'yes'}
    for ids in by_head(data['units']).values():
        if not counted & set(ids):
            continue
        state = 'valid' if rng.random() < turnout else rng.choice(
            ['void', 'late', 'duplicate', 'undelivered', 'silent', None])
        if state is None:
            continue
        votes = {m: ('for' if rng.random() < p else rng.choice(['against', 'against', 'abstain', 'majority']))
                 for m, p in lean.items()}
        choices = choices_of(rng, data['election'], candidate_lean) if 'election' in data else None
        for part in split(rng, ids) if counted >= set(ids) else [ids]:
            ballot = {'no': f"{len(data['ballots']) + 1:04d}", 'units': part, 'state': state}
            if state in ('valid', 'late', 'duplicate'):
                ballot['votes'] = dict(votes)
                if choices is not None:
                    ballot['choices'] = list(choices)
            data['ballots'].append(ballot)
    return data


def mixed_heads(rng):
    """Owners of several units whose papers fare differently: one counted, another void or silent, a
    third not there; and papers that carry units of two owners."""
    data = ballots_file(rng, rng.randint(6, 30))
    data['rules']['void_participates'] = rng.random() < 0.5
    data['rules']['deemed_vote'] = rng.choice(['off', 'majority', 'majority'])
    for i in range(rng.randint(2, 8)):
        data['units'] += [{'id': f'p{i}-{j}', 'area': square_metres(rng.randint(3000, 20000)), 'owners': [f'P{i}'],
                           'delivered': True, 'class': 'residential'} for j in range(3)]
        votes = {m['id']: rng.choice(['for', 'for', 'against', 'abstain', 'majority']) for m in data['motions']}
        choices = choices_of(rng, data['election'], 0.6) if 'election' in data else None
        states = ['valid', rng.choice(['void', 'silent', 'valid']), rng.choice(['silent', 'late', 'void'])]
        for j, state in enumerate(rng.sample(states, 3)):
            ballot = {'no': f'p{i}-{j}', 'units': [f'p{i}-{j}'], 'state': state}
            if state == 'valid':
                ballot['votes'] = dict(votes)
                if choices is not None:
                    ballot['choices'] = list(choices)
            data['ballots'].append(ballot)
    fresh = [{'id': f'q{j}', 'area': '77.77', 'owners': [f'Q{j}'], 'delivered': True, 'class': 'residential'}
             for j in range(2)]
    data['units'] += fresh
    data['ballots'].append({'no': 'q', 'units': ['q0', 'q1'], 'state': 'valid',
                            'votes': {m['id']: 'for' for m in data['motions']}})
    return data


def exact_shares(rng):
    """Heads of equal area placed at and beside 2/3, 1/2 and 3/4: where an off-by-one shows."""
    data = header(rng)
    total = 12 * rng.randint(1, 6)
    area = rng.choice([1, 100, 8953])
    data.update(rules={}, motions=[{'id': 'm', 'matter': rng.choice(MATTERS)}])
    data['units'] = [{'id': f'u{i}', 'area': square_metres(area), 'owners': [f'O{i}'], 'delivered': True,
                      'class': 'residential'} for i in range(total)]
    took = min(total, max(1, rng.choice([total * 2 // 3, total // 2, total]) + rng.randint(-1, 1)))
    basis = rng.choice([took, total])
    favour = min(took, max(0, rng.choice([basis // 2, basis * 3 // 4, basis * 2 // 3]) + rng.randint(-1, 1)))
    data['ballots'] = [{'no': f'{i:03d}', 'units': [f'u{i}'], 'state': 'valid',
                        'votes': {'m': 'for' if i < favour else 'against'}} for i in range(took)]
    return data


def tied_election(rng):
    """Everybody votes and some candidates get the same heads, mostly also the same area.

    Each voter has as many places as there are seats; a candidate takes the next run of places, so
    that wanted numbers of votes come out exactly.
    """
    data = header(rng)
    seats, count = rng.randint(2, 6), rng.choice([10, 20, 30])
    names = [f'C{i + 1}' for i in range(seats + rng.randint(1, 2))]
    data.update(rules={'tie': rng.choice(['area', 'heads', 'sum', 'runoff', 'lot'])},
                election={'seats': seats, 'alternates': rng.choice([0, 1, 2]), 'candidates': names})
    wide = rng.random() < 0.3
    data['units'] = [{'id': f'u{i}', 'area': '60.00' if wide and i % 3 else '50.00', 'owners': [f'O{i}'],
                      'delivered': True, 'class': 'residential'} for i in range(count)]
    choices, place = [[] for _ in range(count)], 0
    level = count * rng.choice([6, 7]) // 10
    for name in rng.sample(names, len(names)):
        votes = level + rng.choice([0, 0, 0, 1, 2])
        for slot in range(place, min(place + votes, seats * count)):
            choices[slot % count].append(name)
        place += votes
    data['ballots'] = [{'no': f'{i:03d}', 'units': [f'u{i}'], 'votes': {}, 'state': 'valid',
                        'choices': sorted(c)} for i, c in enumerate(choices)]
    return data


def sums_file(rng, unknown):
    """Published sums. `unknown`: 'none', 'all' areas, or 'some' of them."""
    data = header(rng)
    data['rules'] = {'void_participates': rng.random() < 0.3, 'deemed_vote': rng.choice(['off', 'majority'])}
    heads, area = rng.randint(20, 3000), rng.randint(200000, 30000000)
    data['totals'] = {'heads': heads, 'area': square_metres(area)}
    data['motions'] = []
    for i in range(rng.randint(1, 3)):
        weights = [rng.choice([40, 50, 60, 75, 90]), rng.choice([5, 20, 30]), 3, 2, rng.choice([0, 10, 30])]
        fill = rng.choice([0.5, 0.66, 0.7, 0.9, 1.0])
        counts = {}
        for name, w in zip(('for', 'against', 'abstain', 'void', 'silent'), weights):
            share = fill * w / sum(weights)
            counts[name] = {'heads': int(heads * share),
                            'area': square_metres(int(area * share * rng.uniform(0.9, 1.0)))}
        if rng.random() < 0.2:
            for name in rng.sample(['abstain', 'void', 'silent'], rng.randint(1, 3)):
                del counts[name]
        data['motions'].append({'id': f'm{i + 1}', 'matter': rng.choice(MATTERS), 'counts': counts})
    if unknown != 'none':
        if unknown == 'all' or rng.random() < 0.3:
            del data['totals']['area']
        for motion in data['motions']:
            for count in motion['counts'].values():
                if unknown == 'all' or rng.random() < 0.3:
                    count.pop('area')
    return data


def wrong_file(rng):
    """A file that must be refused as a whole."""
    data = ballots_file(rng, 12)
    valid = [b for b in data['ballots'] if b['state'] == 'valid']
    if not valid:
        return wrong_file(rng)
    ballot = rng.choice(valid)
    motion = data['motions'][0]['id']
    kind = rng.choice(['state', 'vote', 'matter', 'deemed', 'tie', 'second', 'contradiction', 'unit', 'day',
                       'choice', 'sums', 'sums-area', 'area', 'class', 'votes-motion', 'unit-twice',
                       'number-twice', 'motion-twice'])
    if kind == 'state':
        ballot['state'] = 'lost'
    elif kind == 'vote':
        ballot['votes'][motion] = 'maybe'
    elif kind == 'matter':
        data['motions'][0]['matter'] = 'buy-a-lift'
    elif kind == 'deemed':
        data['rules']['deemed_vote'] = 'always'
    elif kind == 'tie':
        data['rules']['tie'] = 'age'
    elif kind == 'second':
        data['ballots'].append({**ballot, 'no': '9001'})
    elif kind == 'contradiction':
        data['units'] += [{'id': f'x{i}', 'area': '50.00', 'owners': ['OX'], 'delivered': True,
                           'class': 'residential'} for i in (1, 2)]
        for i, vote in ((1, 'for'), (2, rng.choice(['against', 'abstain']))):
            data['ballots'].append({'no': f'900{i}', 'units': [f'x{i}'], 'state': 'valid',
                                    'votes': {m['id']: vote for m in data['motions']}})
            if 'election' in data:
                data['ballots'][-1]['choices'] = []
    elif kind == 'unit':
        ballot['units'] = ['99-9-999']
    elif kind == 'day':
        data['as_of'] = '2026-02-30'
    elif kind == 'choice':
        data['election'] = {'seats': 3, 'alternates': 0, 'candidates': ['C1', 'C2', 'C3', 'C4']}
        for other in data['ballots']:
            other['choices'] = []
        ballot['choices'] = ['C9']
    elif kind == 'sums':
        data = sums_file(rng, 'none')
        data['motions'][0]['counts']['for']['heads'] = data['totals']['heads'] + 1
    elif kind == 'sums-area':
        data = sums_file(rng, 'none')
        data['motions'][0]['counts']['against']['area'] = data['totals']['area']
        data['motions'][0]['counts']['for']['area'] = '0.01'
    elif kind == 'unit-twice':
        data['units'].append(dict(data['units'][0]))
    elif kind == 'number-twice':
        data['units'].append({**data['units'][0], 'id': 'x', 'owners': ['OX']})
        data['ballots'].append({**ballot, 'units': ['x']})
    elif kind == 'motion-twice':
        data['motions'].append(dict(data['motions'][0]))
    elif kind == 'area':
        data['units'][0]['area'] = '89.531'
    elif kind == 'class':
        data['units'][0]['class'] = 'castle'
    elif kind == 'votes-motion':
        ballot['votes']['no-such-motion'] = 'for'
    data['_kind'] = kind
    return data


def everything(quick=False):
    """(name, list of files): fixed seeds, so that a difference can be looked at again."""
    n = 4 if quick else 1
    plan = [
        ('votes of a few units', 600 // n, lambda r: ballots_file(r, r.randint(3, 40))),
        ('owners whose papers fare differently', 300 // n, mixed_heads),
        ('equal areas, many ties', 200 // n, lambda r: ballots_file(r, r.randint(4, 24), True)),
        ('shares at the very limit', 400 // n, exact_shares),
        ('ties at the last seat', 200 // n, tied_election),
        ('published sums', 200 // n, lambda r: sums_file(r, 'none')),
        ('sums without any area', 100 // n, lambda r: sums_file(r, 'all')),
        ('sums with some areas', 200 // n, lambda r: sums_file(r, 'some')),
        ('votes of 1,000 units', 6, lambda r: ballots_file(r, 1000)),
        ('files that must be refused', 150 // n, wrong_file),
    ]
    for index, (name, count, make) in enumerate(plan):
        yield name, [make(random.Random(1000000 * (index + 1) + i)) for i in range(count)]
