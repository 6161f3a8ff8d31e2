import { afterEach, describe, expect, test } from 'vitest'
import type { Reply } from '../../src/chat/command.ts'
import type { ChooseBlock } from '../../src/delivery/message.ts'
import { inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { listButtons, pressButton } from './press-button.ts'

let chat: OpenChat
afterEach(() => chat.close())

const admin = inGroup('ada', { admin: true })

function menusOf({ message }: Reply): readonly ChooseBlock[] {
  return message.blocks.flatMap((block) => (block.kind === 'choose' ? [block] : []))
}

/** Chooses in the menu of this label, as a platform says it. */
async function choose(card: Reply, label: string, values: readonly string[]): Promise<Reply> {
  const menu = menusOf(card).find((each) => each.label === label)
  if (menu === undefined) throw new Error(`no menu “${label}”`)
  return chat.say(`${menu.command} ${values.length === 0 ? 'none' : values.join(',')}`, admin)
}

const saved = () => chat.services.briefings.listBriefings('group:1')

describe('menus of the set-up card', () => {
  test('each changes one value and keeps all the others', async () => {
    chat = await openChat()
    let card = await chat.say(
      '/setup 7:30 weekdays and 9:00 weekends Palmyra, velm AND bridge languages:he,en age:12 ' +
        'late:30 empty:say pin:on approval:me timeout:15 zone:Asia/Tokyo',
      admin,
    )
    card = await choose(card, 'topics (none: all)', ['world', 'science'])
    card = await choose(card, 'length', ['10'])
    card = await choose(card, 'layout', ['stories'])
    card = await choose(card, 'when', ['0 18 * * *'])
    card = await choose(card, 'topics (none: all)', ['science'])
    await pressButton(chat, card, 'Start', admin)
    expect(await saved()).toMatchObject([
      {
        schedule: { crons: ['0 18 * * *'] },
        topics: [
          { kind: 'words', words: 'Palmyra' },
          { kind: 'query', query: 'velm AND bridge' },
          { kind: 'desk', desk: 'science' },
        ],
        minutes: 10,
        layout: 'stories',
        languages: ['he', 'en'],
        maxAgeHours: 12,
        lateMinutes: 30,
        whenEmpty: 'say',
        pin: true,
        approval: { chatId: 'group:private-ada', timeoutMinutes: 15 },
        timeZone: 'Asia/Tokyo',
      },
    ])
  })

  test('no desk is every desk, other topics stay', async () => {
    chat = await openChat()
    let card = await chat.say('/setup 18:00 science', admin)
    card = await choose(card, 'topics (none: all)', [])
    card = await choose(card, 'topics (none: all)', ['world'])
    card = await choose(card, 'topics (none: all)', [])
    await pressButton(chat, card, 'Start', admin)
    card = await chat.say('/setup 19:00 science, Palmyra', admin)
    await pressButton(chat, await choose(card, 'topics (none: all)', []), 'Start', admin)
    expect((await saved()).map(({ topics }) => topics)).toEqual([
      [],
      [{ kind: 'words', words: 'Palmyra' }],
    ])
  })

  test('each shows what is chosen now', async () => {
    chat = await openChat()
    const card = await chat.say('/setup 6:15 mondays science minutes:4 layout:card', admin)
    const chosen = menusOf(card).map(({ choices, least, most }) => [
      choices.filter((each) => each.chosen).map(({ label }) => label),
      least,
      most,
    ])
    expect(chosen).toEqual([
      [['Monday at 06:15'], 1, 1],
      [['4 minutes'], 1, 1],
      [['Science'], 0, 2],
      [['a short card, the digest in its thread'], 1, 1],
    ])
  })

  test('alone there is no layout to choose', async () => {
    chat = await openChat()
    const labels = menusOf(await chat.say('/setup')).map(({ label }) => label)
    expect(labels).toEqual(['when', 'length', 'topics (none: all)'])
  })
})

test('another time is typed into a form, and keeps the rest', async () => {
  chat = await openChat()
  const card = await chat.say('/setup 18:00 science, velm AND bridge minutes:5', admin)
  const asks = card.message.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.buttons : []))
    .filter(({ ask }) => ask !== undefined)
  expect(asks.map(({ label }) => label)).toEqual(['Another time…', 'Time zone…'])
  const changed = await chat.say(`${asks[0]?.command} 6:15 mondays`, admin)
  await pressButton(chat, changed, 'Start', admin)
  expect(await saved()).toMatchObject([
    { schedule: { crons: ['15 6 * * 1'] }, minutes: 5, topics: [{}, { query: 'velm AND bridge' }] },
  ])
})

