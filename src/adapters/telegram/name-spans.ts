import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Block, Message, Span } from '../../delivery/message.ts'
import type { Translate } from '../../delivery/translate.ts'
import { readChatId, writeChatId } from './address.ts'
import { readRecord } from './chat-record.ts'
import { nameOf } from './choose-place.ts'

/** What naming needs: what was noted of chats, and words for those of which nothing was. */
interface NamingMeans {
  readonly notes: Pick<PlatformNotes, 'readNote'>
  /** Of the message's language. */
  readonly t: Translate
}

/** A message with the names of the places and people that its spans hold by their ids. Never rejects. */
export async function nameSpans(message: Message, means: NamingMeans): Promise<Message> {
  const spans = message.blocks.flatMap(spansOf)
  if (!spans.some(isId)) return message
  const names = new Map<string, string>()
  for (const { place } of spans)
    if (place !== undefined && !names.has(place)) names.set(place, await tellPlace(place, means))
  const { t } = means
  const named = (span: Span): Span => {
    const { place, person, ...rest } = span
    if (place !== undefined) return { ...rest, text: names.get(place) ?? t('telegram-some-place') }
    if (person === undefined) return span
    return { ...rest, text: t('telegram-some-person', { id: withoutPlatform(person) }) }
  }
  return { ...message, blocks: message.blocks.map((block) => mapSpans(block, named)) }
}

function isId({ place, person }: Span): boolean {
  return place !== undefined || person !== undefined
}

function withoutPlatform(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}

async function tellPlace(id: string, { notes, t }: NamingMeans): Promise<string> {
  const address = readChatId(id)
  const whole = address === null ? id : writeChatId({ chatId: address.chatId, threadId: null })
  const note = await notes.readNote('telegram', 'chat', whole).catch(() => null)
  const record = note === null ? null : readRecord(note)
  if (address === null || record === null || record.title === '') return t('telegram-some-place')
  return nameOf({ ...record, rights: null }, address.threadId)
}

function spansOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return block.spans
    case 'list':
      return block.items.flat()
    case 'table':
      return block.rows.flat(2)
    case 'menu':
      return block.items.flatMap(({ spans, aside }) => [...spans, ...aside])
    case 'story':
    case 'coverage':
    case 'file':
    case 'actions':
    case 'choose':
      return []
  }
}

function mapSpans(block: Block, map: (span: Span) => Span): Block {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { ...block, spans: block.spans.map(map) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(map)) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(map))) }
    case 'menu':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          spans: item.spans.map(map),
          aside: item.aside.map(map),
        })),
      }
    case 'story':
    case 'coverage':
    case 'file':
    case 'actions':
    case 'choose':
      return block
  }
}
