import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { EventClock } from '../../fakes/event-clock.ts'

/** The answer to a poll, as far as it tells what came (https://core.telegram.org/bots/api#getupdates). */
const answerSchema = z.object({ result: z.array(z.object({ update_id: z.int() })) })

/** Asked for again only after so many turns of the event loop: it rests until time passes. */
const restTurns = 50

/** Before work on what came has begun to ask stores or Telegram, which hold the time themselves. */
const beginTurns = 10

/** In real time: only what is lost takes longer. */
const patienceMs = 60_000

/** Whether that is a request that waits until there is something to tell. */
export function isPoll(path: string): boolean {
  return path.endsWith('/getUpdates')
}

/** What this process has heard from Telegram. */
export interface Polls {
  /** Resolves when that update has come, or nobody asks for it before time passes; then time waits for whoever asks. */
  received(updateId: number): Promise<void>
}

/** Looks at the answers to the polls of this process on their way. */
export function watchPolls(clock: EventClock): Polls {
  const { fetch } = globalThis
  let asking = 0
  let newest = 0
  let wanted = 0
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input.toString()
    if (!isPoll(address)) return fetch(input, init)
    asking++
    // What is waiting there comes at once.
    const release = newest < wanted ? clock.hold() : null
    try {
      const response = await fetch(input, init)
      const { status, headers } = response
      const text = await response.text()
      void passTurns(beginTurns).then(clock.hold())
      newest = Math.max(newest, newestIn(text))
      return new Response(text, { status, headers })
    } finally {
      asking--
      release?.()
    }
  }
  return {
    async received(updateId) {
      wanted = updateId
      const giveUpAt = performance.now() + patienceMs
      let idle = 0
      const isThere = () => newest >= updateId
      while (!isThere() && idle < restTurns) {
        await setImmediate()
        if (performance.now() > giveUpAt) throw new Error(`update ${updateId} never came`)
        idle = asking > 0 ? 0 : idle + 1
      }
    },
  }
}

async function passTurns(turns: number): Promise<void> {
  for (let passed = 0; passed < turns; passed++) await setImmediate()
}

function newestIn(text: string): number {
  try {
    const { result } = answerSchema.parse(JSON.parse(text))
    return result.at(-1)?.update_id ?? 0
  } catch {
    // It is a refusal, or a page of something in front of it.
    return 0
  }
}
