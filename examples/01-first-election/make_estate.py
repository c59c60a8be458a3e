#!/usr/bin/python3
"""Writes the invented estate “示例·和谐家园”: roster, ballots, candidates and what a count must give.

Every person, number and address is made up: names are surname + 示例 + a character, identity numbers
have the area code 000000, telephones begin with 1390000. The same arguments give the same bytes.
Needs python3 and python3-openpyxl. The expected result is computed here with exact decimals and
shares no code with the engine, so it can confirm the engine's count.

ballots.csv has one row for each head (owners of the same units), named by any one of its units:
  state   valid, void (reason over-vote, unsigned or illegible), late, undelivered (announced in the
          estate because the owner was not found), silent (delivered, never returned)
  method  in-person, mail, announcement;  channel  paper (votes of a platform are imported apart)
  rules, covenant, working-rules  for, against, abstain;  choices  at most 7 candidates, joined by 、
"""

import argparse
import datetime as dt
import json
import pathlib
import random
from collections import OrderedDict

from estate import ESTATE, area_of, dress, give_owners, heads_of, make_candidates, make_units
from estate_files import bad_rows, roster_rows, write_csv, write_dicts, write_xlsx
from estate_vote import BallotMaker, count, shortened

SEED = 20260426


def summary(expected):
    line = lambda name, leg: f"  {name:<22}{leg['heads']:>6} heads {leg['area']:>12} m2"
    out = [f"{ESTATE}: {expected['units']} units, {expected['parking_left_out']} parking stalls not counted",
           line("base", expected["base"]), line("developer's remainder", expected["developer"])]
    for name in ("ballots", "ballots-short"):
        vote_ = expected[name]
        out += [f"{name}.csv  {vote_['states']}", line("took part", vote_["took_part"])
                + ("  (2/3 met in both)" if vote_["participation_met"] else "  (2/3 missed: no decision)")]
        for motion, legs in vote_["motions"].items():
            out += [f"  {motion}: {legs['outcome']}"] + [line("  " + w, legs[w]) for w in ("for", "against", "abstain")]
        out += [line(c, legs) + ("  passed" if legs["passed"] else "") for c, legs in vote_["candidates"].items()]
        out.append("  elected: " + ("、".join(vote_["elected"]) or "nobody"))
    return "\n".join(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    day = dt.date.fromisoformat
    parser.add_argument("--deliver-from", type=day, default=day("2026-04-26"))
    parser.add_argument("--deliver-to", type=day, default=day("2026-04-30"))
    parser.add_argument("--return-from", type=day, default=day("2026-05-06"))
    parser.add_argument("--return-to", type=day, default=day("2026-05-13"))
    parser.add_argument("-o", "--out", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    args = parser.parse_args()

    rng = random.Random(SEED)
    units = make_units()
    give_owners(units, rng)
    dress(units, rng)
    heads = heads_of(units)
    by_unit = {u.id: key for key, mine in heads.items() for u in mine}
    maker = BallotMaker(rng, (args.deliver_from, args.deliver_to), (args.return_from, args.return_to))
    ballots = [maker.row(key, mine) for key, mine in heads.items()]
    short = shortened(ballots, heads, by_unit)

    rows = roster_rows(units)
    write_xlsx(args.out / "roster.xlsx", rows)
    write_csv(args.out / "roster-gb18030.csv", rows, "gb18030")
    write_csv(args.out / "roster-bad.csv", bad_rows(rows), "utf-8")
    write_dicts(args.out / "ballots.csv", ballots)
    write_dicts(args.out / "ballots-short.csv", short)
    write_dicts(args.out / "candidates.csv", make_candidates(units, args.return_to))

    counted = [u for u in units if not u.parking]
    handed = [u for u in counted if u.delivered]
    mine = heads["developer"]
    expected = OrderedDict(
        units=len(units), buildings=len({u.building for u in units}), parking_left_out=len(units) - len(counted),
        base={"heads": len(heads), "area": str(area_of(counted))},
        developer={"heads": 1, "units": len(mine), "area": str(area_of(mine))},
        delivered={"units": len(handed), "area": str(area_of(handed))},
        co_owned_units=sum(len(u.owners) > 1 for u in units))
    expected["ballots"] = count(ballots, heads, by_unit)
    expected["ballots-short"] = count(short, heads, by_unit)
    (args.out / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(summary(expected))


if __name__ == "__main__":
    main()
