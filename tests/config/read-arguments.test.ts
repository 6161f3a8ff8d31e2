import { expect, test } from 'vitest'
import { helpText, readArguments } from '../../config/read-arguments.ts'
import { settingSpecs } from '../../config/settings.ts'

test('nothing asked for means a plain start', () => {
  expect(readArguments([])).toEqual({
    help: false,
    version: false,
    checkConfig: false,
    terminal: false,
    preview: null,
    invite: null,
    config: null,
  })
})

test('a look is drawn of platforms there are, and of no others', () => {
  expect(readArguments(['--preview', 'discord'])).toMatchObject({ preview: 'discord' })
  expect(readArguments(['--preview', 'telegram'])).toMatchObject({ preview: 'telegram' })
  expect(() => readArguments(['--preview', 'pager'])).toThrow(
    'there is no platform "pager". Write --preview discord or telegram.',
  )
})

test('reads what is asked for', () => {
  expect(readArguments(['--terminal', '--config', 'my.yaml'])).toMatchObject({
    terminal: true,
    config: 'my.yaml',
  })
})

test('help names every setting', () => {
  for (const { env } of Object.values(settingSpecs)) expect(helpText('1')).toContain(env)
})
