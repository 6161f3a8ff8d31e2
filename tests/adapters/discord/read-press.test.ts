import { expect, test } from 'vitest'
import type { AskedPress } from '../../../src/adapters/discord/read-interaction.ts'
import { commandOf, readPress } from '../../../src/adapters/discord/read-press.ts'

const press: AskedPress = {
  kind: 'press',
  id: '1574236089856557102',
  token: 'token',
  applicationId: '2',
  at: 0,
  userId: '3',
  roles: [],
  permissions: 0n,
  guildId: '4',
  direct: false,
  channel: { id: '5', type: 0 },
  appPermissions: 0n,
  locale: 'en-US',
  personLocale: 'en-US',
  customId: '/help',
  values: null,
  ephemeral: true,
  label: 'Help',
}

test('a button says its line', () => {
  const said = readPress({ ...press, customId: '=!@77 /setup confirm' })
  expect(said).toMatchObject({
    line: '/setup confirm',
    aboutChannelId: '77',
    replaces: true,
  })
})

test('chosen values are said behind the line of their menu, with commas between', () => {
  const menu = { ...press, customId: '=/settings languages' }
  expect(readPress({ ...menu, values: ['en', 'he'] }).line).toBe('/settings languages en,he')
  expect(readPress({ ...menu, values: [] }).line).toBe('/settings languages none')
})

test('a menu without a line has whole ids as its values', () => {
  const said = readPress({ ...press, customId: '!', values: ['=!?@77 /settings hide'] })
  expect(said).toMatchObject({
    customId: '=!?@77 /settings hide',
    line: '/settings hide',
    aboutChannelId: '77',
    asks: true,
  })
})

test('what is typed into a form is one line behind its own', () => {
  const form = {
    ...press,
    kind: 'form',
    customId: '?/follow',
    values: ['  harbour\n bridge '],
  } as const
  expect(readPress(form).line).toBe('/follow harbour bridge')
  expect(readPress({ ...form, values: [''] }).line).toBe('/follow')
})

test('the command of a line is its first word, where it is one', () => {
  expect(commandOf('/schedule remove 3')).toBe('schedule')
  expect(commandOf('good morning')).toBe(null)
})
