import type { FakeMessage, TelegramState } from '../../fakes/telegram/state.ts'
import { nameChat } from '../../fakes/telegram/write-log.ts'
import { cutLines, type Entry, writeEntries } from '../day/write-entries.ts'
import { writeTime } from '../day/write-time.ts'
import type { LivedDay } from './live-day.ts'
import { writeRows, writeWords } from './write-words.ts'

/** The day as everybody saw it, in the order in which it happened; times are those of the people's zone. */
export function writeDayLog({ day, ledger }: Pick<LivedDay, 'day' | 'ledger'>): string {
  const { state } = day.telegram
  const owed = new Set(
    ledger.map(
      ({ chatId, messageId }) => `${chatId.split('/')[0]} ${messageId?.split(':').at(-1)}`,
    ),
  )
  const isOwed = ({ chatId, id }: FakeMessage) => owed.has(`telegram:${chatId} ${id}`)
  return writeEntries([
    ...day.happenings.map((each) => ({ ...each, order: each.comesAfter ? 5 : 0, lines: [] })),
    ...day.acts.map(({ at, place, what, told }) => ({
      at,
      order: 1,
      place,
      what,
      lines: told.map((text) => `→ is told: ${text}`),
    })),
    ...[...state.messages.values()]
      .flat()
      .filter(
        ({ authorId, viaBotId, service }) =>
          service === null && (authorId === state.botId || viaBotId === state.botId),
      )
      .flatMap((message) => entriesOf(state, message, isOwed(message))),
  ])
}

/** It was sent, pinned, edited. What was owed is written whole, an answer as far as one reads at a glance. */
function entriesOf(state: TelegramState, message: FakeMessage, isOwed: boolean): readonly Entry[] {
  const { id, at, edits, pinnedAt, chatId, isTopicMessage, threadId, authorId } = message
  const chat = state.chats.get(chatId)
  const place = chat === undefined ? '?' : nameChat(state, chat, isTopicMessage ? threadId : null)
  const versions = [...edits, message].map((version) => writeWords(version))
  const [first = []] = versions
  const rows = writeRows(edits[0] ?? message)
  const states = [
    authorId === state.botId ? (isOwed ? 'message' : 'answer') : 'shared through the bot',
    ...(message.silent ? ['silent'] : []),
    ...quoted(state, message),
  ]
  const key = `${place.split('/')[0]} ${`${id}`.padStart(9, '0')}`
  const common = { place, key, order: 2 }
  return [
    {
      ...common,
      at,
      what: states.join(', '),
      lines: [...(isOwed ? first : cutLines(first)), ...rows],
    },
    ...(pinnedAt === null
      ? []
      : [{ ...common, order: 3, at: pinnedAt, what: 'pinned', lines: first.slice(0, 1) }]),
    ...edits.map((edit, i) => ({
      ...common,
      order: 4,
      at: edit.at,
      what: `edited what was written at ${writeTime(at).trim()}; new in it`,
      lines: cutLines(
        (versions[i + 1] ?? []).filter((line) => !(versions[i] ?? []).includes(line)),
      ),
    })),
  ]
}

/** What a message answers, by its first words. */
function quoted(state: TelegramState, { chatId, replyToId }: FakeMessage): readonly string[] {
  if (replyToId === null) return []
  const target = state.messages.get(chatId)?.find(({ id }) => id === replyToId)
  const [words = ''] = target === undefined ? [] : writeWords(target)
  return [`in answer to “${words.slice(0, 60)}”`]
}
