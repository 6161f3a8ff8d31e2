import { expect, onTestFinished } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { systemClock } from '../../../src/adapters/clock/system-clock.ts'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { createTelegramMessenger } from '../../../src/adapters/telegram/deliver-to-telegram.ts'
import { openTelegram } from '../../../src/adapters/telegram/open-telegram.ts'
import type { TelegramChatParts } from '../../../src/adapters/telegram/telegram-chat.ts'
import type { Reply } from '../../../src/chat/command.ts'
import { composeWelcome } from '../../../src/chat/compose-welcome.ts'
import type { Conversation, Line, Offer } from '../../../src/chat/conversation.ts'
import type { Answering } from '../../../src/chat/platform.ts'
import type { LogFields } from '../../../src/log.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sampleDesks } from '../../fakes/sample-briefs.ts'
import { type Script, scriptConversation } from '../../fakes/scripted-conversation.ts'
import type { Person } from '../../fakes/telegram/people.ts'
import {
  type FakeTelegram,
  startTelegram,
  type TelegramOptions,
} from '../../fakes/telegram/start-telegram.ts'
import type { World } from '../../fakes/telegram/world.ts'

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
    readonly parts?: Partial<TelegramChatParts>
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
  const scripted = scriptConversation(order.script, order.offer)
  const events: OnTelegram['events'] = []
  const note = (event: string, fields?: LogFields) => void events.push({ event, fields })
  const log = { debug: note, info: note, warn: note, error: note }
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
      conversation: order.conversation ?? scripted.conversation,
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
  const { lines, sent, dropped } = scripted
  return { telegram, world, chat, openAgain, reader, lines, sent, dropped, events, stores }
}

/** Logged events of one name. */
export function eventsCalled(events: OnTelegram['events'], name: string): OnTelegram['events'] {
  return events.filter(({ event }) => event === name)
}
