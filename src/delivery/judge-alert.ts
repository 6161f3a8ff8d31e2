import { readNumbers } from '../article/read-numbers.ts'
import type { StoryBrief } from '../digest/digest.ts'
import { matchesWords } from '../digest/matches-words.ts'
import type { ShownStory } from '../digest/memory-store.ts'
import type { StoryChange } from '../story/story.ts'
import type { Alert, AlertState } from './alert.ts'
import type { AlertReport, AlertStory, AlertView } from './alert-story.ts'
import { localDay } from './local-day.ts'
import type { AlertRules, Place } from './place.ts'
import { isTurn } from './propose-alerts.ts'

/** One story and one recipient who follows a topic of it. */
export interface AlertCase {
  readonly told: AlertStory
  /** As the recipient may read it. */
  readonly view: AlertView
  readonly place: Place
  readonly rules: AlertRules
  /** When the first of the follows that match began, epoch ms. */
  readonly followedAt: number
  /** The story itself is followed: its language is known. */
  readonly followsStory: boolean
  /** All decided before of this story for the recipient. */
  readonly decided: readonly Alert[]
  /** What a digest or an answer surely showed them of it, and when; null: nothing. */
  readonly shown: Pick<ShownStory, 'revision' | 'at'> | null
  /** Alerts of the last day or two to the recipient, of any story. */
  readonly recent: readonly Alert[]
  /** When the candidate began to wait, epoch ms. */
  readonly firstAt: number
  readonly isQuiet: boolean
  readonly now: number
}

/** What becomes of an alert for one recipient: none, judged again `at` (epoch ms), or something to tell. */
export type AlertVerdict =
  | { readonly kind: 'none'; readonly why: AlertObstacle }
  /** Not settled yet by the recipient's rules. */
  | { readonly kind: 'later'; readonly at: number }
  | AlertNews

/** Something to tell; `state` says whether now. */
export interface AlertNews {
  readonly kind: 'news'
  readonly state: Exclude<AlertState, 'batched'>
  readonly brief: StoryBrief
  /** What changed since the recipient was told of it last, or followed; empty: the story is new to them. */
  readonly changes: readonly StoryChange[]
  /** When they were told of it last, or null. */
  readonly since: number | null
  /** The one outlet that reports it, else null. */
  readonly only: string | null
  /** The last of the day: how many there were with it; else null. */
  readonly lastOf: number | null
}

/** Why nothing is told. */
type AlertObstacle =
  | 'paused'
  | 'language'
  | 'hidden'
  | 'removed'
  | 'sources'
  | 'withdrawn'
  | 'accusation'
  | 'unconfirmed'
  | 'told'
  | 'shown'
  | 'old'
  | 'undated'
  | 'early'
  | 'small'
  | 'unchanged'

const minute = 60_000

/** Judges one story for one recipient by their rules (EDITORIAL §5). Pure. */
export function judgeAlert(alertCase: AlertCase): AlertVerdict {
  const { view, rules, firstAt, now } = alertCase
  const obstacle = findObstacle(alertCase)
  if (obstacle !== null || view.brief === null) return { kind: 'none', why: obstacle ?? 'sources' }
  const settled = firstAt + rules.settleMinutes * minute
  if (now < settled) return { kind: 'later', at: settled }
  const alerted = lastAlerted(alertCase.decided)
  const last = newer(alerted, alertCase.shown)
  const changes = last === null && isNewStory(alertCase) ? [] : weighChanges(alertCase, last)
  if (typeof changes === 'string') return { kind: 'none', why: changes }
  const today = countToday(alertCase)
  const outlets = new Set(view.reports.map(({ publisher }) => publisher.name))
  return {
    kind: 'news',
    state: chooseState(alertCase, alerted, today),
    brief: view.brief,
    changes,
    since: last?.at ?? null,
    only: outlets.size === 1 ? ([...outlets][0] ?? null) : null,
    lastOf: today + 1 === rules.perDay ? rules.perDay : null,
  }
}

/** What no change can overcome. */
function findObstacle(alertCase: AlertCase): AlertObstacle | null {
  const { view, place, told, decided, shown, followsStory } = alertCase
  const { readingLanguages, hiddenWords, hiddenStories } = place.settings
  if (place.paused !== null) return 'paused'
  if (!followsStory && !readingLanguages.includes(told.story.language)) return 'language'
  const { brief, reports } = view
  if (brief === null || (reports.length === 0 && brief.origin.outlets > 0)) return 'sources'
  if (reports.length === 0) return 'withdrawn'
  if (hiddenStories.includes(told.story.id)) return 'removed'
  if (hiddenWords.some((words) => matchesWords(brief, words))) return 'hidden'
  if (decided.some(({ revision }) => revision >= brief.revision)) return 'told'
  if (shown !== null && shown.revision >= brief.revision) return 'shown'
  const outlets = new Set(reports.map(({ publisher }) => publisher.id))
  if (brief.accusing === true || (view.isAccusing && outlets.size === 1)) return 'accusation'
  return isConfirmed(alertCase) ? null : 'unconfirmed'
}

/** Enough originators, or one publisher the place trusts. */
function isConfirmed({ view, rules }: AlertCase): boolean {
  return (
    countOriginators(view) >= rules.originators ||
    view.reports.some(({ publisher }) => rules.trusted.includes(publisher.id))
  )
}

