import type { StoryChange } from '../story/story.ts'
import type { DigestStatement, DigestStory } from './digest.ts'
import { groupStatements, orderForReading } from './order-statements.ts'
import { measureReading } from './reading-speed.ts'

interface Entry {
  readonly story: DigestStory
  readonly groups: readonly (readonly DigestStatement[])[]
  /** How many of `groups` are shown. */
  shown: number
}

/** Fills a digest up to its minutes of reading: every story a line first, then more lines each. */
export class DigestBudget {
  readonly #entries: Entry[] = []
  readonly #minutes: number
  readonly #linesOf: (story: DigestStory) => readonly DigestStatement[]
  #used = 0

  /** `linesOf`: a story's lines, best first; asked only of stories whose headline fits. */
  constructor(minutes: number, linesOf: (story: DigestStory) => readonly DigestStatement[]) {
    this.#minutes = minutes
    this.#linesOf = linesOf
  }

  /** Adds those of the stories that fit with their headline, what changed, and their first line. */
  addStories(stories: readonly DigestStory[]): void {
    for (const story of stories) {
      const frame = measureFrame(story)
      if (this.#used + frame > this.#minutes) continue
      const groups = groupStatements(this.#linesOf(story))
      if (!this.#spend(frame + measureLines(groups[0] ?? [], story))) continue
      this.#entries.push({ story, groups, shown: Math.min(1, groups.length) })
    }
  }

  /** Gives the stories their further lines, one each in turn, up to `most` lines a story. */
  deepen(most: number): void {
    for (let turn = 1; turn < most; turn += 1)
      for (const entry of this.#entries) {
        const next = entry.groups[entry.shown]
        if (next === undefined || countLines(entry) + next.length > most) continue
        if (this.#spend(measureLines(next, entry.story))) entry.shown += 1
      }
  }

  /** Those of stories told in a line, headline and what changed, that fit. */
  addBrief(stories: readonly DigestStory[]): readonly DigestStory[] {
    return stories.filter(({ brief, changes }) =>
      this.#spend(
        measureReading([brief.headline.text, ...changes.map(wordsOf)].join(' '), brief.language),
      ),
    )
  }

  stories(): readonly DigestStory[] {
    return this.#entries.map(({ story, groups, shown }) => ({
      ...story,
      statements: orderForReading(groups.slice(0, shown).flat()),
    }))
  }

  /** Whole minutes, at least 1. */
  minutesUsed(): number {
    return Math.max(1, Math.ceil(this.#used))
  }

  #spend(minutes: number): boolean {
    if (this.#used + minutes > this.#minutes) return false
    this.#used += minutes
    return true
  }
}

function countLines({ groups, shown }: Entry): number {
  return groups.slice(0, shown).flat().length
}

function measureLines(lines: readonly DigestStatement[], { brief }: DigestStory): number {
  const text = lines.map((line) => `${line.text} ${line.source.publisher}`).join(' ')
  return measureReading(text, brief.language)
}

/** Headline, changes and the first accounts that differ are read too. */
function measureFrame({ brief, changes }: DigestStory): number {
  const disputes = brief.disputes.filter(({ past }) => past !== true)
  const accounts = disputes.slice(0, 1).flatMap((dispute) => dispute.accounts.slice(0, 3))
  const text = [
    brief.headline.text,
    brief.headline.source.publisher,
    ...changes.map(wordsOf),
    ...accounts.map(({ value, text: words, speaker }) => `${value ?? words} ${speaker ?? ''}`),
  ].join(' ')
  return measureReading(text, brief.language)
}

function wordsOf({ about, before, after, speaker }: StoryChange): string {
  return [about, before, after, speaker ?? ''].join(' ')
}
