import { contentStems } from '../story/read-accounts.ts'
import type { Account, Conflict, Report } from '../story/story.ts'
import { toldAt } from '../story/told-at.ts'
import { isNewestTurn } from './find-superseded.ts'

/** A sentence with this share of an account's words tells it again; less will do when it counts the same. */
const RETOLD = 0.5
const RETOLD_COUNT = 0.25

/**
 * Whether a story went on without a conflict: all its accounts are of an older turn, and none of the newest
 * reports tells one of them again. It stays in the story; a digest has no room for it.
 */
export function isPastConflict({ about, accounts }: Conflict, reports: readonly Report[]): boolean {
  const newest = Math.max(...reports.map(({ article }) => toldAt(article)))
  if (accounts.some(({ at }) => at === null || isNewestTurn(at, newest))) return false
  const turn = reports.filter(({ article }) => isNewestTurn(toldAt(article), newest))
  return !turn.some((report) => accounts.some((account) => retells(report, account, about)))
}

function retells({ statements, article }: Report, account: Account, about: string): boolean {
  const told = contentStems(account.text, article.language)
  return statements.some(({ text, quantities }) => {
    const counts = account.value !== null && quantities.some(({ what }) => what === about)
    const stems = contentStems(text, article.language)
    const shared = [...told].filter((stem) => stems.has(stem)).length
    return shared > 0 && shared >= told.size * (counts ? RETOLD_COUNT : RETOLD)
  })
}
