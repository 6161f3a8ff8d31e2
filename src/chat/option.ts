import type { Topic } from '../topic/topic.ts'

/** What each kind of option gives to a command. */
interface OptionKinds {
  readonly text: string
  readonly number: number
  /** A desk, words, a boolean query, or `#17`, a story. */
  readonly topic: Topic
  /** A story's id; readers type the number in their last digest. */
  readonly story: number
  /** An IANA time zone. */
  readonly zone: string
  /** A language of the interface or of the news, primary tag. */
  readonly language: string
  /** A source's number in the list, its name or its address. */
  readonly source: string
  /** A follow's number in the list, `id:17`, or its topic. */
  readonly follow: FollowReference
  /** A role of the community, by its id, or "none". */
  readonly role: string
  /** Another place of the same platform, by its chat's id. */
  readonly place: string
  /** A schedule's number in the place's list. */
  readonly schedule: number
  /** What `openDocument` takes: a path, or what was attached. */
  readonly document: string
  readonly choice: string
}

/** Which of a chat's follows is meant: `place` is 1-based in its list, `id` as buttons say it. */
export type FollowReference =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'topic'; readonly topic: Topic }

interface OptionBase {
  readonly required?: true
  /** Takes all the words that are left, but for choices declared after it that stand at the end. */
  readonly rest?: true
  /** Keeps the quotes of its words: they are part of queries in it. */
  readonly verbatim?: true
  /** Given only by its name: "minutes 5", "minutes:5". */
  readonly named?: true
  /** Several with commas between; of "names" each may have several words, so it takes all up to the next option. */
  readonly list?: 'words' | 'names'
  /** Said by buttons alone: no form shows it. */
  readonly internal?: true
  /** What is offered for free text: times of a schedule, a command's name, who may approve; several languages, publishers or topics. */
  readonly suggest?: 'schedule' | 'command' | 'languages' | 'publishers' | 'topics' | 'approvers'
}

/** A typed option; its words and summary are in the catalogues under `option-NAME`. */
export type OptionSpec = OptionBase &
  (
    | { readonly kind: Exclude<keyof OptionKinds, 'number' | 'choice'> }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    /** Words in the catalogues under `choice-VALUE`. */
    | {
        readonly kind: 'choice'
        readonly choices: readonly string[]
        /** Which other options each choice goes with: forms show the choices in it as commands of their own, and no others. */
        readonly uses?: Readonly<Record<string, readonly string[]>>
        /** Of these the ones a choice cannot do without. */
        readonly needs?: Readonly<Record<string, readonly string[]>>
      }
  )

/** A command's options by name; those that are not named are typed in this order. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>

type ValueOf<S extends OptionSpec> = S extends {
  readonly kind: 'choice'
  readonly choices: readonly (infer C)[]
}
  ? C
  : OptionKinds[S['kind']]

/** The values `run` gets: null for what was not given. */
export type OptionValues<O extends OptionSpecs> = {
  readonly [K in keyof O]: O[K] extends { readonly required: true }
    ? ValueOf<O[K]>
    : ValueOf<O[K]> | null
}

/** What any option may have been given; null: nothing. */
export type OptionValue = OptionValues<OptionSpecs>[string]
