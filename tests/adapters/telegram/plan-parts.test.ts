import { expect, test } from 'vitest'
import { planForTelegram } from '../../../src/adapters/telegram/plan-parts.ts'
import { renderPart } from '../../../src/adapters/telegram/render-part.ts'
import type { Block, StoryCardBlock } from '../../../src/delivery/message.ts'
import { briefOf, sourceOf, statementOf } from '../../fakes/sample-briefs.ts'
import { problemsOf } from './check-budgets.ts'
import { messageOf, renderingIn } from './rendering.ts'

const setting = renderingIn('en')

function cardOf(number: number | null, sentences: number, length: number): StoryCardBlock {
  const source = sourceOf('Velm Courier', 2)
  const storyId = number ?? 7
  const statements = Array.from({ length: sentences }, (_, i) =>
    statementOf(`${storyId}.${i} ${'word '.repeat(length / 5).trim()}.`, source),
  )
  return {
    kind: 'story',
    number,
    brief: briefOf(storyId, `Headline ${storyId}`, source, { statements }),
    mark: 'new',
    since: null,
    statements,
    changes: [],
    compact: false,
    buttons: [{ label: 'More', command: `/story #${storyId}` }],
  }
}

const partsOf = (blocks: readonly Block[]) => planForTelegram(messageOf(blocks), setting)
const rendered = (blocks: readonly Block[]) =>
  partsOf(blocks).map((part) => renderPart(part, setting))
const heading: Block = { kind: 'heading', spans: [{ text: 'Morning', style: 'strong' }] }

test('what fits is one message, as it is', () => {
  const message = messageOf([heading, cardOf(1, 3, 200)])
  expect(planForTelegram(message, setting)).toEqual([message])
})

test('six stories that need two messages are three and three, each with its own numbers', () => {
  const parts = rendered([heading, ...[1, 2, 3, 4, 5, 6].map((each) => cardOf(each, 3, 330))])
  const numbers = parts.map(({ keyboard }) => keyboard.flat().map(({ text }) => text))
  expect(numbers).toEqual([
    ['1', '2', '3'],
    ['4', '5', '6'],
  ])
  expect(parts.flatMap(problemsOf)).toEqual([])
})

test('a part has shown the stories that stand in it', () => {
  const parts = partsOf([heading, ...[1, 2, 3, 4, 5, 6].map((each) => cardOf(each, 3, 330))])
  expect(parts.map(({ shows }) => shows.map(({ storyId }) => storyId))).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ])
})

test('a story longer than a message goes on under its headline, its buttons at the end', () => {
  const parts = rendered([cardOf(null, 30, 400)])
  expect(parts.length).toBeGreaterThan(2)
  for (const { text } of parts) expect(text).toMatch(/^Headline 7\nVelm\sCourier/u)
  expect(parts.map(({ keyboard }) => keyboard.length > 0)).toEqual([
    ...parts.slice(1).map(() => false),
    true,
  ])
  const said = parts.map(({ text }) => text).join('\n')
  for (let i = 0; i < 30; i++) expect(said.split(`7.${i} word`)).toHaveLength(2)
})

test('links in plenty make another message, before Telegram drops what marks them', () => {
  const items = Array.from({ length: 130 }, (_, i) => [
    { text: `Hit ${i}`, link: `https://velm.example/${i}` },
  ])
  const parts = rendered([heading, { kind: 'list', items }])
  expect(parts).toHaveLength(2)
  expect(parts.flatMap(problemsOf)).toEqual([])
})

test('long addresses make another message', () => {
  const items = Array.from({ length: 20 }, (_, i) => [
    { text: `Hit ${i}`, link: `https://velm.example/${'p'.repeat(900)}${i}` },
  ])
  const parts = rendered([heading, { kind: 'list', items }])
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.flatMap(problemsOf)).toEqual([])
})

test('however long, it is twenty messages at most, and the last says that the rest is left out', () => {
  const numbers = Array.from({ length: 90 }, (_, i) => i + 1)
  const cards = numbers.map((each) => cardOf(each, 4, 400))
  const parts = planForTelegram(messageOf([heading, ...cards]), setting)
  const texts = parts.map((part) => renderPart(part, setting).text)
  expect(texts).toHaveLength(20)
  expect(texts.at(-1)).toBe('The rest is left out here: it would take more than 20 messages.')
  const told = numbers.filter((each) => texts.some((text) => text.includes(`${each}.0 word`)))
  const shown = parts.flatMap(({ shows }) => shows.map(({ storyId }) => storyId))
  expect(told).toEqual(numbers.slice(0, told.length))
  expect(told.length).toBeLessThan(90)
  expect(shown).toEqual(told)
})
