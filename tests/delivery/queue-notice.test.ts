import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Delivery, NewDelivery } from '../../src/delivery/delivery.ts'
import type { Message } from '../../src/delivery/message.ts'
import {
  type NoticeMeans,
  type PauseMeans,
  queueNotice,
  tellPauses,
} from '../../src/delivery/queue-notice.ts'
import { morning, type OpenAlerts, openAlerts } from '../fakes/open-alerts.ts'
import { plainBriefing } from '../fakes/plain-briefing.ts'

let open: OpenAlerts
beforeEach(async () => {
  open = await openAlerts()
})
afterEach(() => open.close())

/** A shared place of which a digest was begun, and a person's own chat. */
const group = 'velmchat:7'
const person = 'velmchat:8'

/** Each block is a message of its own. */
const plan = (message: Message): readonly Message[] =>
  message.blocks.map((block) => ({ ...message, blocks: [block] }))

test('a notice too long for one message goes out in parts, one after the other', async () => {
  const delivery = await owe(group)
  await open.database.places.setAdminChat(group, person)
  await tellUnknown(delivery, { messengers: new Map([['velmchat', { plan }]]) })
  const key = `notice:unknown:${delivery.id}:0`
  expect(await open.deliveries(person)).toMatchObject([
    { key, after: null, message: { blocks: [{ kind: 'text' }] } },
    { key: `${key}:1`, after: key, message: { blocks: [{ kind: 'actions' }] } },
  ])
})

test('the chosen admin chat is told which place it is about, before whoever made the schedule', async () => {
  const delivery = await oweRun('velmchat:9')
  await open.database.places.setAdminChat(group, person)
  await tellUnknown(delivery)
  expect(await wordsTo(person)).toEqual([
    'The message of 10:00 to velmchat:7 may or may not have arrived: the answer was lost on the way. Please look, and tell me.',
  ])
  expect(await open.deliveries('velmchat:9')).toEqual([])
})

test('without an admin chat whoever made the schedule is told', async () => {
  await tellUnknown(await oweRun(person))
  expect(await wordsTo(person)).toHaveLength(1)
  expect((await open.deliveries(group)).map(({ purpose }) => purpose)).toEqual(['digest'])
})

test('whoever is to be told and never spoke to us alone is told in the language of the place', async () => {
  const delivery = await owe(group)
  await open.database.places.setAdminChat(group, 'velmchat:99')
  await open.database.chats.saveSettings(group, { language: 'he' })
  await tellUnknown(delivery)
  const [notice] = await open.deliveries('velmchat:99')
  expect(notice?.message?.language).toBe('he')
  const [text] = notice?.message?.blocks ?? []
  const spans = text?.kind === 'text' ? text.spans : []
  expect(spans.filter(({ place }) => place !== undefined)).toEqual([{ text: group, place: group }])
})

test('in a person’s own chat the notice speaks of this chat', async () => {
  await tellUnknown(await owe(person))
  expect(await wordsTo(person)).toEqual([
    'The message of 10:00 to this chat may or may not have arrived: the answer was lost on the way. Please look, and tell me.',
  ])
})

test('where nothing can be typed the cure is a command, of the place it is about', async () => {
  const delivery = await owe(group)
  await open.database.places.setAdminChat(group, person)
  const velmchat = { plan: (message: Message) => [message], grammar: 'forms' as const }
  await tellRefused(delivery, { messengers: new Map([['velmchat', velmchat]]) })
  const [notice] = await open.deliveries(person)
  const [text] = notice?.message?.blocks ?? []
  expect(text?.kind === 'text' ? text.spans.at(-2) : null).toEqual({
    text: '/resume',
    command: '/resume',
    elsewhere: true,
  })
})

test('nobody is told twice of one attempt, or of one pause', async () => {
  const delivery = await owe(group)
  await open.database.places.setAdminChat(group, person)
  for (const _ of [1, 2]) {
    await tellUnknown(delivery)
    await tellRefused(delivery)
  }
  expect(await wordsTo(person)).toEqual([
    expect.stringContaining('may or may not have arrived'),
    expect.stringContaining('I cannot write to velmchat:7 any more'),
  ])
})

test('whoever made a schedule is told once that its place refuses us, also when the platform tells first', async () => {
  await oweRun(person)
  const places = tellPauses(open.database.places, meansOf(), (error) =>
    expect.unreachable(String(error)),
  )
  await places.pause(group, { ...paused, why: 'removed', detail: 'removed from the chat' })
  await places.pause(group, { ...paused, at: morning + 1 })
  expect(await wordsTo(person)).toEqual([
    'I am not in velmchat:7 any more, so its briefings are paused. Add me again with the right to post, and they go on by themselves.',
  ])
})

