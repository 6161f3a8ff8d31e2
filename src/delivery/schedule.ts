/**
 * When a briefing is due: one or more five-field cron expressions (the grammar node-cron parses), local to
 * the briefing's zone; the next run is the earliest of all. Never empty.
 */
export interface Schedule {
  readonly crons: readonly string[]
}
