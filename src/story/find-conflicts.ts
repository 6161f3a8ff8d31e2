import { compareDenials } from './compare-denials.ts'
import { compareNumbers } from './compare-numbers.ts'
import { compareStates } from './compare-states.ts'
import { mergeContested } from './merge-contested.ts'
import { readAccounts } from './read-accounts.ts'
import type { Conflict, Development, Report } from './story.ts'

/**
 * Accounts of one story that do not agree (EDITORIAL rule 3): denials with the claim they deny,
 * numbers of the same thing, incompatible states; and numbers that merely moved. The claim comes
 * first, the others in time order. A missed conflict is better than a false one: opinion pieces,
 * voices without name or vantage, and refusals to comment never make one.
 */
export function findConflicts(reports: readonly Report[]): {
  readonly conflicts: readonly Conflict[]
  readonly developments: readonly Development[]
} {
  const told = readAccounts(reports)
  const { disputes, developments } = compareNumbers(told)
  return {
    conflicts: mergeContested([...compareDenials(told), ...disputes, ...compareStates(told)]),
    developments,
  }
}
