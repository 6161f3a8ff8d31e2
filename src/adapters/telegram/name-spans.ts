import type { Api } from 'grammy'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Block, Message, Span } from '../../delivery/message.ts'
import type { Translate } from '../../delivery/translate.ts'
import { isPrivate, readChatId, type TelegramAddress, writeChatId } from './address.ts'
import { readRecord } from './chat-record.ts'
import { nameOf } from './choose-place.ts'

/** What naming needs: what was noted of chats, and words for those of which nothing was. */
interface NamingMeans {
  readonly notes: Pick<PlatformNotes, 'readNote'>
  readonly api: Pick<Api, 'getChat'>
  /** Of the message's language. */
  readonly t: Translate
}

/** A message with the names of the places and people that its spans hold by their ids. Never rejects. */
export async function nameSpans(message: Message, means: NamingMeans): Promise<Message> {
  const spans = message.blocks.flatMap(spansOf)
  if (!spans.some(isId)) return message
  const names = new Map<string, string>()
  for (const { place, person } of spans) {
    const id = place ?? person
    if (id !== undefined && !names.has(id)) names.set(id, await tell(id, means))
  }
  const named = (span: Span): Span => {
    const { place, person, ...rest } = span
    const id = place ?? person
    return id === undefined ? span : { ...rest, text: names.get(id) ?? '' }
  }
  return { ...message, blocks: message.blocks.map((block) => mapSpans(block, named)) }
}

function isId({ place, person }: Span): boolean {
  return place !== undefined || person !== undefined
}

/** A private chat is called by its person. */
async function tell(id: string, means: NamingMeans): Promise<string> {
  const address = readChatId(id)
  return address !== null && isPrivate(address)
    ? tellPerson(address.chatId, means)
    : tellPlace(id, address, means)
}

/** Nobody's name is kept: Telegram tells it of those the bot has met. */
async function tellPerson(userId: number, { api, t }: NamingMeans): Promise<string> {
  const chat = await api.getChat(userId).catch(() => null)
  const names = chat === null ? [] : [chat.first_name, chat.last_name]
  const name = names.filter((part) => part !== undefined && part !== '').join(' ')
  return name === '' ? t('telegram-some-person', { id: `${userId}` }) : name
}

async function tellPlace(
  id: string,
  address: TelegramAddress | null,
  { notes, t }: NamingMeans,
): Promise<string> {
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
