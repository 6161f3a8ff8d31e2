import { Routes } from 'discord.js'
import { z } from 'zod'
import type { ChatNotes } from './chat-notes.ts'
import type { DiscordRest } from './create-rest.ts'

const channel = z.object({ id: z.string() })

/** The channels to people alone. Opening many of them gets a bot blocked, so each is opened once. */
export class DirectChannels {
  readonly #rest: DiscordRest
  readonly #notes: ChatNotes

  constructor(rest: DiscordRest, notes: ChatNotes) {
    this.#rest = rest
    this.#notes = notes
  }

  /** The channel's id (https://discord.com/developers/docs/resources/user#create-dm). */
  async open(chatId: string, userId: string, signal?: AbortSignal): Promise<string> {
    const known = await this.#notes.read('direct-channel', chatId)
    if (known !== '') return known
    const answer = await this.#rest.request({
      method: 'post',
      route: Routes.userChannels(),
      prepares: true,
      body: { recipient_id: userId },
      signal,
    })
    const { id } = channel.parse(answer)
    await this.#notes.write('direct-channel', chatId, id)
    return id
  }

  /** The next message opens it anew. */
  forget(chatId: string): Promise<void> {
    return this.#notes.write('direct-channel', chatId, '')
  }
}
