import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'

/** The answer to a poll, as far as it tells what came (https://core.telegram.org/bots/api#getupdates). */
const answerSchema = z.object({ result: z.array(z.object({ update_id: z.int() })) })

/** Asked for again only after so many turns of the event loop: it rests until time passes. */
const restTurns = 50

/** Whether that is a request that waits until there is something to tell. */
export function isPoll(path: string): boolean {
  return path.endsWith('/getUpdates')
}

/** What this process has heard from Telegram. */
export interface Polls {
  /** Resolves when that update has come, or nobody asks for it at present. */
  received(updateId: number): Promise<void>
}

/** Looks at the answers to the polls of this process on their way. */
export function watchPolls(): Polls {
  const { fetch } = globalThis
  let asking = 0
  let newest = 0
  globalThis.fetch = async (input, init) => {
    if (!isPoll(String(input))) return fetch(input, init)
    asking++
    try {
      const response = await fetch(input, init)
      const { status, headers } = response
      const text = await response.text()
      newest = Math.max(newest, newestIn(text))
      return new Response(text, { status, headers })
    } finally {
      asking--
    }
  }
  return {
    async received(updateId) {
      for (let idle = 0; newest < updateId && idle < restTurns; ) {
        await setImmediate()
        idle = asking > 0 ? 0 : idle + 1
      }
    },
  }
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
