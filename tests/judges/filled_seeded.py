"""Faults put into a good document one by one, and what `faults_of` must say of each: a judge that finds nothing in them
would find nothing in ours either."""
import re
import shutil
import zipfile

TEXT = '<w:p><w:r><w:t>{}</w:t></w:r></w:p>'
PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def at_end(body, more):
    """Before the properties of the section, which close the body."""
    return body[:body.rindex('<w:sectPr')] + more + body[body.rindex('<w:sectPr'):]


def table_of(body):
    """Where the first table with a head stands."""
    for found in re.finditer(r'<w:tbl>.*?</w:tbl>', body, re.DOTALL):
        if '<w:tblHeader/>' in found.group():
            return found.span()
    raise ValueError('the specimen has no table with a head')


def without_a_cell(body):
    start, end = table_of(body)
    cell = body.rindex('<w:tc>', start, end)
    return body[:cell] + body[body.index('</w:tc>', cell) + len('</w:tc>'):]


def without_rows(body):
    start, end = table_of(body)
    first = body.index('</w:tr>', start) + len('</w:tr>')
    return body[:first] + body[end - len('</w:tbl>'):]


def with_a_cut_cell(body):
    start, end = table_of(body)
    row = body.rindex('<w:trHeight', start, end)
    cut = re.sub(r'<w:trHeight [^>]*/>', '<w:trHeight w:val="60" w:hRule="exact"/>', body[row:end], count=1)
    return body[:row] + cut + body[end:]


FAULTS = {
    'an empty placeholder': (lambda body: at_end(body, TEXT.format('根据《》的规定，现公告如下：')), 'nothing stands at'),
    'a missing name': (lambda body: at_end(body, TEXT.format('由甲、乙、。')), 'nothing stands at'),
    'an unresolved field': (lambda body: at_end(body, TEXT.format('{{小区名称}}')), 'a tag is left'),
    'half a field': (lambda body: at_end(body, TEXT.format('小区名称}}')), 'a tag is left'),
    'a row that lacks a cell': (without_a_cell, 'cells for'),
    'a table of a list that is empty': (without_rows, 'no row under its head'),
    'text cut off by its cell': (with_a_cut_cell, 'not on any page'),
    'an empty page': (lambda body: at_end(body, PAGE + PAGE + TEXT.format('末页')), 'is empty'),
    'pages without numbers': (lambda body: re.sub(r'<w:footerReference [^>]*/>', '', at_end(body, PAGE + TEXT.format('末页'))),
                              'pages without numbers'),
}


def seed(good, scratch):
    """`[(name, DOCX, what must be found)]`, made from a document in which nothing is wrong."""
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    out = []
    for number, (name, (spoil, words)) in enumerate(FAULTS.items(), 1):
        target = scratch / f'seeded-{number}.docx'
        with zipfile.ZipFile(good) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as new:
            for part in old.namelist():
                body = old.read(part)
                if part == 'word/document.xml':
                    spoilt = spoil(body.decode('utf-8'))
                    assert spoilt != body.decode('utf-8'), name
                    body = spoilt.encode('utf-8')
                new.writestr(part, body)
        out.append((name, target, words))
    return out


def overlooked(seeded, faults_of):
    """What is wrong and was not found."""
    for name, docx, words in seeded:
        found = faults_of(docx)
        if not any(words in line for line in found):
            yield f'{name}: not found; said instead: {found}'