test('the next digest stands before what can be chosen, which is typed below it', async () => {
  chat = await openChat()
  const { blocks } = (await chat.say('/setup', admin)).message
  const told = blocks.map((block) => JSON.stringify(block))
  const digest = told.findIndex((text) => text.includes('The next digest.'))
  const chosen = blocks.findIndex(({ kind }) => kind === 'choose')
  expect(digest).toBeGreaterThan(0)
  expect(chosen).toBe(digest + 1)
  expect(blocks.at(-1)?.kind).toBe('actions')
})

describe('where all buttons stand below the text', () => {
  const alone = {
    chat: { id: 'any:7', platform: 'any', shared: false, buttonsBelow: true },
    person: { id: 'any:7', admin: true, privateChatId: 'any:7' },
  } as const

  test('Start stands first, and the desks on a card of their own', async () => {
    chat = await openChat()
    const card = await chat.say('/setup science', alone)
    expect(listButtons(card)[0]?.label).toBe('Start')
    expect(menusOf(card).map(({ label }) => label)).toEqual(['when', 'length'])
    const topics = await pressButton(chat, card, 'Topics…', alone)
    const [menu] = menusOf(topics)
    const more = await chat.say(`${menu?.command} world,science`, alone)
    expect(menusOf(more).map(({ choices }) => choices.filter((each) => each.chosen))).toMatchObject(
      [[{ value: 'world' }, { value: 'science' }]],
    )
    await pressButton(chat, await pressButton(chat, more, 'Done', alone), 'Start', alone)
    expect(await chat.services.briefings.listBriefings('any:7')).toMatchObject([
      { topics: [{ desk: 'world' }, { desk: 'science' }] },
    ])
  })
})

describe('a place that is spoken of from elsewhere', () => {
  const away = { ...admin, chat: { ...admin.chat, name: '#quay', elsewhere: true } } as const

  test('is named where “here” would be wrong', async () => {
    chat = await openChat()
    const said = async (line: string) => (await chat.read(line, away)).split('\n')[0]
    expect(await said('/schedule list')).toBe('Nothing is scheduled in #quay.')
    const card = await chat.read('/setup', away)
    expect(card).toContain('A briefing for #quay')
    expect(card).toMatch(/place\s+#quay, for everyone there/u)
    expect(await said('/setup confirm')).toBe('Schedule 1 is saved for #quay')
    expect(await said('/schedule list')).toBe('Schedules in #quay')
    expect(await said('/pause')).toBe('Paused. Nothing is sent to #quay until somebody resumes.')
    expect(await said('/pause')).toContain('#quay was paused already.')
    expect(await said('/resume')).toContain('#quay is resumed.')
    expect(await said('/resume')).toBe('Nothing was paused in #quay.')
  })

  test('is “here” where it is spoken of in itself, whatever its name', async () => {
    chat = await openChat()
    const here = { ...admin, chat: { ...admin.chat, name: '#quay' } }
    expect(await chat.read('/pause', here)).toContain('Nothing is sent here')
  })
})

describe('where cards change in place', () => {
  const onForms = { ...admin, grammar: 'forms' } as const

  test('the next digest is shown by its button alone, so that none goes stale below the card', async () => {
    chat = await openChat()
    const card = await chat.say('/setup', onForms)
    expect(JSON.stringify(card.message)).not.toContain('The next digest.')
    const preview = await pressButton(chat, card, 'Preview', onForms)
    expect(JSON.stringify(preview.message)).toContain('The next digest.')
  })

  test('so it is before a schedule is saved', async () => {
    chat = await openChat()
    const proposed = await chat.say('/schedule add 18:00 science', onForms)
    const preview = await pressButton(chat, proposed, 'Preview', onForms)
    expect(JSON.stringify(preview.message)).toContain('The next digest.')
  })
})
