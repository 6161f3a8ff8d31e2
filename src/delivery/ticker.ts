/** Port: work that comes back by itself. */
export interface Ticker {
  /** Runs `work` every so many seconds, never twice at once: a tick during a run is dropped. */
  every(name: string, seconds: number, work: () => Promise<void>): Ticking
}

/** A ticker that runs. */
export interface Ticking {
  /** No further run begins; settles when the one in hand has ended. */
  stop(): Promise<void>
}
