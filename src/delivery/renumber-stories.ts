import type { Block, Message, StoryCardBlock } from './message.ts'
import type { Translate } from './translate.ts'

/** No digest takes longer to read. */
const mostMinutes = 60

/**
 * The messages of one digest, in order, after a story was taken out that had this number (null: none): the others are
 * numbered anew, and the heading counts one less. What a heading says is words by now: it is found as it was written.
 */
export function renumberStories(
  messages: readonly Message[],
  taken: number | null,
  translator: (language: string) => Translate,
): readonly Message[] {
  let number = 0
  const renumber = (card: StoryCardBlock): StoryCardBlock =>
    card.number === null ? card : { ...card, number: ++number }
  const most = messages.flatMap(({ blocks }) => blocks).filter(isStory).length + 1
  return messages.map((message) => {
    const t = translator(message.language)
    const blocks = message.blocks.map((block) => {
      if (block.kind === 'heading') return recount(block, { taken, most, t })
      return block.kind === 'story' ? renumber(block) : block
    })
    return { ...message, blocks }
  })
}

function isStory({ kind }: Block): boolean {
  return kind === 'story'
}

interface Counting {
  readonly taken: number | null
  /** Stories there were at most. */
  readonly most: number
  readonly t: Translate
}

function recount(
  heading: Extract<Block, { kind: 'heading' }>,
  { taken, most, t }: Counting,
): Block {
  const length = (stories: number, minutes: number) =>
    ` · ${t('digest-length', { stories, minutes })}`
  const recounted = (text: string): string => {
    // Told again, without being news, are those after the ones that are counted.
    for (let stories = Math.max(1, taken ?? 1); stories <= most; stories++)
      for (let minutes = 1; minutes <= mostMinutes; minutes++) {
        const told = length(stories, minutes)
        if (!text.endsWith(told)) continue
        const left = stories - 1
        const shorter = Math.max(1, Math.round((minutes * left) / stories))
        return text.slice(0, -told.length) + (left === 0 ? '' : length(left, shorter))
      }
    return text
  }
  return {
    ...heading,
    spans: heading.spans.map((span) => ({ ...span, text: recounted(span.text) })),
  }
}
