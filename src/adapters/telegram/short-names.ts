import { BoundedMap } from '../../feed/bounded-map.ts'
import { type CallbackData, fitsCallback, readCallback, writeCallback } from './callback-data.ts'

/** Names for what neither a button nor a link can hold. */
export interface ShortNames {
  /** Data of a button: as it is, or a name that counts in this chat alone. */
  callbackOf(chatId: number, data: CallbackData): string
  /** What a button runs; a name of an earlier process stays a line that means nothing any more. */
  readCallback(chatId: number, data: string): CallbackData
  /** A start payload that only this person can use. */
  nameStart(personId: number, data: Pick<CallbackData, 'line' | 'about'>): string
  /** Null: no such name, or somebody else's. */
  findStart(personId: number, payload: string): CallbackData | null
}

/** Kept in memory for those used last: after a restart the reader asks again. */
export function createShortNames(startedAt: number, capacity = 10_000): ShortNames {
  // Names of an earlier process must not mean something else in this one.
  const series = startedAt.toString(36)
  const named = new BoundedMap<string, CallbackData>(capacity)
  /** The same thing keeps its name: a card that is shown again is the same card. */
  const names = new BoundedMap<string, string>(capacity)
  let count = 0

  function nameIt(holderId: number, data: CallbackData): string {
    const meant = `${holderId} ${writeCallback(data)}`
    const name = names.get(meant) ?? `${series}-${(count++).toString(36)}`
    names.set(meant, name)
    named.set(`${holderId} ${name}`, data)
    return name
  }

  return {
    callbackOf(chatId, data) {
      const written = writeCallback(data)
      // The conversation says of any such name that it does not know: this button is too old.
      return fitsCallback(written) ? written : `~t${nameIt(chatId, data).replace('-', '.')}`
    },
    readCallback(chatId, data) {
      const [, name] = /^~t([a-z0-9]+\.[a-z0-9]+)$/u.exec(data) ?? []
      const known =
        name === undefined ? undefined : named.get(`${chatId} ${name.replace('.', '-')}`)
      return known ?? readCallback(data)
    },
    nameStart: (personId, { line, about }) =>
      `n-${nameIt(personId, { line, about, replaces: false, asks: false })}`,
    findStart(personId, payload) {
      const [, name] = /^n-([a-z0-9]+-[a-z0-9]+)$/u.exec(payload) ?? []
      return name === undefined ? null : (named.get(`${personId} ${name}`) ?? null)
    },
  }
}
