import { expect, onTestFinished } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { systemClock } from '../../../src/adapters/clock/system-clock.ts'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { createTelegramMessenger } from '../../../src/adapters/telegram/deliver-to-telegram.ts'
import { openTelegram } from '../../../src/adapters/telegram/open-telegram.ts'
import type { TelegramParts } from '../../../src/adapters/telegram/telegram-chat.ts'
import type { Reply } from '../../../src/chat/command.ts'
import { composeWelcome } from '../../../src/chat/compose-welcome.ts'
import type { Conversation, Line, Offer } from '../../../src/chat/conversation.ts'
import type { Answering } from '../../../src/chat/platform.ts'
import type { Block, Message } from '../../../src/delivery/message.ts'
import type { LogFields } from '../../../src/log.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sampleDesks, thursdayMorning } from '../../fakes/sample-briefs.ts'
import type { Person } from '../../fakes/telegram/people.ts'
import {
  type FakeTelegram,
  startTelegram,
  type TelegramOptions,
} from '../../fakes/telegram/start-telegram.ts'
import type { World } from '../../fakes/telegram/world.ts'

type Script = (line: Line) => Promise<Reply | null> | Reply | null

export interface OnTelegram {
  readonly telegram: FakeTelegram
  readonly world: World
  readonly chat: Answering
  /** Another process with the same store. */
  readonly openAgain: () => Promise<Answering>
  /** A person who has not started the bot yet. */
  readonly reader: Person
  /** What the conversation was told, in order. */
  readonly lines: Line[]
  readonly sent: Reply[]
  readonly dropped: Reply[]
  readonly events: { readonly event: string; readonly fields: LogFields | undefined }[]
  readonly stores: Awaited<ReturnType<typeof openDatabase>>
}

/** The real client at a Telegram of our own; `script` is what the conversation says. */
export async function answerOnTelegram(
  order: {
    readonly script?: Script
    readonly offer?: Offer
    readonly conversation?: Conversation
    readonly telegram?: TelegramOptions
    readonly parts?: Partial<TelegramParts>
    /** True: mistakes are the test's own business. */
    readonly isWild?: boolean
  } = {},
): Promise<OnTelegram> {
  const telegram = await startTelegram({ limits: null, ...order.telegram })
  const stores = await openDatabase({ path: ':memory:' })
  const opened: Answering[] = []
  onTestFinished(async () => {
    await Promise.all(opened.map((each) => each.stop()))
    await telegram.close()
    await stores.close()
    // Whatever a test does, no request may be a mistake by Telegram's own rules.
    if (order.isWild !== true) expect(telegram.mistakes).toEqual([])
  })
  const lines: Line[] = []
  const sent: Reply[] = []
  const dropped: Reply[] = []
  const events: OnTelegram['events'] = []
  const note = (event: string, fields?: LogFields) => void events.push({ event, fields })
  const log = { debug: note, info: note, warn: note, error: note }
  const script = order.script ?? (() => sayText('Yes.'))
  const offer = order.offer ?? { cards: [], personal: false }
  const shared = {
    token: telegram.token,
    apiRoot: telegram.url,
    catalogue,
    desks: sampleDesks,
    notes: stores.notes,
    clock: systemClock,
    log,
  }
  const openAgain = async (): Promise<Answering> => {
    const messenger = createTelegramMessenger(shared)
    const each = await openTelegram({
      ...shared,
      conversation: order.conversation ?? scripted(script, offer, { lines, sent, dropped }),
      commands,
      places: stores.places,
      communities: stores.communities,
      messenger,
      welcome: composeWelcome,
      ...order.parts,
    })
    opened.push(each)
    return each
  }
  const chat = await openAgain()
  const { world } = telegram
  const reader = world.makeUser({ firstName: 'Ada', languageCode: 'en' })
  return { telegram, world, chat, openAgain, reader, lines, sent, dropped, events, stores }
}

function scripted(
  script: Script,
  offer: Offer,
  { lines, sent, dropped }: Pick<OnTelegram, 'lines' | 'sent' | 'dropped'>,
): Conversation {
  return {
    async answer(line) {
      lines.push(line)
      return script(line)
    },
    async sent(reply) {
      sent.push(reply)
    },
    async dropped(reply) {
      dropped.push(reply)
    },
    offer: async () => offer,
    told: () => undefined,
    suggest: async () => [],
    suggestOption: async () => [],
  }
}

/** A private reply of blocks; `shows` as memory would want it. */
export function sayBlocks(blocks: readonly Block[], message: Partial<Message> = {}): Reply {
  return {
    message: {
      blocks,
      language: 'en',
      timeZone: 'UTC',
      at: thursdayMorning,
      private: true,
      shows: [],
      ...message,
    },
    memoryId: 'memory',
  }
}

export function sayText(text: string, message: Partial<Message> = {}): Reply {
  return sayBlocks([{ kind: 'text', spans: [{ text }] }], message)
}

/** Logged events of one name. */
export function eventsCalled(events: OnTelegram['events'], name: string): OnTelegram['events'] {
  return events.filter(({ event }) => event === name)
}
