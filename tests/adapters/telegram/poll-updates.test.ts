import { setImmediate } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { systemClock } from '../../../src/adapters/clock/system-clock.ts'
import { TelegramProblem } from '../../../src/adapters/telegram/telegram-problem.ts'
import type { Clock } from '../../../src/feed/clock.ts'
import { pollTelegram, textOf } from './polling.ts'

/** Time goes by fifty times as fast. */
const hasty: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => systemClock.sleep(ms / 50, signal),
}

test('what one chat says is worked on in order, what others say beside it', async () => {
  const { startProcess, newPerson } = await pollTelegram()
  const [ada, ben] = [newPerson(), newPerson()]
  const done: string[] = []
  const first = Promise.withResolvers<void>()
  startProcess(async (update) => {
    if (textOf(update) === 'one') await first.promise
    done.push(textOf(update))
  })
  ada.says(ada.chat, 'one')
  ada.says(ada.chat, 'two')
  ben.says(ben.chat, 'beside')
  await vi.waitFor(() => expect(done).toEqual(['beside']))
  first.resolve()
  await vi.waitFor(() => expect(done).toEqual(['beside', 'one', 'two']))
})

test('an update that takes long is worked on once, holds up none and is not asked for over and over', async () => {
  const { telegram, startProcess, newPerson, logged } = await pollTelegram()
  const [ada, ben] = [newPerson(), newPerson()]
  const begun: string[] = []
  const slow = Promise.withResolvers<void>()
  startProcess(async (update) => {
    begun.push(textOf(update))
    if (textOf(update) === 'slow') await slow.promise
  })
  ada.says(ada.chat, 'slow')
  await vi.waitFor(() =>
    expect(logged.map(({ event }) => event)).toContain('telegram-updates-parked'),
  )
  const asked = telegram.callsOf('getUpdates').length
  expect(asked).toBeLessThan(20)
  for (let count = 1; count <= 150; count++) ben.says(ben.chat, `quick ${count}`)
  await vi.waitFor(() => expect(begun).toContain('quick 150'))
  expect(begun.filter((text) => text === 'slow')).toHaveLength(1)
  slow.resolve()
})

test('a chat that says more than can wait holds up no other, and what is kept of it is its first', async () => {
  const { startProcess, newPerson, notes, logged, telegram } = await pollTelegram()
  const [ada, ben] = [newPerson(), newPerson()]
  const done: string[] = []
  const slow = Promise.withResolvers<void>()
  const killed = startProcess(async (update) => {
    if (textOf(update).startsWith('busy')) await slow.promise
    done.push(textOf(update))
  })
  for (let count = 1; count <= 1300; count++) ada.says(ada.chat, `busy ${count}`)
  ben.says(ben.chat, 'beside')
  await vi.waitFor(() => expect(done).toEqual(['beside']))
  const warned = logged.filter(({ level }) => level === 'warn')
  expect(new Set(warned.map(({ event }) => event))).toEqual(new Set(['telegram-updates-dropped']))
  expect(warned.length).toBeLessThan(5)
  // Whatever is begun later does not write the parked ones again.
  expect(notes.texts.get(`telegram updates ${telegram.botId}`)).not.toContain('busy')
  killed.kill()
  startProcess(async (update) => void done.push(textOf(update)))
  const busy = () => done.filter((text) => text !== 'beside')
  await vi.waitFor(() => expect(busy()).toHaveLength(100))
  expect(busy()).toEqual(Array.from({ length: 100 }, (_, at) => `busy ${at + 1}`))
})

test('of a chat that only is quick nothing is lost, however much comes at once', async () => {
  const { startProcess, newPerson } = await pollTelegram()
  const ada = newPerson()
  const done: string[] = []
  for (let count = 1; count <= 350; count++) ada.says(ada.chat, `${count}`)
  startProcess(async (update) => void done.push(textOf(update)))
  await vi.waitFor(() => expect(done).toEqual(Array.from({ length: 350 }, (_, at) => `${at + 1}`)))
})

