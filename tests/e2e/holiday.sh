# A period whose last day falls into the National Day holiday ends on the next working day (C203);
# what hangs three days hangs three days.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to publish-group
DAY[publish-group]=2026-09-30
complete publish-group
expect_ok --json posting list "$CASE"
expect_same "$(json '[(p["posted"],p["until"],p["objections_until"]) for p in d["postings"]][-1]')" \
  "('2026-09-30', '2026-10-03', '2026-10-08')"
at 2026-10-08
expect_ok --json case show "$CASE"
expect_same "$(progress publish-group)" posted
expect_ok objection add "$CASE" F10 --on 2026-10-08 --matter 名单有误 --unit 1-1-101 --by 示例甲
# A late one is recorded, with a warning; it is for people to judge.
at 2026-10-09
expect_ok objection add "$CASE" F10 --on 2026-10-09 --matter 名单有误 --unit 1-1-102 --by 示例乙
expect_text 2026-10-08 届满
