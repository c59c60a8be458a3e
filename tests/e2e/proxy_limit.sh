# Proxies: a written authority (G26), and no more owners for one proxy than the estate's rules allow, told with their
# clause; who a proxy is stays sealed.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to publish-notice
expect_ok estate rule E001 proxy.max_principals 2 --article 48 --on 2026-03-02 --adopted 2026-03-01
expect_ok estate rule E001 proxy.candidates_may no --article 48 --on 2026-03-02 --adopted 2026-03-01
expect_ok estate rule E001 proxy.manager_may no --article 48 --on 2026-03-02 --adopted 2026-03-01
through publish-notice close-voting
at 2026-04-22
ALL=(--vote rules=for covenant=for working-rules=for)
aunt=(--proxy 示例受托 --proxy-id 00000019700101001X --proxy-kind family)
back() { local unit="$1"; shift; BACK=(ballot return "$CASE" --unit "$unit" "${ALL[@]}" "$@"); }
proxies() { expect_ok --json ballot proxies "$CASE"; json '[(p["no"], p["principals"], p["limit"]) for p in d["proxies"]]'; }

back 1-1-101 "${aunt[@]}"
expect_refused 第26条 书面委托书 -- "${BACK[@]}"
back 1-1-101 "${aunt[@]}" --authority
expect_ok "${BACK[@]}"
# The same person by another way of writing the number, and by the number the case gave.
back 1-1-102 --proxy 示例受托 --proxy-id "000000 19700101 001x" --proxy-kind family --authority
expect_ok "${BACK[@]}"
expect_same "$(proxies)" "[('P1', 2, 2)]"
back 1-1-103 --proxy P1 --authority
expect_refused 第48条 3名业主 最多接受2名 -- "${BACK[@]}"
back 1-1-103 --proxy 示例另一人 --proxy-id 00000019700101001X --proxy-kind family --authority
expect_exit 2 "${BACK[@]}"
expect_text P1 姓名不同
back 1-1-103 --proxy 示例另一人 --authority
expect_exit 2 "${BACK[@]}"
expect_text 证件号码
# Recorded as void it says why, and uses up nobody's place.
back 1-1-103 --proxy P1 --state void --reason proxy-limit
expect_ok "${BACK[@]}"
expect_same "$(proxies)" "[('P1', 2, 2)]"

# --- candidates and staff (the clause bars them) -------------------------------------------------------------------------------
back 1-1-104 --proxy 示例甲 --proxy-id 000000198002020010 --proxy-kind owner --authority --choose C1
expect_refused 第48条 候选人C1 -- "${BACK[@]}"
back 1-1-104 --proxy 示例员工 --proxy-id 000000199001010017 --proxy-kind manager --authority
expect_refused 第48条 物业服务人 -- "${BACK[@]}"
back 1-1-104 --proxy 示例员工 --proxy-id 000000199001010017 --proxy-kind owner --authority
expect_ok "${BACK[@]}"

# --- a table of papers: the one too many is named by its row, and none of it is kept ----------------------------------------------
{ echo 房号,收回日期,rules,covenant,working-rules,受托人,受托人证件号,受托人身份,委托书
  for unit in 201 202 203; do echo "1-1-$unit,2026-04-22,for,for,for,示例邻居,000000196001010013,业主,是"; done
} >"$WORK/papers.csv"
expect_refused 第48条 第4行 3名业主 -- ballot import "$CASE" "$WORK/papers.csv" --what returns
sed -i '4s/示例邻居,000000196001010013/示例邻居二,000000196101010019/' "$WORK/papers.csv"
expect_ok ballot import "$CASE" "$WORK/papers.csv" --what returns --dry-run
expect_text 没有登记
expect_same "$(proxies)" "[('P1', 2, 2), ('P2', 1, 2)]"
expect_ok ballot import "$CASE" "$WORK/papers.csv" --what returns
expect_same "$(proxies)" "[('P1', 2, 2), ('P2', 1, 2), ('P3', 2, 2), ('P4', 1, 2)]"

# --- nobody's name or number in a list or in the journal ---------------------------------------------------------------------------
expect_ok ballot proxies "$CASE"
expect_text 第48条 近亲属
expect_not_text 示例受托 示例邻居 000000196001010013
OUT="$(journal)"
expect_not_text 示例受托 00000019700101001X 示例邻居
expect_ok verify
