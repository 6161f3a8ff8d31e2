/** A story revision that may alert, once it has settled. */
export interface AlertCandidate {
  readonly storyId: number
  readonly revision: number
  /** When the story first had something to alert of that is not decided yet, epoch ms. */
  readonly firstAt: number
}

/** What became of one story revision for one recipient. */
export interface Alert {
  readonly chatId: string
  readonly storyId: number
  readonly revision: number
  readonly at: number
  readonly state: AlertState
  /** Topics that matched: why they got it. */
  readonly topicIds: readonly number[]
}

/**
 * queued: in the outbox; quiet: waits for the end of quiet hours; capped, gap: rolls into the next digest;
 * batched: went out with others after quiet hours.
 */
export type AlertState = 'queued' | 'quiet' | 'capped' | 'gap' | 'batched'
