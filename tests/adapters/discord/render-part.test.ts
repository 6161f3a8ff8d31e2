import { describe, expect, test } from 'vitest'
import { renderPart } from '../../../src/adapters/discord/render-part.ts'
import { renderParts } from '../../../src/adapters/discord/render-parts.ts'
import type { RenderSetting } from '../../../src/adapters/discord/render-setting.ts'
import type { Block, ChooseBlock, MenuItem } from '../../../src/delivery/message.ts'
import { checkPart } from './check-budgets.ts'
import { messageOf, readPart, renderingIn } from './rendering.ts'

function look(blocks: readonly Block[], rest: Partial<RenderSetting> = {}): string {
  const part = renderPart(messageOf(blocks), renderingIn('en', rest))
  checkPart(part)
  return readPart(part)
}

const actions = (...commands: readonly string[]): Block => ({
  kind: 'actions',
  buttons: commands.map((command) => ({ label: command.slice(1), command })),
})

const itemsOf = (count: number, also = false): readonly MenuItem[] =>
  Array.from({ length: count }, (_, i) => ({
    spans: [{ text: `Desk ${i}` }],
    aside: [{ text: `${i} stories`, style: 'quiet' as const }],
    button: { label: 'News', command: `/news d${i}` },
    ...(also ? { also: { label: 'Follow', command: `/follow d${i}` } } : {}),
  }))

const choose = (rest: Partial<ChooseBlock>): ChooseBlock => ({
  kind: 'choose',
  label: 'Minutes',
  command: '/settings length',
  of: 'choices',
  choices: [
    { label: 'Three', value: '3', chosen: false },
    { label: 'Five', value: '5', chosen: true },
  ],
  least: 1,
  most: 1,
  ...rest,
})

describe('a card to act on', () => {
  test('the set-up card: what is planned in a frame, its start stands out, other values are in a menu', () => {
    const others = [
      '/setup 18:00',
      '/setup 3',
      '/setup 5',
      '/setup + world',
      '/setup + sport',
      '/setup 10',
    ]
    const blocks: readonly Block[] = [
      { kind: 'heading', spans: [{ text: 'A briefing', style: 'strong' }] },
      {
        kind: 'table',
        rows: [
          [[{ text: 'Topics' }], [{ text: 'World, Science' }]],
          [[{ text: 'When' }], [{ text: 'every day at 07:30' }]],
        ],
      },
      { kind: 'text', spans: [{ text: 'Change it below.', style: 'quiet' }] },
      actions('/setup confirm 07:30'),
      actions(...others),
    ]
    expect(look(blocks, { command: 'setup' })).toMatchInlineSnapshot(`
      "
      ┌
      │ ### A briefing
      │ **Topics** · World, Science
      │ **When** · every day at 07:30
      │ -# Change it below.
      │ [setup confirm 07:30! = =/setup confirm 07:30]
      │ {More choices = 1: setup 18:00 = =/setup 18:00 | setup 3 = =/setup 3 | setup 5 = =/setup 5 | setup + world = =/setup + world | setup + sport = =/setup + sport | setup 10 = =/setup 10}
      └
      "
    `)
  })

  test('what deletes stands out as dangerous, what approves as the next step', () => {
    const lines = [
      '/privacy delete confirm',
      '/unfollow all confirm',
      '/schedule approve 4',
      '/news',
    ]
    expect(look([actions(...lines, '/schedule remove confirm 2')])).toMatchInlineSnapshot(`
      "
      [privacy delete confirm!! = /privacy delete confirm] [unfollow all confirm!! = /unfollow all confirm] [schedule approve 4! = /schedule approve 4] [news = /news] [schedule remove confirm 2!! = /schedule remove confirm 2]
      "
    `)
  })

  test('one step stands out, and none of a list', () => {
    const steps = actions('/setup confirm 1', '/setup confirm 2')
    expect(look([steps])).toBe(
      '\n[setup confirm 1! = /setup confirm 1] [setup confirm 2 = /setup confirm 2]\n',
    )
    const button = { label: 'Follow', command: '/follow confirm #1' }
    const items = [{ spans: [{ text: 'Velm' }], aside: [], button }]
    expect(look([{ kind: 'menu', items }])).toContain('Velm [Follow = /follow confirm #1]')
  })

  test('a row that a menu of the card shows is not said twice', () => {
    const rows = [
      [[{ text: 'minutes' }], [{ text: 'Five' }]],
      [[{ text: 'images' }], [{ text: 'shown' }]],
    ]
    const shown = look([{ kind: 'table', rows }, choose({ label: 'minutes' })])
    expect(shown).toMatchInlineSnapshot(`
      "
      ┌
      │ **Images** · shown
      │ ———
      │ -# Minutes
      │ {Minutes = /settings length: Three = 3 | ✓Five = 5}
      └
      "
    `)
  })

  test('a button that asks for words says so in its id, and about which channel it is', () => {
    const ask = { title: 'Hide', label: 'Word', example: 'sport', value: '' }
    const button = { label: 'Hide a word', command: '/hide', ask }
    const rest = { aboutChannelId: '123' }
    expect(look([{ kind: 'actions', buttons: [button] }], rest)).toBe(
      '\n[Hide a word = ?@123 /hide]\n',
    )
  })

  test('the same line twice has two ids', () => {
    expect(look([actions('/news', '/news')])).toBe('\n[news = /news] [news = 1/news]\n')
  })
})

