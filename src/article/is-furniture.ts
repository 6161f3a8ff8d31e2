import { CALL, COUNT_LINE, CREDIT_END, LABELLED_LINE, SHARE_WORDS } from './furniture-patterns.ts'
import { FURNITURE_LINES, RELATED_HEADINGS } from './furniture-phrases.ts'
import { isDateLine } from './is-date-line.ts'
import { bareLine, countWords } from './line-shape.ts'

const LINES = phraseSet(Object.values(FURNITURE_LINES).join('|'))
const HEADINGS = phraseSet(RELATED_HEADINGS)

/** Calls to the reader are short; what is longer argues or reports. */
const LONGEST_CALL = 260
const LONGEST_CAPTION = 400
const LONGEST_LINE = 600
/** Somebody's words are news, also when they call on somebody. */
const QUOTED = /^\s*["“„«'‘「『]/u
const ADDRESS_ONLY =
  /^(?:(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}{2,}|[@#]\S+(?: [@#]\S+)*|\S+\.(?:com|org|net)\/\S*)$/u

function phraseSet(phrases: string): ReadonlySet<string> {
  return new Set(phrases.split('|').map((phrase) => phrase.replace(/\s+/g, ' ').trim()))
}

/** Whether a line stands over a list of other articles ("Related stories"). */
export function isRelatedHeading(line: string): boolean {
  const bare = bareLine(line)
  return HEADINGS.has(bare) || /^more from [\p{L}\s]{2,30}$/u.test(bare)
}

/** Whether a whole line is page furniture: a button, a label, a count, a date, a call to the reader. */
export function isFurnitureLine(line: string, language: string): boolean {
  if (line.length > LONGEST_LINE) return false
  const bare = bareLine(line)
  if (bare === '') return true
  if (LINES.has(bare) || HEADINGS.has(bare)) return true
  if (COUNT_LINE.test(bare) || ADDRESS_ONLY.test(bare)) return true
  if (isShareLine(bare) || isDateLine(bare, language)) return true
  if (LABELLED_LINE.test(bare) && countWords(bare) <= 28) return true
  if (bare.length <= LONGEST_CAPTION && CREDIT_END.test(bare)) return true
  return splitRoughly(line).every(isFurnitureSentence)
}

/** Sentences, roughly: enough to tell a call to the reader from the news beside it. */
export function splitRoughly(paragraph: string): string[] {
  return paragraph.split(SENTENCE_BREAK)
}

const SENTENCE_BREAK = /(?<=[.!?…。！？؟]["'”’»״)\]]*)\s+/u

/** Whether a sentence calls on the reader or is a caption with a photo's credit, not news. */
export function isFurnitureSentence(sentence: string): boolean {
  if (sentence.length > LONGEST_CAPTION) return false
  const bare = bareLine(sentence)
  if (bare.length <= LONGEST_CALL && !QUOTED.test(sentence) && CALL.test(bare)) return true
  return CREDIT_END.test(bare)
}

function isShareLine(bare: string): boolean {
  if (bare.length > 120) return false
  const words = bare.split(/[\s|/,·•]+/u)
  return words.length > 0 && words.every((word) => SHARE_WORDS.has(word))
}
