# Names, phones and ID numbers are sealed: not in the journal, the lists and posted documents, and not
# as plain bytes in the database.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to count-votes
pass count-votes
at 2026-04-28
expect_ok objection add "$CASE" F10 --on 2026-04-28 --matter 名单有误 --unit 1-1-102 --by 示例乙
no_secrets() {
  expect_not_text 示例甲 示例乙 示例子 筹备一 示例唱票 示例核实人 139000000 000000198
}
expect_ok case journal "$CASE" --all; no_secrets
expect_ok --json case journal "$CASE" --all; no_secrets
expect_ok roster show E001; no_secrets
expect_ok --json roster show E001; no_secrets
expect_ok roster merges E001; no_secrets
expect_ok candidate list "$CASE"; no_secrets
expect_ok vote result "$CASE"; no_secrets
expect_ok objection list "$CASE"; no_secrets
for doc in F10 F15 F22; do
  expect_ok document make "$CASE" "$doc" --audience posting -o "$WORK/posting"
done
for file in "$WORK"/posting/*.docx; do
  LAST="$file"
  OUT="$(docx_text "$file")"
  expect_not_text 示例子 139000000 000000198
done
# Owners are masked; who holds or stands for an office is named, or the notice would name nobody.
OUT="$(docx_text "$WORK"/posting/F15_*.docx)"
expect_not_text 示例甲 示例乙
OUT="$(docx_text "$WORK"/posting/F10_*.docx)"
expect_text 筹备一 筹备七
OUT="$(docx_text "$WORK"/posting/F22_*.docx)"
expect_text 示例甲 示例庚
for secret in 示例甲 示例子 筹备一 示例唱票 139000000 000000198; do
  if cat "$OFFICE"/office.db* | grep -qaF "$secret"; then LAST="office.db" fail "$secret lies open in the database"; fi
done
expect_ok backup "$WORK/backup.db"
if grep -qaF 示例子 "$WORK/backup.db"; then fail "a name lies open in the backup"; fi
