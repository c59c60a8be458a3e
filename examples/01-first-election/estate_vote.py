"""The vote of the invented estate: the returned ballots, and what an exact count must give."""

import datetime as dt
from collections import Counter, OrderedDict
from decimal import Decimal

from estate import area_of

MOTIONS = ["rules", "covenant", "working-rules"]
SEATS = 7


def days_between(first, last):
    return [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]


def vote(rng, weights):
    draw = rng.random()
    for word, weight in zip(("for", "against", "abstain"), weights):
        draw -= weight
        if draw < 0:
            return word
    return "abstain"


def chosen(rng, chances):
    picks = [n for n, chance in enumerate(chances, 1) if rng.random() < chance]
    while len(picks) > SEATS:
        picks.pop(rng.randrange(len(picks)))
    return "、".join(f"C{n}" for n in picks)


class BallotMaker:
    WEIGHTS = {"rules": (0.86, 0.07, 0.07), "covenant": (0.82, 0.10, 0.08), "working-rules": (0.89, 0.05, 0.06)}
    CHANCES = (0.90, 0.87, 0.84, 0.80, 0.77, 0.74, 0.70, 0.24, 0.18)
    VOID = ("over-vote", "unsigned", "illegible")

    def __init__(self, rng, deliver, returns):
        self.rng, self.deliver, self.returns = rng, days_between(*deliver), days_between(*returns)
        self.voids = 0

    def row(self, key, units):
        row = OrderedDict.fromkeys(["unit", "delivered_on", "method", "received_by", "returned_on", "state",
                                    "reason", "channel"] + MOTIONS + ["choices"], "")
        row["unit"] = units[self.rng.randrange(len(units))].id
        row["delivered_on"] = self.deliver[self.rng.randrange(len(self.deliver))].isoformat()
        owner = units[0].owners[0]
        draw = self.rng.random()
        if key == "developer":
            self.to_developer(row)
        elif draw < 0.012:
            row.update(state="undelivered", method="announcement", reason="not-found")
        else:
            row["method"] = "in-person" if self.rng.random() < 0.85 else "mail"
            row["received_by"] = owner.agent or owner.name
            self.come_back(row, len(units) >= 6)
        return row

    def to_developer(self, row):
        row.update(method="in-person", received_by="钱示例安", state="valid", channel="paper",
                   returned_on=self.returns[2].isoformat())
        row.update({motion: "abstain" for motion in MOTIONS})

    def come_back(self, row, always):
        draw = 0.0 if always else self.rng.random()
        self.rng.random()  # one more draw a ballot: the invented estate stays what it was
        row["channel"] = "paper"
        row["returned_on"] = self.returns[self.rng.randrange(len(self.returns))].isoformat()
        if draw < 0.794:
            row["state"] = "valid"
            for motion in MOTIONS:
                row[motion] = vote(self.rng, self.WEIGHTS[motion])
            row["choices"] = chosen(self.rng, self.CHANCES)
        elif draw < 0.809:
            row.update(state="void", reason=self.VOID[self.voids % 3], channel="paper")
            self.voids += 1
        elif draw < 0.819:
            self.rng.randrange(3)  # keeps the rows after this one as they were
            late = self.returns[-1] + dt.timedelta(days=1)  # the day of the count
            row.update(state="late", returned_on=late.isoformat(), channel="paper")
        else:
            row.update(state="silent", returned_on="", channel="")


def shortened(ballots, heads, by_unit):
    """The same vote with the large heads silent: enough heads, too little area."""
    rows = [OrderedDict(row) for row in ballots]
    size = lambda row: area_of(heads[by_unit[row["unit"]]])
    total = area_of(u for units in heads.values() for u in units)
    part = sum((size(r) for r in rows if r["state"] == "valid"), Decimal(0))
    for row in sorted(rows, key=lambda r: (-size(r), r["unit"])):
        if part * 100 < total * 64:
            break
        if row["state"] != "valid":
            continue
        part -= size(row)
        row.update({k: "" for k in ("returned_on", "reason", "channel", "choices", *MOTIONS)}, state="silent")
    return rows


def count(rows, heads, by_unit):
    """Both legs, exactly as design: a ballot stands for one head and all its units."""
    total = {"heads": len(heads), "area": area_of(u for units in heads.values() for u in units)}
    leg = lambda picked: {"heads": len(picked), "area": str(area_of(u for r in picked for u in heads[by_unit[r["unit"]]]))}
    valid = [r for r in rows if r["state"] == "valid"]
    over = lambda a, b: a * 2 > b
    took = leg(valid)
    enough = took["heads"] * 3 >= total["heads"] * 2 and Decimal(took["area"]) * 3 >= total["area"] * 2
    passes = lambda yes: over(yes["heads"], took["heads"]) and over(Decimal(yes["area"]), Decimal(took["area"]))
    out = OrderedDict(took_part=took, participation_met=enough, states=dict(sorted(Counter(r["state"] for r in rows).items())))
    out["motions"] = OrderedDict()
    for motion in MOTIONS:
        legs = OrderedDict((word, leg([r for r in valid if r[motion] == word])) for word in ("for", "against", "abstain"))
        legs["outcome"] = "no_decision" if not enough else "adopted" if passes(legs["for"]) else "not_adopted"
        out["motions"][motion] = legs
    out["candidates"] = OrderedDict()
    for n in range(1, 10):
        votes = leg([r for r in valid if f"C{n}" in r["choices"].split("、")])
        out["candidates"][f"C{n}"] = dict(votes, passed=enough and passes(votes))
    ranked = sorted((c for c in out["candidates"] if out["candidates"][c]["passed"]),
                    key=lambda c: (-out["candidates"][c]["heads"], -Decimal(out["candidates"][c]["area"])))
    out["elected"] = ranked[:SEATS]
    return out
