import type { StoryBrief } from '../digest/digest.ts'
import { listLines } from '../digest/list-lines.ts'
import { groupStatements } from '../digest/order-statements.ts'
import { composeCard } from './compose-card.ts'
import { markBlocks } from './mark-blocks.ts'
import type { Message } from './message.ts'
import type { Phrasing } from './phrase-source.ts'
import { takeLines } from './take-lines.ts'

/** It is read between other people's messages; the story tells the rest. */
const mostLines = 2

/**
 * A story that somebody shares where the bot need not be: its headline, two lines, the first accounts that differ. It is
 * new to nobody in particular, and nobody's memory takes it up.
 */
export function composeSharedStory(brief: StoryBrief, phrasing: Phrasing): Message {
  const { language, timeZone, now } = phrasing
  const statements = takeLines(groupStatements(listLines(brief, [], null)), mostLines)
  const open = brief.disputes.filter(({ past }) => past !== true)
  const told = { ...brief, disputes: open.slice(0, 1) }
  const card = composeCard(
    { brief: told, mark: 'new', changes: [], statements },
    null,
    null,
    phrasing,
  )
  return {
    blocks: [...markBlocks(brief, phrasing), { ...card, mark: null, isShort: true }],
    language,
    timeZone,
    at: now,
    private: false,
    shows: [],
  }
}
