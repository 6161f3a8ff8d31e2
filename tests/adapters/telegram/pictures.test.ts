import { expect, test } from 'vitest'
import { writeChatId } from '../../../src/adapters/telegram/address.ts'
import type { Message } from '../../../src/delivery/message.ts'
import { idIn, messageOf, orderOf } from '../../fakes/plain-orders.ts'
import { bridgeBrief, statementOf } from '../../fakes/sample-briefs.ts'
import { openChats } from './open-messenger.ts'

const url = 'https://velmcourier.example/bridge.jpg'

/** A story with so many statements, and its picture where told. */
function story(count: number, image?: { readonly spoiler: boolean }): Message {
  const brief = bridgeBrief()
  const statements = Array.from({ length: count }, (_, i) =>
    statementOf(
      `Span ${i} of the rebuilt bridge carried ${i + 40} lorries over the Velm at dawn.`,
      brief.headline.source,
    ),
  )
  return {
    ...messageOf(),
    blocks: [
      {
        kind: 'story',
        number: null,
        brief,
        mark: null,
        since: null,
        statements,
        changes: [],
        compact: false,
        ...(image === undefined ? {} : { image: { url, credit: 'Ada Renn', ...image } }),
        buttons: [{ label: 'More', command: `/story #${brief.storyId}` }],
      },
    ],
  }
}

async function open(image = { spoiler: false }, options: Parameters<typeof openChats>[0] = {}) {
  const opened = await openChats(options)
  const chatId = writeChatId({ chatId: opened.direct.id, threadId: null })
  const sent = await opened.messenger.deliver(orderOf(chatId, { message: story(2, image) }))
  return { ...opened, chatId, sent, last: () => opened.telegram.world.lastMessage(opened.direct) }
}

test.each([true, false])('a story is sent with its picture; hidden: %s', async (spoiler) => {
  const { sent, last } = await open({ spoiler })
  expect(sent).toEqual({ kind: 'sent', messageId: `photo:${last().id}` })
  expect(last().media).toMatchObject({ kind: 'photo', spoiler })
  expect(last().text).toContain('Span 1')
})

test('without a picture that Telegram can fetch it is sent as text, once', async () => {
  const { sent, last, telegram, direct } = await open(undefined, {
    fetchPicture: () => 'unreachable',
  })
  expect(sent).toEqual({ kind: 'sent', messageId: `${last().id}` })
  expect(telegram.world.botMessagesIn(direct)).toHaveLength(1)
  expect(last()).toMatchObject({ media: null, preview: { url, show_above_text: true } })
  expect(last().text).toContain('Span 1')
})

test('a hidden picture that cannot be sent is no preview either', async () => {
  const { last } = await open({ spoiler: true }, { fetchPicture: () => 'no-picture' })
  expect(last()).toMatchObject({ media: null, preview: { is_disabled: true } })
})

test('nobody knows whether a picture arrived: it is not sent again as text', async () => {
  const { messenger, telegram, chatId } = await open()
  telegram.faults.plan('lost-answer', { method: 'sendPhoto' })
  const order = orderOf(chatId, { message: story(2, { spoiler: false }) })
  expect(await messenger.deliver(order)).toMatchObject({ kind: 'unknown' })
  expect(telegram.callsOf('sendMessage')).toHaveLength(0)
})

test('an edit changes the caption and leaves the picture', async () => {
  const { messenger, chatId, sent, last } = await open()
  const edit = { action: 'edit', targetMessageId: idIn(sent), message: story(3) } as const
  expect(await messenger.deliver(orderOf(chatId, edit))).toEqual(sent)
  expect(last().media).not.toBeNull()
  expect(last().text).toContain('Span 2')
})

test('an edit that is too long for a caption keeps the headline and as many statements as fit', async () => {
  const { messenger, chatId, sent, last } = await open()
  const edit = { action: 'edit', targetMessageId: idIn(sent), message: story(30) } as const
  expect(await messenger.deliver(orderOf(chatId, edit))).toEqual(sent)
  const { text } = last()
  expect(text.length).toBeGreaterThan(600)
  expect(text.length).toBeLessThanOrEqual(1024)
  expect(text).toContain(bridgeBrief().headline.text)
  expect(text).toContain('Span 0')
  expect(text).not.toContain('Span 29')
})

test('a correction stands before who else says what', async () => {
  const { messenger, chatId, sent, last } = await open()
  const whole = story(1)
  const text = 'An earlier version gave a wrong number of lorries.'
  const blocks = whole.blocks.map((block) => {
    if (block.kind !== 'story') return block
    const { source } = block.brief.headline
    const notices = [{ kind: 'correction' as const, text, source }]
    const changes = [[{ text: 'It told of the dockers '.repeat(60) }]]
    return { ...block, changes, brief: { ...block.brief, notices } }
  })
  const message = { ...whole, blocks }
  const edit = { action: 'edit', targetMessageId: idIn(sent), message } as const
  expect(await messenger.deliver(orderOf(chatId, edit))).toEqual(sent)
  expect(last().text).toContain(text)
  expect(last().text).not.toContain('It told of the dockers')
  expect(last().text.length).toBeLessThanOrEqual(1024)
})
