import type { SpeechPatterns } from './compile-speech.ts'
import { quoted } from './find-quotes.ts'

/** Where the speaker stands in the sentence. */
export interface SpeakerSpan {
  readonly start: number
  readonly end: number
}

/** A speaker longer than this, in words, was misread. */
const maxWords = 18
/** Whether the words are only a pronoun: the speaker stands in a neighbour. */
export function isPronoun(speaker: string, p: SpeechPatterns): boolean {
  return p.pronouns.has(speaker.toLowerCase())
}

/** A name or a definite office, as against "a source", "witnesses", "an official, who asked not to be named". */
export function isNamed(speaker: string, p: SpeechPatterns): boolean {
  const words = speaker.split(/[\s,]+/u)
  const first = (words[0] ?? '').toLowerCase()
  if (p.anonymous.has(words[0] ?? '') || p.anonymous.has(first)) return false
  if (isBareGroup(speaker, p)) return p.offices.has(first)
  if (!p.indefinite.has(first) && !p.indefinite.has(words[0] ?? '')) return true
  // "a spokesman, Dan Tol" has a name after all.
  return p.upperCase && /, (?:\p{Lu}[\p{L}.'’-]+)(?: \p{Lu}[\p{L}.'’-]+)+/u.test(speaker)
}

/** The span without what is no part of the name; null when it cannot be a speaker. */
export function checkSpeaker(
  masked: string,
  span: SpeakerSpan,
  p: SpeechPatterns,
  afterVerb = false,
): SpeakerSpan | null {
  const raw = dropPredicate(masked.slice(span.start, span.end))
  const text = raw
    .trim()
    .replace(/[,،]+$/u, '')
    .replace(/, \p{Ll}+ing$/u, '')
  const start = span.start + raw.length - raw.trimStart().length
  const first = firstWord(text)
  if (first === '' || text.split(/\s+/u).length > maxWords || text.includes(quoted)) return null
  // Marks only, a date ("el 11 de mayo"), or the beginning of something possessed.
  if (!/\p{L}{2}/u.test(text) || /^(?:el|le|il|o) \d/iu.test(text) || /['’]s$/u.test(text))
    return null
  if (/^(?:her|him|them|me|us)$/u.test(text)) return null
  const lower = first.toLowerCase()
  if (isPronoun(text, p) && p.indefinite.has(lower)) return null
  if (isPronoun(text, p)) return { start, end: start + text.length }
  if (p.adverbial.has(lower) && !p.articles.has(lower)) return null
  if (p.pronouns.has(lower) && !p.articles.has(lower)) return null
  if (!p.upperCase && startsWithVerb(text, p)) return null
  const bare = /^\p{Ll}/u.test(first) && !p.articles.has(lower) && !p.indefinite.has(lower)
  if (bare && p.upperCase && !p.anonymous.has(first) && !isOffice(text, p)) {
    const opens = afterVerb || /(?:^|[,—–;:\uE000])\s*$/u.test(masked.slice(0, start))
    if (!opens || !(isRoleAndName(text, p) || isBareGroup(text, p))) return null
  }
  return { start, end: start + text.length }
}

/** "union chair Oskar Brae", "mediator Winifred Amsel". */
const roleAndName =
  /^\p{Ll}[\p{L}’'-]+(?: (?:\p{Ll}[\p{L}’'-]*|\p{Lu}[\p{L}’'-]+(?= \p{Ll}))){0,4}(?: \p{Lu}[\p{L}.’'-]*){2,4}$/u

function isRoleAndName(text: string, p: SpeechPatterns): boolean {
  if (!roleAndName.test(text) || p.finite.test(text)) return false
  const small = text.match(/(?<![\p{L}])\p{Ll}[\p{L}’'-]*/gu) ?? []
  return small.every(
    (word) => !p.stanceOf.has(word) && (!p.adverbial.has(word) || joins.test(word)),
  )
}

const joins = /^(?:of|for|de|del|della|da|do|du|des|van|voor)$/u

/** "inspectors", "astronomers at the survey": a plural without an article. */
function isBareGroup(text: string, p: SpeechPatterns): boolean {
  return (
    /^\p{Ll}{4,}s(?: (?:at|of|in|from|with|for|close|familiar|who|de|del|da|do|van|bij|and (?:the|an?|\p{Lu}[\p{L}.]*)) .{2,80})?$/u.test(
      text,
    ) &&
    !p.finite.test(text) &&
    !/^(?:toutefois|toujours|jamais|parfois|désormais|alors|ailleurs|certes|besides|perhaps|always|sometimes|overseas|además|entonces|apenas|menos|antes)\b/u.test(
      text,
    )
  )
}

/** "the minister congratulated Orrin and | said": the first verb ends the speaker. */
function dropPredicate(raw: string): string {
  if (!/ (?:and|und|y|et|e|en)\s*$/u.test(raw)) return raw
  const match =
    /^\s*(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er) )?[^,]{2,60}?(?= \p{Ll}{3,}ed )/u.exec(raw)
  return match === null ? '' : match[0]
}

/** Hebrew and Arabic write "and" on to a second verb: "הכחישה | ואמרה". */
function startsWithVerb(text: string, p: SpeechPatterns): boolean {
  const first = firstWord(text)
  return p.stanceOf.has(first)
    ? !p.quoteOnly.has(first)
    : p.stanceOf.has(first.slice(1)) && /^[ווفש]/u.test(first)
}

function isOffice(text: string, p: SpeechPatterns): boolean {
  const words = text.split(/[\s,]+/u)
  return words
    .slice(0, 3)
    .some(
      (w, i) =>
        p.offices.has(w) || p.anonymous.has(w) || p.offices.has(words.slice(0, i + 1).join(' ')),
    )
}

/** The first word, or ''. */
export function firstWord(text: string): string {
  return /^\s*([\p{L}\p{M}\p{N}'’"-]+)/u.exec(text)?.[1] ?? ''
}
