import { afterEach, describe, expect, test } from 'vitest'
import type { Line } from '../../src/chat/conversation.ts'
import type { ChooseBlock } from '../../src/delivery/message.ts'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

/** Somebody in a channel of a server. */
function inServer(admin = true, manager = admin): Pick<Line, 'chat' | 'person'> {
  const { person, chat: place } = inGroup('ada', { admin, manager })
  return { person, chat: { ...place, communityId: 'group:g31' } }
}

/** Somebody in a group of a platform that has no roles. */
function inRoleless(admin = true): Pick<Line, 'chat' | 'person'> {
  const { person, chat: place } = inServer(admin)
  return { person, chat: { ...place, hasRoles: false } }
}

const community = () => chat.services.communities.readCommunity('group:g31')

async function menusOf(line: Partial<Line>): Promise<readonly ChooseBlock[]> {
  const { message } = await chat.say('/settings', line)
  return message.blocks.flatMap((block) => (block.kind === 'choose' ? [block] : []))
}

describe('what is set for a whole server', () => {
  test('is saved for all of its places', async () => {
    chat = await openChat()
    await chat.say('/settings editors 7,8', inServer())
    await chat.say('/settings allowed 40,41', inServer())
    const shown = await chat.read('/settings cooldown 30', inServer())
    expect(shown).toContain('admins and 2 roles')
    expect(shown).toContain('in 2 places')
    expect(shown).toContain('30 seconds')
    expect(await community()).toEqual({
      editors: ['7', '8'],
      allowed: ['40', '41'],
      cooldownSeconds: 30,
    })
  })

  test('is taken back with none', async () => {
    chat = await openChat()
    await chat.say('/settings editors 7', inServer())
    expect(await chat.read('/settings editors none', inServer())).toContain('admins only')
    expect(await community()).toMatchObject({ editors: [] })
  })

  test('is said by admins only, and where there is a server', async () => {
    chat = await openChat()
    for (const line of ['/settings editors 7', '/settings mention 7', '/settings cooldown 5']) {
      expect(await chat.read(line, inServer(false))).toBe(
        "Only this chat's admins may do that.\n\n1 Help",
      )
      expect(await chat.read(line)).toContain('a setting of a whole server')
    }
    expect(await community()).toMatchObject({ editors: [], cooldownSeconds: 0 })
  })

  test('an editor sees who configures, where and whom alerts call, and changes none of it', async () => {
    chat = await openChat()
    await chat.say('/settings editors 7', inServer())
    const editor = inServer(true, false)
    for (const line of [
      'editors 8',
      'editors none',
      'allowed 40',
      'mention 9',
      'cooldown 5 mention 9',
    ])
      expect(await chat.read(`/settings ${line}`, editor)).toContain('who manage the server choose')
    expect(await community()).toEqual({ editors: ['7'], allowed: [], cooldownSeconds: 0 })
    expect(await chat.read('/settings', editor)).toContain('admins and 1 role')
    expect((await menusOf(editor)).map(({ of }) => of)).toEqual(['choices', 'choices'])
    await chat.say('/settings cooldown 5', editor)
    expect(await community()).toMatchObject({ cooldownSeconds: 5 })
  })

  test('everyone at once are no editors', async () => {
    chat = await openChat()
    expect(await chat.read('/settings editors 7,31', inServer())).toContain('Everyone cannot be')
    expect(await community()).toMatchObject({ editors: [] })
  })

  test('is noted with who said it', async () => {
    chat = await openChat()
    await chat.say('/settings', { ...inServer(), options: { cooldown: '5' } })
    expect(await chat.services.audit.listEntries('group:1', 9)).toMatchObject([
      { personId: 'ada', detail: '/settings cooldown:5' },
    ])
  })
})

describe('the role that alerts call', () => {
  test('is the place’s own, one and never everyone', async () => {
    chat = await openChat()
    await chat.say('/settings mention 77', inServer())
    expect(await chat.services.chats.readSettings('group:1')).toEqual({ mention: '77' })
    expect(await chat.read('/settings mention 31', inServer())).toContain('never everyone')
    expect(await chat.read('/settings mention 77,78', inServer())).toContain('1 at most')
    expect(await chat.read('/settings mention @here', inServer())).toContain('no role or place')
    await chat.say('/settings mention none', inServer())
    expect(await chat.services.chats.readSettings('group:1')).toEqual({ mention: null })
  })
})

test('images are turned on and off by one button', async () => {
  chat = await openChat()
  const [on] = buttonsOf(await chat.say('/settings')).filter(({ label }) => /images/u.test(label))
  expect(on).toMatchObject({ label: 'Show images', command: '/settings images:on' })
  expect(await chat.read('/settings images on')).toMatch(/images\s+shown/u)
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({ images: true })
})

