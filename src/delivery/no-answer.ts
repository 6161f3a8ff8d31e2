import type { DeliveryOutcome } from './messenger.ts'

/** What a request came to that the platform itself did not accept or refuse. */
export type RequestEnd = Extract<DeliveryOutcome, { kind: 'not-sent' | 'unknown' | 'later' }>

/** Thrown for a request without an answer that says what became of it, or with "later". */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly end: RequestEnd

  constructor(end: RequestEnd) {
    super(end.detail)
    this.end = end
  }
}