test.each(['removed', 'refused'] as const)(
  'that a place which %s us takes us again is told once, with when the next briefing comes',
  async (why) => {
    await meetBoth()
    const made = { createdBy: 'velmchat:person', creatorChatId: person }
    await open.database.briefings.addBriefing(plainBriefing(group, morning, made))
    const places = tellPauses(open.database.places, meansOf(), (error) =>
      expect.unreachable(String(error)),
    )
    await places.pause(group, { ...paused, why })
    for (const _ of [1, 2])
      if (why === 'refused') await places.resume(group)
      else await places.meet({ id: group, platform: 'velmchat', shared: true }, morning)
    expect((await wordsTo(person)).slice(1)).toEqual([
      expect.stringMatching(
        /^I can post in velmchat:7 again, so its briefings go on. Next: .*\d\d:\d\d\.$/u,
      ),
    ])
  },
)

test('nobody is told of a pause that was asked for, or of a place without schedules', async () => {
  await meetBoth()
  const places = tellPauses(open.database.places, meansOf(), (error) =>
    expect.unreachable(String(error)),
  )
  await open.database.places.setAdminChat(group, person)
  await places.pause(group, paused)
  await places.resume(group)
  await oweRun(person)
  await places.pause(group, { ...paused, why: 'asked' })
  expect(await wordsTo(person)).toEqual([])
})

test('a notice about a notice is not sent', async () => {
  await open.database.places.setAdminChat(group, person)
  await tellUnknown(await owe(group, { purpose: 'notice' }))
  await tellUnknown(await owe(person, { purpose: 'notice' }))
  const sent = [...(await open.deliveries(group)), ...(await open.deliveries(person))]
  expect(sent.map(({ key }) => key)).toEqual([`owed:${group}`, `owed:${person}`])
})

test('nobody is told in a place that refuses, or by one that is paused', async () => {
  await tellRefused(await owe(person))
  expect((await open.deliveries(person)).map(({ purpose }) => purpose)).toEqual(['digest'])
  const delivery = await owe(group)
  await open.database.places.setAdminChat(group, person)
  await open.database.places.pause(person, paused)
  await tellUnknown(delivery)
  expect((await open.deliveries(person)).map(({ purpose }) => purpose)).toEqual(['digest'])
})

const paused = { at: morning, why: 'refused', detail: 'no right to write' } as const

function owed(chatId: string): NewDelivery {
  return {
    key: `owed:${chatId}`,
    platform: 'velmchat',
    chatId,
    purpose: 'digest',
    action: 'send',
    target: null,
    after: null,
    message: null,
    silent: false,
    sendAt: morning,
    notAfter: null,
    memoryId: null,
    state: 'pending',
  }
}

/** A delivery into the group, or the person's chat; both are known. */
async function owe(chatId: string, changes: Partial<NewDelivery> = {}): Promise<Delivery> {
  await meetBoth()
  await open.database.outbox.enqueue([{ ...owed(chatId), ...changes }])
  return firstTo(chatId)
}

/** A delivery into the group that a schedule owes; whoever made it is told in `creatorChatId`. */
async function oweRun(creatorChatId: string): Promise<Delivery> {
  await meetBoth()
  await open.meet(creatorChatId)
  const { briefings } = open.database
  const made = { createdBy: 'velmchat:person', creatorChatId }
  const { id } = await briefings.addBriefing(plainBriefing(group, morning, made))
  const run = {
    briefingId: id,
    slotAt: morning,
    at: morning,
    outcome: 'queued',
    missed: 0,
  } as const
  await briefings.commitRun(run, null, [owed(group)])
  return firstTo(group)
}

async function meetBoth(): Promise<void> {
  await open.meet(group, {}, true)
  await open.meet(person)
}

async function firstTo(chatId: string): Promise<Delivery> {
  const [delivery] = await open.deliveries(chatId)
  if (delivery === undefined) throw new Error('nothing was queued')
  return delivery
}

function meansOf(): NoticeMeans & PauseMeans {
  return { ...open.means, ...open.database, clock: open.clock }
}

const tellUnknown = (delivery: Delivery, changes: Partial<NoticeMeans> = {}): Promise<void> =>
  queueNotice({ kind: 'unknown', delivery, reason: 'interrupted' }, { ...meansOf(), ...changes })

const tellRefused = (delivery: Delivery, means: Partial<NoticeMeans> = {}): Promise<void> =>
  queueNotice({ kind: 'refused', delivery, pause: paused }, { ...meansOf(), ...means })

/** The words of each notice that a chat is owed. */
async function wordsTo(chatId: string): Promise<readonly string[]> {
  const notices = (await open.deliveries(chatId)).filter(({ purpose }) => purpose === 'notice')
  return notices.map(({ message }) =>
    (message?.blocks ?? [])
      .flatMap((block) => (block.kind === 'text' ? block.spans.map(({ text }) => text) : []))
      .join(''),
  )
}
