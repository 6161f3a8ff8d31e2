/** What a reader may see of a problem: a catalogue key with its values, and buttons that cure it. */
export class ChatProblem extends Error {
  override readonly name = 'ChatProblem'
  /** Catalogue key of one kind sentence that tells the cure. */
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
  /** Commands that help, as they would be typed. */
  readonly cures: readonly Cure[]
  constructor(
    key: string,
    values: Readonly<Record<string, string | number>> = {},
    cures: readonly Cure[] = [],
  ) {
    super(key)
    this.key = key
    this.values = values
    this.cures = cures
  }
}

/** A way out of a problem: a button whose label is a catalogue key. */
export interface Cure {
  readonly label: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly command: string
  /** Words that belong behind the command; `label` and `example` are catalogue keys. */
  readonly ask?: { readonly label: string; readonly example: string; readonly value: string }
}