test('a kill loses nothing: what was not finished comes again, what was finished does not', async () => {
  const { startProcess, newPerson, telegram } = await pollTelegram()
  const [ada, ben] = [newPerson(), newPerson()]
  const before: string[] = []
  const killed = startProcess(async (update) => {
    before.push(textOf(update))
    if (textOf(update) === 'unfinished') await new Promise(() => undefined)
  })
  ben.says(ben.chat, 'finished')
  await vi.waitFor(() => expect(telegram.state.updates.pending).toBe(0))
  ada.says(ada.chat, 'unfinished')
  ada.says(ada.chat, 'waiting')
  await vi.waitFor(() => expect(before).toContain('unfinished'))
  killed.kill()
  const after: string[] = []
  startProcess(async (update) => void after.push(textOf(update)))
  await vi.waitFor(() => expect(after).toEqual(['unfinished', 'waiting']))
})

test('a kill loses nothing of what Telegram was told is done because it took long', async () => {
  const { startProcess, newPerson, telegram, notes } = await pollTelegram()
  const ada = newPerson()
  const killed = startProcess(async () => new Promise(() => undefined))
  ada.says(ada.chat, 'slow')
  ada.says(ada.chat, 'behind it')
  await vi.waitFor(() => expect(telegram.state.updates.pending).toBe(0))
  killed.kill()
  const after: string[] = []
  startProcess(async (update) => void after.push(textOf(update)))
  ada.says(ada.chat, 'new')
  await vi.waitFor(() => expect(after).toEqual(['slow', 'behind it', 'new']))
  await vi.waitFor(() => expect([...notes.texts.values()].join()).not.toContain('behind it'))
})

test('an update that ends the process each time is given up, and those beside it are worked on', async () => {
  const { startProcess, newPerson, logged } = await pollTelegram(hasty)
  const [ada, ben] = [newPerson(), newPerson()]
  ada.says(ada.chat, 'deadly')
  ben.says(ben.chat, 'harmless')
  const done: string[] = []
  for (let start = 1; start <= 4; start++) {
    const deadly = Promise.withResolvers<void>()
    const running = startProcess(async (update) => {
      if (textOf(update) === 'deadly') {
        deadly.resolve()
        running.kill()
        await new Promise(() => undefined)
      }
      done.push(textOf(update))
    })
    const skipped = vi.waitFor(() =>
      expect(logged.map(({ event }) => event)).toContain('telegram-update-skipped'),
    )
    await Promise.race([deadly.promise, skipped])
    await setImmediate()
  }
  await vi.waitFor(() => expect(done).toContain('harmless'))
  expect(logged.filter(({ level }) => level === 'error')).toEqual([
    expect.objectContaining({ event: 'telegram-update-skipped' }),
  ])
})

test('a failure is logged without words of people and counts as finished', async () => {
  const { startProcess, newPerson, logged, telegram } = await pollTelegram()
  const ada = newPerson()
  startProcess(async (update) => {
    throw new Error(`cannot read ${textOf(update)}`)
  })
  ada.says(ada.chat, 'secret words')
  await vi.waitFor(() => expect(telegram.state.updates.pending).toBe(0))
  expect(logged).toEqual([
    expect.objectContaining({ level: 'error', event: 'telegram-update-failed' }),
  ])
  expect(JSON.stringify(logged)).not.toContain('secret words')
})

test('stopping finishes what is in hand, tells Telegram, and takes nothing more', async () => {
  const { startProcess, newPerson, telegram } = await pollTelegram(systemClock)
  const ada = newPerson()
  const began = Promise.withResolvers<void>()
  const done: string[] = []
  const running = startProcess(async (update) => {
    began.resolve()
    await setImmediate()
    done.push(textOf(update))
  })
  ada.says(ada.chat, 'last')
  await began.promise
  await running.stop(10_000)
  ada.says(ada.chat, 'too late')
  await running.ended
  expect(done).toEqual(['last'])
  expect(telegram.state.updates.pending).toBe(1)
})

