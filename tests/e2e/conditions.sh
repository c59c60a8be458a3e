# Whether a first meeting may be held, and who may ask for it (Q21, S20, Q22): half of the area or of the owners, or a
# quarter of the owners two years after the first delivery; five per cent of area or owners ask, or the street acts.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
estate
open_case
F[conditions.delivered_area]=4999.99 F[conditions.delivered_owners]=49
refused confirm-conditions 首次业主大会会议的召开条件尚未成就 第21条 第20条 49.99% 49.00% 2027-01-01
# Two years are enough only with a quarter of the owners.
F[conditions.first_delivery_on]=2024-03-02 F[conditions.delivered_owners]=24
refused confirm-conditions 首次业主大会会议的召开条件尚未成就 第21条 24.00%
F[conditions.delivered_area]=10000.01
refused confirm-conditions 已交付面积不能多于物业总面积 第21条 10,000.01㎡ 10,000.00㎡
F[conditions.delivered_area]=4999.99 F[conditions.delivered_owners]=101
refused confirm-conditions 已交付的业主人数不能多于业主总人数 第21条 101 100
F[conditions.delivered_owners]=25
complete confirm-conditions

F[application.kind]=owners-application
FACTS[receive-application]+=" application.applicants application.applicants_area"
F[application.applicants]=4 F[application.applicants_area]=499.99
refused receive-application 提出申请的业主未达到法定比例 第22条 4.99% 4.00%
cp -r "$OFFICE" "$WORK/silent"
F[application.applicants_area]=500.00
complete receive-application

# The developer keeps silent and nobody asks: the street acts of its own motion (Q22).
OFFICE="$WORK/silent"
F[application.kind]=own-motion F[application.applicants]="" F[application.applicants_area]=""
complete receive-application
expect_same "$(progress call-for-members)" ready
expect_ok verify
