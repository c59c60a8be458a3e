// What the judges written in JavaScript share: other people's packages, files, and the result lines.
import { createRequire } from 'node:module'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const modules = process.env.GONGYI_JUDGE_MODULES
if (!modules) {
  console.error('GONGYI_JUDGE_MODULES must name the folder that npm installed into (tests/judges/run does)')
  process.exit(2)
}
const fromModules = createRequire(join(modules, 'package.json'))

/** A package by name, from the scratch folder and never from the tree. */
export const load = (name) => fromModules(name)

/** A package that is an ES module: the path of its main file is needed. */
export const loadModule = (path) => import(pathToFileURL(join(modules, 'node_modules', path)))

/** All files below a folder with one of the endings, sorted. */
export function filesBelow(folder, ...endings) {
  const found = []
  const walk = (dir) => {
    for (const name of readdirSync(dir).sort()) {
      const path = join(dir, name)
      if (statSync(path).isDirectory()) walk(path)
      else if (endings.some((e) => name.endsWith(e))) found.push(path)
    }
  }
  try { walk(folder) } catch (e) { if (e.code !== 'ENOENT') throw e }
  return found
}

let failures = 0

/** One result line; `details` are shown below a failure. */
export function verdict(judge, ok, what, details = []) {
  if (!ok) failures += 1
  console.log(`${ok ? 'pass' : 'fail'} ${judge}: ${what}`)
  if (!ok) details.slice(0, 8).forEach((d) => console.log(`     ${d}`))
}

export function finish() {
  process.exitCode = failures ? 1 : 0
}
