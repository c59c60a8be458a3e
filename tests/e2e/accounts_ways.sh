# The accounts add up before they are put up (Q78, Q79, S50, C281); papers are filed and shown to owners who ask (S32, J13).
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
opened accounts-disclosure 2026-09-01
did 2026-09-01 name-organizer convener.name=示例小区业主委员会 convener.head=示例甲 convener.contact=示例电话
row() { printf '{kind: %s, item: 示例收支, amount: "%s"}' "$1" "$2"; }
act 2026-09-01 draw-accounts accounts.from=2026-06-01 accounts.until=2026-08-31 accounts.opening=1000.00 \
  accounts.income=500.00 accounts.spending=1500.00 "accounts.rows=[$(row income 500.00), $(row spending 1500.00)]"
but accounts.until=2026-05-31
expect_refused 截止日不能早于起始日 第78条 2026-05-31 -- "${DO[@]}"
but accounts.income=500.01
expect_refused 收入合计与明细不符 第78条 500.00 500.01 -- "${DO[@]}"
but accounts.spending=1499.99
expect_refused 支出合计与明细不符 第78条 1499.99 -- "${DO[@]}"
but accounts.spending=1500.01 "accounts.rows=[$(row income 500.00), $(row spending 1500.01)]"
expect_refused 支出不能超过期初结余与收入之和 第78条 1,500.01 -- "${DO[@]}"
go   # all of it was spent, and no more
did 2026-09-02 publish-accounts
made C20
# Three days on the board (Q92); an owner's objection is answered before it ends.
at 2026-09-04
expect_exit 3 posting close "$CASE" publish-accounts --on 2026-09-04
expect_text 公示期至2026-09-07
at 2026-09-07
expect_ok posting close "$CASE" publish-accounts --on 2026-09-07
expect_end published

opened archive 2026-09-08
act 2026-09-08 file-papers archive.filed_on=2026-09-08 archive.keeper=示例保管人 'archive.rows=[{title: 示例会议纪要, pages: 12, place: 示例柜1}]'
but 'archive.rows=[]'
expect_refused 至少应有一项材料 第14条 -- "${DO[@]}"
go
act 2026-09-10 show-papers archive.asked_on=2026-09-09 archive.reader=示例业主 archive.wanted=示例纪要 archive.shown_on=2026-09-10
but archive.shown_on=2026-09-08
expect_refused 提供查阅日期不能早于申请日期 第13条 2026-09-08 -- "${DO[@]}"
go
did 2026-09-11 close-archive
expect_end filed
expect_ok verify