test('stopping ends in time where nothing in hand ends and Telegram is silent', async () => {
  const { startProcess, newPerson, telegram } = await pollTelegram(systemClock)
  const ada = newPerson()
  const began = Promise.withResolvers<void>()
  const running = startProcess(async () => {
    began.resolve()
    await new Promise(() => undefined)
  })
  ada.says(ada.chat, 'endless')
  await began.promise
  telegram.faults.chooseBy(() => 'no-answer')
  // Else the test itself takes too long.
  await running.stop(2100)
  await expect(running.ended).resolves.toBeUndefined()
})

test('another process with the same token is told of once, with the cure, and so is its end', async () => {
  const { startProcess, newPerson, telegram, logged } = await pollTelegram()
  const ada = newPerson()
  const done: string[] = []
  const description = 'Conflict: terminated by other getUpdates request'
  telegram.faults.plan({ code: 409, description }, { method: 'getUpdates' }, 5)
  startProcess(async (update) => void done.push(textOf(update)))
  ada.says(ada.chat, 'still here')
  await vi.waitFor(() => expect(done).toEqual(['still here']))
  expect(logged.map(({ event }) => event)).toEqual(['telegram-conflict', 'telegram-reached-again'])
  expect(String(logged[0]?.fields['cure'])).toContain('TELEGRAM_TOKEN')
})

test.each(['unreachable', 'bad-gateway', 'server-error', 'lost-answer'] as const)(
  'an outage (%s) is told of once and waited for, and nothing is lost',
  async (fault) => {
    const { startProcess, newPerson, telegram, logged, clock } = await pollTelegram()
    const ada = newPerson()
    const done: string[] = []
    ada.says(ada.chat, 'one')
    telegram.faults.plan(fault, { method: 'getUpdates' }, 6)
    const before = clock.now()
    startProcess(async (update) => void done.push(textOf(update)))
    await vi.waitFor(() => expect(done).toEqual(['one']))
    // 1 + 2 + 4 + 8 + 16 + 30 seconds.
    expect(clock.now() - before).toBeGreaterThanOrEqual(61_000)
    expect(logged.map(({ event }) => event)).toEqual([
      'telegram-unreachable',
      'telegram-reached-again',
    ])
    expect(JSON.stringify(logged)).not.toContain(telegram.token)
  },
)

test('asked to wait, it waits as long as Telegram says', async () => {
  const { startProcess, newPerson, telegram, clock } = await pollTelegram()
  const ada = newPerson()
  ada.says(ada.chat, 'one')
  telegram.faults.flood(17, { method: 'getUpdates' })
  const before = clock.now()
  const done: string[] = []
  startProcess(async (update) => void done.push(textOf(update)))
  await vi.waitFor(() => expect(done).toEqual(['one']))
  expect(clock.now() - before).toBeGreaterThanOrEqual(17_000)
})

test('a token that is refused later ends it with the cure', async () => {
  const { startProcess, telegram } = await pollTelegram()
  telegram.faults.plan({ code: 401, description: 'Unauthorized' }, { method: 'getUpdates' })
  const { ended } = startProcess(async () => undefined)
  await expect(ended).rejects.toThrow(TelegramProblem)
  await expect(ended).rejects.toThrow('TELEGRAM_TOKEN')
})

test('after a quiet week updates are counted from anywhere, and none comes twice', async () => {
  const { startProcess, newPerson, telegram } = await pollTelegram()
  const ada = newPerson()
  const done: string[] = []
  startProcess(async (update) => void done.push(textOf(update)))
  ada.says(ada.chat, 'before')
  await vi.waitFor(() => expect(telegram.state.updates.pending).toBe(0))
  telegram.state.updates.jumpTo(7)
  ada.says(ada.chat, 'after')
  await vi.waitFor(() => expect(telegram.state.updates.pending).toBe(0))
  ada.says(ada.chat, 'again')
  await vi.waitFor(() => expect(telegram.state.updates.pending).toBe(0))
  expect(done).toEqual(['before', 'after', 'again'])
})
