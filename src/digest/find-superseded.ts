import type { Quantity, Statement } from '../article/statement.ts'
import type { Report } from '../story/story.ts'
import { toldAt } from '../story/told-at.ts'
import { PLAN_WORDS } from './plan-words.ts'

/** Reports at most this much older than a story's newest tell of the same turn of it. */
const TURN_MS = 9 * 3_600_000

const PLAN = new RegExp(`(?<![\\p{L}\\p{M}])(?:${PLAN_WORDS})(?![\\p{L}\\p{M}])`, 'iu')

/** Whether a moment belongs to a story's newest turn, given when its newest report told. */
export function isNewestTurn(told: number, newest: number): boolean {
  return newest - told <= TURN_MS
}

/**
 * Tells what a story that developed has outlived: sentences of older reports that give a number which
 * the newest reports give otherwise, or that speak of what was still to come.
 */
export function findSuperseded(
  reports: readonly Report[],
): (statement: Statement, report: Report) => boolean {
  const newest = Math.max(...reports.map(({ article }) => toldAt(article)))
  const isNew = ({ article }: Report) => isNewestTurn(toldAt(article), newest)
  if (reports.every(isNew)) return () => false
  const numbers = new Map<string, Set<number>>()
  for (const report of reports.filter(isNew))
    for (const quantity of report.statements.flatMap(({ quantities }) => quantities)) {
      const values = numbers.get(nameCounted(quantity)) ?? new Set()
      numbers.set(nameCounted(quantity), values.add(quantity.value))
    }
  return (statement, report) => {
    if (isNew(report)) return false
    if (statement.attribution?.stance === 'forecast' || PLAN.test(statement.text)) return true
    return statement.quantities.some((quantity) => {
      const values = numbers.get(nameCounted(quantity))
      return values !== undefined && !values.has(quantity.value)
    })
  }
}

function nameCounted({ what, scope }: Quantity): string {
  return `${what}/${scope}`
}