/** Reports were placed by their feeds' teasers; the brief has read whole texts, and knows copies by them. */
export function countOriginators({ brief, reports }: AlertView): number {
  const { size } = new Set(reports.map(({ originator }) => originator))
  return Math.min(size, brief?.origin.originators ?? size)
}

/** The newest that went out, or is to; what was held does not count as seen. */
function lastAlerted(decided: readonly Alert[]): Alert | null {
  const gone = decided.filter(({ state }) => state === 'queued' || state === 'batched')
  return gone.toSorted((a, b) => b.revision - a.revision)[0] ?? null
}

/** What the recipient knows of a story. */
type Known = Pick<ShownStory, 'revision' | 'at'>

function newer(alerted: Known | null, shown: Known | null): Known | null {
  if (alerted === null || shown === null) return alerted ?? shown
  return shown.revision > alerted.revision ? shown : alerted
}

/** Its first report came after the follow, and was news then. */
function isNewStory({ view: { reports }, followedAt }: AlertCase): boolean {
  const [first] = reports.toSorted((a, b) => a.at - b.at)
  return first !== undefined && isSince(first, followedAt) && reports.some(({ isFresh }) => isFresh)
}

function isSince({ at, published }: AlertReport, time: number): boolean {
  return at > time && published !== null && published > time
}

/** Changes worth an alert since what the recipient knows of the story; else why there are none. */
function weighChanges(
  { told, view, rules, followedAt }: AlertCase,
  last: Known | null,
): readonly StoryChange[] | AlertObstacle {
  const turns = told.changes.filter(
    (change) => isTurn(change) && change.revision > (last?.revision ?? 0) && change.at > followedAt,
  )
  const byArticle = new Map(view.reports.map((report) => [report.articleId, report]))
  const fresh = turns.filter(({ articleId }) => {
    const report = byArticle.get(articleId)
    return report?.isFresh === true && isSince(report, followedAt)
  })
  if (fresh.length === 0) {
    if (turns.length === 0 && last !== null) return 'unchanged'
    const first = view.reports.toSorted((a, b) => a.at - b.at)[0]
    const turn = turns.at(-1)
    const newest = turn === undefined ? first : byArticle.get(turn.articleId)
    return whyNoNews(last === null ? first : newest, followedAt)
  }
  const worthy = joinSteps(fresh).filter((change) => {
    if (change.kind === 'number') return isMove(change, told.story.language, rules)
    return change.kind !== 'fact' || isOfNewOriginator(change, view.reports)
  })
  if (worthy.length > 0) return worthy
  return fresh.some(({ kind }) => kind === 'number') ? 'small' : 'unchanged'
}

/** Why a report is no news to who follows: the one reason that comes first. */
function whyNoNews(report: AlertReport | undefined, followedAt: number): AlertObstacle {
  if (report === undefined) return 'old'
  if (report.published === null) return 'undated'
  return isSince(report, followedAt) ? 'old' : 'early'
}

/** A number moves by steps: what counts is how far it is from what the recipient last knew. */
function joinSteps(changes: readonly StoryChange[]): readonly StoryChange[] {
  const first = new Map<string, StoryChange>()
  const last = new Map<string, StoryChange>()
  for (const change of changes) {
    if (change.kind !== 'number') continue
    if (!first.has(change.about)) first.set(change.about, change)
    last.set(change.about, change)
  }
  return changes.flatMap((change) => {
    if (change.kind !== 'number') return change
    const { before } = first.get(change.about) ?? change
    return last.get(change.about) === change ? { ...change, before } : []
  })
}

/** What cannot be measured is not said to be large. */
function isMove(change: StoryChange, language: string, { leastChange }: AlertRules): boolean {
  const [before, after] = [valueOf(change.before, language), valueOf(change.after, language)]
  if (before === null || after === null || before === after) return false
  return before === 0 || Math.abs(after - before) / Math.abs(before) >= leastChange
}

function valueOf(printed: string, language: string): number | null {
  return readNumbers(printed, language).find(({ value }) => value !== null)?.value ?? null
}

function isOfNewOriginator({ articleId }: StoryChange, reports: readonly AlertReport[]): boolean {
  const report = reports.find((each) => each.articleId === articleId)
  return (
    report !== undefined &&
    !reports.some(({ originator, at }) => originator === report.originator && at < report.at)
  )
}

function chooseState(
  { rules, isQuiet, now }: AlertCase,
  last: Alert | null,
  today: number,
): AlertNews['state'] {
  if (last !== null && now - last.at < rules.gapMinutes * minute) return 'gap'
  if (today >= rules.perDay) return 'capped'
  return isQuiet ? 'quiet' : 'queued'
}

/** Alerts that made a sound today; what waited for the end of quiet hours came as one. */
function countToday({ recent, place, now }: AlertCase): number {
  const { timeZone } = place.settings
  const gone = recent.filter(({ state }) => state === 'queued' || state === 'batched')
  if (gone.length === 0) return 0
  const day = localDay(now, timeZone)
  const today = gone.filter(({ at }) => localDay(at, timeZone) === day)
  const single = today.filter(({ state }) => state === 'queued').length
  return single + (single < today.length ? 1 : 0)
}
