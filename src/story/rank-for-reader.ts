import type { Story } from './story.ts'

/** What a reader asks to see more of. */
export interface ReaderWishes {
  /** Desk ids the reader chose; empty: all alike. */
  readonly desks: readonly string[]
  /** Stories the reader follows. */
  readonly followed: ReadonlySet<number>
}

// In doublings of a story's weight, the unit of `Story.hot`.
const CHOSEN_DESK = 1
const FOLLOWED = 3

/** Stories by their rank, raised by the reader's wishes; equal ones keep the older id first. */
export function rankForReader(stories: readonly Story[], wishes: ReaderWishes): readonly Story[] {
  const score = (story: Story): number =>
    story.hot +
    (story.desks.some((desk) => wishes.desks.includes(desk)) ? CHOSEN_DESK : 0) +
    (wishes.followed.has(story.id) ? FOLLOWED : 0)
  return stories.toSorted((a, b) => score(b) - score(a) || a.id - b.id)
}
