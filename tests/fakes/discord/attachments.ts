import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DiscordState } from './state.ts'

/** A file a person has at hand. */
export interface FileOrder {
  readonly name: string
  readonly content: string | Buffer
  /** What Discord says of its size; the true one unless told. */
  readonly size?: number
}

const root = '/attachments/'

/** Files that people attach, served as Discord's CDN does: by an address that nobody guesses, without a token. */
export class Attachments {
  readonly #state: DiscordState
  readonly #files = new Map<string, FileOrder>()
  /** `http://127.0.0.1:port`, once it is known. */
  origin = ''

  constructor(state: DiscordState) {
    this.#state = state
  }

  /** The id an option of a command takes. */
  add(file: FileOrder): string {
    const id = this.#state.newId()
    this.#files.set(id, file)
    return id
  }

  /** From now on its address leads nowhere, as after a day at Discord's. */
  expire(id: string): void {
    const file = this.#files.get(id)
    if (file !== undefined) this.#files.set(`gone ${id}`, file)
    this.#files.delete(id)
  }

  /**
   * As `resolved.attachments` has it.
   * @throws Error for a file nobody has
   */
  describe(id: string): object {
    const file = this.#files.get(id) ?? this.#files.get(`gone ${id}`)
    if (file === undefined) throw new Error(`there is no file ${id}`)
    const url = `${this.origin}${root}${id}/${encodeURIComponent(file.name)}?ex=1&hm=2`
    return {
      id,
      filename: file.name,
      size: file.size ?? Buffer.byteLength(file.content),
      url,
      proxy_url: url,
      ephemeral: true,
    }
  }

  /** Answers what is asked of the CDN; false: that was something else. */
  serve({ url = '' }: IncomingMessage, response: ServerResponse): boolean {
    if (!url.startsWith(root)) return false
    const [id = ''] = url.slice(root.length).split('/')
    const file = this.#files.get(id)
    response.writeHead(file === undefined ? 404 : 200).end(file?.content)
    return true
  }
}
