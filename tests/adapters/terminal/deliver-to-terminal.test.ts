import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createTerminal } from '../../../src/adapters/terminal/create-terminal.ts'
import type { Conversation } from '../../../src/chat/conversation.ts'
import { composeCard } from '../../../src/delivery/compose-card.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { DeliveryOrder } from '../../../src/delivery/messenger.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { bridgeBrief, storyOf } from '../../fakes/sample-briefs.ts'

function openTerminal(isTTY: boolean, output: PassThrough = new PassThrough()) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input })
  let written = ''
  output.on('data', (chunk: Buffer) => {
    written += chunk.toString()
  })
  const terminal = createTerminal({
    input,
    output: Object.assign(output, { isTTY, columns: 80 }),
    environment: { NO_COLOR: '1' },
    catalogue,
    language: 'en',
  })
  return { input, output, terminal, text: () => written }
}

function messageOf(...lines: readonly string[]): Message {
  return {
    blocks: lines.map((text) => ({ kind: 'text', spans: [{ text }] })),
    language: 'en',
    timeZone: 'Etc/UTC',
    at: 0,
    private: false,
    shows: [],
  }
}

function orderOf(message: Message | null, parts: Partial<DeliveryOrder> = {}): DeliveryOrder {
  return {
    id: 1,
    key: 'alert:1',
    chatId: 'terminal:local',
    purpose: 'alert',
    action: 'send',
    message,
    silent: false,
    attempts: 1,
    startedAt: 0,
    targetMessageId: null,
    ...parts,
  }
}

const replying = (message: Message): Conversation => ({
  answer: async () => ({ message, memoryId: null }),
  sent: async () => undefined,
  dropped: async () => undefined,
  offer: async () => ({ cards: [] }),
  told: () => undefined,
  suggest: async () => [],
  suggestOption: async () => [],
})

test('a delivery is printed and counts as sent once the stream has taken it', async () => {
  const { terminal, text } = openTerminal(false)
  expect(terminal.plan(messageOf('Kept whole.'))).toHaveLength(1)
  const outcome = await terminal.deliver(orderOf(messageOf('The bridge is open again.')))
  expect(outcome).toEqual({ kind: 'sent', messageId: null })
  expect(text()).toContain('The bridge is open again.')
})

test('an edit is printed as one, a correction without the stories it leaves as they are', async () => {
  const t = catalogue.translator('en')
  const phrasing = { t, language: 'en', timeZone: 'Etc/UTC', now: 0 }
  const card = (text: string, mark: 'new' | 'corrected'): Message['blocks'][number] => {
    const { brief, ...rest } = composeCard(storyOf(bridgeBrief(), mark), 1, null, phrasing)
    return { ...rest, brief: { ...brief, headline: { ...brief.headline, text } } }
  }
  const blocks = [card('Velm bridge closes', 'corrected'), card('Comet seen', 'new')]
  const message = { ...messageOf(), blocks }
  const living = openTerminal(false)
  await living.terminal.deliver(orderOf(message, { action: 'edit', purpose: 'digest' }))
  expect(living.text()).toMatch(/^\nAn earlier message was edited.*Velm bridge.*Comet seen/su)
  const corrected = openTerminal(false)
  await corrected.terminal.deliver(orderOf(message, { action: 'edit', purpose: 'correction' }))
  expect(corrected.text()).toMatch(/^\nAn earlier message was edited.*Velm bridge/su)
  expect(corrected.text()).not.toContain('Comet seen')
})

test('pinning and publishing show nothing', async () => {
  const { terminal, text } = openTerminal(false)
  expect(await terminal.deliver(orderOf(null, { action: 'pin' }))).toMatchObject({ kind: 'sent' })
  expect(text()).toBe('')
})

test('what could not be printed was not sent', async () => {
  const broken = new PassThrough()
  const { terminal } = openTerminal(false, broken)
  broken.destroy()
  expect(await terminal.deliver(orderOf(messageOf('Lost.')))).toMatchObject({ kind: 'not-sent' })
})

test('a delivery during a reply comes after it, whole', async () => {
  const slow = new PassThrough({ highWaterMark: 1 })
  const { input, terminal, text } = openTerminal(false, slow)
  const reply = messageOf('First line.', 'Last line.')
  let delivered: Promise<unknown> = Promise.resolve()
  const conversation: Conversation = {
    ...replying(reply),
    answer: async () => {
      queueMicrotask(() => {
        delivered = Promise.all(
          ['One.', 'Two.'].map((line) => terminal.deliver(orderOf(messageOf(line, 'end.')))),
        )
      })
      return { message: reply, memoryId: null }
    },
  }
  input.end('news\n')
  await terminal.run(conversation)
  await delivered
  expect(text().match(/First line|Last line|One|Two|end/gu)).toHaveLength(6)
  expect(text()).toMatch(/First line\.\s+Last line\./u)
  expect(text()).toMatch(/One\.\s+end\.\s+Two\.\s+end\./u)
})

test('on a screen it takes the place of the prompt, and what was typed stands below it again', async () => {
  const { input, terminal, text } = openTerminal(true)
  const running = terminal.run(replying(messageOf('Answered.')))
  input.write('sear')
  await expect.poll(text).toContain('sear')
  const before = text().length
  await terminal.deliver(orderOf(messageOf('The bridge is open again.')))
  const after = text().slice(before)
  expect(after.indexOf('\u001b[0J')).toBeLessThan(after.indexOf('The bridge'))
  expect(after.indexOf('› sear')).toBeGreaterThan(after.indexOf('The bridge'))
  input.write('ch\r')
  await expect.poll(text).toContain('Answered.')
  input.write('\u0004')
  await running
})

test('the conversation is told of what came by itself', async () => {
  const { input, terminal } = openTerminal(false)
  const told: Message[] = []
  const message = messageOf('An alert.')
  input.end()
  await terminal.run({ ...replying(message), told: (_, shown) => told.push(shown) })
  await terminal.deliver(orderOf(message))
  expect(told).toEqual([message])
})
