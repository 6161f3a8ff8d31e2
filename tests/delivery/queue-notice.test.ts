import { afterEach, expect, test } from 'vitest'
import type { Message } from '../../src/delivery/message.ts'
import { queueNotice } from '../../src/delivery/queue-notice.ts'
import { morning, type OpenAlerts, openAlerts } from '../fakes/open-alerts.ts'

let open: OpenAlerts
afterEach(() => open.close())

/** Each block is a message of its own. */
const plan = (message: Message): readonly Message[] =>
  message.blocks.map((block) => ({ ...message, blocks: [block] }))

test('a notice too long for one message goes out in parts, one after the other', async () => {
  open = await openAlerts()
  await open.meet('velmchat:7', {}, true)
  await open.meet('velmchat:8')
  await open.database.places.setAdminChat('velmchat:7', 'velmchat:8')
  await open.database.outbox.enqueue([
    {
      key: 'digest',
      platform: 'velmchat',
      chatId: 'velmchat:7',
      purpose: 'digest',
      action: 'send',
      target: null,
      after: null,
      message: null,
      silent: false,
      sendAt: morning,
      notAfter: null,
      memoryId: null,
      state: 'pending',
    },
  ])
  const [delivery] = await open.deliveries('velmchat:7')
  if (delivery === undefined) throw new Error('nothing was queued')
  await queueNotice(
    { kind: 'unknown', delivery, reason: 'interrupted' },
    {
      ...open.means,
      ...open.database,
      clock: open.clock,
      messengers: new Map([['velmchat', { plan }]]),
    },
  )
  const key = `notice:unknown:${delivery.id}:0`
  expect(await open.deliveries('velmchat:8')).toMatchObject([
    { key, after: null, message: { blocks: [{ kind: 'text' }] } },
    { key: `${key}:1`, after: key, message: { blocks: [{ kind: 'actions' }] } },
  ])
})
