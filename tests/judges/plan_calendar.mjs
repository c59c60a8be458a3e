// ical.js reads the calendar file that plan_calendar.py left: the same days, whole, with their alarms.
// usage: plan_calendar.mjs SCRATCH
import { readFileSync } from 'node:fs'
import { finish, load, verdict } from './judge.mjs'

const scratch = process.argv[2]
const loaded = load('ical.js')
const ICAL = loaded.default ?? loaded
const expected = JSON.parse(readFileSync(`${scratch}/plan-days.json`, 'utf8'))

try {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(`${scratch}/plan.ics`, 'utf8')))
  const wrong = []
  const found = calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    const last = event.summary.startsWith('最迟今天：')
    const title = event.summary.split('：').slice(1).join('：').split('（示例小区，一期;二期，')[0]
    const alarms = one.getAllSubcomponents('valarm').map((a) => a.getFirstPropertyValue('trigger').toSeconds())
    const wanted = last ? [-6 * 86400 - 15 * 3600, -15 * 3600] : []
    if (JSON.stringify(alarms.sort((a, b) => a - b)) !== JSON.stringify(wanted)) wrong.push(`${title}: alarms ${alarms}`)
    if (!event.startDate.isDate || event.duration.toSeconds() !== 86400) wrong.push(`${title}: not one whole day`)
    return [title, event.startDate.toString(), last]
  })
  const text = (rows) => rows.map((r) => JSON.stringify(r)).sort()
  const there = new Set(text(found))
  for (const row of text(expected)) if (!there.has(row)) wrong.push(`missing: ${row}`)
  if (found.length !== expected.length) wrong.push(`${found.length} days there, ${expected.length} here`)
  verdict('plan', wrong.length === 0, `ical.js reads ${found.length} days`, wrong)
} catch (problem) {
  verdict('plan', false, 'ical.js', [String(problem.message)])
}
finish()
