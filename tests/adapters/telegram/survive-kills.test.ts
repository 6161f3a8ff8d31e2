import { setImmediate } from 'node:timers/promises'
import { array, assert, asyncProperty, nat, record } from 'fast-check'
import { expect, test, vi } from 'vitest'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { staleMs } from '../../../src/chat/handle-once.ts'
import { pollTelegram, textOf } from './polling.ts'

/** How long the handling of each update takes (turns of the event loop), and after how many each process is killed. */
const days = record({
  turns: array(nat({ max: 8 }), { minLength: 1, maxLength: 30 }),
  lives: array(nat({ max: 6 }), { maxLength: 2 }),
})

test('whenever processes are killed, every update is finished, in the order of its chat', async () => {
  await assert(
    asyncProperty(days, async ({ turns, lives }) => {
      const { startProcess, newPerson } = await pollTelegram()
      const people = [newPerson(), newPerson(), newPerson()]
      const finished: string[] = []
      const isDone = () => new Set(finished).size === turns.length
      const work = async (text: string) => {
        for (let left = turns[Number(text)] ?? 0; left > 0; left--) await setImmediate()
        finished.push(text)
      }
      for (const number of turns.keys()) {
        const person = people[number % people.length]
        person?.says(person.chat, `${number}`)
      }
      for (const life of lives) {
        let left = life
        let isOver = false
        const running = startProcess(async (update) => {
          if (left-- > 0) return work(textOf(update))
          running.kill()
          isOver = true
          await new Promise(() => undefined)
        })
        await vi.waitUntil(() => isOver || isDone(), 5000)
        running.kill()
      }
      startProcess((update) => work(textOf(update)))
      await vi.waitUntil(isDone, 5000)
      const firsts = [...new Set(finished)].map(Number)
      for (const chat of people.keys()) {
        const ofChat = firsts.filter((number) => number % people.length === chat)
        expect(ofChat).toEqual(ofChat.toSorted((one, other) => one - other))
      }
    }),
    { numRuns: 10 },
  )
})

test('a line begun right before a kill is begun again by the next process, however soon it starts', async () => {
  const { startProcess, newPerson, clock } = await pollTelegram()
  const stores = await openDatabase({ path: ':memory:' })
  const ada = newPerson()
  const begun: unknown[] = []
  const killed = startProcess(async ({ update_id: id }) => {
    // Its update is in hand for a while before its line is.
    await clock.sleep(1700)
    begun.push(await stores.inbox.begin(`${id}`, clock.now(), staleMs))
    await new Promise(() => undefined)
  })
  ada.says(ada.chat, 'unfinished')
  await vi.waitFor(() => expect(begun).toEqual(['new']))
  killed.kill()
  startProcess(async ({ update_id: id }) => {
    begun.push(await stores.inbox.begin(`${id}`, clock.now(), staleMs))
  })
  await vi.waitFor(() => expect(begun).toEqual(['new', 'again']))
  await stores.close()
})

test('however much was in hand at a kill, others are heard soon', async () => {
  const { startProcess, newPerson, clock } = await pollTelegram()
  const begun: string[] = []
  const killed = startProcess(async (update) => {
    begun.push(textOf(update))
    await new Promise(() => undefined)
  })
  for (let person = 1; person <= 40; person++) {
    const each = newPerson()
    each.says(each.chat, 'slow')
  }
  await vi.waitFor(() => expect(begun).toHaveLength(40))
  killed.kill()
  const startedAt = clock.now()
  const heard = Promise.withResolvers<number>()
  startProcess(async (update) => {
    if (textOf(update) === 'other') heard.resolve(clock.now())
    else await new Promise(() => undefined)
  })
  const other = newPerson()
  other.says(other.chat, 'other')
  expect((await heard.promise) - startedAt).toBeLessThan(5000)
})

test('what ends the process is given up also where others are parked that were never begun', async () => {
  const { startProcess, newPerson, notes, telegram, logged } = await pollTelegram()
  const [ada, ben] = [newPerson(), newPerson()]
  ada.says(ada.chat, 'parked')
  ben.says(ben.chat, 'deadly')
  const [parked, deadly] = telegram.state.updates.history
  if (parked === undefined || deadly === undefined) throw new Error('no updates')
  const kept = JSON.stringify([{ update_id: parked.id, message: parked.payload }])
  await notes.writeNote('telegram', `parked ${telegram.botId}`, kept)
  const begun = JSON.stringify([[deadly.id, 3]])
  await notes.writeNote('telegram', `updates ${telegram.botId}`, begun)
  const done: string[] = []
  startProcess(async (update) => void done.push(textOf(update)))
  await vi.waitFor(() => expect(telegram.state.updates.pending).toBe(0))
  expect(done).toEqual(['parked'])
  expect(logged.map(({ event }) => event)).toContain('telegram-update-skipped')
})
