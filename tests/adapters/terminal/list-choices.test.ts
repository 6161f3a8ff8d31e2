import { expect, test } from 'vitest'
import { listChoices } from '../../../src/adapters/terminal/list-choices.ts'
import type { ChooseBlock } from '../../../src/delivery/message.ts'

const desks: ChooseBlock = {
  kind: 'choose',
  label: 'topics',
  command: '/setup 30 7 * * *',
  of: 'choices',
  choices: [
    { label: 'World', value: 'world', chosen: true },
    { label: 'Science', value: 'science', chosen: false },
  ],
  least: 0,
  most: 2,
}

test('of several values each is put in or taken out; the last one out says none', () => {
  expect(listChoices(desks)).toEqual([
    { label: '− World', command: '/setup 30 7 * * * none' },
    { label: '+ Science', command: '/setup 30 7 * * * world,science' },
  ])
})

test('of one value the others are offered', () => {
  expect(listChoices({ ...desks, least: 1, most: 1 })).toEqual([
    { label: 'Science', command: '/setup 30 7 * * * science' },
  ])
})

test('where a choice has no command its values are the lines', () => {
  const choices = [{ label: '#quay', value: '@40 /setup', chosen: false }]
  expect(listChoices({ ...desks, command: '', choices, most: 1 })).toEqual([
    { label: '#quay', command: '@40 /setup' },
  ])
})

test('roles and places are not offered', () => {
  expect(listChoices({ ...desks, of: 'role' })).toEqual([])
  expect(listChoices({ ...desks, of: 'place' })).toEqual([])
})
