#!/usr/bin/env python3
"""Every document of the manifest, filled in each edition it has, is whole as a page: LibreOffice makes a PDF of it, no
tag and no empty placeholder is left, all that stands in the DOCX stands on a page, each page has text and a number.

usage: filled.py GONGYI SCRATCH   (the DOCX stay in SCRATCH, for the validator of the Open XML SDK)
"""
import concurrent.futures
import os
import pathlib
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / 'templates' / 'authoring'))

from filled_seeded import overlooked, seed  # noqa: E402
from gongyi_docx.filled import convert, faults_of, manifest, specimens  # noqa: E402


def find_seeded(made, scratch):
    """The judge must see what is put wrong on purpose in the notice of the meeting."""
    good = next(path for doc, edition, path in made if doc['id'] == 'F24' and edition == 'archive')
    seeded = seed(good, scratch.with_name(scratch.name + '-seeded'))
    convert([path for _, path, _ in seeded], ROOT, seeded[0][1].parent)
    missed = list(overlooked(seeded, faults_of))
    print(f"{'fail' if missed else 'pass'} filled: finds {len(seeded)} faults seeded in a good document")
    for line in missed:
        print(f'     {line}')
    return missed


def main():
    gongyi, scratch = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    docs = manifest(ROOT)
    made, faults = specimens(gongyi, ROOT, docs, scratch)
    expected = sum(len(doc['audience']) for doc in docs)
    if len(made) != expected:
        faults.append(f'{len(made)} of {expected} editions were made')
    convert([path for _, _, path in made], ROOT, scratch)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(faults_of, [path for _, _, path in made]))
    for (doc, edition, _), wrong in zip(made, found):
        print(f"{'fail' if wrong else 'pass'} filled: {doc['id']} {edition}")
        for line in wrong:
            print(f'     {line}')
    faults += find_seeded(made, scratch)
    if faults:
        print('fail filled: not every document was made')
        for line in faults:
            print(f'     {line}')
    sys.exit(1 if faults or any(found) else 0)


if __name__ == '__main__':
    main()
