import { setImmediate } from 'node:timers/promises'
import { array, assert, asyncProperty, nat, record } from 'fast-check'
import { expect, test, vi } from 'vitest'
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