describe('lists to choose from', () => {
  test('few lines have a button each', () => {
    expect(look([{ kind: 'menu', items: itemsOf(2) }])).toMatchInlineSnapshot(`
      "
      ┌
      │ Desk 0 [News = /news d0]
      │ -# 0 stories
      │ Desk 1 [News = /news d1]
      │ -# 1 stories
      └
      "
    `)
  })

  test('with another thing to do, both stand below the line', () => {
    expect(look([{ kind: 'menu', items: itemsOf(1, true) }])).toMatchInlineSnapshot(`
      "
      ┌
      │ Desk 0
      │ -# 0 stories
      │ [News = /news d0] [Follow = /follow d0]
      └
      "
    `)
  })

  test.each([2, 6])('of %i lines each is told by its own number, where it has one', (count) => {
    const items = itemsOf(count).map((item, i) => ({ ...item, number: 10 + i }))
    const shown = look([{ kind: 'menu', items }])
    expect(shown).toContain('11 · Desk 1')
    expect(shown).not.toContain('2 · Desk 1')
  })

  test('more lines are numbered and opened by a menu', () => {
    expect(look([{ kind: 'menu', items: itemsOf(6, true) }])).toMatchInlineSnapshot(`
      "
      ┌
      │ 1 · Desk 0 · 0 stories
      │ 2 · Desk 1 · 1 stories
      │ 3 · Desk 2 · 2 stories
      │ 4 · Desk 3 · 3 stories
      │ 5 · Desk 4 · 4 stories
      │ 6 · Desk 5 · 5 stories
      │ {News = 1: 1 · Desk 0 = /news d0 | 2 · Desk 1 = /news d1 | 3 · Desk 2 = /news d2 | 4 · Desk 3 = /news d3 | 5 · Desk 4 = /news d4 | 6 · Desk 5 = /news d5}
      │ {Follow = 2: 1 · Desk 0 = /follow d0 | 2 · Desk 1 = /follow d1 | 3 · Desk 2 = /follow d2 | 4 · Desk 3 = /follow d3 | 5 · Desk 4 = /follow d4 | 6 · Desk 5 = /follow d5}
      └
      "
    `)
  })

  test('values, roles and channels have Discord’s own menus, with what is chosen', () => {
    const role = { label: 'Editors', value: '41', chosen: true }
    const place = { label: '#news', value: 'discord:52', chosen: true }
    const blocks = [
      choose({}),
      choose({
        of: 'role',
        label: 'Editors',
        command: '/settings editors',
        choices: [role],
        least: 0,
      }),
      choose({
        of: 'place',
        label: 'Where',
        command: '/settings allowed',
        choices: [place],
        most: 25,
      }),
    ]
    expect(look(blocks)).toMatchInlineSnapshot(`
      "
      ┌
      │ -# Minutes
      │ {Minutes = /settings length: Three = 3 | ✓Five = 5}
      │ -# Editors
      │ {Editors = /settings editors: role 41}
      │ -# Where
      │ {Where = /settings allowed: channel 52}
      └
      "
    `)
  })
})

test('of more choices than one menu holds the chosen stand in it, the others are counted', () => {
  const choices = Array.from({ length: 40 }, (_, i) => ({
    label: `Desk ${i}`,
    value: `${i}`,
    chosen: i > 30,
  }))
  const shown = look([choose({ choices, most: 40 })])
  for (let i = 31; i < 40; i++) expect(shown).toContain(`✓Desk ${i} = ${i}`)
  expect(shown).toContain('-# 15 more cannot be shown here.')
  expect(shown.match(/Desk/gu)).toHaveLength(25)
})

test('labels written from the right are set apart', () => {
  const button = { label: 'למה זה כאן?', command: '/why 1' }
  expect(look([{ kind: 'actions', buttons: [button] }])).toBe('\n[⟦למה זה כאן?⟧ = /why 1]\n')
})

describe('a part', () => {
  test('a file is attached under a name that Discord takes', () => {
    const part = renderPart(
      messageOf([{ kind: 'file', name: 'my sources.opml', text: '<opml/>' }]),
      renderingIn('en'),
    )
    checkPart(part)
    expect(part.files).toEqual([{ name: 'my-sources.opml', text: '<opml/>' }])
    expect(readPart(part)).toBe('\nfile attachment://my-sources.opml\n')
  })

  test('its first component carries the marker', () => {
    const [first, ...rest] = renderPart(
      messageOf([actions('/news'), { kind: 'text', spans: [{ text: 'Done.' }] }]),
      renderingIn('en', { marker: 77 }),
    ).components
    expect(first?.id).toBe(77)
    expect(rest.every(({ id }) => id === undefined)).toBe(true)
  })

  test('a message of nothing still says something', () => {
    const parts = renderParts(messageOf([]), renderingIn('en'))
    expect(parts.map(readPart)).toEqual(['\n…\n'])
  })
})
