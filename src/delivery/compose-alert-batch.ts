import type { StoryBrief } from '../digest/digest.ts'
import { listLines } from '../digest/list-lines.ts'
import { groupStatements } from '../digest/order-statements.ts'
import { composeCard } from './compose-card.ts'
import type { Block, Message } from './message.ts'
import type { Phrasing } from './phrase-source.ts'

/** More are counted, and come with the next digest: the list is to be taken in at a glance. */
export const mostBatched = 10
/** So many may have a line each; of more the headlines are enough to choose from. */
const mostTold = 3

/** What alerts waited for the end of quiet hours, as it is now, in one message of at most so many stories. */
export function composeAlertBatch(
  briefs: readonly StoryBrief[],
  phrasing: Phrasing,
  mostStories: number = mostBatched,
): Message {
  const { t, language, timeZone, now } = phrasing
  const shown = briefs.slice(0, mostStories)
  const blocks: Block[] = [
    {
      kind: 'heading',
      spans: [
        { text: t('quiet-title'), style: 'strong' },
        { text: ` · ${t('quiet-count', { count: briefs.length })}`, style: 'quiet' },
      ],
    },
    ...shown.map((brief, i) => {
      const [line = []] = groupStatements(listLines(brief, [], null))
      const story = { brief, mark: 'new' as const, changes: [], statements: line }
      const compact = shown.length > mostTold
      return { ...composeCard(story, i + 1, null, phrasing), compact }
    }),
  ]
  const left = briefs.length - shown.length
  if (left > 0)
    blocks.push({
      kind: 'text',
      spans: [{ text: t('quiet-more', { count: left }), style: 'quiet' }],
    })
  blocks.push({ kind: 'actions', buttons: [{ label: t('button-news'), command: '/news' }] })
  const shows = shown.map(({ storyId, revision }) => ({ storyId, revision }))
  return { blocks, language, timeZone, at: now, private: false, shows }
}
