import type { Update } from 'grammy/types'
import { onTestFinished } from 'vitest'
import { createApi } from '../../../src/adapters/telegram/create-api.ts'
import { type Polling, pollUpdates } from '../../../src/adapters/telegram/poll-updates.ts'
import type { PlatformNotes } from '../../../src/chat/platform-notes.ts'
import type { Clock } from '../../../src/feed/clock.ts'
import type { Log, LogFields } from '../../../src/log.ts'
import { addUser } from '../../fakes/telegram/make-chats.ts'
import { Person } from '../../fakes/telegram/people.ts'
import { type FakeTelegram, startTelegram } from '../../fakes/telegram/start-telegram.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

/** One event of a log. */
export interface Logged {
  readonly level: string
  readonly event: string
  readonly fields: LogFields
}

/** Keeps what is logged. */
export function keepLog(): { readonly log: Log; readonly logged: Logged[] } {
  const logged: Logged[] = []
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      void logged.push({ level, event, fields })
  const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
  return { log, logged }
}

/** Notes in memory. */
export function keepNotes(): PlatformNotes & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    readNote: async (...key) => texts.get(key.join(' ')) ?? null,
    async writeNote(platform, name, text, ...chat) {
      texts.set([platform, name, ...chat].join(' '), text)
    },
  }
}

const start = Date.parse('2026-11-26T06:00:00Z')

/** A Telegram whose updates are polled; a process is started and killed by hand. */
export async function pollTelegram(clock: Clock = new VirtualClock(start)) {
  const telegram = await startTelegram({ validate: false })
  onTestFinished(() => telegram.close())
  const notes = keepNotes()
  const { log, logged } = keepLog()
  const talking = { telegram, logged, notes, clock }

  /** A process that works on updates; killed, it neither asks nor notes anything any more. */
  function startProcess(handle: (update: Update) => Promise<void>): Process {
    const life = new AbortController()
    const dead = new Promise<never>(() => undefined)
    const alive = <T>(work: () => Promise<T>): Promise<T> => (life.signal.aborted ? dead : work())
    const polling = pollUpdates({
      apiOf: (signal) => {
        const ends = AbortSignal.any([life.signal, signal])
        const api = createApi({ token: telegram.token, apiRoot: telegram.url, signal: ends })
        return {
          getUpdates: (...asked) =>
            alive(() => api.getUpdates(...asked)).catch((error: unknown) =>
              alive(() => Promise.reject(error)),
            ),
        }
      },
      botId: telegram.botId,
      notes: {
        readNote: (...key) => notes.readNote(...key),
        writeNote: (...written) => alive(() => notes.writeNote(...written)),
      },
      handle,
      clock,
      log,
    })
    onTestFinished(() => life.abort())
    return { ...polling, kill: () => life.abort() }
  }

  return { ...talking, startProcess, newPerson: () => newPerson(telegram) }
}

interface Process extends Polling {
  kill(): void
}

function newPerson({ state }: FakeTelegram): Person {
  return new Person(state, addUser(state, {}))
}

/** What a person's message says. */
export function textOf(update: Update): string {
  return update.message?.text ?? ''
}
