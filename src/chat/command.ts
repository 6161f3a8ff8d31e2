import type { Message } from '../delivery/message.ts'
import type { Grammar, Translate } from '../delivery/translate.ts'
import type { Clock } from '../feed/clock.ts'
import type { Chat, Person } from './chat.ts'
import type { Cure } from './chat-problem.ts'
import type { Numbering } from './numbering.ts'
import type { OpenedDocument } from './opened-document.ts'
import type { OptionSpecs, OptionValues } from './option.ts'
import type { NamedPlace, OtherPlace } from './other-place.ts'
import type { Services } from './services.ts'

/**
 * A command is a value, the same for every platform. Its reader-facing words are in the catalogues:
 * `command-NAME` with `.summary` and `.words` (what may be typed), `option-NAME` for its options.
 */
export interface Command<O extends OptionSpecs = OptionSpecs> {
  /** ^[a-z0-9_]{1,32}$, the strictest platform's rule (Telegram). */
  readonly name: string
  /** Other names every language understands. */
  readonly aliases: readonly string[]
  /** In the order they are typed. */
  readonly options: O
  /** admins-if-shared: alone with the bot, everyone. */
  readonly allowed: 'anyone' | 'admins' | 'admins-if-shared'
  /** As typed, in English; each must parse. */
  readonly examples: readonly string[]
  /** Admins may say it about another place of theirs, where a platform lets them name one. */
  readonly elsewhere?: true
  /** Its answers tell what is the asker's own: where a platform cannot hide them from others it answers in their private chat. */
  readonly personal?: true
  /** Said without an option that it needs: what to press instead. */
  readonly offer?: (context: OfferContext) => Promise<readonly Cure[]>
  run(context: CommandContext<O>): Promise<Reply>
}

/** What a command knows before its options are read. */
export type OfferContext = Omit<CommandContext, 'options' | 'draft'>

/** All that a command gets: who asks and where, its options, and what the bot can do. */
export interface CommandContext<O extends OptionSpecs = OptionSpecs> {
  readonly chat: Chat
  readonly person: Person
  /** Whose memory tells what is new to the asker. */
  readonly memoryId: string
  /** How the asker speaks to the bot: `t` tells them so. */
  readonly grammar: Grammar
  readonly t: Translate
  /** The language of the place, in which everybody is told; `chat.settings.language` is what this asker reads. */
  readonly placeLanguage: string
  /** The asker's own, where answers are theirs alone; null: they read the place's. */
  readonly ownLanguage: string | null
  /** The asker alone reads the answer: only then it tells what is their own. */
  readonly alone: boolean
  /** Another language's words, for when the language itself changes. */
  readonly translator: (language: string) => Translate
  /** Languages the bot speaks: those with a catalogue. */
  readonly interfaceLanguages: readonly string[]
  readonly clock: Clock
  readonly options: OptionValues<O>
  /** What this command said before in an open question that has a draft; null when there is none. */
  readonly draft: OptionValues<O> | null
  readonly services: Services
  readonly numbering: Numbering
  /** Every command, in the order help shows them. */
  readonly commands: readonly Command[]
  /** A crash cut the line short when it was said first: what it changes may be changed already, and lists it meant forgotten. */
  readonly repeated: boolean
  /** Reads a document the asker names or attached; null when this platform or chat has none such. */
  openDocument(reference: string): Promise<OpenedDocument | null>
  /** Another place of the platform, as the asker is to it; null where it is none of theirs, or the platform does not tell. */
  lookAtPlace(named: string): Promise<OtherPlace | null>
  /** Other places that the asker may send drafts to; none where the platform does not tell. */
  listPlaces(): Promise<readonly NamedPlace[]>
  /** Writes to the asker alone, now; false: they do not let us. Null where nothing is known to be in the way. */
  readonly reachAlone: ((message: Message) => Promise<boolean>) | null
  /** Saves a document under the asker's name for it, never over another; null where files are not saved. */
  readonly saveDocument: ((name: string, text: string) => Promise<boolean>) | null
}

/** What a command answers; a button may hold any line, the conversation shortens it. `memoryId` set: once surely sent, that memory has seen `message.shows`. */
export interface Reply {
  readonly message: Message
  readonly memoryId: string | null
  /** The reply asks; what "yes" said next would run, what answers "no", and the line that more may be added to. */
  readonly asks?: { readonly yes: string; readonly no: string; readonly draft?: string }
  /** Something of the place itself was changed: noted in its audit log, but for its own deletion. */
  readonly changed?: true | 'unnoted'
  /** What was asked could not be done: where a card was pressed, the card stays. */
  readonly problem?: true
  /** It is to be said alone: a platform that can leads there. */
  readonly leadsAlone?: true
  /** Name of the command that answers, set by the conversation; absent: none was meant. */
  readonly command?: string
  /** The line's key, set by the conversation: handled once this was sent or dropped. */
  readonly key?: string
  /** Other chats of which nothing is kept any more. */
  readonly deleted?: readonly string[]
}

/** Carries the types of the options into `run`. */
export function defineCommand<const O extends OptionSpecs>(command: Command<O>): Command<O> {
  return command
}
