// The chinese-days package and `gongyi calendar show` agree on every day of 2016-2026.
// usage: calendar.mjs GONGYI
import { spawnSync } from 'node:child_process'
import { finish, load, verdict } from './judge.mjs'

const gongyi = process.argv[2]
const { isWorkday } = load('chinese-days')

function daysOf(year) {
  const days = []
  for (let at = Date.UTC(year, 0, 1); new Date(at).getUTCFullYear() === year; at += 86400000) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

function shownBy(year) {
  const run = spawnSync(gongyi, ['calendar', 'show', String(year), '--json'], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`exit status ${run.status}: ${(run.stderr || '').slice(0, 200)}`)
  return new Map(JSON.parse(run.stdout).days.map((d) => [d.date, d.rest]))
}

for (let year = 2016; year <= 2026; year += 1) {
  const days = daysOf(year)
  try {
    const rest = shownBy(year)
    const wrong = days
      .filter((d) => rest.get(d) !== !isWorkday(d))
      .map((d) => `${d}: rest ${!isWorkday(d)} there, ${rest.get(d)} here`)
    if (rest.size !== days.length) wrong.push(`${rest.size} days shown, the year has ${days.length}`)
    verdict('calendar', wrong.length === 0, `${year}, ${days.length} days`, wrong)
  } catch (problem) {
    verdict('calendar', false, `${year}`, [String(problem.message)])
  }
}
finish()
