import { expect, test } from 'vitest'
import { renderPart } from '../../../src/adapters/telegram/render-part.ts'
import type { RenderSetting } from '../../../src/adapters/telegram/render-setting.ts'
import type { Block, Choice, ChooseBlock, MenuItem } from '../../../src/delivery/message.ts'
import { inChannel, messageOf, readPart, renderingIn } from './rendering.ts'

const read = (blocks: readonly Block[], rest: Partial<RenderSetting> = {}) =>
  readPart(renderPart(messageOf(blocks), renderingIn('en', rest)))
const keyboardOf = (blocks: readonly Block[], rest: Partial<RenderSetting> = {}) =>
  read(blocks, rest)
    .split('\n')
    .filter((line) => /^\[.+(?: = | → )/u.test(line))

const choice = (label: string, chosen = false): Choice => ({
  label,
  value: label.toLowerCase(),
  chosen,
})
const choose = (choices: readonly Choice[], rest: Partial<ChooseBlock> = {}): ChooseBlock => ({
  kind: 'choose',
  label: 'desks',
  command: '/setup desks',
  of: 'choices',
  choices,
  least: 0,
  most: 3,
  ...rest,
})

test('a press on one of several says all that are chosen after it', () => {
  expect(
    keyboardOf([choose([choice('World', true), choice('Science', true), choice('Art')])]),
  ).toEqual([
    '[✓ World = /setup desks science] [✓ Science = /setup desks world] [Art = /setup desks world,science,art]',
  ])
})

test('with the last taken out nothing is chosen, where that may be', () => {
  const choices = [choice('World', true)]
  expect(keyboardOf([choose(choices)])).toEqual(['[✓ World = /setup desks none]'])
  expect(keyboardOf([choose(choices, { least: 1 })])).toEqual(['[✓ World = /setup desks world]'])
})

test('one of a few is said by itself; of roles nothing is offered', () => {
  const block = choose([choice('World', true), choice('Art')], { most: 1 })
  expect(keyboardOf([block])).toEqual(['[✓ World = /setup desks world] [Art = /setup desks art]'])
  expect(keyboardOf([{ ...block, of: 'role' }])).toEqual([])
})

test('where others read, what is safe leads to the private chat; what changes something does not', () => {
  const buttons = [
    { label: 'More', command: '/story #11' },
    { label: 'Publish', command: '/status approve 4' },
  ]
  expect(keyboardOf([{ kind: 'actions', buttons }], inChannel)).toEqual([
    '[More → https://t.me/velm_bot?start=story_11_at_skf12oi] [Publish = /status approve 4]',
  ])
})

test('the next step of a card replaces it, words are asked for', () => {
  const ask = { title: 'Hours', label: 'Hours', example: '23-7', value: '' }
  const buttons = [
    { label: 'Off', command: '/quiet off' },
    { label: 'Other…', command: '/quiet', ask },
    { label: 'News', command: '/news' },
  ]
  expect(keyboardOf([{ kind: 'actions', buttons }], { command: 'quiet' })).toEqual([
    '[Off = =/quiet off] [Other… = =?/quiet] [News = /news]',
  ])
})

const topicOf = (name: string): MenuItem => ({
  spans: [{ text: name }],
  aside: [{ text: '3 stories', style: 'quiet' }],
  button: { label: 'Open', command: `/news ${name}` },
  also: { label: '🔔 Follow', command: `/follow ${name}` },
})

test('lines of a menu have a button each, named after the line; another thing to do stands beside it', () => {
  expect(
    read([{ kind: 'menu', items: [topicOf('World'), topicOf('Science')] }]),
  ).toMatchInlineSnapshot(`
    "
    • World · 3 stories
    • Science · 3 stories
    [World = /news World] [🔔 World = /follow World]
    [Science = /news Science] [🔔 Science = /follow Science]
    "
  `)
})

const hitOf = (storyId: number): MenuItem => ({
  spans: [{ text: `Hit ${storyId}`, link: 'https://velm.example/x' }],
  aside: [{ text: 'Velm Courier', style: 'quiet' }],
  button: { label: 'More', command: `/story #${storyId}` },
})

test('stories of a menu are numbered and opened by their numbers', () => {
  const items = Array.from({ length: 9 }, (_, i) => hitOf(i + 20))
  expect(keyboardOf([{ kind: 'menu', items }]).map((row) => row.split('] [').length)).toEqual([
    5, 4,
  ])
  expect(read([{ kind: 'menu', items: items.slice(0, 2) }])).toMatchInlineSnapshot(`
    "
    **1 · [Hit 20](https://velm.example/x)**
    Velm Courier

    **2 · [Hit 21](https://velm.example/x)**
    Velm Courier
    [1 = /story #20] [2 = /story #21]
    "
  `)
})

test('a label too long to read is cut at a word', () => {
  const label = 'A label that goes on and on until nobody on a small telephone could read it'
  const [row] = keyboardOf([{ kind: 'actions', buttons: [{ label, command: '/news' }] }])
  expect(row).toBe('[A label that goes on and on until nobody on a small… = /news]')
})
