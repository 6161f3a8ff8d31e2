import type { Digest, StoryBrief, StoryMark } from '../digest/digest.ts'

/** A run of text. Renderers escape, isolate direction and style; nothing here is mark-up. */
export interface Span {
  readonly text: string
  /** http(s) only. */
  readonly link?: string
  readonly style?: 'strong' | 'quiet' | 'accent' | 'warning'
  /** The command `text` names, such as "/schedule add", for platforms where it can be pressed. */
  readonly command?: string
  /** The command is about another place, or to be said there: pressed here it would be about this one. */
  readonly elsewhere?: true
  /** The chat whose id `text` is, for platforms that can show a place by its name. */
  readonly place?: string
  /** The person whose id (`platform:native id`) `text` stands for, and the role whose native id it does. */
  readonly person?: string
  readonly role?: string
  /** The moment `text` tells, epoch ms, for platforms that show times in each reader's own zone. */
  readonly at?: number
  /** "since" stands before it: a platform that tells ages tells a date there. */
  readonly since?: true
}

/** A press and a typed command take one path: `command` is what would be typed, ≤ 64 bytes. */
export interface Button {
  readonly label: string
  readonly command: string
  /** Words that belong behind the command: a platform with forms asks for them, others run the command as it is. */
  readonly ask?: Question
}

/** A form of one field. */
export interface Question {
  readonly title: string
  readonly label: string
  readonly example: string
  /** What stands there now. */
  readonly value: string
}

/** Semantic blocks: each platform renders them natively. */
export type Block =
  | { readonly kind: 'heading'; readonly spans: readonly Span[] }
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Span[])[])[] }
  | { readonly kind: 'menu'; readonly items: readonly MenuItem[] }
  | StoryCardBlock
  | { readonly kind: 'coverage'; readonly coverage: Digest['coverage'] }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'actions'; readonly buttons: readonly Button[] }
  | ChooseBlock

/** A line that can be chosen: a search hit, a desk. */
export interface MenuItem {
  readonly spans: readonly Span[]
  /** What stands at the line's end: who and when. */
  readonly aside: readonly Span[]
  /** Its own number, such as a schedule's, which is told instead of its place in the list. */
  readonly number?: number
  readonly button: Button
  /** Another thing to do with it. */
  readonly also?: Button
}

/**
 * Values to choose from; what is chosen is said behind `command`, with commas between, and "none" where none is. An
 * empty command: the values are whole lines.
 */
export interface ChooseBlock {
  readonly kind: 'choose'
  readonly label: string
  readonly command: string
  /** role, place: the platform lists its own, by their ids; where it has none, nothing is offered. */
  readonly of: 'choices' | 'role' | 'place'
  readonly choices: readonly Choice[]
  /** From none (`least` 0) to so many. */
  readonly least: number
  readonly most: number
}

/** An entry of a menu. */
export interface Choice {
  readonly label: string
  /** Of a role or a place: its id. */
  readonly value: string
  readonly detail?: string
  readonly chosen: boolean
}

/** One story with its lines, sources and buttons; `since` is epoch ms. */
export interface StoryCardBlock {
  readonly kind: 'story'
  /** 1-based number in its digest; null when the card stands alone. */
  readonly number: number | null
  readonly brief: StoryBrief
  readonly mark: StoryMark | null
  /** When the reader was last shown a digest, for "changed since"; null: never, or it changed before. */
  readonly since: number | null
  /** Lines to show, already chosen, in order. */
  readonly statements: StoryBrief['statements']
  /** What changed, as ready spans. */
  readonly changes: readonly (readonly Span[])[]
  /** A headline line only ("Still"). */
  readonly compact: boolean
  /** Where the place turned images on. */
  readonly image?: CardImage
  /** Others may report it yet: an alert says "only X reports this so far". */
  readonly soFar?: true
  /** Of accounts that differ the first few are told, as in a digest; the story tells the others. */
  readonly isShort?: true
  readonly buttons: readonly Button[]
}

/** A story's lead image; never without a credit. */
export interface CardImage {
  /** http(s) only. */
  readonly url: string
  readonly credit: string
  /** The story speaks of what not everybody wants to see. */
  readonly spoiler: boolean
}

/** A message without a platform. */
export interface Message {
  readonly blocks: readonly Block[]
  /** Interface language: which catalogue and direction. */
  readonly language: string
  readonly timeZone: string
  /** When it was composed, epoch ms: "today" in the message is this day. */
  readonly at: number
  /** Only the asker sees it, where the platform can. */
  readonly private: boolean
  /** Id of the one role that is called by it, as an admin has set it for alerts; nobody else ever is. */
  readonly mention?: string
  /** What the reader has surely seen once this was delivered. */
  readonly shows: readonly { readonly storyId: number; readonly revision: number }[]
}
