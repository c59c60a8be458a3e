# Every document of the manifest stands in a contact sheet drawn from the template as it is now, and the readme shows it.
set -u
ROOT="$(cd "$(dirname "$0")/../.." && pwd)"
/usr/bin/python3 - "$ROOT/templates" <<'P'
import hashlib, pathlib, sys
import yaml

templates = pathlib.Path(sys.argv[1])
sheets = templates / "contact-sheets"
documents = yaml.safe_load((templates / "MANIFEST.yaml").read_text(encoding="utf-8"))["documents"]
drawn = yaml.safe_load((sheets / "index.yaml").read_text(encoding="utf-8"))["sheets"]
readme = (sheets / "README.md").read_text(encoding="utf-8")
faults = [f"{name}: no document of the manifest" for name in set(drawn) - {d["id"] for d in documents}]
for doc in documents:
    name, picture = doc["id"], sheets / f"{doc['id']}.png"
    digest = hashlib.sha256((templates / doc["template"]).read_bytes()).hexdigest()
    if name not in drawn:
        faults.append(f"{name}: never drawn")
    elif drawn[name] != digest:
        faults.append(f"{name}: the template was changed since it was drawn")
    if not picture.exists() or not picture.read_bytes().startswith(b"\x89PNG"):
        faults.append(f"{name}: no picture")
    if f"]({name}.png)" not in readme or f"### {name} {doc['title']['zh']}\n" not in readme:
        faults.append(f"{name}: not shown in the readme under its title")
for fault in sorted(faults):
    print(fault)
if faults:
    print("draw them anew: templates/authoring/sheets.py GONGYI ID...")
sys.exit(1 if faults else 0)
P
