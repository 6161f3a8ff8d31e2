import type { SampleLanguage } from './newsroom.ts'

/** Accounts of one story in one language that do not agree. */
export interface GoldConflict {
  readonly story: string
  readonly language: SampleLanguage
  readonly kind: 'denial' | 'number' | 'state'
  /** What is disputed, in plain words. */
  readonly about: string
  /** The claim's article first. One article may hold both sides. */
  readonly articles: readonly string[]
  /** The disagreeing values of a number. */
  readonly values: readonly number[]
  /** False: right to show, but not wrong to miss. */
  readonly required: boolean
}

/** A number that grew with the hours: told as such, never as a conflict. */
export interface GoldDevelopment {
  readonly story: string
  readonly language: SampleLanguage
  readonly about: string
  readonly before: number
  readonly after: number
}

export const goldConflicts: readonly GoldConflict[] = [
  {
    story: 'velm-bridge',
    language: 'en',
    kind: 'number',
    about: 'injured in the first load test',
    articles: ['velm-bridge/courier-test', 'velm-bridge/harbourpost-union'],
    values: [3, 5],
    required: true,
  },
  {
    story: 'velm-bridge',
    language: 'de',
    kind: 'number',
    about: 'injured in the first load test',
    articles: ['velm-bridge/nordufer-reopens'],
    values: [3, 5],
    required: false,
  },
  {
    story: 'velm-bridge',
    language: 'he',
    kind: 'number',
    about: 'injured in the first load test',
    articles: ['velm-bridge/kavhahof-reopens', 'velm-bridge/hedhahar-reopens'],
    values: [3, 5],
    required: false,
  },
  {
    story: 'kefrin',
    language: 'en',
    kind: 'denial',
    about: 'the army entered Kefrin',
    articles: ['kefrin/tamariatv-entered', 'kefrin/deltawire-kefrin', 'kefrin/herald-kefrin'],
    values: [],
    required: true,
  },
  {
    story: 'kefrin',
    language: 'en',
    kind: 'state',
    about: 'entered Kefrin, or at its edge',
    articles: ['kefrin/tamariatv-entered', 'kefrin/northline-kefrin'],
    values: [],
    required: false,
  },
  {
    story: 'kefrin',
    language: 'ar',
    kind: 'denial',
    about: 'the army entered Kefrin',
    articles: ['kefrin/manarat-kefrin'],
    values: [],
    required: false,
  },
  {
    story: 'kefrin',
    language: 'he',
    kind: 'denial',
    about: 'the army entered Kefrin',
    articles: ['kefrin/kavhahof-kefrin', 'kefrin/hedhahar-kefrin'],
    values: [],
    required: true,
  },
  {
    story: 'ferry-strike',
    language: 'en',
    kind: 'number',
    about: 'sailings that ran',
    articles: ['ferry-strike/harbourpost-strike', 'ferry-strike/courier-strike'],
    values: [6, 12],
    required: true,
  },
  {
    story: 'payments-outage',
    language: 'en',
    kind: 'denial',
    about: 'Markline was attacked',
    articles: ['payments-outage/northline-outage', 'payments-outage/ledger-outage'],
    values: [],
    required: true,
  },
  {
    story: 'harbour-contracts',
    language: 'en',
    kind: 'denial',
    about: 'Vasse steered harbour contracts',
    articles: ['harbour-contracts/herald-audit', 'harbour-contracts/northline-audit'],
    values: [],
    required: true,
  },
]

export const goldDevelopments: readonly GoldDevelopment[] = [
  { story: 'tarce-flood', language: 'en', about: 'killed', before: 2, after: 4 },
  { story: 'tarce-flood', language: 'es', about: 'killed', before: 2, after: 4 },
]

/** Statements that accuse someone named of wrongdoing: usable only beside the accused's answer. */
export const goldAccusations: readonly {
  readonly story: string
  readonly accused: string
  /** False: no article has an answer, so no line of the accusation may be used. */
  readonly answered: boolean
}[] = [
  { story: 'harbour-contracts', accused: 'Corin Vasse', answered: true },
  { story: 'warehouse-heat', accused: 'Brackwater Logistics', answered: false },
]
