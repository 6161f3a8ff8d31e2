import type { Digest } from '../digest/digest.ts'
import type { Block, Message } from './message.ts'
import { phraseStory } from './phrase-story.ts'
import type { Translate } from './translate.ts'

const keys = {
  thread: 'digest-in-thread',
  answer: 'digest-as-answer',
  story: 'digest-story-by-story',
} as const

/**
 * The short card over a digest that stands in full in its thread, or story by story after it: the digest's heading, a
 * headline a line, how far reading went. It shows its stories, so that a correction finds it, but advances no memory.
 */
export function composeHeadlines(
  { coverage }: Pick<Digest, 'coverage'>,
  message: Message,
  t: Translate,
  toldIn: 'thread' | 'answer' | 'story' = 'thread',
): Message {
  const { language, timeZone, at } = message
  const phrasing = { t, language, timeZone, now: at }
  const cards = message.blocks.flatMap((block) =>
    block.kind === 'story' && block.mark !== 'still' ? [block] : [],
  )
  const items = cards.flatMap((card) => {
    const { headline, aside } = phraseStory({ ...card, compact: true, changes: [] }, phrasing)
    const [button] = card.buttons
    return button === undefined ? [] : [{ spans: headline, aside, button }]
  })
  const heading = message.blocks.filter(({ kind }) => kind === 'heading')
  const hint: Block = { kind: 'text', spans: [{ text: t(keys[toldIn]), style: 'quiet' }] }
  return {
    ...message,
    blocks: [...heading, { kind: 'menu', items }, hint, { kind: 'coverage', coverage }],
    shows: cards.map(({ brief: { storyId, revision } }) => ({ storyId, revision })),
  }
}
