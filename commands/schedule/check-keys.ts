import { ChatProblem } from '../../src/chat/chat-problem.ts'
import { splitWords } from '../../src/chat/split-words.ts'
import { foldWord } from '../../src/chat/vocabulary.ts'
import type { Translate } from '../../src/delivery/translate.ts'
import { briefingOptions } from './briefing-options.ts'

/** Fields of a query: these keys belong to a topic. */
const queryFields = new Set(['title', 'lang', 'source'])

/** A key that no option has is asked about: taken for a topic it would silently replace those there were. @throws ChatProblem */
export function checkKeys(text: string, t: Translate): void {
  const unknown = splitWords(text)
    .map((word) => word.key ?? (word.quoted ? null : endingKey(word.text)))
    .find((key) => key !== null && !queryFields.has(key.toLowerCase()))
  if (unknown === undefined || unknown === null) return
  if (isZone(unknown, t)) throw new ChatProblem('problem-zone-which')
  const keys = Object.keys(briefingOptions).map(
    (name) => t(`option-${name}.words`).split(',')[0]?.trim() ?? name,
  )
  throw new ChatProblem('problem-schedule-key', {
    typed: `${unknown}:`,
    keys: keys.map((key) => `${key}:`).join(', '),
  })
}

/** "zone:" with nothing behind it. */
function isZone(key: string, t: Translate): boolean {
  return ['zone', ...t('option-zone.words').split(',').map(foldWord)].includes(foldWord(key))
}

/** "when:" with a space after it. */
function endingKey(text: string): string | null {
  return /^(\p{L}+):$/u.exec(text)?.[1] ?? null
}
