/** Port: platforms redeliver what they are not sure we got; each is handled once. */
export interface Inbox {
  /**
   * `begin`s the handling of an incoming update. False: it was handled, or is being handled since less than `staleMs`
   * (a handling that a crash cut short is begun again).
   */
  begin(key: string, at: number, staleMs: number): Promise<boolean>
  finish(key: string, at: number): Promise<void>
  /** Forgets what was finished before. */
  forget(before: number): Promise<void>
}
