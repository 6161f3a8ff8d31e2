import { afterEach, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { parseCommand } from '../../src/chat/parse-command.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'
import { catalogue, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'
import { listButtons, pressButton } from './press-button.ts'

let chat: OpenChat
afterEach(() => chat.close())

const group = { id: 'telegram:-7', platform: 'telegram', shared: true } as const
const admin = { id: 'telegram:1', admin: true, privateChatId: 'telegram:1' } as const

async function schedules(chatId = 'terminal:local'): Promise<readonly Briefing[]> {
  return chat.services.briefings.listBriefings(chatId)
}

async function openWithOne(): Promise<void> {
  chat = await openChat()
  await chat.say('/schedule add confirm 07:30 weekdays world')
}

describe('what is scheduled', () => {
  test('the list tells when each runs next', async () => {
    await openWithOne()
    expect(await chat.read('/schedule')).toContain('weekdays at 07:30 · World')
    expect(await chat.read('/schedule list')).toContain('next Friday 27 November, 07:30')
  })

  test('a place that lets us post no more is told with the cure, and goes on at a press', async () => {
    chat = await openChat()
    const here = { chat: group, person: admin }
    await chat.say('/schedule add confirm 07:30 weekdays world', here)
    const pause = { at: thursdayMorning, why: 'refused', detail: 'not enough rights' } as const
    await chat.services.places.pause(group.id, pause)
    const told = await chat.read('/schedule', here)
    expect(told).toContain('The platform refuses our messages since')
    expect(told).toContain('Give the bot the right to write here, then resume.')
    await pressButton(chat, await chat.say('/schedule', here), 'Resume', here)
    expect(await chat.read('/schedule', here)).not.toMatch(/refuses|Resume/u)
  })

  test('each place numbers its own schedules, and a list tells each number once', async () => {
    await openWithOne()
    const here = { chat: group, person: admin }
    const saved = await chat.read('/schedule add confirm 18:00 science zone:UTC', here)
    expect(saved).toContain('Schedule 1 is saved')
    const { message } = await chat.say('/schedule list', here)
    expect(JSON.stringify(message.blocks)).not.toContain('Schedule 1')
    const [menu] = message.blocks.filter((block) => block.kind === 'menu')
    expect(menu?.items).toMatchObject([{ number: 1, button: { command: '/schedule id:2' } }])
    expect(await chat.read('/pause 1', here)).toContain('Schedule 1 · paused')
    expect(await chat.read('/resume 1', here)).not.toContain('paused')
    expect(await chat.read('/schedule change 1 09:00', here)).toContain('Schedule 1 is changed')
    expect(await chat.read('/schedule 1', here)).toContain('09:00')
    expect(await schedules()).toMatchObject([
      { id: 1, schedule: { crons: ['30 7 * * 1,2,3,4,5'] } },
    ])
    expect(await schedules(group.id)).toMatchObject([{ id: 2, schedule: { crons: ['0 9 * * *'] } }])
  })

  test('numbers move up when one is removed, and old buttons still mean their own', async () => {
    await openWithOne()
    const first = await chat.say('/schedule 1')
    const second = await chat.say('/schedule add confirm 18:00 science')
    await chat.say('/schedule remove confirm 1')
    expect(await chat.read('/schedule 1')).toContain('18:00')
    const paused = await pressButton(chat, second, 'Pause')
    expect(JSON.stringify(paused.message.blocks)).toContain('Schedule 1')
    const gone = await pressButton(chat, first, 'Pause')
    expect(JSON.stringify(gone.message.blocks)).toContain('That schedule is no longer here.')
    expect(await schedules()).toMatchObject([{ id: 2, pausedAt: thursdayMorning }])
  })

  test('the place is named before a schedule is saved for it', async () => {
    chat = await openChat()
    const there = { chat: { ...group, name: '#harbour', elsewhere: true as const }, person: admin }
    expect(await chat.read('/schedule add 18:00 science', there)).toContain('#harbour')
  })

  test('its next digest is shown and nothing advances', async () => {
    await openWithOne()
    const reply = await chat.say('/schedule preview 1')
    expect(reply).toMatchObject({ memoryId: null, message: { private: true, shows: [] } })
  })

  test('where no number says which, each is a button', async () => {
    await openWithOne()
    await chat.say('/schedule add confirm 18:00 science')
    const asked = await chat.say('/schedule preview')
    expect(listButtons(asked).map(({ label }) => label)).toEqual([
      'weekdays at 07:30',
      'daily at 18:00',
    ])
    const preview = await pressButton(chat, asked, 'daily at 18:00')
    expect(JSON.stringify(preview.message.blocks)).toContain('The next digest.')
  })

  test('a change leaves the rest, and new times keep the days', async () => {
    await openWithOne()
    await chat.say('/schedule change 1 08:00 empty say')
    expect(await schedules()).toMatchObject([
      {
        schedule: { crons: ['0 8 * * 1,2,3,4,5'] },
        topics: [{ kind: 'desk', desk: 'world' }],
        whenEmpty: 'say',
        nextRunAt: Date.parse('2026-11-26T08:00+02:00'),
      },
    ])
    await chat.say('/schedule change 1 daily 9:00 science pin on')
    expect(await schedules()).toMatchObject([
      { schedule: { crons: ['0 9 * * *'] }, topics: [{ desk: 'science' }], pin: true },
    ])
    expect(await chat.read('/schedule change 1')).toContain('Change what?')
  })

  test('a key no schedule has is told with the keys there are, and nothing changes', async () => {
    await openWithOne()
    const [before] = await schedules()
    const told = await chat.read('/schedule change 1 nothing:say')
    expect(told).toContain('A schedule has no “nothing:”.')
    expect(told).toMatch(/minutes:.*empty:/su)
    expect(await schedules()).toEqual([before])
  })

  test('the name help shows is a key as well', async () => {
    await openWithOne()
    await chat.say('/schedule change 1 when nothing is new:say')
    await chat.say('/schedule change 1 time zone:Europe/London')
    expect(await schedules()).toMatchObject([
      { whenEmpty: 'say', timeZone: 'Europe/London', topics: [{ kind: 'desk', desk: 'world' }] },
    ])
  })

  test('a list with commas is taken whole', async () => {
    await openWithOne()
    const read = parseCommand(
      'schedule change 1 publishers:Northline, Delta Wire empty:say',
      buildVocabulary(commands, [], [catalogue.translator('en')]),
    )
    expect(read).toMatchObject({
      values: { publishers: 'Northline, Delta Wire', empty: 'say', what: '1' },
    })
    await chat.say('schedule change 1 languages: he, en science')
    expect(await schedules()).toMatchObject([
      { languages: ['he', 'en'], topics: [{ kind: 'desk', desk: 'science' }], publishers: [] },
    ])
  })

  test('it is removed after a question', async () => {
    await openWithOne()
    const asked = await chat.say('/schedule remove 1')
    expect(await schedules()).toHaveLength(1)
    await pressButton(chat, asked, 'Remove')
    expect(await schedules()).toEqual([])
    expect(await chat.read('/schedule remove 1')).toContain('There is no schedule 1 here.')
  })

  test('another chat’s schedule is nobody’s here', async () => {
    await openWithOne()
    const here = { chat: group, person: admin }
    for (const line of ['/schedule remove confirm 1', '/schedule change 1 8:00', '/pause 1'])
      expect(await chat.read(line, here)).toContain('There is no schedule 1 here.')
    expect(await schedules()).toHaveLength(1)
  })

  test('no chat has more than twenty', async () => {
    chat = await openChat()
    for (let hour = 0; hour < 20; hour++) await chat.say(`/schedule add confirm ${hour}:15`)
    expect(await chat.read('/schedule add confirm 20:15')).toContain('at most 20 schedules')
  })
})
