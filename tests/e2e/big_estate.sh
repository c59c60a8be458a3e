# An invented estate of several buildings, its roster file in no order at all; `prepare.sh` first.
# BUILDINGS beside the first, each of two entrances, FLOORS floors and four doors a floor. The owner
# 示例多套 has a flat in building 10 and one in building 2.
BUILDINGS=11 FLOORS=6
roster() {
  /usr/bin/python3 - "$HERE/fixtures/roster.csv" "$BUILDINGS" "$FLOORS" >"$WORK/roster.csv" <<'PY'
import random, sys
head, *rows = open(sys.argv[1], encoding="utf-8").read().splitlines()
buildings, floors = int(sys.argv[2]), int(sys.argv[3])
made = []
for b in range(2, buildings + 2):
    for e in (1, 2):
        for f in range(1, floors + 1):
            for d in range(1, 5):
                n = len(made) + 1000
                name, ident = f"示例业{n}", f"000000198001{n % 28 + 1:02}{n % 10000:04}"
                if (b, e, f, d) in ((10, 1, 1, 1), (2, 1, 3, 2)):
                    name, ident = "示例多套", "000000198001019999"
                made.append(f"{b}号楼,{e}单元,{f}0{d},住宅,90.00,登记,{name},,{ident},139{n:08},自然人,,是,是,2024-06-01")
rows += made
random.Random(1).shuffle(rows)
print("\n".join([head, *rows]))
PY
  expect_ok roster import E001 "$WORK/roster.csv"
  expect_ok roster freeze E001
}
# Every ballot by its number.
deliver_all() {
  expect_ok --json ballot list "$CASE"
  { echo no,delivered_on,method
    /usr/bin/python3 -c 'import json,sys
for b in json.load(sys.stdin)["ballots"]: print(b["no"], sys.argv[1], "in-person", sep=",")' "$NOW" <<<"$OUT"; } >"$WORK/deliveries.csv"
  expect_ok ballot import "$CASE" "$WORK/deliveries.csv" --what deliveries
}
