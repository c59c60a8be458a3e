"""Which answers an unknown leg may still have.

Some areas of a published result are not known. Every set of areas that is not negative and fits in
the total is possible; the pair (participation met, approval met) is asked for each. Exact: the
conditions are linear, so Fourier-Motzkin elimination over integers decides them.
"""
from itertools import product

NAMES = ('for', 'against', 'abstain', 'void', 'silent', 'total')


def feasible(rows):
    """Is there a point with sum(c*x) + constant > 0 (strict) or >= 0 for every row?"""
    width = len(rows[0][0])
    for variable in range(width):
        low = [r for r in rows if r[0][variable] > 0]
        high = [r for r in rows if r[0][variable] < 0]
        rows = [r for r in rows if r[0][variable] == 0]
        for (a, ca, sa), (b, cb, sb) in product(low, high):
            p, q = -b[variable], a[variable]
            rows.append((tuple(p * x + q * y for x, y in zip(a, b)), p * ca + q * cb, sa or sb))
        rows = list(set(rows))
    return all(c > 0 if strict else c >= 0 for _, c, strict in rows)  # no variable is left



def combine(*terms):
    """Sum of (factor, {name: coefficient})."""
    out = dict.fromkeys(NAMES, 0)
    for factor, vector in terms:
        for name, coefficient in vector.items():
            out[name] += factor * coefficient
    return out


def as_row(vector, strict):
    return (tuple(vector[n] for n in NAMES), 0, strict)


def condition(vector, at_least, wanted):
    """vector >= 0 (or > 0 when not at_least) must be `wanted`."""
    if wanted:
        return as_row(vector, strict=not at_least)
    return as_row({n: -c for n, c in vector.items()}, strict=at_least)


def with_known(condition_row, known):
    """The same condition with the known areas put in, so that only unknown ones remain."""
    coefficients, constant, strict = condition_row
    constant += sum(c * known[n] for n, c in zip(NAMES, coefficients) if known[n] is not None)
    left = tuple(c for n, c in zip(NAMES, coefficients) if known[n] is None)
    return left, constant, strict


def possible(rule, counts, total, leg, void_participates, deemed):
    """The set of (participation met, approval met) that the unknown areas leave open."""
    world = [condition({**dict.fromkeys(NAMES, 0), n: 1}, n != 'total', True) for n in NAMES]
    world.append(condition(combine((1, {'total': 1}), (-1, dict.fromkeys(NAMES[:-1], 1))), True, True))
    known = {**{n: counts[n][leg] for n in NAMES[:-1]}, 'total': total[leg]}
    part = dict.fromkeys(['for', 'against', 'abstain'] + ['void'] * bool(void_participates) +
                         ['silent'] * bool(deemed), 1)
    modern = rule.regime == 'civil-code-2021'
    whole = {'total': 1}
    of = part if modern else whole
    lead = combine((1, {'for': 1}), (-1, {'against': 1}))
    found = set()
    for more_for in (True, False) if deemed else (False,):
        favour = {'for': 1, **({'silent': 1} if more_for else {})}
        side = [condition(lead, False, more_for)] if deemed else []
        joined = combine((3, part), (-2, whole)) if modern else combine((2, part), (-1, whole))
        if not rule.special:
            approved = combine((2, favour), (-1, of))
        else:
            approved = combine((4, favour), (-3, of)) if modern else combine((3, favour), (-2, of))
        for met, approves in product((True, False), repeat=2):
            rows = world + side + [condition(joined, modern, met),
                                   condition(approved, rule.special, approves)]
            if feasible([with_known(r, known) for r in rows]):
                found.add((met, approves))
    return found
