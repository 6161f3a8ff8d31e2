import { ChatProblem } from '../../src/chat/chat-problem.ts'
import { isSlip } from '../../src/chat/is-slip.ts'
import { foldWord } from '../../src/chat/vocabulary.ts'
import { readScheduleTokens } from '../../src/delivery/schedule-tokens.ts'
import { readScheduleWords, type ScheduleWords } from '../../src/delivery/schedule-words.ts'
import type { Translate } from '../../src/delivery/translate.ts'
import type { Desk } from '../../src/topic/topic.ts'

/** Words of a schedule's line that told no time, and what they could be. */
export interface Leftover {
  /** The whole text, for the line that would be right. */
  readonly text: string
  readonly rest: string
  /** The command that reads the text, such as "/schedule add". */
  readonly line: string
  readonly desks: readonly Desk[]
  readonly translators: readonly Translate[]
}

/** Zones by the letters on a watch: several mean two places, so they are asked about. */
const zoneLetters =
  /^(?:[ECMP][SD]T|A[KSD]{1,2}T|GMT|UTC|BST|WES?T|CES?T|EES?T|IST|IDT|MSK|JST|AES?D?T)$/u
/** These words tell times and hardly ever topics. */
const timeKinds = new Set(['days', 'hours', 'minutes', 'hourly', 'span', 'time'])
/** Shorter words are too near to one another. */
const shortest = 5

/** Words left over that were surely or probably meant as times or desks are asked about; quoted ones are topics. @throws ChatProblem */
export function checkLeftover(leftover: Leftover): void {
  const { text, rest, translators } = leftover
  const once =
    findPhrase(rest, 'schedule-never-words', translators) ??
    findPhrase(text, 'schedule-doubtful-words', translators)
  if (once !== undefined) throw new ChatProblem('problem-schedule-once', { typed: once })
  const vocabularies = translators.map(readScheduleWords)
  if (beginsToRepeat(rest, vocabularies, translators))
    throw new ChatProblem('problem-schedule-left', { typed: rest })
  for (const typed of wordsOf(rest, false)) checkWord(typed, vocabularies, leftover)
}

/** "every blue moon", though not "every topic": what it repeats is no time. */
function beginsToRepeat(
  rest: string,
  vocabularies: readonly ScheduleWords[],
  translators: readonly Translate[],
): boolean {
  const [first = ''] = rest.split(/\s+/u)
  const everything = translators.flatMap((t) => t('schedule-everything').split(',').map(foldWord))
  if (everything.includes(foldWord(rest))) return false
  return vocabularies.some(({ meanings }) => meanings.get(foldWord(first))?.kind === 'every')
}

function checkWord(
  typed: string,
  vocabularies: readonly ScheduleWords[],
  { text, line, desks }: Leftover,
): void {
  if (zoneLetters.test(typed)) throw new ChatProblem('problem-schedule-zone', { typed })
  const word = foldWord(typed)
  const names = desks.flatMap(({ id, labels }) => [id, ...Object.values(labels)].map(foldWord))
  if (names.includes(word)) return
  if (vocabularies.some((vocabulary) => tellsTime(word, vocabulary)))
    throw new ChatProblem('problem-schedule-left', { typed })
  const known = vocabularies.flatMap(({ meanings }) => [...meanings.keys()])
  if (known.includes(word)) return
  const near = [...known.filter(({ length }) => length >= shortest), ...names].find((name) =>
    isSlip(word, name),
  )
  if (near === undefined) return
  throw new ChatProblem('problem-schedule-near', { typed, near }, [
    {
      label: 'button-use',
      values: { value: near },
      command: `${line} ${text.replace(typed, near)}`,
    },
  ])
}

function tellsTime(word: string, vocabulary: ScheduleWords): boolean {
  // "9:00", "1st", "ה-1".
  if (/^(?:\d{1,2}[:.]\d{2}|\d{1,2}(?:st|nd|rd|th)|ה-?\d{1,2})$/u.test(word)) return true
  if (/\d/u.test(word)) return false
  return readScheduleTokens(word, vocabulary)?.some(({ kind }) => timeKinds.has(kind)) ?? false
}

/** Without what is quoted. */
function wordsOf(text: string, folded = true): readonly string[] {
  const words = text.replaceAll(/"[^"]*"|“[^”]*”/gu, ' ').split(/[\s,;،]+/u)
  return words.map((word) => (folded ? foldWord(word) : word)).filter((word) => word !== '')
}

function findPhrase(text: string, key: string, translators: readonly Translate[]) {
  const words = wordsOf(text).join(' ')
  const phrases = translators.flatMap((t) => t(key).split(',')).map(foldWord)
  return phrases.find((phrase) => phrase !== '' && phraseIn(phrase).test(words))
}

function phraseIn(phrase: string): RegExp {
  return new RegExp(`(?:^| )${phrase.replaceAll(/[^\p{L}\p{N} ']/gu, '')}(?: |$)`, 'u')
}
