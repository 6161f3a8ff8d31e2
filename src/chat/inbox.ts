/** Port: platforms redeliver what they are not sure we got; each is handled once. */
export interface Inbox {
  /**
   * Begins the handling of an incoming update. Null: it was handled, or is being handled since less than `staleMs`;
   * again: one that was begun before and not finished, cut short by a crash.
   */
  begin(key: string, at: number, staleMs: number): Promise<'new' | 'again' | null>
  finish(key: string, at: number): Promise<void>
  /** Forgets what was begun before. */
  forget(before: number): Promise<void>
}
