import { expect, test } from 'vitest'
import { createLongLines } from '../../src/chat/long-lines.ts'
import type { Block, Message } from '../../src/delivery/message.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

const long = `/setup ${'30 7 * * * '.repeat(9)}science minutes:5`

const messageWith = (block: Block): Message => ({
  blocks: [block],
  language: 'en',
  timeZone: 'UTC',
  at: thursdayMorning,
  private: true,
  shows: [],
})

const choose = {
  kind: 'choose',
  label: 'Desks',
  of: 'choices',
  choices: [{ label: 'World', value: 'world', chosen: false }],
  least: 0,
  most: 1,
} as const

test('a choice behind a long command, and words typed behind one, are said behind the whole line', () => {
  const lines = createLongLines(thursdayMorning)
  const { blocks } = lines.shorten('ada', messageWith({ ...choose, command: long }))
  const [block] = blocks
  const name = block?.kind === 'choose' ? block.command : ''
  expect(name).toMatch(/^\/setup ~/u)
  expect(name.length).toBeLessThan(30)
  expect(lines.expand('ada', `${name} world,science`)).toBe(`${long} world,science`)
  expect(lines.expand('ada', name)).toBe(long)
  expect(lines.expand('ben', `${name} world`)).toBeNull()
})

test('where values are whole lines, each long one gets a name', () => {
  const lines = createLongLines(thursdayMorning)
  const choices = [
    { label: 'A', value: long, chosen: false },
    { label: 'B', value: '@40 /setup', chosen: false },
  ]
  const { blocks } = lines.shorten('ada', messageWith({ ...choose, choices, command: '' }))
  const values = blocks.flatMap((block) =>
    block.kind === 'choose' ? block.choices.map(({ value }) => value) : [],
  )
  expect(values[1]).toBe('@40 /setup')
  expect(lines.expand('ada', values[0] ?? '')).toBe(long)
})

test('words that only begin like a name stay as they are', () => {
  const lines = createLongLines(thursdayMorning)
  for (const text of ['/news', '~', '~ 5 minutes', '~5 minutes'])
    expect(lines.expand('ada', text)).toBe(text)
})
