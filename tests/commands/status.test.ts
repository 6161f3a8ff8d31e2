import { afterEach, describe, expect, test } from 'vitest'
import type { NewDelivery } from '../../src/delivery/delivery.ts'
import { sampleFeed, sampleState } from '../contracts/storage-samples.ts'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { plainBriefing } from '../fakes/plain-briefing.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('before anything was read says so', async () => {
  chat = await openChat()
  expect(await chat.read('/status')).toContain('Last reading  not yet')
})

test('names what fails, the longest first, with the cause', async () => {
  chat = await openChat()
  const { feeds } = chat.services
  const [gone, failing, well] = await feeds.addFeeds(['Gone', 'Failing', 'Well'].map(named))
  if (gone === undefined || failing === undefined || well === undefined)
    throw new Error('three were stored')
  const hour = 3_600_000
  const since = (hours: number) => thursdayMorning - hours * hour
  await feeds.saveState(
    sampleState(failing.id, { failingSince: since(2), lastError: 'timed out', failures: 2 }),
  )
  await feeds.saveState(
    sampleState(gone.id, { failingSince: since(34), gone: true, lastError: '410 Gone' }),
  )
  await feeds.saveState(sampleState(well.id, { lastReadAt: since(0.5) }))
  expect(await chat.read('/status')).toMatchInlineSnapshot(`
    "Status
    Sources       28 of 30 sources read
    Last reading  08:30
    Stored        0 articles
    Queued        0

    • Gone · gone, polled no more Tue 21:30 · 410 Gone
    • Failing · failing since 05:30 · timed out

    1 Sources   2 Check all   3 Who changed what"
  `)
})

async function alertFor(chatId: string, sendAt: number, key = 'key'): Promise<NewDelivery> {
  return {
    key,
    platform: 'group',
    chatId,
    purpose: 'alert',
    action: 'send',
    target: null,
    after: null,
    message: (await chat.say('/help')).message,
    silent: false,
    sendAt,
    notAfter: null,
    memoryId: null,
    state: 'pending',
  }
}

