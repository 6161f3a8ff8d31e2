import type { Message } from '../delivery/message.ts'
import type { Grammar } from '../delivery/translate.ts'
import type { Chat, Person } from './chat.ts'
import type { Reply } from './command.ts'
import type { OpenedDocument } from './opened-document.ts'
import type { NamedPlace, OtherPlace } from './other-place.ts'

/** What somebody typed or pressed, wherever it was. */
export interface Line {
  /** What it is about, which may be another place than where it is said and answered. */
  readonly chat: Omit<Chat, 'settings'>
  readonly person: Person
  /**
   * Whether the person may configure by this command (its name), where that is not the same for every command; absent:
   * `person.admin` says it.
   */
  readonly mayConfigure?: (command: string) => Promise<boolean>
  readonly text: string
  /** Options as a platform's own form gives them, by name; `text` then names only the command. */
  readonly options?: Readonly<Record<string, string>>
  /** The language the platform says the place or person has; counts until they choose one. */
  readonly language?: string
  /**
   * Answers are shown to the asker alone, who reads this language on the platform (null: none that it tells): they are
   * spoken to in their own, also of what they follow and hide for themselves. Absent: whoever is there reads the answer,
   * in the language of the place.
   */
  readonly personLanguage?: string | null
  /** How this platform is spoken to; absent: in words. */
  readonly grammar?: Grammar
  /** Its buttons may hold lines of any length: the platform finds names for those that are too long for it. Absent: ≤ 64 bytes. */
  readonly takesLongLines?: true
  /** The platform's id of this update, with its platform; the same line with the same key is handled once. */
  readonly key?: string
  /**
   * When it came (epoch ms), where lines may wait for each other: who says too much is told so once, and not answered
   * until they may again. Absent: now, and each is told.
   */
  readonly saidAt?: number
  /** Reads a document the asker names, where the platform allows it (a path in the terminal). */
  readonly openDocument?: (reference: string) => Promise<OpenedDocument | null>
  /** Saves a document under a name of the asker's, never over another; false when it could not. */
  readonly saveDocument?: (name: string, text: string) => Promise<boolean>
  /**
   * What another place of the platform, by its chat's id or where it can by what people call it, is, and whether this person may have something posted there; null: it is
   * none of theirs. Absent: the platform does not tell.
   */
  readonly lookAtPlace?: (named: string) => OtherPlace | null | Promise<OtherPlace | null>
  /** Places other than this one that this person may send drafts to. Absent: the platform does not tell. */
  readonly listPlaces?: () => Promise<readonly NamedPlace[]>
  /**
   * Writes to the person alone, now (`person.privateChatId`): false when they do not let us. Absent: nothing is known
   * to be in the way.
   */
  readonly reachAlone?: (message: Message) => Promise<boolean>
}

/** One option half typed, in a platform's own form. */
export interface HalfTyped {
  readonly command: string
  readonly option: string
  readonly typed: string
  /** The options given so far. */
  readonly options: Readonly<Record<string, string>>
}

/** What an option may become: ≤ 100 characters both. */
export interface Suggestion {
  readonly label: string
  readonly value: string
}

/** Stories to share in any chat of the platform: what somebody types behind the bot's name, for them alone. */
export interface Offer {
  /** Each holds one short story card that stands alone. */
  readonly cards: readonly Message[]
}

/** Port of the platforms into the bot: every platform talks to this. */
export interface Conversation {
  /**
   * Problems come as kind replies. Null: this line was handled before, or is in hand, and is answered no more. Every
   * other reply ends with `sent` or `dropped`: until then a line with a key is not handled, and after a crash its
   * platform's redelivery is answered again.
   */
  answer(line: Line): Promise<Reply | null>
  /** To be called once the platform surely has the reply: only then is it remembered as shown. */
  sent(reply: Reply): Promise<void>
  /** The reply was given up: whoever asked is gone, or nobody takes it any more. */
  dropped(reply: Reply): Promise<void>
  /**
   * At most `limit` stories for what is typed: as /search finds them; for nothing typed, the top stories, what the
   * person follows first. Nothing is remembered as shown.
   */
  offer(line: Pick<Line, 'chat' | 'person' | 'text' | 'language'>, limit: number): Promise<Offer>
  /** A message came by itself and is what the reader saw last: its numbers count from now on. */
  told(reader: Pick<Line, 'chat' | 'person'>, message: Message): void
  /** Whole lines that what is typed so far may become. */
  suggest(line: Line): Promise<readonly string[]>
  /** Values for one option, at most 25, the likeliest first. */
  suggestOption(line: Line, asked: HalfTyped): Promise<readonly Suggestion[]>
}
