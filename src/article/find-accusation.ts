import { accusationCues, accusationDays, accusationPatterns } from './accusation-words.ts'
import type { Accusation, AccusationStatus } from './statement.ts'

interface Compiled {
  readonly status: AccusationStatus
  readonly pattern: RegExp
}

const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:(?:of|the|de|del|da|von|van|der|al|el|bin|ben) )?\p{Lu}[\p{L}\p{M}.'’-]+){0,4}`
/** "deputy mayor ", "the rival party leader ": no small word that leads to somebody else. */
const role = String.raw`(?:(?!(?:of|by|with|for|from|and|or|to|who|that|in|at|on|near|over|de|del|di|da|do|du|des|von|van|mit|con|com|avec|et|e|y|und|en|op|met) )\p{Ll}[\p{L}'’-]* ){0,4}`
const words = String.raw`\p{L}+(?: \p{L}+){0,2}`
const compiled = new Map<string, readonly Compiled[]>()

/** First words that look like a name at the start of a sentence but accuse nobody by name. */
const nobody = new Set(
  'He She They It We Two Three Four Five Six Seven Eight Nine Ten Several Some Many Others Police Officials Protesters Demonstrators People Men Women Monday Tuesday Wednesday Thursday Friday Saturday Sunday Er Sie Zwei Drei Él Ella Ellos Il Elle Ils Lui Lei Hij Zij Ele Ela The A An Der Die Das El La Los Le Les Lo Gli De Het Um Uma One Both Who'.split(
    ' ',
  ),
)

/**
 * Whom a sentence accuses of wrongdoing by name, and how far the law has gone by its words; null
 * when it accuses nobody in particular, or where the language has no table.
 */
export function findAccusation(sentence: string, language: string): Accusation | null {
  if (accusationCues[language]?.test(sentence) !== true) return null
  for (const { status, pattern } of patternsOf(language)) {
    const accused = pattern
      .exec(sentence)
      ?.groups?.['who']?.replace(/^(?:The|El|La|Le|Der|Die|Das|De|Il|O|A) /u, '')
      .replace(/['’]s$/u, '')
    if (accused === undefined || nobody.has(accused.split(' ')[0] ?? '')) continue
    return { status, accused }
  }
  return null
}

function patternsOf(language: string): readonly Compiled[] {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const made = (accusationPatterns[language] ?? []).map(({ status, source }) => ({
    status,
    pattern: new RegExp(
      `(?<![\\p{L}])${source
        .replaceAll('NAME', name)
        .replaceAll('WORDS', words)
        .replaceAll('ROLE', role)
        .replaceAll('DAY', accusationDays[language] ?? ' ')}`,
      'u',
    ),
  }))
  compiled.set(language, made)
  return made
}
