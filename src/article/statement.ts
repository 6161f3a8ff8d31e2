/** EDITORIAL rule 2: how the speaker stands to what is said. */
export type Stance = 'firsthand' | 'claim' | 'denial' | 'non-denial' | 'forecast' | 'opinion'

/** Who said it, through whom: speaker → medium → carrier (the carrier is the article's publisher or credit). */
export interface Attribution {
  /**
   * As printed, with role and description: "Ada Renn, chief engineer", "an activist from the town".
   * '' when the sentence only says that somebody says so ("reportedly").
   */
  readonly speaker: string
  /** A proper name or a definite office is given ("the ministry"); false for "a source", "witnesses". */
  readonly named: boolean
  /** The reporting verb as printed: "said", "denied", "habe erklärt". */
  readonly verb: string | null
  /** "told state TV": where it was said, as printed. */
  readonly medium: string | null
  /** Where the speaker speaks from, when printed ("a resident of Velm"). */
  readonly vantage: string | null
  readonly stance: Stance
  /**
   * Whether the sentence itself names the speaker. When false the speaker stands in a neighbour
   * (`speakerSentence`), and the statement is shown with that speaker or not at all.
   */
  readonly inSentence: boolean
}

/** How far the law has taken an accusation, as the sentence puts it. */
export type AccusationStatus = 'alleged' | 'arrested' | 'charged' | 'convicted'

/** A statement that accuses a person or an organisation of wrongdoing (EDITORIAL rule 2). */
export interface Accusation {
  readonly status: AccusationStatus
  /** Who is accused, as printed. */
  readonly accused: string
}

/** One sentence of an article, with who said it. */
export interface Statement {
  /** Verbatim but for the closed list of cuts. */
  readonly text: string
  /** The sentence as printed, uncut. */
  readonly printed: string
  /** Paragraph and running sentence number in the article, from 0. */
  readonly paragraph: number
  readonly sentence: number
  readonly segment: number
  /** Null: the publisher says it in its own voice. */
  readonly attribution: Attribution | null
  /** A pronoun or a connective points outside the sentence, so it cannot stand alone. */
  readonly dangling: boolean
  /** A question, a fragment, a greeting, a call to action: never chosen. */
  readonly unusable: boolean
  /** A caveat in the next sentence that must come along ("it had no figure for …"), or null. */
  readonly caveat: string | null
  readonly quantities: readonly Quantity[]
  /** Set when it accuses somebody: used only with its status and the accused's answer (`findAnswer`). */
  readonly accusation: Accusation | null
}

/** A number with what it counts. */
export interface Quantity {
  readonly value: number
  readonly qualifier: 'exactly' | 'at-least' | 'at-most' | 'about'
  /** What is counted, normalised and language-neutral where known ("killed", "injured", "arrested"), else the noun's stem. */
  readonly what: string
  /** Who or what is counted, stemmed: "child", "soldier"; '' when unsaid (people). */
  readonly scope: string
  /** The words as printed: "at least three people were injured". */
  readonly text: string
}
