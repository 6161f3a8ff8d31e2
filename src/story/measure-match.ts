import { daysBetween, findDateline, type NamedDate } from './find-dates.ts'
import { ROLE, roleOf, weightOf } from './read-terms.ts'
import type { TermIndex } from './term-index.ts'

/** A document in memory: its terms by index id. */
export interface IndexedDocument {
  readonly ids: Int32Array
  /** What each is there: see DocumentTerms. */
  readonly marks: Uint16Array
  readonly dates: readonly NamedDate[]
  readonly length: number
}

/** What two documents have in common, each from 0 to about 1. */
export interface PairFeatures {
  readonly cosine: number
  /** How much of a title the other document knows: the better known title, and the lesser. */
  readonly titleKnown: number
  readonly titleKnownLeast: number
  readonly leadShared: number
  /** Both name names in their openings, and how little they share. */
  readonly namesApart: number
  readonly numbersApart: number
  /** Both titles name names, and how little of them the other document knows. */
  readonly subjectsApart: number
  /** Days are named in both, and none are near each other. */
  readonly datesApart: number
  /** Both open with a date, and those are not near each other. */
  readonly datelinesApart: boolean
  readonly lengthRatio: number
  readonly shortness: number
}

/** Rarity summed over a document's terms, by what the terms are. */
interface Masses {
  square: number
  title: number
  opening: number
  names: number
  subjects: number
  numbers: number
}

/**
 * Compares one arriving document with many: it is spread over arrays by term id once, so that each
 * comparison is one pass over the other's terms.
 */
export class Comparison {
  readonly #index: TermIndex
  /** The document's marks by term id; 0: not there. */
  #marks = new Uint16Array(1 << 14)
  #document: IndexedDocument | null = null
  #masses: Masses = noMasses()

  constructor(index: TermIndex) {
    this.#index = index
  }

  /** The document all following comparisons are with. */
  begin(document: IndexedDocument): void {
    for (const id of this.#document?.ids ?? []) this.#marks[id] = 0
    this.#grow()
    this.#document = document
    this.#masses = noMasses()
    for (let i = 0; i < document.ids.length; i += 1) {
      const id = document.ids[i] ?? 0
      const mark = document.marks[i] ?? 0
      this.#marks[id] = mark
      addMass(this.#masses, roleOf(mark), weightOf(mark), this.#index.rarity(id))
    }
  }

  measure(other: IndexedDocument): PairFeatures {
    const own = this.#masses
    const its = noMasses()
    const both = noMasses()
    let ownTitle = 0
    let itsTitle = 0
    let ownSubjects = 0
    let itsSubjects = 0
    for (let i = 0; i < other.ids.length; i += 1) {
      const id = other.ids[i] ?? 0
      const mark = other.marks[i] ?? 0
      const role = roleOf(mark)
      const weight = weightOf(mark)
      const rarity = this.#index.rarity(id)
      addMass(its, role, weight, rarity)
      const ownMark = this.#marks[id] ?? 0
      if (ownMark === 0) continue
      const ownRole = roleOf(ownMark)
      both.square += weightOf(ownMark) * weight * rarity * rarity
      if ((ownRole & ROLE.title) !== 0) ownTitle += rarity
      if ((role & ROLE.title) !== 0) itsTitle += rarity
      if ((role & OPENING) !== 0 && (ownRole & OPENING) !== 0) both.opening += rarity
      if (isSubject(ownRole)) ownSubjects += rarity
      if (isSubject(role)) itsSubjects += rarity
      if (isOpeningName(role) || isOpeningName(ownRole)) both.names += rarity
      if ((role & ROLE.number) !== 0) both.numbers += rarity
    }
    const titles = [share(ownTitle, own.title), share(itsTitle, its.title)]
    const names = Math.min(1, share(both.names, Math.min(own.names, its.names)))
    const numbers = share(both.numbers, Math.min(own.numbers, its.numbers))
    const subjects = Math.max(share(ownSubjects, own.subjects), share(itsSubjects, its.subjects))
    const ownDates = this.#document?.dates ?? []
    const lengths = [this.#document?.length ?? 0, other.length]
    return {
      cosine: share(both.square, Math.sqrt(own.square * its.square)),
      titleKnown: Math.max(...titles),
      titleKnownLeast: Math.min(...titles),
      leadShared: share(both.opening, Math.min(own.opening, its.opening)),
      namesApart: own.names > 0 && its.names > 0 ? 1 - names : 0,
      numbersApart: own.numbers > 0 && its.numbers > 0 ? 1 - numbers : 0,
      subjectsApart: own.subjects > 0 && its.subjects > 0 ? 1 - subjects : 0,
      datesApart: areApart(ownDates, other.dates) ? 1 : 0,
      datelinesApart: areApart(datelineOf(ownDates), datelineOf(other.dates)),
      lengthRatio: Math.min(...lengths) / Math.max(1, ...lengths),
      shortness: 1 / (1 + Math.min(...lengths) / 20),
    }
  }

  #grow(): void {
    let size = this.#marks.length
    if (size >= this.#index.size) return
    while (size < this.#index.size) size *= 2
    this.#marks = new Uint16Array(size)
  }
}

/** One event is reported over a few days, each naming its own. */
const DATES_APART = 3

const OPENING = ROLE.title | ROLE.lead

function isSubject(role: number): boolean {
  return (role & ROLE.name) !== 0 && (role & ROLE.title) !== 0
}

function datelineOf(dates: readonly NamedDate[]): readonly NamedDate[] {
  const dateline = findDateline(dates)
  return dateline === null ? [] : [dateline]
}

function areApart(a: readonly NamedDate[], b: readonly NamedDate[]): boolean {
  const days = daysBetween(a, b)
  return days !== null && days > DATES_APART
}

function isOpeningName(role: number): boolean {
  return (role & ROLE.name) !== 0 && (role & OPENING) !== 0
}

function noMasses(): Masses {
  return { square: 0, title: 0, opening: 0, names: 0, subjects: 0, numbers: 0 }
}

function addMass(masses: Masses, role: number, weight: number, rarity: number): void {
  masses.square += (weight * rarity) ** 2
  if ((role & ROLE.title) !== 0) {
    masses.title += rarity
  }
  if ((role & OPENING) !== 0) masses.opening += rarity
  if (isOpeningName(role)) masses.names += rarity
  if (isSubject(role)) masses.subjects += rarity
  if ((role & ROLE.number) !== 0) masses.numbers += rarity
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