describe('menus of the card', () => {
  test('an admin’s show what is chosen, by its id, within what a menu may hold', async () => {
    chat = await openChat()
    await chat.say('/settings editors 7,8 mention 9', inServer())
    const menus = await menusOf(inServer())
    expect(menus.map(({ command, of, least, most }) => [command, of, least, most])).toEqual([
      ['/settings minutes', 'choices', 1, 1],
      ['/settings language', 'choices', 1, 1],
      ['/settings mention', 'role', 0, 1],
      ['/settings editors', 'role', 0, 10],
      ['/settings allowed', 'place', 0, 25],
    ])
    expect(menus[3]?.choices.map(({ value, chosen }) => [value, chosen])).toEqual([
      ['7', true],
      ['8', true],
    ])
  })

  test('roles and places are offered where there are any, and members are offered nothing to set', async () => {
    chat = await openChat()
    expect(await menusOf(inServer(false))).toEqual([])
    for (const line of [inGroup('ada', { admin: true }), {}])
      expect((await menusOf(line)).map(({ of }) => of)).toEqual(['choices', 'choices'])
  })

  test('words that no menu has are asked for by a form, with what stands there now', async () => {
    chat = await openChat()
    const { message } = await chat.say('/settings', inServer())
    const asks = message.blocks
      .flatMap((block) => (block.kind === 'actions' ? block.buttons : []))
      .flatMap(({ command, ask }) => (ask === undefined ? [] : [[command, ask.value]]))
    expect(asks).toEqual([
      ['/settings zone', 'Asia/Jerusalem'],
      ['/settings languages', 'English'],
      ['/settings cooldown', '0'],
    ])
    await chat.say('/settings zone New York', inServer())
    await chat.say('/settings languages English, Hebrew', inServer())
    expect(await chat.services.chats.readSettings('group:1')).toMatchObject({
      timeZone: 'America/New_York',
      readingLanguages: ['en', 'he'],
    })
  })
})

describe('where the platform has no roles', () => {
  test('the wait and the zone are shown, roles and places are not', async () => {
    chat = await openChat()
    const shown = await chat.read('/settings', inRoleless())
    expect(shown).toMatch(/cooldown|pause|seconds/u)
    expect(shown).toContain('Asia/Jerusalem')
    for (const word of ['editors', 'mention', 'places']) expect(shown).not.toContain(word)
    expect((await menusOf(inRoleless())).map((menu) => menu.of)).not.toContain('role')
    expect(await chat.read('/settings', inRoleless(false))).not.toContain('mention')
    expect(await chat.read('/help settings', inRoleless())).not.toContain('mention')
  })

  test('naming one is refused, the wait is saved', async () => {
    chat = await openChat()
    for (const line of ['/settings editors 7', '/settings mention 7'])
      expect(await chat.read(line, inRoleless())).toContain('no roles here')
    expect(await chat.read('/settings allowed 40', inRoleless())).toContain('has no topics')
    await chat.say('/settings cooldown 30', inRoleless())
    expect(await community()).toMatchObject({ editors: [], allowed: [], cooldownSeconds: 30 })
  })

  test('of several places those that the platform has heard of are offered by their names', async () => {
    chat = await openChat()
    const siblings = [
      { id: '31', name: null },
      { id: '31/7', name: 'News' },
      { id: '31/8', name: 'Talk' },
    ]
    const { person, chat: place } = inRoleless()
    const line = { person, chat: { ...place, siblings } }
    const [menu] = (await menusOf(line)).filter(({ command }) => command === '/settings allowed')
    expect(menu?.choices.map(({ label, chosen }) => [label, chosen])).toEqual([
      ['General', false],
      ['News', false],
      ['Talk', false],
    ])
    expect(await chat.read('/settings allowed 31/7,31', line)).toContain(
      'in 2 places: News, General',
    )
    expect(await community()).toMatchObject({ allowed: ['31/7', '31'] })
    expect(await chat.read('/settings allowed 31/9', line)).toContain('31/9')
    expect(await chat.read('/settings allowed none', line)).toContain('everywhere')
    const editor = { ...line, person: { ...person, manager: false } }
    expect((await menusOf(editor)).map(({ command }) => command)).not.toContain('/settings allowed')
  })

  test('of very many the newest and those that are chosen are offered', async () => {
    chat = await openChat()
    const topics = Array.from({ length: 200 }, (_, i) => ({ id: `31/${i}`, name: `T${i}` }))
    const { person, chat: place } = inRoleless()
    const line = { person, chat: { ...place, siblings: [{ id: '31', name: null }, ...topics] } }
    await chat.say('/settings allowed 31/5', line)
    const [menu] = (await menusOf(line)).filter(({ command }) => command === '/settings allowed')
    const labels = menu?.choices.map(({ label }) => label) ?? []
    expect(labels.slice(0, 2)).toEqual(['General', 'T5'])
    expect(labels.at(-1)).toBe('T199')
    expect(labels.length).toBeLessThan(30)
  })
})
