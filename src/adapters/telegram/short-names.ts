import { createHmac } from 'node:crypto'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Log } from '../../log.ts'
import { personIdOf, type TelegramAddress, writeChatId } from './address.ts'
import { type CallbackData, fitsCallback, readCallback, writeCallback } from './callback-data.ts'
import { failureFields } from './failure-fields.ts'
import { findName, keepNames } from './kept-names.ts'

/** Names for what neither a button nor a link can hold. */
export interface ShortNames {
  /** Data of a button: as it is, or a name that counts in this chat alone. */
  callbackOf(place: TelegramAddress, data: CallbackData): string
  /** A start payload that only this person can use. */
  nameStart(personId: number, data: Pick<CallbackData, 'line' | 'about'>): string
  /** To be awaited before a message with new names is sent: then they outlast this process, unless they cannot be kept. Never rejects. */
  keep(): Promise<void>
  /** What a button runs; a name that is not kept any more stays a line that means nothing. */
  readCallback(place: TelegramAddress, data: string): Promise<CallbackData>
  /** Null: no name of this person's. gone: it was one, and is not kept any more. */
  findStart(personId: number, payload: string): Promise<CallbackData | 'gone' | null>
}

interface NameMeans {
  readonly token: string
  readonly notes: PlatformNotes
  readonly now: () => number
  readonly log: Log
}

/** Letters of a digest: as many as nobody guesses, and as tell one person's links from others'. */
const nameLength = 20
const ownerLength = 6

/** Names are made of what they stand for, with the token: the same thing keeps its name, and nobody else can tell it. */
export function createShortNames({ token, notes, now, log }: NameMeans): ShortNames {
  let added = new Map<string, Map<string, string>>()
  let lastWrite: Promise<void> = Promise.resolve()

  const digestOf = (text: string) => createHmac('sha256', token).update(text).digest('hex')
  /** Others read the link: it tells nobody whose it is. */
  const ownerOf = (personId: number, name: string) =>
    digestOf(`owner ${personId} ${name}`).slice(0, ownerLength)

  function nameIt(chatId: string, data: CallbackData): string {
    const meant = writeCallback(data)
    const name = digestOf(`name ${chatId} ${meant}`).slice(0, nameLength)
    const names = added.get(chatId) ?? new Map<string, string>()
    added.set(chatId, names.set(name, meant))
    return name
  }

  async function write(): Promise<void> {
    // Whoever asked before this began shares it.
    const names = added
    if (names.size === 0) return
    added = new Map()
    try {
      await keepNames(names, notes, now())
    } catch (error) {
      log.warn('telegram-names-unkept', failureFields(error))
    }
  }

  async function find(chatId: string, name: string): Promise<CallbackData | null> {
    const meant = await findName(chatId, name, notes, now())
    return meant === null ? null : readCallback(meant)
  }

  return {
    callbackOf(place, data) {
      const written = writeCallback(data)
      // The conversation says of any such name that it does not know: this button is too old.
      return fitsCallback(written) ? written : `~t.${nameIt(writeChatId(place), data)}`
    },
    nameStart(personId, { line, about }) {
      const data = { line, about, replaces: false, asks: false }
      const name = nameIt(personIdOf(personId), data)
      return `n-${name}${ownerOf(personId, name)}`
    },
    keep() {
      lastWrite = lastWrite.then(write)
      return lastWrite
    },
    async readCallback(place, data) {
      const [, name] = /^~t\.([0-9a-f]{20})$/u.exec(data) ?? []
      const known = name === undefined ? null : await find(writeChatId(place), name)
      return known ?? readCallback(data)
    },
    async findStart(personId, payload) {
      const [, name, owner] = /^n-([0-9a-f]{20})([0-9a-f]{6})$/u.exec(payload) ?? []
      if (name === undefined || owner !== ownerOf(personId, name)) return null
      return (await find(personIdOf(personId), name)) ?? 'gone'
    },
  }
}