describe('what is sent', () => {
  const ada = inGroup('ada', { admin: true })
  const at = thursdayMorning - 3_600_000

  const sampleBriefing = plainBriefing('group:1', thursdayMorning, { createdAt: at })

  /** An alert for a group, due an hour ago. */
  async function queue(key: string, chatId = 'group:1', sendAt = at): Promise<void> {
    const delivery = await alertFor(chatId, sendAt, key)
    await chat.services.places.meet({ id: chatId, platform: 'group', shared: true }, at)
    await chat.services.outbox.enqueue([delivery])
  }

  /** Claims everything that is due and records what became of it. */
  async function send(state: 'unknown' | 'dead', reason: string): Promise<void> {
    const { outbox } = chat.services
    const lease = { now: at, leaseUntil: at + 60_000, attemptId: reason }
    const wish = { ...lease, platform: 'group', limit: 9, except: [] }
    for (const { id } of await outbox.claim(wish)) {
      await outbox.begin(id, reason, at, lease.leaseUntil)
      await outbox.record({ id, attemptId: reason, at, state, reason })
    }
  }

  test('counts what is queued, late, failed and unknown here, and nothing of elsewhere', async () => {
    chat = await openChat()
    await queue('alert:1')
    await queue('alert:2', 'group:2')
    await send('dead', 'no rights')
    await queue('alert:3')
    await queue('alert:4', 'group:2')
    await send('unknown', 'socket hang up')
    await queue('alert:5')
    await queue('alert:6', 'group:1', thursdayMorning + 60_000)
    const shown = await chat.read('/status', ada)
    expect(shown).toMatch(/Queued +2\nLate +1\nFailed +1\nUnknown +1/)
    expect(shown).toContain('alert, 06:30 · socket hang up')
    expect(shown).toContain('alert, 06:30 · no rights')
    expect(shown).toContain('1  alert, 06:30 · socket hang up')
    expect(await chat.read('/status')).toMatch(/Queued +2\n(?:.|\n)*Unknown +2/)
    expect(await chat.read('/status')).toContain('alert, 06:30 · group:2 · socket hang up')
  })

  test('a pin that failed is told as such, with the permission that is missing', async () => {
    chat = await openChat()
    const pin = {
      ...(await alertFor('group:1', at, 'pin:1')),
      action: 'pin',
      message: null,
    } as const
    await chat.services.outbox.enqueue([{ ...pin, platform: 'group', purpose: 'digest' }])
    await send('dead', 'no rights')
    const unable = [{ way: 'pin', permission: 'Pin Messages' }] as const
    const lookAtPlace = () => ({ name: '#news', usable: true, unable })
    const shown = await chat.read('/status', { ...ada, lookAtPlace })
    expect(shown).toContain('digest sent, but not pinned, 06:30 · no rights')
    expect(shown).toContain('“Pin Messages”')
  })

  test.each([
    ['It arrived', 'sent', 'Noted: it arrived.'],
    ['Send again', 'pending', 'It is sent again.'],
  ])('“%s” settles an unknown one', async (label, state, said) => {
    chat = await openChat()
    await queue('alert:1')
    await send('unknown', 'socket hang up')
    const pressed = buttonsOf(await chat.say('/status', ada)).find((each) => each.label === label)
    expect(await chat.read(pressed?.command ?? '', ada)).toContain(said)
    const [settled] = await chat.services.outbox.list({ key: 'alert:1' }, 1)
    expect(settled?.state).toBe(state)
    expect(await chat.services.audit.listEntries('group:1', 9)).toMatchObject([
      { command: 'status', detail: pressed?.command },
    ])
    expect(await chat.read(pressed?.command ?? '', ada)).toContain('not open here any more')
  })

  test('another place’s admins settle nothing of ours; the chat that is told of trouble does', async () => {
    chat = await openChat()
    await queue('alert:1', 'group:2')
    await send('unknown', 'socket hang up')
    const [unknown] = await chat.services.outbox.list({ states: ['unknown'] }, 1)
    const line = `/status arrived ${unknown?.id}`
    expect(await chat.read(line, ada)).toContain('not open here any more')
    await chat.services.places.setAdminChat('group:2', 'group:1')
    expect(await chat.read(line, ada)).toContain('Noted')
  })

  test('tells a pause with the platform’s reason and the cure', async () => {
    chat = await openChat()
    await chat.say('/help', ada)
    const pause = { at, why: 'refused', detail: 'not enough rights to send text' } as const
    await chat.services.places.pause('group:1', pause)
    const shown = await chat.read('/status', ada)
    expect(shown).toContain('The platform refuses our messages since 06:30 · not enough rights')
    expect(shown).toContain('Give the bot the right to write here, then resume.')
    expect(buttonsOf(await chat.say('/status', ada))).toContainEqual({
      label: 'Resume',
      command: '/resume',
    })
  })

  test('tells each schedule with its next run and what became of the last', async () => {
    chat = await openChat()
    const { briefings } = chat.services
    const { id } = await briefings.addBriefing({
      ...sampleBriefing,
      topics: [{ kind: 'desk', desk: 'science' }],
    })
    const day = 24 * 3_600_000
    const run = { briefingId: id, slotAt: thursdayMorning, at: thursdayMorning, missed: 2 }
    await briefings.commitRun({ ...run, outcome: 'late' }, thursdayMorning + day, [])
    const shown = (await chat.read('/status', ada)).replaceAll(/\s+/gu, ' ')
    expect(shown).toMatch(/Science, daily at 07:30 · next 27 Nov, 07:30 · last 07:30 too late/)
    expect(shown).toContain('2 times missed')
  })

  test.each([
    ['pending', 60_000, 'written, due 07:31'],
    ['pending', 0, 'last 07:30 on its way'],
    ['pending', -180_000, 'last 07:27 not sent yet, late'],
    ['sent', -60_000, 'last sent at 07:29'],
    ['dead', -60_000, 'last 07:29 could not be sent'],
    ['unknown', -60_000, 'last 07:29 sent, whether it arrived is not known'],
  ] as const)('a run is told by its deliveries: %s', async (state, offset, told) => {
    chat = await openChat()
    const slotAt = thursdayMorning + offset
    const { briefings, outbox } = chat.services
    const { id: briefingId } = await briefings.addBriefing({
      ...sampleBriefing,
      chatId: 'group:1',
      nextRunAt: slotAt,
    })
    await chat.services.places.meet({ id: 'group:1', platform: 'group', shared: true }, at)
    const run = { briefingId, slotAt, at: slotAt - 90_000, missed: 0, outcome: 'queued' } as const
    const delivery = { ...(await alertFor('group:1', slotAt)), purpose: 'digest' as const }
    await briefings.commitRun(run, slotAt + 86_400_000, [delivery])
    if (state !== 'pending') {
      const lease = { attemptId: 'a', leaseUntil: slotAt + 60_000 }
      const wish = { ...lease, platform: 'group', now: slotAt, limit: 1, except: [] }
      for (const { id } of await outbox.claim(wish)) {
        await outbox.begin(id, 'a', slotAt, lease.leaseUntil)
        const end = { id, attemptId: 'a', at: slotAt }
        if (state === 'sent') await outbox.record({ ...end, state, messageId: '7' })
        else await outbox.record({ ...end, state, reason: 'hang up' })
      }
    }
    const shown = (await chat.read('/status', ada)).replaceAll(/\s+/gu, ' ')
    expect(shown).toContain(told)
  })
})

test('alone, who runs nothing sees how their own place fares', async () => {
  chat = await openChat()
  const alone = {
    chat: { id: 'group:private-ben', platform: 'group', shared: false },
    person: { id: 'ben', admin: false },
  }
  const shown = await chat.read('/status', alone)
  expect(shown).toContain('Queued')
  expect(shown).not.toContain('Sources')
})

test('the log tells who changed what, newest first', async () => {
  chat = await openChat()
  const ada = inGroup('ada', { admin: true })
  expect(await chat.read('/status log', ada)).toContain('Nobody has changed anything here.')
  await chat.say('/settings minutes 5', ada)
  await chat.say('/quiet 22-7 for chat', ada)
  expect(await chat.read('/status log', ada)).toMatch(
    /07:30 +ada +\/quiet 22-7 for chat\n07:30 +ada +\/settings minutes 5/,
  )
  expect(await chat.read('/status log', inGroup('ben'))).toContain('admins')
})

test('in a private place too, but for what a person follows and hides', async () => {
  chat = await openChat()
  for (const line of ['/settings minutes 5', '/quiet 22-7', '/follow comet both confirm'])
    await chat.say(line)
  await chat.say('/hide football')
  await chat.say('/pause')
  const shown = await chat.read('/status log')
  expect(shown).toMatch(/me +\/pause\n.*\/quiet 22-7\n.*\/settings minutes 5/)
  expect(shown).not.toMatch(/comet|football/)
})

test('deleting all of a private place leaves no note of it', async () => {
  chat = await openChat()
  await chat.say('/settings minutes 5')
  await chat.say('/privacy delete confirm')
  expect(await chat.services.audit.listEntries('terminal:local', 9)).toEqual([])
})

function named(name: string) {
  return sampleFeed({ url: `https://${name}.example/`, publisher: { id: name, name } })
}
