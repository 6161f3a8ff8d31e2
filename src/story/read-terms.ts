import { stemWords } from '../article/stem-words.ts'
import { findDates, type NamedDate } from './find-dates.ts'
import type { GroupingDocument } from './grouping-document.ts'
import { sketchText } from './sketch-text.ts'

/** What a term is in its document; a term may be several at once. */
export const ROLE = { title: 1, lead: 2, name: 4, number: 8 } as const

/** A document as weighted terms: parallel lists, one entry a distinct term. */
export interface DocumentTerms {
  readonly terms: readonly string[]
  /** How often and in which roles it is there, as one number: see `weightOf` and `roleOf`. */
  readonly marks: readonly number[]
  /** Calendar days the opening names. */
  readonly dates: readonly NamedDate[]
  /** A sample of the text's word runs, for near-duplicates. */
  readonly sketch: Uint32Array
  readonly length: number
}

/** News tells what happened first: what stands later only blurs which event it is. */
const WINDOW_STEMS = 220
const LEAD_STEMS = 45
const WINDOW_CHARACTERS = 1800
const DATED_CHARACTERS = 400

const TITLE_WEIGHT = 1
const LEAD_WEIGHT = 0.5

/** Combinations of roles. */
const ROLES = 16
const MOST_COUNTED = 255
const WEIGHTS = Float32Array.from({ length: (MOST_COUNTED + 1) * ROLES }, (_, mark) =>
  mark < ROLES ? 0 : weigh(Math.floor(mark / ROLES), mark % ROLES),
)

/** Reads what tells events apart from a document's title and opening. */
export function readTerms(document: GroupingDocument): DocumentTerms {
  const title = stemWords(document.title, document.language)
  const text = document.text.slice(0, WINDOW_CHARACTERS)
  const body = (document.stems?.slice(title.length) ?? stemWords(text, document.language)).slice(
    0,
    WINDOW_STEMS,
  )
  const entries = new Map<string, { count: number; role: number }>()
  const add = (term: string, role: number): void => {
    const entry = entries.get(term)
    if (entry === undefined) entries.set(term, { count: 1, role })
    else {
      entry.count += 1
      entry.role |= role
    }
  }
  title.forEach((stem) => add(stem, ROLE.title | numberRole(stem)))
  body.forEach((stem, i) => add(stem, (i < LEAD_STEMS ? ROLE.lead : 0) | numberRole(stem)))
  for (const name of stemWords(findNames(document.title, text).join(' '), document.language)) {
    const entry = entries.get(name)
    if (entry !== undefined) entry.role |= ROLE.name
  }
  return {
    terms: [...entries.keys()],
    marks: [...entries.values()].map(
      ({ count, role }) => Math.min(count, MOST_COUNTED) * ROLES + role,
    ),
    dates: findDates(text.slice(0, DATED_CHARACTERS), document.language),
    sketch: sketchText(body),
    length: title.length + body.length,
  }
}

/** The roles of a mark. */
export function roleOf(mark: number): number {
  return mark % ROLES
}

/** What a term with this mark is worth in its document; 0 for no mark. */
export function weightOf(mark: number): number {
  return WEIGHTS[mark] ?? 0
}

/** Saturating count, in the manner of BM25: a tenth mention adds little. */
function weigh(count: number, role: number): number {
  const saturated = (2.2 * count) / (count + 1.2)
  return saturated + (role & ROLE.title ? TITLE_WEIGHT : 0) + (role & ROLE.lead ? LEAD_WEIGHT : 0)
}

function numberRole(stem: string): number {
  const first = stem.charCodeAt(0)
  return first >= 48 && first <= 57 ? ROLE.number : 0
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu
const SENTENCE_START = /(?:^|\n|[.!?…:]["'”’»)]*\s)[\s"'“‘«(—–-]*$/u

/** Words capitalised where the sentence does not ask for it. None in scripts without case. */
function findNames(title: string, text: string): string[] {
  return isTitleCase(title) ? namesIn(text) : [...namesIn(text), ...namesIn(title)]
}

function namesIn(text: string): string[] {
  const names: string[] = []
  for (const { 0: word, index } of text.matchAll(CAPITALISED))
    if (!SENTENCE_START.test(text.slice(Math.max(0, index - 8), index)) && index > 0)
      names.push(word)
  return names
}

function isTitleCase(title: string): boolean {
  const long = title.match(/\p{L}{4,}/gu) ?? []
  return long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * long.length
}
