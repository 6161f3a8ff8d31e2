import { expect, onTestFinished, test } from 'vitest'
import { writeChatId } from '../../../src/adapters/telegram/address.ts'
import { correctSent } from '../../../src/delivery/correct-sent.ts'
import { sendDueAlerts } from '../../../src/delivery/send-alerts.ts'
import { hour, minute, morning, type OpenAlerts, openAlerts } from '../../fakes/open-alerts.ts'
import { orderOf } from '../../fakes/plain-orders.ts'
import { openChats } from './open-messenger.ts'

type Opened = Awaited<ReturnType<typeof openChats>>

/** All that is owed goes through the real client, in order. */
async function sendAll({ database, clock }: OpenAlerts, { messenger }: Opened): Promise<void> {
  const wish = { platform: 'telegram', limit: 1, except: [] }
  for (let attempt = 0; ; attempt++) {
    const at = clock.now()
    const attemptId = `a${at}.${attempt}`
    const lease = { ...wish, now: at, leaseUntil: at + minute, attemptId }
    const [next] = await database.outbox.claim(lease)
    if (next === undefined) return
    const { id, chatId } = next
    await database.outbox.begin(id, attemptId, at, at + minute)
    const outcome = await messenger.deliver(orderOf(chatId, next))
    if (outcome.kind !== 'sent') throw new Error(`${next.action} ended ${outcome.kind}`)
    await database.outbox.record({ id, attemptId, at, state: 'sent', messageId: outcome.messageId })
  }
}

const image = {
  url: 'https://velmcourier.example/bridge.jpg',
  credit: 'Ada Renn',
  publisherId: 'velmcourier.example',
}
const text = [
  'One cable of the Velm bridge snapped on Thursday, the harbour master said.',
  'Ferries run every ten minutes until the span is inspected, the port authority said.',
]

test.each([
  ['short', 'Correction: an earlier version said that two cables had snapped; one did.'],
  [
    'as long as a caption',
    `Correction: an earlier version said that two cables had snapped. ${'The harbour master counted one, and the inspectors found no other. '.repeat(11).trim()}`,
  ],
])(
  'a picture’s caption is corrected within its room, and answered: a notice that is %s',
  async (_, notice) => {
    const news = await openAlerts()
    onTestFinished(() => news.close())
    const opened = await openChats({}, news.clock)
    const { telegram, direct } = opened
    const chatId = writeChatId({ chatId: direct.id, threadId: null })
    await news.meet(chatId, { alerts: { originators: 1 }, images: true })
    await news.follow(chatId, { kind: 'words', words: 'Velm' }, { since: morning - hour })
    const article = await news.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps', {
      image,
      text,
    })
    news.clock.advance(5 * minute)
    await sendDueAlerts(news.means)
    await sendAll(news, opened)
    const post = telegram.world.lastMessage(direct)
    expect(post.media).toMatchObject({ kind: 'photo' })
    expect(post.text).toContain('Velm bridge closes')
    news.clock.advance(hour)
    await news.change(1, article, 'correction', { text: [...text, notice] })
    const { outbox } = news.database
    const means = { ...news.means, outbox, present: async () => new Map() }
    expect(await correctSent(means, news.written.slice(-1))).toBe(2)
    await sendAll(news, opened)
    expect(post.edits).toHaveLength(1)
    expect(post.media).toMatchObject({ kind: 'photo' })
    expect(post.text).toContain('CORRECTED')
    expect(post.text).toContain('Velm bridge closes')
    expect(post.text.length).toBeLessThanOrEqual(1024)
    const answer = telegram.world.lastMessage(direct)
    expect(answer.id).not.toBe(post.id)
    expect(answer).toMatchObject({ replyToId: post.id, media: null })
    expect(answer.text).toContain(notice.slice(0, 200))
  },
)
