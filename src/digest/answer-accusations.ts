import { findAnswer } from '../story/find-answer.ts'
import type { FindAnswer } from './build-units.ts'
import type { Candidate } from './list-candidates.ts'

/**
 * Finds, among the candidates of all reports, what the accused says to an accusation. An answer that
 * leans on another sentence cannot be shown beside the accusation and does not count.
 */
export function answerAccusations(candidates: readonly Candidate[]): FindAnswer {
  const standing = candidates.filter(
    ({ statement }) => !statement.dangling && !statement.unusable && statement.accusation === null,
  )
  const statements = standing.map(({ statement }) => statement)
  return (accusing) => {
    const answer = findAnswer(accusing.statement, statements)
    return standing.find(({ statement }) => statement === answer) ?? null
  }
}
