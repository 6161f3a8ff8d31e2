import type { FakeChat, FakeMessage, TelegramState } from './state.ts'

/** What happened where people see it, as text: time (UTC), chat, author, and the words of each message. */
export function writeLog(state: TelegramState, chatId?: number): string {
  return [...state.messages]
    .filter(([id]) => chatId === undefined || id === chatId)
    .flatMap(([, all]) => all)
    .sort((a, b) => a.at - b.at)
    .map((message) => writeMessage(state, message))
    .join('\n')
}

function writeMessage(state: TelegramState, message: FakeMessage): string {
  const time = new Date(message.at).toISOString().slice(0, 19).replace('T', ' ')
  const states = [
    message.silent ? 'silent' : '',
    message.replyToId === null ? '' : `answers ${message.replyToId}`,
    message.viaBotId === null ? '' : 'through the bot',
    message.deletedAt === null ? '' : 'deleted',
    message.pinnedAt === null ? '' : 'pinned',
    message.editedAt === null ? '' : `edited ${message.edits.length}×`,
    ...summonedBy(message),
  ].filter((text) => text !== '')
  const note = states.length === 0 ? '' : ` (${states.join(', ')})`
  const head = `${time} ${placeOf(state, message)} ${authorOf(state, message)} ${message.id}${note}`
  return `${head}\n${linesOf(message).join('\n').replace(/^/gmu, '  ')}`
}

function linesOf(message: FakeMessage): readonly string[] {
  const { media, text, keyboard, service } = message
  if (service !== null) return [`[${Object.keys(service).join(', ')}]`]
  const attached = media === null ? [] : [describeMedia(media)]
  return [...attached, text, ...linksOf(message), ...(keyboard === null ? [] : rowsOf(keyboard))]
}

function describeMedia({ kind, file, spoiler }: NonNullable<FakeMessage['media']>): string {
  return `[${kind} ${file.name}${spoiler ? ', covered' : ''}]`
}

/** Where the marked words lead. */
function linksOf({ text, entities }: FakeMessage): readonly string[] {
  return entities.flatMap((it) =>
    it.type === 'text_link' ? [`→ ${text.slice(it.offset, it.offset + it.length)}: ${it.url}`] : [],
  )
}

/** Telegram tells these people, or makes these words a press away: in news there are none. */
function summonedBy({ text, entities, service }: FakeMessage): readonly string[] {
  if (service !== null) return []
  const told = ['mention', 'text_mention']
  return entities
    .filter(({ type }) => told.includes(type))
    .map(({ offset, length }) => `mentions ${text.slice(offset, offset + length)}`)
}

function rowsOf(keyboard: NonNullable<FakeMessage['keyboard']>): readonly string[] {
  if ('remove_keyboard' in keyboard) return ['[keyboard taken away]']
  if ('force_reply' in keyboard) return ['[asks for a reply]']
  const rows = 'keyboard' in keyboard ? keyboard.keyboard : keyboard.inline_keyboard
  return rows.map((row) =>
    row.map((button) => `[${typeof button === 'string' ? button : nameOf(button)}]`).join(' '),
  )
}

function nameOf(button: { readonly text: string; readonly url?: string }): string {
  return button.url === undefined ? button.text : `${button.text} ↗`
}

function placeOf(state: TelegramState, { chatId, threadId, isTopicMessage }: FakeMessage): string {
  const chat = state.chats.get(chatId)
  return chat === undefined ? `${chatId}` : nameChat(state, chat, isTopicMessage ? threadId : null)
}

/** `@Ada` for a private chat, `#Harbour/News` for a topic of a group. */
export function nameChat(state: TelegramState, chat: FakeChat, topicId: number | null): string {
  if (chat.type === 'private') return `@${personOf(state, chat.id)}`
  const topic = topicId === null ? undefined : chat.topics.get(topicId)
  return `#${chat.title}${topic === undefined ? '' : `/${topic.name}`}`
}

function authorOf(state: TelegramState, { fromId, senderChatId }: FakeMessage): string {
  if (senderChatId !== null) return state.chats.get(senderChatId)?.title ?? `${senderChatId}`
  return fromId === null ? '?' : personOf(state, fromId)
}

function personOf(state: TelegramState, userId: number): string {
  return state.users.get(userId)?.firstName ?? `${userId}`
}
