import { expect, test } from 'vitest'
import { helpText, readArguments } from '../../config/read-arguments.ts'
import { settingSpecs } from '../../config/settings.ts'

test('nothing asked for means a plain start', () => {
  expect(readArguments([])).toEqual({
    help: false,
    version: false,
    checkConfig: false,
    terminal: false,
    config: null,
  })
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
