import type { FaultyCall } from '../../fakes/telegram/faults.ts'
import type { Person } from '../../fakes/telegram/people.ts'
import { type FakeTelegram, startTelegram } from '../../fakes/telegram/start-telegram.ts'
import type { FakeChat, FakeMessage } from '../../fakes/telegram/state.ts'
import { openShell, type Shell } from '../day/open-shell.ts'
import { seen } from '../day/seen.ts'
import { type Noted, pauseMs, ShellDay } from '../day/shell-day.ts'

/** What somebody saw of what they did. */
export interface Seen {
  /** The bot's messages that came, where they did it and in their private chat, oldest first. */
  readonly messages: readonly FakeMessage[]
  /** Messages there that the bot changed. */
  readonly changed: readonly FakeMessage[]
  /** What the client showed at a button that was pressed. */
  readonly told: readonly string[]
}

/** What somebody did, and what they saw of it. */
export interface Act extends Noted, Seen {}

/** A day on Telegram: the bot is a process of its own, and time passes only where it is let. */
export class OpenDay extends ShellDay {
  readonly telegram: FakeTelegram
  readonly acts: Act[] = []

  private constructor(telegram: FakeTelegram, shell: Shell) {
    super(shell)
    this.telegram = telegram
  }

  /** The bot has read the news and asks for updates of a Telegram where nobody is yet. */
  static async open(from: number, until: number): Promise<OpenDay> {
    const { platform, shell } = await openShell({
      from,
      until,
      async startPlatform(now) {
        const telegram = await startTelegram({ clock: { now } })
        const environment = { TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url }
        return { platform: telegram, environment }
      },
    })
    const day = new OpenDay(platform, shell)
    await day.start(from)
    return day
  }

  /** Somebody does something in a place, and sees what comes of it until a moment has passed. */
  async act(who: Person, chat: FakeChat, did: string, how: () => unknown): Promise<Seen> {
    const at = this.now()
    const what = `${who.user.firstName}: ${did}`
    const before = this.#snapshot(who, chat)
    await Promise.all([how(), this.runUntil(at + pauseMs)])
    const shown = this.#seenSince(before, who, chat)
    this.acts.push({ at, place: this.placeOf(chat), what, ...shown })
    return shown
  }

  /** Somebody or Telegram does something that is no use of the bot; it may come after the messages of that moment. */
  note(place: FakeChat | string, what: string, comesAfter = false): void {
    const named = typeof place === 'string' ? place : this.placeOf(place)
    this.happenings.push({ at: this.now(), place: named, what, comesAfter })
  }

  /** Lets time pass, once the bot has heard all there is. False: the bot was killed on the way. */
  runUntil(at: number): Promise<boolean> {
    const { pending, history } = this.telegram.state.updates
    return this.bot.runUntil(at, pending === 0 ? 0 : history.at(-1)?.id)
  }

  /** Kills the bot when Telegram has carried out that call of it, and not answered yet. */
  async killIn(isIt: (call: FaultyCall) => boolean, until: number): Promise<void> {
    const { faults, calls } = this.telegram
    let doomed = false
    faults.chooseBy((call) => {
      if (!isIt(call)) return null
      doomed = true
      return 'no-answer'
    })
    const killed = seen(
      () => doomed && calls.some(({ fault, answer }) => fault === 'no-answer' && answer !== null),
    ).then(() => this.bot.kill())
    if (await this.runUntil(until)) throw new Error('it was not killed')
    await killed
    faults.chooseBy(null)
  }

  /** `#Harbour`, or `@Rena` for her private chat. */
  placeOf({ type, title }: FakeChat): string {
    return type === 'private' ? `@${title}` : `#${title}`
  }

  #snapshot(who: Person, chat: FakeChat): Snapshot {
    const { state } = this.telegram
    return {
      edits: new Map(
        this.#messagesFor(who, chat).map((message) => [message, message.edits.length]),
      ),
      callbacks: state.callbacks.size,
    }
  }

  #seenSince({ edits, callbacks }: Snapshot, who: Person, chat: FakeChat): Seen {
    const { state } = this.telegram
    const all = this.#messagesFor(who, chat)
    return {
      messages: all.filter(
        (it) => !edits.has(it) && it.authorId === state.botId && it.service === null,
      ),
      changed: all.filter((it) => (edits.get(it) ?? it.edits.length) < it.edits.length),
      told: [...state.callbacks.values()]
        .slice(callbacks)
        .flatMap(({ answer }) => (answer === null || answer.text === '' ? [] : [answer.text])),
    }
  }

  #messagesFor(who: Person, chat: FakeChat): readonly FakeMessage[] {
    const { messages } = this.telegram.state
    return [...new Set([chat.id, who.id])].flatMap((id) => messages.get(id) ?? [])
  }
}

interface Snapshot {
  /** How often each message was changed. */
  readonly edits: ReadonlyMap<FakeMessage, number>
  /** How many buttons were pressed. */
  readonly callbacks: number
}
