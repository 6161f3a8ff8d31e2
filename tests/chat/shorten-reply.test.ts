import { expect, test } from 'vitest'
import { renderForTerminal } from '../../src/adapters/terminal/render-for-terminal.ts'
import { shortenReply } from '../../src/chat/shorten-reply.ts'
import { composeDigest } from '../../src/delivery/compose-digest.ts'
import { composeStory } from '../../src/delivery/compose-story.ts'
import type { Block, Message } from '../../src/delivery/message.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { bridgeBrief, sampleDesks, sampleDigest, thursdayMorning } from '../fakes/sample-briefs.ts'

const t = catalogue.translator('en')
const setting = { t, language: 'en', timeZone: 'UTC', desks: sampleDesks, private: true }

function read(message: Message): string {
  const look = { width: 80, colour: false, links: false, screen: false, t }
  return renderForTerminal(message, look).lines.join('\n')
}

function messageOf(blocks: readonly Block[]): Message {
  return {
    blocks,
    language: 'en',
    timeZone: 'UTC',
    at: thursdayMorning,
    private: true,
    shows: [{ storyId: 1, revision: 1 }],
  }
}

const text = (words: string): Block => ({ kind: 'text', spans: [{ text: words }] })
const buttons: Block = { kind: 'actions', buttons: [{ label: 'Help', command: '/help' }] }

test('what is short stays as it is', () => {
  const message = messageOf([text('Done.'), buttons])
  expect(shortenReply(message, t)).toEqual({ message, shortened: false })
})

test('a digest becomes its headlines, and nothing of it counts as shown', () => {
  const digest = sampleDigest()
  const stories = Array.from({ length: 3 }, () => digest.stories).flat()
  const whole = composeDigest({ ...digest, stories }, { ...setting, buttons: [] })
  const { message, shortened } = shortenReply(whole, t)
  expect(shortened).toBe(true)
  expect(message.shows).toEqual([])
  expect(message.blocks.filter(({ kind }) => kind === 'story').length).toBeGreaterThan(1)
  expect(read(message)).not.toContain('The first lorries')
  expect(read(message).length).toBeLessThan(read(whole).length / 2)
})

test('a digest of many stories tells how many more there are', () => {
  const digest = sampleDigest()
  const stories = Array.from({ length: 12 }, () => digest.stories).flat()
  const { message } = shortenReply(
    composeDigest({ ...digest, stories }, { ...setting, buttons: [] }),
    t,
  )
  const kept = message.blocks.filter(({ kind }) => kind === 'story').length
  expect(read(message)).toContain(`… and ${stories.length - kept} more stories.`)
  expect(read(message).length).toBeLessThan(1300)
})

test('a story keeps its headline and the lines there is room for', () => {
  const brief = bridgeBrief()
  const whole = composeStory(brief, { ...setting, now: thursdayMorning, buttons: [] })
  const statements = Array.from({ length: 20 }, () => brief.statements).flat()
  const blocks = whole.blocks.map((block) =>
    block.kind === 'story' ? { ...block, statements } : block,
  )
  const [card, ...rest] = shortenReply({ ...whole, blocks }, t).message.blocks
  if (card?.kind !== 'story') throw new Error('the story is gone')
  expect(card.isShort).toBe(true)
  expect(card.statements.length).toBeGreaterThan(1)
  expect(card.statements.length).toBeLessThan(12)
  expect(rest).toEqual([])
})

test('a text is cut between sentences and a list between items; buttons stay', () => {
  const long = Array.from({ length: 60 }, (_, i) => `This is sentence number ${i}.`).join(' ')
  const cut = shortenReply(messageOf([text(long), text('The end.'), buttons]), t)
  const [first, last] = cut.message.blocks
  expect(read(messageOf(first === undefined ? [] : [first]))).toMatch(/number \d+\.$/u)
  expect([cut.shortened, last]).toEqual([true, buttons])
  const items = Array.from({ length: 40 }, (_, i) => [{ text: `Item ${i}` }])
  const listed = shortenReply(messageOf([text('List'), { kind: 'list', items }]), t)
  expect(read(listed.message)).toMatch(/Item 4$/u)
  expect(read(listed.message)).not.toContain('Item 19')
})

test('one sentence too long for a short answer is told whole rather than not at all', () => {
  const long = `${'word '.repeat(400)}end.`
  const { message } = shortenReply(messageOf([text(long), text('More.')]), t)
  expect(message.blocks).toEqual([text(long)])
})

test('a title of nothing and a file are left out', () => {
  const title: Block = { kind: 'heading', spans: [{ text: 'Title' }] }
  const file: Block = { kind: 'file', name: 'all.json', text: '{}' }
  const { message, shortened } = shortenReply(messageOf([text('Here.'), title, file]), t)
  expect({ blocks: message.blocks, shortened }).toEqual({
    blocks: [text('Here.')],
    shortened: true,
  })
})

test('a card keeps its facts and its question, and drops the preview below them', () => {
  const digest = composeDigest(sampleDigest(), { ...setting, buttons: [] })
  const facts: readonly Block[] = [
    { kind: 'heading', spans: [{ text: 'A briefing' }] },
    { kind: 'table', rows: ['Place', 'When', 'Zone', 'Next', 'Topics', 'Length'].map(row) },
    text('Is it 05:16 for you?'),
  ]
  const preview: readonly Block[] = [
    { kind: 'heading', spans: [{ text: 'As it would look now' }] },
    ...digest.blocks,
  ]
  const whole = messageOf([...facts, ...preview, buttons])
  const { message, shortened } = shortenReply(whole, t)
  expect(shortened).toBe(true)
  expect(message.blocks).toEqual([...facts, ...digest.blocks.filter(isPressed), buttons])
  expect(message.shows).toEqual([])
})

function isPressed({ kind }: Block): boolean {
  return kind === 'actions' || kind === 'choose'
}

function row(name: string): readonly (readonly { readonly text: string }[])[] {
  return [[{ text: name }], [{ text: 'x'.repeat(90) }]]
}
