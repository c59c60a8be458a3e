# What is printed is what was written: every character of the Word file is in the PDF that LibreOffice
# makes of it, punctuation and table rows too.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
for tool in soffice pdftotext; do
  command -v "$tool" >/dev/null || { echo "skipped: there is no $tool here"; exit 77; }
done
to count-votes
pass count-votes
expect_ok document make "$CASE" F12 F15 F16 F17 F19 F23 F24 F35 -o "$WORK/made"
LAST="soffice and pdftotext"
profile="$WORK/profile"
HOME="$profile" FONTCONFIG_FILE="$ROOT/templates/fonts.conf" timeout 200 soffice \
  "-env:UserInstallation=file://$profile" --headless --norestore --convert-to pdf:writer_pdf_Export \
  --outdir "$WORK/pdf" "$WORK"/made/*.docx >"$WORK/soffice.log" 2>&1 || fail "LibreOffice failed"
for file in "$WORK"/made/*.docx; do
  pdf="$WORK/pdf/$(basename "$file" .docx).pdf"
  [ -s "$pdf" ] || fail "no PDF of $file"
  OUT="$(pdftotext "$pdf" - | /usr/bin/python3 -c 'import collections,html,re,sys,unicodedata,zipfile
def signs(text):
    text = unicodedata.normalize("NFKC", text)
    return collections.Counter(c for c in text if not c.isspace() and unicodedata.category(c)[0] != "C")
body = zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode()

written = signs(html.unescape("".join(re.findall("<w:t(?: [^>]*)?>([^<]*)", body))))
lost = written - signs(sys.stdin.read())
print("".join(f"{c}×{n} " for c, n in lost.items()))' "$file")"
  [ -z "$OUT" ] || fail "lost in the PDF of $(basename "$file")"
done
