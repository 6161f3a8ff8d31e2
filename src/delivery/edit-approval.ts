import type { Delivery, NewDelivery } from './delivery.ts'
import { listShown } from './list-shown.ts'
import type { Block, Message, Span, StoryCardBlock } from './message.ts'
import type { Outbox } from './outbox.ts'
import { renumberStories } from './renumber-stories.ts'
import type { Translate } from './translate.ts'
import { withoutStory } from './without-story.ts'

/** Parts of a card, and of a digest, that are looked at. */
const mostParts = 100

/** What became of a digest that moderators were asked about. */
export interface ApprovalNews {
  readonly runId: number
  /** Tells this edit from others of the card. */
  readonly step: string
  /** What stands in place of the question, in the moderators' language: then nothing is asked any more. Null: it still is. */
  readonly decided: ((t: Translate, message: Message) => readonly Span[]) | null
  /** Epoch ms. */
  readonly at: number
}

/** What editing needs of the rest. */
export interface ApprovalCard {
  readonly outbox: Pick<Outbox, 'list' | 'enqueue'>
  readonly translator: (language: string) => Translate
}

/** The card as it was sent, by the key of each part. */
export function approvalKey(runId: number, part: number): string {
  return `approval:${runId}:${part}`
}

/** The moderators' card without what was dropped, and once it is decided without its buttons. To be called before what is skipped is deleted. */
export async function editApproval(news: ApprovalNews, card: ApprovalCard): Promise<void> {
  const { runId, step, decided, at } = news
  const { outbox, translator } = card
  const sent = await listParts(runId, outbox)
  const owed = await outbox.list({ runId }, mostParts)
  const owedStories = new Set(owed.flatMap(({ message }) => storiesOf(message)))
  const parts = withoutDropped(sent, owedStories, translator)
  const told = sent.flatMap(({ message }) => message ?? [])
  const isEmptied = told.some(hasStory) && !parts.some(hasStory)
  const edits = parts.map((message, i): NewDelivery | null => {
    const asked = sent[i]
    if (asked === undefined) return null
    // Of what led to its stories nothing stays where all were dropped.
    const left = isEmptied ? { ...message, blocks: [] } : message
    const edited =
      decided === null ? relabel(left, translator) : settle(left, i, decided, translator)
    return { ...editOf(asked, edited), key: `${asked.key}:${step}`, sendAt: at }
  })
  await outbox.enqueue(edits.filter((edit) => edit !== null))
}

async function listParts(
  runId: number,
  outbox: Pick<Outbox, 'list'>,
): Promise<readonly Delivery[]> {
  const parts: Delivery[] = []
  for (let part = 0; part < mostParts; part++) {
    const [sent] = await outbox.list({ key: approvalKey(runId, part) }, 1)
    if (sent === undefined) break
    parts.push(sent)
  }
  return parts
}

function hasStory({ blocks }: Message): boolean {
  return blocks.some(({ kind }) => kind === 'story')
}

function storiesOf(message: Message | null): readonly number[] {
  return message === null ? [] : listShown(message.blocks).map(({ storyId }) => storyId)
}

function withoutDropped(
  sent: readonly Delivery[],
  left: ReadonlySet<number>,
  translator: ApprovalCard['translator'],
): readonly Message[] {
  let parts = sent.flatMap(({ message }) => message ?? [])
  const cards = parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'story'))
  // The last first: the numbers before it stay as they are meanwhile.
  for (const { brief, number } of cards.toReversed()) {
    if (left.has(brief.storyId)) continue
    parts = [
      ...renumberStories(
        parts.map((part) => withoutStory(part, brief.storyId) ?? part),
        number,
        translator,
      ),
    ]
  }
  return parts
}

/** "Drop 2" names the number that its story has now. */
function relabel(message: Message, translator: ApprovalCard['translator']): Message {
  const t = translator(message.language)
  const renamed = (card: StoryCardBlock): StoryCardBlock => ({
    ...card,
    buttons: card.buttons.map((button) =>
      card.number === null
        ? button
        : { ...button, label: t('button-drop-story', { number: card.number }) },
    ),
  })
  return filled(
    { ...message, blocks: message.blocks.map((b) => (b.kind === 'story' ? renamed(b) : b)) },
    t,
  )
}

/** Nothing is to be pressed any more; the first part begins with what was decided. */
function settle(
  message: Message,
  part: number,
  decided: NonNullable<ApprovalNews['decided']>,
  translator: ApprovalCard['translator'],
): Message {
  const t = translator(message.language)
  const told = message.blocks
    .filter(({ kind }) => kind !== 'actions')
    .map((block): Block => (block.kind === 'story' ? { ...block, buttons: [] } : block))
  if (part > 0) return filled({ ...message, blocks: told }, t)
  const first: Block = { kind: 'text', spans: decided(t, message) }
  return { ...message, blocks: [first, ...told.slice(1)] }
}

/** A part whose stories are all gone says so. */
function filled(message: Message, t: Translate): Message {
  if (message.blocks.length > 0) return message
  return { ...message, blocks: [{ kind: 'text', spans: [{ text: t('schedule-story-dropped') }] }] }
}

function editOf({ key, platform, chatId }: Delivery, message: Message) {
  return {
    platform,
    chatId,
    purpose: 'notice',
    action: 'edit',
    target: key,
    after: key,
    message,
    silent: true,
    notAfter: null,
    memoryId: null,
    state: 'pending',
  } as const
}
