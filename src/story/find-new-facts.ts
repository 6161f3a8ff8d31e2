import { isStopWord } from '../article/is-stop-word.ts'
import type { Statement } from '../article/statement.ts'
import { stemWords } from '../article/stem-words.ts'
import type { Report, StoryChange } from './story.ts'

/** Below this share of words that nobody has used yet, a sentence retells. */
const NEW_WORDS = 0.5
/** A sentence shorter than this, in words that carry meaning, is no fact by itself. */
const FEWEST_STEMS = 4

/**
 * One new fact from each originator that had not told of the story before: agency copy run by one
 * more outlet, or the same newsroom telling more, is none (DESIGN, story life).
 */
export function findNewFacts(
  before: readonly Report[],
  now: readonly Report[],
): Omit<StoryChange, 'revision' | 'at'>[] {
  const heard = new Set(before.map(({ originator }) => originator))
  const said = new Set(before.flatMap((report) => report.statements.flatMap(stemsIn(report))))
  const changes: Omit<StoryChange, 'revision' | 'at'>[] = []
  for (const report of now) {
    if (heard.has(report.originator)) continue
    const stemsOf = stemsIn(report)
    const fact = report.statements.find((statement) => {
      if (statement.unusable || statement.dangling || isSoft(statement)) return false
      const stems = stemsOf(statement)
      const fresh = stems.filter((stem) => !said.has(stem)).length
      return stems.length >= FEWEST_STEMS && fresh >= stems.length * NEW_WORDS
    })
    if (fact === undefined) continue
    heard.add(report.originator)
    for (const stem of stemsOf(fact)) said.add(stem)
    changes.push({
      kind: 'fact',
      articleId: report.article.id,
      about: '',
      before: '',
      after: fact.text,
      speaker: fact.attribution?.speaker ?? null,
    })
  }
  return changes
}

/** Opinions, forecasts and refusals to speak are no facts. */
function isSoft({ attribution, accusation }: Statement): boolean {
  const stance = attribution?.stance
  if (accusation !== null) return true
  return stance === 'opinion' || stance === 'forecast' || stance === 'non-denial'
}

function stemsIn({ article }: Report): (statement: Statement) => string[] {
  return ({ text }) => [
    ...new Set(stemWords(text, article.language).filter((s) => !isStopWord(s, article.language))),
  ]
}
