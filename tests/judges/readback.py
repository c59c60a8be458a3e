#!/usr/bin/env python3
"""LibreOffice and pandoc read the same text back from every produced DOCX.

usage: readback.py SCRATCH FOLDER...
Compared are the letters and digits, in any order of table cells both programs agree on; nothing may
be left of the template language. Of many documents made from one template a spread sample is read.
"""
import collections
import os
import pathlib
import re
import signal
import subprocess
import sys
import unicodedata
import zipfile
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

LABELS = set('第章条节款项一二三四五六七八九十百零')
SAMPLE = 6  # documents of one folder and one title that are read
# A print file of a thousand ballots repeats one page; the readers would need many minutes for it.
LARGEST = 150_000


def sample(folders):
    groups = collections.defaultdict(list)
    for folder in folders:
        for where, _, names in sorted(os.walk(folder)):
            for name in sorted(names):
                small = os.path.getsize(os.path.join(where, name)) <= LARGEST
                if name.endswith('.docx') and small:
                    title = re.sub(r'\d+', '#', name)
                    groups[(where, title)].append(os.path.join(where, name))
    chosen = []
    for files in groups.values():
        step = max(1, len(files) // SAMPLE)
        chosen += files[::step][:SAMPLE]
    return chosen


def letters(text):
    """Characters that carry meaning; layout, list signs and punctuation differ between programs."""
    text = unicodedata.normalize('NFKC', text)
    return collections.Counter(c for c in text if unicodedata.category(c)[0] in 'LN')


def numbers(text):
    """Numbers of three digits and more: areas, dates, totals, ballot numbers."""
    return collections.Counter(re.findall(r'[0-9]{3,}', unicodedata.normalize('NFKC', text)))


class VisibleText(HTMLParser):
    """The text of a page; cells and paragraphs stay apart, a change of style inside a word does not."""

    INLINE = {'a', 'code', 'del', 'em', 'mark', 'span', 'strong', 'sub', 'sup', 'u'}

    def __init__(self):
        super().__init__()
        self.pieces = []

    def handle_starttag(self, tag, attrs):
        if tag not in self.INLINE:
            self.pieces.append(' ')

    def handle_data(self, data):
        self.pieces.append(data)


def by_pandoc(path):
    # As HTML: its plain text writes a bare "[TABLE]" for a table whose cells span rows.
    run = subprocess.run(['pandoc', '-f', 'docx', '-t', 'html', '--wrap=none', path],
                         stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if run.returncode != 0:
        return None
    page = VisibleText()
    page.feed(run.stdout.decode('utf-8'))
    return ''.join(page.pieces)


def run_quietly(command):
    """LibreOffice starts a second process; a start that hangs takes its whole group with it."""
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        child.wait(timeout=300)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def by_libreoffice(paths, scratch):
    """One start for all files. Names are numbered, so that equal names of two folders do not meet."""
    inbox, outbox = os.path.join(scratch, 'in'), os.path.join(scratch, 'out')
    for folder in (inbox, outbox):
        os.makedirs(folder, exist_ok=True)
    for index, path in enumerate(paths):
        link = os.path.join(inbox, f'{index:05d}.docx')
        if os.path.lexists(link):
            os.remove(link)
        os.symlink(os.path.abspath(path), link)
    batch = [os.path.join(inbox, f'{i:05d}.docx') for i in range(len(paths))]
    profile = pathlib.Path(scratch, 'profile').resolve().as_uri()
    for start in range(0, len(batch), 100):
        run_quietly(['soffice', f'-env:UserInstallation={profile}', '--headless',
                     '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', outbox,
                     *batch[start:start + 100]])
    texts = []
    for index in range(len(paths)):
        made = os.path.join(outbox, f'{index:05d}.txt')
        texts.append(open(made, encoding='utf-8-sig').read() if os.path.exists(made) else None)
    return texts


def is_numbered(path):
    """Automatic numbers (第三条) are text to LibreOffice and not to pandoc."""
    with zipfile.ZipFile(path) as package:
        parts = [n for n in package.namelist() if n in ('word/document.xml', 'word/styles.xml')]
        return any(b'<w:numPr>' in package.read(n) for n in parts)


def findings(office, pandoc, numbered):
    if office is None:
        return ['LibreOffice could not read it']
    if pandoc is None:
        return ['pandoc could not read it']
    found = []
    for who, text in (('LibreOffice', office), ('pandoc', pandoc)):
        if '{{' in text or '}}' in text:
            found.append(f'{who} still shows a template tag')
        if not letters(text):
            found.append(f'{who} found no text')
    # List numbers are shown by one program and not by the other, so letters are compared one by one
    # and of the numbers those that no list reaches.
    one, other = letters(office), letters(pandoc)
    missing = {c: n - one[c] for c, n in other.items() if n > one[c] and not c.isdigit()}
    if missing:
        found.append(f'LibreOffice lacks {show(missing)}')
    missing = {c: n - other[c] for c, n in one.items() if n > other[c] and not c.isdigit()}
    if missing and not (numbered and set(missing) <= LABELS):
        found.append(f'pandoc lacks {show(missing)}')
    if numbers(office) != numbers(pandoc):
        found.append(f'numbers differ: {show(numbers(office) - numbers(pandoc))} in LibreOffice, '
                     f'{show(numbers(pandoc) - numbers(office))} in pandoc')
    return found


def show(missing):
    return ' '.join(f'{c}×{n}' for c, n in sorted(missing.items())[:20])


def main():
    scratch, folders = sys.argv[1], sys.argv[2:]
    paths = sample(folders)
    if not paths:
        print('fail readback: no DOCX was found')
        sys.exit(1)
    office = by_libreoffice(paths, scratch)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        pandoc = list(pool.map(by_pandoc, paths))
    failed = False
    for path, one, other in zip(paths, office, pandoc):
        found = findings(one, other, is_numbered(path))
        failed |= bool(found)
        print(f"{'fail' if found else 'pass'} readback: {os.path.relpath(path)}")
        for line in found:
            print(f'     {line}')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
