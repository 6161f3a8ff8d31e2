import type { Told } from './read-accounts.ts'
import type { Conflict } from './story.ts'

/** One side of a dispute; `value` is the number as printed, else null. */
export interface Voice {
  readonly told: Told
  readonly value: string | null
}

/** A claim with the accounts that do not agree with it, before disputes of one thing are merged. */
export interface Contested {
  readonly kind: Conflict['kind']
  /** What is counted; '' where the claim's own words tell what is disputed. */
  readonly about: string
  readonly claim: Voice
  readonly others: readonly Voice[]
}
