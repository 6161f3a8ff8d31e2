import type { WrittenStory } from '../digest/writing.ts'
import type { StoryChange } from '../story/story.ts'
import { type AlertStandard, alertStandard } from './alert-rules.ts'
import type { AlertStore } from './alert-store.ts'

/** What proposing needs from outside. */
export interface ProposeMeans {
  readonly alerts: Pick<AlertStore, 'propose'>
  readonly now: () => number
  readonly standard?: AlertStandard
}

const minute = 60_000
/** Candidates a transaction. */
const batchSize = 100

/**
 * Puts forward what may alert at all: young stories each time they are written, for a second origin may
 * confirm one without telling more, and older ones that took a turn. Retellings and unexplained rewrites
 * make no revision, so that nobody is told of them; whom the rest concerns is judged later, by recipient.
 */
export async function proposeAlerts(
  written: readonly WrittenStory[],
  { alerts, now, standard = alertStandard }: ProposeMeans,
): Promise<void> {
  const at = now()
  const candidates = written
    .filter(({ brief, changes }) => {
      const isYoung = at - brief.firstSeen <= standard.lifeMinutes * minute
      return isYoung || changes.some(isTurn)
    })
    .map(({ brief: { storyId, revision } }) => ({ storyId, revision, firstAt: at }))
  for (let i = 0; i < candidates.length; i += batchSize)
    await alerts.propose(candidates.slice(i, i + batchSize))
}

/** Something new happened. Corrections go to those who were told (correct-sent.ts); accounts that agree again alert nobody. */
export function isTurn({ kind, after }: StoryChange): boolean {
  if (kind === 'correction' || kind === 'withdrawal') return false
  return kind !== 'conflict' || after !== ''
}
