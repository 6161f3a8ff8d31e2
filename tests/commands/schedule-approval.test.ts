import { afterEach, describe, expect, test } from 'vitest'
import type { Briefing } from '../../src/delivery/briefing.ts'
import { composeDigest } from '../../src/delivery/compose-digest.ts'
import type { NewDelivery } from '../../src/delivery/delivery.ts'
import { buttonsOf, catalogue, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { sampleDigest, thursdayMorning } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

const group = { id: 'telegram:-7', platform: 'telegram', shared: true } as const
const admin = { id: 'telegram:1', admin: true, privateChatId: 'telegram:1' } as const

function digestMessage() {
  const setting = {
    t: catalogue.translator('en'),
    language: 'en',
    timeZone: 'Asia/Jerusalem',
    private: false,
    buttons: [],
    topics: [],
    desks: [],
  }
  return composeDigest(sampleDigest(), setting)
}

async function schedules(chatId = 'terminal:local'): Promise<readonly Briefing[]> {
  return chat.services.briefings.listBriefings(chatId)
}

async function states(runId: number): Promise<readonly string[]> {
  const deliveries = await chat.services.outbox.list({ runId }, 10)
  return deliveries.map(({ state }) => state)
}

describe('approval', () => {
  const moderators = { id: 'telegram:-9', platform: 'telegram', shared: true } as const

  /** Said in the group, whose moderators’ chat lets the asker have the bot post there, or does not. */
  const here = (usable = true) => ({
    chat: group,
    person: admin,
    lookAtPlace: (id: string) => (id === moderators.id ? { name: 'Moderators', usable } : null),
  })

  test.each(catalogue.languages)('is refused, with a way out, in %s', async (language) => {
    chat = await openChat({ settings: { language } })
    // Who was an admin there once is none now.
    await chat.say('/settings minutes 3', { chat: moderators, person: admin })
    const t = catalogue.translator(language)
    for (const [id, name] of [
      ['telegram:-9', 'Moderators'],
      ['telegram:-10', 'telegram:-10'],
      ['telegram:2', 'telegram:2'],
    ] as const)
      for (const line of ['/schedule 7:30', '/schedule add confirm 7:30', '/setup 7:30']) {
        const reply = await chat.say(`${line} moderators:${id}`, here(false))
        expect(reply.problem).toBe(true)
        const said =
          name === 'Moderators'
            ? t('problem-approval-chat', { chat: name, grammar: 'typed' })
            : t('problem-approval-unknown', { name, offered: 'no', grammar: 'typed' })
        expect(JSON.stringify(reply.message.blocks)).toContain(JSON.stringify(said).slice(1, 20))
        expect(buttonsOf(reply).length).toBeGreaterThan(0)
      }
    expect(await schedules(group.id)).toEqual([])
    expect((await chat.services.places.getPlaces(['telegram:-10'])).size).toBe(0)
  })

  test('a place chosen for drafts is told so in its log, once, and is met once it is saved', async () => {
    chat = await openChat()
    const { audit, places } = chat.services
    const log = () => audit.listEntries(moderators.id, 9)
    await chat.say('/schedule 7:30 moderators:telegram:-9', here())
    expect(await log()).toEqual([])
    expect((await places.getPlaces([moderators.id])).size).toBe(0)
    await chat.say('yes', here())
    await chat.say('/schedule change 1 timeout 20', here())
    expect(await log()).toMatchObject([{ personId: 'telegram:1', command: 'schedule' }])
    expect((await places.getPlaces([moderators.id])).size).toBe(1)
    const there = { chat: moderators, person: { ...admin, id: 'telegram:3' } }
    const told = (await chat.read('/status log', there)).replaceAll(/\s+/gu, ' ')
    expect(told).toContain('chose this chat to approve the drafts of telegram:-7')
    await chat.say('/schedule change 1 approval me', here())
    await chat.say('/schedule change 1 moderators telegram:-9', here())
    expect(await log()).toHaveLength(2)
  })

  test('goes to the person, or to a chat where that person is an admin too', async () => {
    chat = await openChat()
    await chat.say('/schedule 7:30 approval:telegram:-9 timeout 20 otherwise publish', here())
    await chat.say('yes', here())
    expect(await schedules(group.id)).toMatchObject([
      { approval: { chatId: 'telegram:-9', timeoutMinutes: 20, otherwise: 'publish' } },
    ])
    await chat.say('/schedule change 1 approval me', here())
    expect(await schedules(group.id)).toMatchObject([
      { approval: { chatId: 'telegram:1', timeoutMinutes: 20, otherwise: 'publish' } },
    ])
    await chat.say('/schedule change 1 approval off', here())
    expect(await schedules(group.id)).toMatchObject([{ approval: null }])
  })

  /** A digest of two stories that waits; returns its run's id. */
  async function hold(): Promise<number> {
    chat = await openChat()
    const { services } = chat
    await services.places.meet(group, thursdayMorning)
    await chat.say('/schedule add confirm 7:30 approval:telegram:-9', here())
    const [briefing] = await schedules(group.id)
    const slotAt = briefing?.nextRunAt ?? 0
    const delivery: NewDelivery = {
      key: `briefing:1:${slotAt}:0`,
      platform: 'telegram',
      chatId: group.id,
      purpose: 'digest',
      action: 'send',
      target: null,
      after: null,
      message: digestMessage(),
      silent: false,
      sendAt: slotAt,
      notAfter: null,
      memoryId: null,
      state: 'held',
    }
    const run = {
      briefingId: briefing?.id ?? 0,
      slotAt,
      at: slotAt,
      outcome: 'held',
      missed: 0,
    } as const
    await services.briefings.commitRun(run, null, [delivery])
    const [held] = await services.briefings.listRuns(run.briefingId, 1)
    return held?.id ?? 0
  }

  test('the moderators publish or skip, once', async () => {
    const run = await hold()
    const there = { chat: moderators, person: admin }
    expect(await chat.read(`/schedule approve ${run}`, there)).toContain('Published')
    expect(await states(run)).toEqual(['pending'])
    expect(await chat.read(`/schedule reject ${run}`, there)).toContain('does not wait')
    expect(await states(run)).toEqual(['pending'])
  })

  test('a story is dropped before it is published', async () => {
    const run = await hold()
    const there = { chat: moderators, person: admin }
    const before = (await chat.services.outbox.list({ runId: run }, 1))[0]?.message
    const [first, ...others] = before?.shows ?? []
    expect(others.length).toBeGreaterThan(0)
    expect(await chat.read(`/schedule drop ${run} #${first?.storyId}`, there)).toContain(
      'taken out',
    )
    const [after] = await chat.services.outbox.list({ runId: run }, 1)
    expect(after).toMatchObject({ state: 'held', message: { shows: others } })
    expect(JSON.stringify(after?.message?.blocks)).not.toContain(`"storyId":${first?.storyId}`)
    expect(await chat.read(`/schedule drop ${run} #${first?.storyId}`, there)).toContain('does not')
  })

  test('with its last story dropped the digest is skipped: nothing empty is posted', async () => {
    const run = await hold()
    const there = { chat: moderators, person: admin }
    const [held] = await chat.services.outbox.list({ runId: run }, 1)
    const ids = (held?.message?.shows ?? []).map(({ storyId }) => storyId)
    for (const id of ids.slice(0, -1))
      expect(await chat.read(`/schedule drop ${run} #${id}`, there)).toContain('still waits')
    const last = await chat.read(`/schedule drop ${run} #${ids.at(-1)}`, there)
    expect(last).toBe('That was its last story: the digest is not sent.')
    expect(await states(run)).toEqual(['dead'])
    expect(await chat.read(`/schedule approve ${run}`, there)).toContain('does not wait')
  })

  test('nobody else decides', async () => {
    const run = await hold()
    const elsewhere = { chat: { ...group, id: 'telegram:-11' }, person: admin }
    for (const line of [`approve ${run}`, `drop ${run} #1`])
      expect(await chat.read(`/schedule ${line}`, elsewhere)).toContain('does not wait')
    expect(await states(run)).toEqual(['held'])
  })
})
