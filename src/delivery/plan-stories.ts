import type { Digest } from '../digest/digest.ts'
import { composeHeadlines } from './compose-headlines.ts'
import { withShown } from './list-shown.ts'
import type { Block, Message, StoryCardBlock } from './message.ts'
import type { Messenger } from './messenger.ts'
import type { PlannedStories } from './plan-briefing.ts'
import type { Translate } from './translate.ts'

/**
 * A digest's message as one for its headlines and one for each of its stories, in parts that fit; what has a line only
 * (alerted already, still) goes on from the headlines.
 */
export function planStories(
  digest: Digest,
  message: Message,
  t: Translate,
  messenger: Pick<Messenger, 'plan'>,
): PlannedStories {
  const plan = (blocks: readonly Block[]): readonly Message[] =>
    blocks.length === 0 ? [] : messenger.plan(withShown({ ...message, blocks })).map(withShown)
  const { blocks } = message
  const last = blocks.findLastIndex(isFull)
  const lines = blocks.slice(last + 1).filter(({ kind }) => kind === 'text' || kind === 'story')
  return {
    opening: planHeadlines(composeOpening(digest, message, t), messenger),
    lines: plan(lines),
    // Each stands alone: a number in it would be nobody's.
    stories: blocks.filter(isFull).map((card) => plan([{ ...card, number: null }])),
  }
}

/** The heading and its notes, a headline a line, how far reading went. */
function composeOpening(digest: Digest, message: Message, t: Translate): Message {
  const { blocks } = message
  const cards = blocks.filter((block) => block.kind === 'heading' || isFull(block))
  const headlines = composeHeadlines(digest, { ...message, blocks: cards }, t, 'story')
  const notes = blocks.slice(0, blocks.findIndex(isFull)).filter(({ kind }) => kind === 'text')
  const first = headlines.blocks.findIndex(({ kind }) => kind === 'menu')
  return { ...headlines, blocks: headlines.blocks.toSpliced(first, 0, ...notes) }
}

/** A part shows the stories whose headlines stand in it. */
function planHeadlines(opening: Message, messenger: Pick<Messenger, 'plan'>): readonly Message[] {
  return messenger.plan(opening).map((part) => {
    const commands = part.blocks.flatMap((block) =>
      block.kind === 'menu' ? block.items.map(({ button }) => button.command) : [],
    )
    const shows = opening.shows.filter(({ storyId }) => commands.includes(`/story #${storyId}`))
    return { ...part, shows }
  })
}

function isFull(block: Block): block is StoryCardBlock {
  return block.kind === 'story' && !block.compact
}
