import { afterEach, expect, test } from 'vitest'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

async function pauseHere() {
  const places = await chat.services.places.getPlaces(['terminal:local'])
  return places.get('terminal:local')?.paused
}

test('a whole place is paused and resumed', async () => {
  chat = await openChat()
  expect(await chat.read('/pause')).toContain('Nothing is sent here until somebody resumes.')
  expect(await pauseHere()).toEqual({ at: thursdayMorning, why: 'asked', detail: '' })
  expect(await chat.read('/pause')).toContain('It was paused already.')
  expect(await chat.read('/resume')).toContain('Resumed.')
  expect(await pauseHere()).toBeNull()
  expect(await chat.read('/resume')).toContain('Nothing was paused here.')
})

test('from that moment on nothing of the place is handed to a sender', async () => {
  chat = await openChat()
  await chat.say('/pause')
  await chat.services.outbox.enqueue([
    {
      key: 'notice:terminal:local:1',
      platform: 'terminal',
      chatId: 'terminal:local',
      purpose: 'notice',
      action: 'send',
      target: null,
      after: null,
      message: null,
      silent: false,
      sendAt: thursdayMorning,
      notAfter: null,
      memoryId: null,
      state: 'pending',
    },
  ])
  const claim = () =>
    chat.services.outbox.claim({
      platform: 'terminal',
      now: thursdayMorning,
      leaseUntil: thursdayMorning + 60_000,
      attemptId: 'a',
      limit: 10,
      except: [],
    })
  expect(await claim()).toEqual([])
  await chat.say('/resume')
  expect(await claim()).toHaveLength(1)
})

test('one schedule is paused, and runs again from its next time on', async () => {
  chat = await openChat()
  await chat.say('/schedule add confirm every 6 hours')
  expect(await chat.read('/pause 1')).toContain('Schedule 1 · paused')
  const paused = await chat.services.briefings.getBriefing(1)
  expect(paused?.pausedAt).toBe(thursdayMorning)
  expect(await pauseHere()).toBeNull()
  expect(await chat.read('/schedule resume 1')).not.toContain('paused')
  const resumed = await chat.services.briefings.getBriefing(1)
  expect(resumed).toMatchObject({ pausedAt: null, nextRunAt: paused?.nextRunAt })
})

test('in a shared place the log tells who did', async () => {
  chat = await openChat()
  const line = {
    chat: { id: 'telegram:-7', platform: 'telegram', shared: true },
    person: { id: 'telegram:1', admin: true },
  }
  await chat.say('/pause', line)
  await chat.say('/resume', line)
  const log = await chat.services.audit.listEntries('telegram:-7', 5)
  expect(log.map(({ command, personId }) => `${personId} ${command}`)).toEqual([
    'telegram:1 resume',
    'telegram:1 pause',
  ])
})
