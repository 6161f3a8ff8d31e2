import { expect, test } from 'vitest'
import { nameIds } from '../../commands/status/name-ids.ts'

const [one, two] = ['500000000000000001', '500000000000000002']

test('roles and places of a line that was said are named as what they are', () => {
  expect(nameIds(`/settings editors ${one},${two}`, 'discord')).toEqual([
    { text: '/settings editors ' },
    { text: one, role: one },
    { text: ', ' },
    { text: two, role: two },
  ])
  expect(nameIds(`/schedule add moderators:${one} 07:30`, 'discord')).toEqual([
    { text: '/schedule add moderators:' },
    { text: one, place: `discord:${one}` },
    { text: ' 07:30' },
  ])
  expect(nameIds(`approval discord:@${one}`, 'discord')[1]).toEqual({
    text: `discord:@${one}`,
    place: `discord:@${one}`,
  })
})

test('other words stay as they were said', () => {
  expect(nameIds('/settings minutes 5', 'discord')).toEqual([{ text: '/settings minutes 5' }])
  expect(nameIds(`/follow ${one}`, 'discord')).toEqual([{ text: `/follow ${one}` }])
})
