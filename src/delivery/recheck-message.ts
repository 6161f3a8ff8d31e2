import { leadImage } from './lead-image.ts'
import type { Block, MenuItem, Message, StoryCardBlock } from './message.ts'
import type { PresentStory } from './present-story.ts'
import type { Translate } from './translate.ts'

/** How a story that changed is told. */
export interface Rechecking {
  /** In the message's language. */
  readonly t: Translate
  /** Where the present words of a story do not fit, its headline alone takes their place. */
  readonly compact: boolean
}

/**
 * A message as it may be sent now: a story corrected since is told as it is now and marked so, one that was
 * withdrawn is only said to be. The same message when nothing changed; null when nothing of it is left.
 */
export function recheckMessage(
  message: Message,
  present: ReadonlyMap<number, PresentStory>,
  rechecking: Rechecking,
): Message | null {
  const changed = new Map(
    message.shows.flatMap(({ storyId, revision }) => {
      const story = present.get(storyId)
      return story !== undefined && isChanged(story, storyId, revision) ? [[storyId, story]] : []
    }),
  )
  if (changed.size === 0) return message
  if (isNothingLeft(message, changed)) return null
  return {
    ...message,
    blocks: message.blocks.flatMap((block) => recheckBlock(block, changed, rechecking)),
    shows: message.shows.map((shown) => {
      const brief = changed.get(shown.storyId)?.brief
      return brief === undefined ? shown : { storyId: brief.storyId, revision: brief.revision }
    }),
  }
}

type Changed = ReadonlyMap<number, PresentStory>

function isChanged(story: PresentStory, shownId: number, shown: number): boolean {
  // Merged into another since: its revisions count something else.
  if (story.brief.storyId !== shownId) return story.withdrawn
  return (story.correctedIn ?? 0) > shown
}

/** Every story it shows was withdrawn: no frame is sent around nothing. */
function isNothingLeft({ shows }: Message, changed: Changed): boolean {
  return shows.every(({ storyId }) => changed.get(storyId)?.withdrawn === true)
}

function recheckBlock(block: Block, changed: Changed, rechecking: Rechecking): readonly Block[] {
  if (block.kind === 'story') {
    const story = changed.get(block.brief.storyId)
    return [story === undefined ? block : recheckCard(block, story, rechecking)]
  }
  if (block.kind !== 'menu') return [block]
  const items = block.items.flatMap((item) => recheckItem(item, changed, rechecking))
  return items.length === 0 ? [] : [{ ...block, items }]
}

function recheckCard(
  card: StoryCardBlock,
  { brief, withdrawn }: PresentStory,
  { t, compact }: Rechecking,
): Block {
  if (withdrawn) return withdrawnLine(brief, t)
  const { image: before, ...rest } = card
  const isCompact = compact || card.compact
  // What was taken back may be the image.
  const image = before === undefined || isCompact ? null : leadImage(brief)
  return {
    ...rest,
    ...(image === null ? {} : { image }),
    brief,
    mark: 'corrected',
    since: null,
    statements: brief.statements.slice(0, Math.max(1, card.statements.length)),
    changes: [],
    compact: isCompact,
  }
}

/** What was withdrawn is not repeated, only who took it back. */
function withdrawnLine({ notices, headline }: PresentStory['brief'], t: Translate): Block {
  const notice = notices.findLast(({ kind }) => kind === 'withdrawal')
  const { publisher, url } = notice?.source ?? headline.source
  return {
    kind: 'text',
    spans: [
      { text: t('mark-withdrawn'), style: 'warning' },
      { text: ' · ', style: 'quiet' },
      { text: t('withdrawn-meanwhile', { publisher }), link: url },
    ],
  }
}

function recheckItem(item: MenuItem, changed: Changed, { t }: Rechecking): readonly MenuItem[] {
  const id = /^\/story #(\d+)$/u.exec(item.button.command)?.[1]
  const story = id === undefined ? undefined : changed.get(Number(id))
  if (story === undefined) return [item]
  if (story.withdrawn) return []
  const { text, source } = story.brief.headline
  return [
    {
      ...item,
      spans: [
        { text: t('mark-corrected'), style: 'warning' },
        { text: ' ' },
        { text, link: source.url },
      ],
    },
  ]
}
