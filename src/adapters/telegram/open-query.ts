import type { Api } from 'grammy'
import { BoundedMap } from '../../feed/bounded-map.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { failureFields } from './failure-fields.ts'

/** A press being answered: its button shows progress until then. */
export interface Query {
  /** Shows a sentence to the presser alone; false: the press was answered already, or nobody waits for it any more. */
  tell(text: string): Promise<boolean>
  /** Opens a link to the bot's private chat for the presser; false: as of `tell`. */
  open(url: string): Promise<boolean>
  /** Ends the progress, if nothing else has. */
  end(): Promise<void>
}

/** Presses from the moment they come, while they wait for their turn. */
export interface WaitingQueries {
  /** From now on its button shows progress no longer than a moment, whatever it waits for. */
  open(queryId: string): void
  /** Its turn has come. */
  take(queryId: string): Query
}

interface QueryMeans {
  readonly api: Pick<Api, 'answerCallbackQuery'>
  readonly clock: Clock
  readonly log: Log
}

/** What is shown for a press, and whether it has to be closed; or what it opens. */
type Told = { readonly text?: string; readonly show_alert?: boolean } | { readonly url: string }

/** People take a button for dead that goes on blinking. */
const promiseAfterMs = 700
/** What is longer is read better in a window of its own. */
const longestToast = 80

/** More than wait at any time, except in a flood; what is forgotten was answered long before. */
const mostWaiting = 1000

/** Opens each press once. */
export function createWaitingQueries(means: QueryMeans): WaitingQueries {
  const waiting = new BoundedMap<string, Query>(mostWaiting)
  return {
    open: (queryId) => waiting.set(queryId, openQuery(queryId, means)),
    take(queryId) {
      const query = waiting.get(queryId) ?? openQuery(queryId, means)
      waiting.delete(queryId)
      return query
    },
  }
}

/** https://core.telegram.org/bots/api#answercallbackquery: once, within seconds. */
function openQuery(queryId: string, { api, clock, log }: QueryMeans): Query {
  const ended = new AbortController()
  let isAnswered = false

  async function answer(told: Told): Promise<boolean> {
    if (isAnswered) return false
    isAnswered = true
    ended.abort()
    try {
      await api.answerCallbackQuery(queryId, told)
      return true
    } catch (error) {
      // Told late it says nothing to anybody: "query is too old".
      log.debug('telegram-press-unanswered', failureFields(error))
      return false
    }
  }

  void clock.sleep(promiseAfterMs, ended.signal).then(() => answer({}))
  return {
    tell: (text) => answer({ text, show_alert: text.length > longestToast }),
    open: (url) => answer({ url }),
    async end() {
      await answer({})
    },
  }
}
