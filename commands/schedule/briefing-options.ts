import type { OptionValues } from '../../src/chat/option.ts'

/** What a briefing is about, where a form asks for it beside the times. */
export const topicsOption = {
  kind: 'text',
  named: true,
  list: 'names',
  verbatim: true,
  suggest: 'topics',
} as const

/** Where only times are asked for, so that nothing else said there becomes a topic; buttons alone say it. */
export const onlyTimesOption = { kind: 'text', named: true, rest: true, internal: true } as const

/** What may be said of a briefing beside its times and topics; each is given by its name. */
export const briefingOptions = {
  minutes: { kind: 'number', named: true, min: 1, max: 15 },
  languages: { kind: 'text', named: true, list: 'words', suggest: 'languages' },
  layout: { kind: 'choice', choices: ['post', 'card', 'stories', 'living'], named: true },
  empty: { kind: 'choice', choices: ['skip', 'say'], named: true },
  age: { kind: 'number', named: true, min: 1, max: 168 },
  late: { kind: 'number', named: true, min: 0, max: 1440 },
  publishers: { kind: 'text', named: true, list: 'names', suggest: 'publishers' },
  approval: { kind: 'text', named: true, suggest: 'approvers' },
  moderators: { kind: 'place', named: true },
  timeout: { kind: 'number', named: true, min: 5, max: 1440 },
  otherwise: { kind: 'choice', choices: ['publish', 'skip'], named: true },
  pin: { kind: 'choice', choices: ['on', 'off'], named: true },
  publish: { kind: 'choice', choices: ['on', 'off'], named: true },
  zone: { kind: 'zone', named: true, rest: true },
} as const

/** As given, null for what was not. */
export type BriefingValues = OptionValues<typeof briefingOptions>
