import { stemWords } from '../article/stem-words.ts'
import type { Unit } from './build-units.ts'
import type { Candidate } from './list-candidates.ts'

/** Adjacent sentences of one report, shown as one line. */
export interface CollectedLine {
  readonly run: Candidate[]
  /** The line after it must be shown with it. */
  withNext: boolean
}

/** How much may be collected. */
export interface LineLimits {
  readonly sentences: number
  /** Most words taken from one article, or null for no cap. */
  readonly wordsPerArticle: number | null
}

/** From this share of repeated words on, a sentence says what another line already says. */
const SAME_WORDS = 0.5

/** The lines chosen so far, and what still fits beside them. */
export class LineCollection {
  readonly lines: CollectedLine[] = []
  /** Stems of all that is chosen. */
  readonly stems = new Set<string>()
  readonly #taken = new Set<Candidate>()
  readonly #words = new Map<number, number>()
  readonly #limits: LineLimits
  /** The lines the last unit made or lengthened: units are asked about again after each. */
  #latest: readonly CollectedLine[] = []
  #sentences = 0

  constructor(limits: LineLimits) {
    this.#limits = limits
  }

  /** Sentences of the unit that are not chosen yet. */
  missing(unit: Unit): Candidate[] {
    const all = unit.answer === null ? unit.run : [...unit.run, unit.answer]
    return all.filter((candidate) => !this.#taken.has(candidate))
  }

  /** Whether a unit fits. Once it does not, it never will; repetition is judged by the latest lines. */
  mayTake(unit: Unit): boolean {
    const missing = this.missing(unit)
    const last = missing.at(-1)
    if (last === undefined || unit.run.every((candidate) => this.#taken.has(candidate)))
      return false
    if (this.#sentences + countSentences(missing) > this.#limits.sentences) return false
    return !this.#overfills(missing) && !this.#repeats(unit.run.at(-1) ?? last)
  }

  take(unit: Unit): void {
    const missing = this.missing(unit)
    this.#sentences += countSentences(missing)
    for (const candidate of missing) {
      const { id } = candidate.report.article
      this.#taken.add(candidate)
      this.#words.set(id, (this.#words.get(id) ?? 0) + countWords(candidate))
      for (const stem of candidate.stems) this.stems.add(stem)
    }
    const head = unit.run[0]
    const begun = this.lines.find(({ run }) => head !== undefined && run.includes(head))
    const rest = unit.run.filter((candidate) => missing.includes(candidate))
    const line = begun ?? { run: [], withNext: false }
    line.run.push(...rest)
    if (begun === undefined) this.#place(line, unit.answer)
    else if (unit.answer !== null) this.#moveAnswer(line, unit.answer)
    const { answer } = unit
    this.#latest = this.lines.filter(
      (each) => each === line || (answer !== null && each.run.includes(answer)),
    )
  }

  /** Puts a new line last, or right before the line that has its answer. */
  #place(line: CollectedLine, answer: Candidate | null): void {
    const at = answer === null ? -1 : this.lines.findIndex(({ run }) => run.includes(answer))
    if (at >= 0) this.lines.splice(at, 0, line)
    else this.lines.push(line)
    if (answer === null) return
    line.withNext = true
    if (at < 0) this.lines.push({ run: [answer], withNext: false })
  }

  /** A line that grew into an accusation is followed by the answer. */
  #moveAnswer(line: CollectedLine, answer: Candidate): void {
    const held = this.lines.find(({ run }) => run.includes(answer))
    if (held === line || line.withNext) return
    const answering = held ?? { run: [answer], withNext: false }
    if (held !== undefined) this.lines.splice(this.lines.indexOf(held), 1)
    this.lines.splice(this.lines.indexOf(line) + 1, 0, answering)
    line.withNext = true
  }

  #overfills(missing: readonly Candidate[]): boolean {
    const cap = this.#limits.wordsPerArticle
    if (cap === null) return false
    const added = new Map<number, number>()
    for (const candidate of missing) {
      const { id } = candidate.report.article
      added.set(id, (added.get(id) ?? this.#words.get(id) ?? 0) + countWords(candidate))
    }
    return [...added.values()].some((words) => words > cap)
  }

  #repeats({ stems }: Candidate): boolean {
    return this.#latest.some(({ run }) => {
      let same = 0
      for (const stem of stems) if (run.some((chosen) => chosen.stems.has(stem))) same += 1
      return same / Math.max(1, stems.size) >= SAME_WORDS
    })
  }
}

/** A caveat comes along and is a sentence too. */
function countSentences(candidates: readonly Candidate[]): number {
  return candidates.length + candidates.filter(({ statement }) => statement.caveat !== null).length
}

function countWords({ words, statement, report }: Candidate): number {
  if (statement.caveat === null) return words
  return words + stemWords(statement.caveat, report.article.language).length
}
