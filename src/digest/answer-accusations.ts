import { isStopWord } from '../article/is-stop-word.ts'
import { stemWords } from '../article/stem-words.ts'
import type { FindAnswer } from './build-units.ts'
import type { Candidate } from './list-candidates.ts'

/**
 * Finds, among the candidates of all reports, what the accused says to an accusation: a denial or a
 * refusal to answer by, or on behalf of, whoever is accused. One that leans on another sentence
 * cannot be shown beside the accusation and does not count.
 */
export function answerAccusations(candidates: readonly Candidate[]): FindAnswer {
  const answers = candidates.filter(({ statement }) => {
    const stance = statement.attribution?.stance
    return (stance === 'denial' || stance === 'non-denial') && !statement.dangling
  })
  return (accusing) => {
    const accused = accusing.statement.accusation?.accused ?? ''
    const names = nameStems(accused, accusing.report.article.language)
    if (names.length === 0) return null
    return answers.find((answer) => names.some((name) => isAbout(answer, name))) ?? null
  }
}

function isAbout({ statement, stems, report }: Candidate, name: string): boolean {
  if (stems.has(name)) return true
  const speaker = statement.attribution?.speaker ?? ''
  return stemWords(speaker, report.article.language).includes(name)
}

/** A person is named in full once and by the last name later on. */
function nameStems(name: string, language: string): string[] {
  return stemWords(name, language)
    .filter((stem) => stem.length > 1 && !isStopWord(stem, language))
    .slice(-1)
}
