import type { Form } from './interactions-form.ts'
import type { FakeMessage } from './state.ts'

/** A choice offered while somebody types. */
export interface OfferedChoice {
  readonly name: string
  readonly value: string | number
}

/** What one use of the bot is, as told at its dispatch. */
export interface InteractionFacts {
  readonly id: string
  readonly token: string
  /** 2 a command, 3 a component, 4 typing, 5 a form. */
  readonly type: 2 | 3 | 4 | 5
  readonly userId: string
  readonly channelId: string
  readonly guildId: string | null
  /** By the fake's clock, in ms. */
  readonly at: number
  /** The message whose component was used, also behind a form it opened. */
  readonly source: FakeMessage | null
  /** Only for a person who installed the bot for themselves: five follow-ups at most. */
  readonly userInstall: boolean
  /** The member may not use external apps here: every answer is for them alone. */
  readonly alwaysEphemeral: boolean
}

/** One use of the bot and all that came of it. */
export class OpenInteraction {
  readonly facts: InteractionFacts
  /** Callback type; null as long as the bot has said nothing. */
  answeredWith: number | null = null
  /** The deferred answer is for this person alone. */
  deferredEphemeral = false
  /** The bot has deleted its deferral before it said anything. */
  dismissed = false
  /** The message of @original: its own answer, or the updated one. */
  original: FakeMessage | null = null
  followUps = 0
  /** In the order in which they appeared. */
  readonly messages: FakeMessage[] = []
  form: Form | null = null
  choices: readonly OfferedChoice[] | null = null
  readonly #watchers = new Set<() => void>()

  constructor(facts: InteractionFacts) {
    this.facts = facts
  }

  /** Something to see has come: a deferral alone is nothing yet. */
  get isAnswered(): boolean {
    return this.messages.length > 0 || this.form !== null || this.choices !== null || this.dismissed
  }

  /** Adds a message, or tells that one of them has changed. */
  show(message: FakeMessage): void {
    if (!this.messages.includes(message)) this.messages.push(message)
    this.changed()
  }

  changed(): void {
    for (const watcher of this.#watchers) watcher()
  }

  /**
   * Waits, in real time, for something to see.
   * @throws Error after `ms`, with what did come
   */
  async answered(ms: number): Promise<void> {
    if (this.isAnswered) return
    await new Promise<void>((resolve, reject) => {
      const done = () => {
        this.#watchers.delete(watch)
        clearTimeout(timer)
      }
      const watch = () => {
        if (!this.isAnswered) return
        done()
        resolve()
      }
      const timer = setTimeout(() => {
        done()
        // A component's "will update later" with nothing after it is an answer: the spinner just ends.
        if (this.answeredWith === 6) resolve()
        else reject(new Error(this.#silence(ms)))
      }, ms)
      this.#watchers.add(watch)
    })
  }

  #silence(ms: number): string {
    const { id, type } = this.facts
    const said = this.answeredWith === null ? 'nothing' : `callback type ${this.answeredWith} alone`
    return `interaction ${id} (type ${type}) got ${said} from the bot within ${ms} ms`
  }
}
