import type { Person } from '../../tests/fakes/telegram/people.ts'
import { rowsOf } from '../../tests/fakes/telegram/press-button.ts'
import type { FakeTelegram } from '../../tests/fakes/telegram/start-telegram.ts'
import type { FakeChat, FakeMessage } from '../../tests/fakes/telegram/state.ts'
import { typeInline } from '../../tests/fakes/telegram/use-inline.ts'
import type { Deed, People } from '../bot/measure-answers.ts'

export const groups = 20
const membersEach = 5
/** As many write to the bot alone. */
const alone = groups * membersEach
const patienceMs = 60_000

/** Where a bot finds this Telegram. */
export function environmentOf({ url, token }: FakeTelegram): NodeJS.ProcessEnv {
  return { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: url }
}

/** Somebody where they write. */
interface Writer {
  readonly person: Person
  readonly chat: FakeChat
}

/** With a digest of their own before them, whose buttons they may press. */
interface Reader extends Writer {
  readonly digest: FakeMessage
}

/** Twenty groups of five people and a hundred who are alone with the bot; each has asked for the news before. */
export async function gatherPeople(telegram: FakeTelegram): Promise<People> {
  const readers: Reader[] = []
  for (const writer of openChats(telegram))
    readers.push({ ...writer, digest: await ask(telegram, writer, '/news') })
  const latencies: number[] = []
  return {
    size: readers.length,
    latencies,
    deedAt(index, turn) {
      const reader = readers[index]
      if (reader === undefined) throw new Error('there is nobody')
      const { kind, done } = deedOf(telegram, reader, turn)
      return {
        kind,
        async done() {
          const began = performance.now()
          await done()
          latencies.push(performance.now() - began)
        },
      }
    },
  }
}

function openChats({ world }: FakeTelegram): readonly Writer[] {
  const inGroups = Array.from({ length: groups }, (_, n) => {
    const members = Array.from({ length: membersEach }, () => world.makeUser())
    return { chat: world.makeGroup({ title: `Quay ${n}`, members, bot: 'member' }), members }
  })
  const others = Array.from({ length: alone }, () => {
    const person = world.makeUser()
    return { person, chat: person.chat }
  })
  // One of each group after the other, as a group takes no more than a message a second.
  const inTurn = Array.from({ length: membersEach }, (_, nth) =>
    inGroups.flatMap(({ chat, members }) =>
      members.slice(nth, nth + 1).map((person) => ({ person, chat })),
    ),
  )
  return [...inTurn.flat(), ...others]
}

/** What people do, about as often as they do it: `turn` shifts who does what. */
function deedOf(telegram: FakeTelegram, reader: Reader, turn: number): Deed {
  const { person, digest } = reader
  const command = (line: string): Deed => ({
    kind: 'a command',
    done: () => ask(telegram, reader, line),
  })
  const press = (nth: number): Deed => ({
    kind: 'a button',
    done: () => person.presses(digest, rowsOf(digest).flat()[nth]?.text ?? '', patienceMs),
  })
  const inline = (query: string): Deed => ({
    kind: 'an inline query',
    done() {
      forgetOffers(telegram)
      const asked = { query, offset: '', place: 'sender' } as const
      return typeInline(telegram.state, person.id, asked, patienceMs)
    },
  })
  const deeds = [
    () => command('/news'),
    () => command('/news science'),
    () => command('/search karo mi'),
    () => command('/search ten'),
    () => command('/topics'),
    () => command('/follow Velm harbour'),
    () => command('/settings'),
    () => command('/story 1'),
    () => press(0),
    () => press(1),
    () => inline('karo'),
    () => inline('ten mi'),
    () => inline(''),
  ]
  return deeds[turn % deeds.length]?.() ?? command('/news')
}

/** Resolves with the first answer: in a group the one that quotes the question. */
async function ask(
  { state, world }: FakeTelegram,
  { person, chat }: Writer,
  line: string,
): Promise<FakeMessage> {
  const said = person.says(chat, line)
  let answer: FakeMessage | undefined
  const isThere = () => {
    answer = state.messages
      .get(chat.id)
      ?.findLast(
        ({ id, authorId, replyToId }) =>
          id > said.id &&
          authorId === state.botId &&
          (chat.type === 'private' || replyToId === said.id),
      )
    return answer !== undefined
  }
  await world.until(isThere, `"${line}" has no answer`, patienceMs)
  if (answer === undefined) throw new Error('it is gone')
  return answer
}

/** Otherwise Telegram would answer the next who types the same. */
function forgetOffers({ state }: FakeTelegram): void {
  for (const [id, { answer }] of state.inlineQueries)
    if (answer !== null) state.inlineQueries.delete(id)
}
