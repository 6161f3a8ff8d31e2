import { expect, onTestFinished } from 'vitest'
import { createTelegramMessenger } from '../../../src/adapters/telegram/deliver-to-telegram.ts'
import type { Clock } from '../../../src/feed/clock.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { keepLog, keepNotes, type LoggedEvent, SteppingClock } from '../../fakes/plain-orders.ts'
import { sampleDesks } from '../../fakes/sample-briefs.ts'
import { startTelegram, type TelegramOptions } from '../../fakes/telegram/start-telegram.ts'

/** Our messenger at a Telegram of our own, by default without its limits; `connect` is another process with the same store. */
async function openMessenger(options: TelegramOptions = {}, clock: Clock = new SteppingClock()) {
  const telegram = await startTelegram({ clock, limits: null, ...options })
  const notes = keepNotes()
  const events: LoggedEvent[] = []
  /** Refusals that a test is about. */
  const foreseen: string[] = []
  const connect = (apiRoot = telegram.url, token = telegram.token) => {
    const log = keepLog(events)
    const parts = { token, apiRoot, catalogue, desks: sampleDesks, notes, clock, log }
    return createTelegramMessenger(parts)
  }
  onTestFinished(async () => {
    // Whatever a test does, nothing that is sent may be a mistake by Telegram's own description.
    const unforeseen = telegram.mistakes.filter(
      (mistake) => !foreseen.some((words) => mistake.includes(words)),
    )
    expect(unforeseen).toEqual([])
    await telegram.close()
  })
  return { clock, telegram, notes, events, foreseen, messenger: connect(), connect }
}

/** With a person who has started the bot, and where it is an administrator a group with topics and a channel. */
export async function openChats(options: TelegramOptions = {}, clock?: Clock) {
  const opened = await openMessenger(options, clock)
  const { world } = opened.telegram
  const reader = world.makeUser({ firstName: 'Ada' })
  reader.starts()
  const admin = { can_post_messages: true, can_edit_messages: true, can_pin_messages: true }
  const forum = world.makeGroup({ title: 'Harbour', topics: ['News', 'Ships'], bot: admin })
  const channel = world.makeChannel({ title: 'Velm daily', bot: admin })
  return { ...opened, reader, direct: reader.chat, forum, channel }
}
