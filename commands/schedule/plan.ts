import type { Briefing } from '../../src/delivery/briefing.ts'

/** What a person decides of a briefing. */
export type Plan = Pick<
  Briefing,
  | 'topics'
  | 'schedule'
  | 'timeZone'
  | 'minutes'
  | 'languages'
  | 'layout'
  | 'approval'
  | 'maxAgeHours'
  | 'publishers'
  | 'whenEmpty'
  | 'lateMinutes'
  | 'pin'
  | 'publish'
>

/** What is so unless it is said otherwise. */
export const standardPlan = {
  topics: [],
  minutes: null,
  languages: null,
  layout: 'post',
  approval: null,
  maxAgeHours: null,
  publishers: [],
  whenEmpty: 'skip',
  lateMinutes: null,
  pin: false,
  publish: false,
} as const satisfies Omit<Plan, 'schedule' | 'timeZone'>
