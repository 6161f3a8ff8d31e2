import { expect, test } from 'vitest'
import { composeWelcome } from '../../src/chat/compose-welcome.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

const speaking = (language: string) => ({
  t: catalogue.translator(language),
  language,
  timeZone: 'Asia/Jerusalem',
  now: thursdayMorning,
})

const places = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `4${i}`, name: `#quay-${i}` }))

const choicesOf = (message: ReturnType<typeof composeWelcome>) =>
  message.blocks.flatMap((block) => (block.kind === 'choose' ? block.choices : []))

test('each place chosen is a line that sets it up', () => {
  const message = composeWelcome({ name: 'Wharf', places: places(2) }, speaking('en'))
  expect(choicesOf(message)).toEqual([
    { label: '#quay-0', value: '@40 /setup', chosen: false },
    { label: '#quay-1', value: '@41 /setup', chosen: false },
  ])
  expect(JSON.stringify(message)).toContain('Dateline is in Wharf')
  expect(message).toMatchObject({ private: true, language: 'en', at: thursdayMorning })
})

test('no more places are offered than a platform lists', () => {
  const message = composeWelcome({ name: 'Wharf', places: places(60) }, speaking('he'))
  expect(choicesOf(message)).toHaveLength(25)
})

test('where it may write nowhere it says what is missing, and offers nothing', () => {
  const message = composeWelcome({ name: 'Wharf', places: [] }, speaking('en'))
  expect(choicesOf(message)).toEqual([])
  expect(JSON.stringify(message)).toContain('Give it the rights to see one')
})

test('to a group or channel the one button sets up that place, and nothing speaks of others', () => {
  for (const kind of ['group', 'channel'] as const) {
    const [place] = places(1)
    const message = composeWelcome(
      { name: 'Velm Harbour', kind, places: place === undefined ? [] : [place] },
      speaking('en'),
    )
    expect(choicesOf(message)).toEqual([])
    expect(message.blocks).toContainEqual({
      kind: 'actions',
      buttons: [{ label: 'Set up a briefing', command: '@40 /setup' }],
    })
    expect(JSON.stringify(message)).not.toContain('in the channel that')
  }
})
