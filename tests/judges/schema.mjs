// ajv accepts every shipped YAML and refuses every fixture of bad-shapes/.
// usage: schema.mjs TREE
// A file's schema is found by its top-level key: a document with `procedure:` is checked by
// workflows/schema/procedure.schema.json; `documents:` is what manifest.schema.json asks for first.
import { readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { filesBelow, finish, load, verdict } from './judge.mjs'

const tree = process.argv[2]
const schemas = join(tree, 'workflows', 'schema')
const Ajv = load('ajv/dist/2020').default
const addFormats = load('ajv-formats').default ?? load('ajv-formats')
const YAML = load('yaml')

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false })
addFormats(ajv)

const validators = new Map()
for (const file of filesBelow(schemas, '.schema.json')) {
  const name = basename(file, '.schema.json')
  try {
    const schema = JSON.parse(readFileSync(file, 'utf8'))
    const key = schema.properties?.[name] ? name : schema.required?.[0]
    validators.set(key, ajv.compile(schema))
    verdict('schema', true, `${name}.schema.json is a valid schema`)
  } catch (problem) {
    verdict('schema', false, `${name}.schema.json is a valid schema`, [problem.message])
  }
}

/** The schema of a document: the one of its top-level key. */
function validatorOf(value) {
  const keys = value && typeof value === 'object' ? Object.keys(value) : []
  return validators.get(keys.find((k) => validators.has(k)))
}

function faults(file) {
  const text = readFileSync(file, 'utf8')
  const documents = YAML.parseAllDocuments(text, { strict: true, uniqueKeys: true, version: '1.2' })
  if (documents.length !== 1) return [`${documents.length} YAML documents`]
  if (documents[0].errors.length) return documents[0].errors.map((e) => e.message.split('\n')[0])
  const value = documents[0].toJS()
  const validate = validatorOf(value)
  if (!validate) return [`no schema for the top-level keys ${Object.keys(value ?? {}).join(', ')}`]
  return validate(value) ? [] : validate.errors.map((e) => `${e.instancePath || '/'} ${e.message}`)
}

// Examples also hold facts and tally files in YAML, which have no top-level key of a definition.
const isDefinition = (f) => validatorOf(YAML.parse(readFileSync(f, 'utf8')))
const shipped = [...filesBelow(join(tree, 'workflows'), '.yaml'),
  ...filesBelow(join(tree, 'templates'), 'MANIFEST.yaml'),
  ...filesBelow(join(tree, 'examples'), '.yaml').filter(isDefinition),
  ...filesBelow(join(tree, 'tests', 'e2e', 'fixtures', 'baseline'), '.yaml')]
for (const file of shipped) {
  const found = faults(file)
  verdict('schema', found.length === 0, `${relative(tree, file)} is accepted`, found)
}

const bad = filesBelow(join(tree, 'tests', 'judges', 'bad-shapes'), '.yaml')
for (const file of bad) {
  const found = faults(file)
  // A fixture must be refused by a schema; a fixture without one would prove nothing.
  const proves = found.length > 0 && !found[0].startsWith('no schema')
  verdict('schema', proves, `${relative(tree, file)} is refused`, found.length ? found : ['it was accepted'])
}
if (shipped.length === 0) verdict('schema', false, 'no YAML was found')
finish()
