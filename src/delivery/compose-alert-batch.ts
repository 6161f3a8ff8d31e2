import type { StoryBrief } from '../digest/digest.ts'
import { listLines } from '../digest/list-lines.ts'
import { groupStatements } from '../digest/order-statements.ts'
import type { StoryChange } from '../story/story.ts'
import { type CardSetting, composeCard } from './compose-card.ts'
import type { Block, Message } from './message.ts'

/** More are counted, and come with the next digest: the list is to be taken in at a glance. */
export const mostBatched = 10
/** So many may have a line each; of more the headlines are enough to choose from. */
const mostTold = 3

/** A story of the batch, and what its reader knows of it. */
export interface BatchedStory {
  readonly brief: StoryBrief
  /** When the reader was told of it last, or null. */
  readonly since: number | null
  /** What changed since then. */
  readonly changes: readonly StoryChange[]
}

/** What alerts waited for the end of quiet hours, as it is now, in one message of at most so many stories. */
export function composeAlertBatch(
  stories: readonly BatchedStory[],
  setting: CardSetting,
  mostStories: number = mostBatched,
): Message {
  const { images = false, ...phrasing } = setting
  const { t, language, timeZone, now } = phrasing
  const shown = stories.slice(0, mostStories)
  const blocks: Block[] = [
    {
      kind: 'heading',
      spans: [
        { text: t('quiet-title'), style: 'strong' },
        { text: ` · ${t('quiet-count', { count: stories.length })}`, style: 'quiet' },
      ],
    },
    ...shown.map(({ brief, since, changes }, i) => {
      const [line = []] = groupStatements(listLines(brief, changes, since))
      const mark = since === null ? ('new' as const) : ('changed' as const)
      const compact = shown.length > mostTold
      const cardSetting = { ...phrasing, images: images && !compact }
      const card = composeCard(
        { brief, mark, changes, statements: line },
        i + 1,
        since,
        cardSetting,
      )
      return { ...card, compact }
    }),
  ]
  const left = stories.length - shown.length
  if (left > 0)
    blocks.push({
      kind: 'text',
      spans: [{ text: t('quiet-more', { count: left }), style: 'quiet' }],
    })
  blocks.push({ kind: 'actions', buttons: [{ label: t('button-news'), command: '/news' }] })
  const shows = shown.map(({ brief }) => ({ storyId: brief.storyId, revision: brief.revision }))
  return { blocks, language, timeZone, at: now, private: false, shows }
}
