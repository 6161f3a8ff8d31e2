import type { Quantity } from '../article/statement.ts'
import { areRivals, countShared, isOutsider, isSameSpeaker } from './compare-speakers.ts'
import type { Contested } from './contested.ts'
import { contentStems, type Told, toAccount } from './read-accounts.ts'
import type { Development } from './story.ts'

/** What is counted of an event itself; sums, shares and other nouns differ in too many ways. */
const comparable: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'arrested',
  'displaced',
  'evacuated',
  'rescued',
])
/** These fall as well as rise while an event goes on. */
const mayFall: ReadonlySet<string> = new Set(['missing', 'evacuated', 'displaced'])
/** Reports this close speak of the same time. */
const sameTimeMs = 60 * 60_000
/** A figure older than this is another day's. */
const stillStandsMs = 24 * 60 * 60_000
/** Figures further apart count different things: a blast's dead and a war's. */
const maxRatio = 8
/** Any other noun ("sailings") must stand in sentences that say much the same: this share of the shorter's words. */
const minShareOfNoun = 0.6
const maxRatioOfNoun = 4
/** Sides of one article stand this close, in sentences. */
const sideBySide = 3
/** Words besides the figure that two sentences must share to be about one thing; more when undated or in one article. */
const minShared = 1
const minSharedUndated = 2
const minSharedOwnVoice = 3

interface Figure {
  readonly told: Told
  readonly quantity: Quantity
  /** Stems of what the sentence says besides the figure, its speaker and the reporting verb. */
  readonly context: ReadonlySet<string>
}

/**
 * Numbers of the same thing that disagree, and numbers that merely moved.
 *
 * Two figures are of the same thing when what is counted and its scope are equal and their
 * sentences share words besides. They disagree when no value satisfies both ("at least 3" agrees with 5).
 * They conflict when different speakers give them (and different originators, or one article sets
 * them side by side) and either their reports lie within an hour, or are undated both, or the later
 * one gives the lower figure within a day while nobody who gave the higher has lowered it. A conflict
 * shows what each speaker says now. Otherwise the later figure is a development, and so is one by
 * which a speaker in a conflict replaced its own.
 */
export function compareNumbers(told: readonly Told[]): {
  disputes: Contested[]
  developments: Development[]
} {
  const disputes: Contested[] = []
  const developments: Development[] = []
  for (const [about, figures] of groupFigures(told)) {
    const disputed = figures.filter((a) => figures.some((b) => isConflict(a, b, figures)))
    const latest = keepLatest(disputed, figures)
    if (latest.length >= 2) disputes.push(...toDispute(about, latest))
    const development =
      latest.length >= 2 ? findRevised(about, latest, figures) : findDevelopment(about, figures)
    if (development !== null) developments.push(development)
  }
  return { disputes: [...disputes, ...compareNouns(told)], developments }
}

/** What is no count of the event: sums, shares, and people in general. */
const noCount: ReadonlySet<string> = new Set(['percent', 'money', 'votes', 'people', 'several'])

/**
 * Two attributed counts of anything else that is named alike, as long as their sentences say the
 * same otherwise ("six of the 40 sailings ran" and "12 of the 40 sailings ran").
 */
function compareNouns(told: readonly Told[]): Contested[] {
  const groups = new Map<string, Figure[]>()
  for (const entry of told) {
    if (entry.speaker === null || isOutsider(entry) || isBackground(entry)) continue
    for (const quantity of entry.statement.quantities) {
      if (comparable.has(quantity.what) || noCount.has(quantity.what) || quantity.what.length < 3)
        continue
      if (quantity.qualifier !== 'exactly' || !Number.isInteger(quantity.value)) continue
      const figure = { told: entry, quantity, context: contextOf(entry, quantity) }
      groups.set(quantity.what, [...(groups.get(quantity.what) ?? []), figure])
    }
  }
  return [...groups.values()].flatMap((figures) => {
    const disputed = figures.filter((a) => figures.some((b) => areNounRivals(a, b)))
    const noun = /[\p{L}\p{M}’'-]+$/u.exec(disputed[0]?.quantity.text ?? '')?.[0] ?? ''
    const latest = keepLatest(disputed, figures)
    return latest.length < 2 ? [] : toDispute(noun, latest)
  })
}

function areNounRivals(a: Figure, b: Figure): boolean {
  if (a === b || a.quantity.value === b.quantity.value || !areRivals(a.told, b.told)) return false
  const [low = 0, high = 0] = [a.quantity.value, b.quantity.value].toSorted((x, y) => x - y)
  if (low < 1 || high / low > maxRatioOfNoun) return false
  const sameArticle = a.told.report.article.id === b.told.report.article.id
  const apart = Math.abs(a.told.statement.sentence - b.told.statement.sentence)
  if (sameArticle ? apart > sideBySide : !isSameTime(a.told, b.told)) return false
  const shared = countShared(a.context, b.context)
  const fewer = Math.min(a.context.size, b.context.size)
  return shared >= (sameArticle ? 1 : minSharedUndated) && shared / fewer >= minShareOfNoun
}

function groupFigures(told: readonly Told[]): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>()
  for (const entry of told) {
    if (isBackground(entry)) continue
    for (const quantity of entry.statement.quantities) {
      if (!comparable.has(quantity.what) || quantity.value < 1 || added.test(quantity.text))
        continue
      const about = quantity.scope === '' ? quantity.what : `${quantity.what}: ${quantity.scope}`
      groups.set(about, [
        ...(groups.get(about) ?? []),
        { told: entry, quantity, context: contextOf(entry, quantity) },
      ])
    }
  }
  return groups
}

/** Another time's figures: with a year, "since", "last month"; or a forecast. */
function isBackground({ statement }: Told): boolean {
  if (
    statement.attribution?.stance === 'forecast' ||
    statement.attribution?.stance === 'non-denial'
  )
    return true
  return backgroundWords.test(statement.text) || attackerCounted.test(statement.text)
}

/** "two more bodies" come on top of a figure. */
const added =
  /(?<!\p{L})(?:(?:more|further|additional|another) (?!than)|weitere|otr[oa]s (?=\p{L})|autres|altr[ie]|andere|nog eens|outr[oa]s|נוספים|آخرين|آخرون)/iu

/** Who counts the attacker counts otherwise than who does not. */
const attackerCounted =
  /\b(?:including|not counting|excluding|besides) (?:the |an? )?(?:\p{Ll}+ )?(?:assailant|attacker|gunman|gunmen|shooter|bomber|suspect|driver|perpetrator)s?\b|einschließlich des? (?:Täters|Angreifers)|incluido el (?:atacante|agresor)|dont l['’](?:assaillant|agresseur)/u

const backgroundWords =
  /\b(?:1[89]|20)\d\d\b|\b(?:since|last (?:year|month|week|summer|winter|spring|fall|autumn)|(?:a|one|the) (?:day|night|week) (?:earlier|before)|previous(?:ly)?|earlier (?:this|attack|blast|strike)|so far this year|in recent (?:years|months|weeks)|years? ago|months? ago|over the (?:past|last)|per (?:year|day|month)|each year|every year|annually|in total since|seit|letztes jahr|desde|el año pasado|depuis|l['’]an dernier|dal|sinds|vorig jaar|no ano passado)\b|מאז|בשנה שעברה|منذ|العام الماضي/iu

function isConflict(a: Figure, b: Figure, all: readonly Figure[]): boolean {
  if (a === b || agree(a.quantity, b.quantity) || !isSameThing(a, b)) return false
  if (a.told.statement.attribution === null && b.told.statement.attribution === null)
    return doOutletsDiffer(a, b)
  if (!areRivals(a.told, b.told) || isOutsider(a.told) || isOutsider(b.told)) return false
  return isSameTime(a.told, b.told) || standsAgainst(a, b, all) || standsAgainst(b, a, all)
}

/**
 * Figures in two publishers' own voices: the publishers are the speakers. Outlets are often only an
 * hour apart in what they know, so much more must agree before they are said to differ.
 */
function doOutletsDiffer(a: Figure, b: Figure): boolean {
  if (a.told.report.originator === b.told.report.originator || isSameSpeaker(a.told, b.told))
    return false
  if (a.told.at === null || b.told.at === null || !isSameTime(a.told, b.told)) return false
  const shared = countShared(a.context, b.context)
  return (
    shared >= minSharedOwnVoice &&
    shared / Math.min(a.context.size, b.context.size) >= minShareOfNoun
  )
}

function isSameTime(a: Told, b: Told): boolean {
  if (a.report.article.id === b.report.article.id) return true
  if (a.at === null || b.at === null) return a.at === b.at
  return Math.abs(a.at - b.at) <= sameTimeMs
}

/** `later` repeats a lower figure although the higher one still stands. */
function standsAgainst(later: Figure, earlier: Figure, all: readonly Figure[]): boolean {
  const { at } = later.told
  if (at === null || earlier.told.at === null || mayFall.has(later.quantity.what)) return false
  const after = at - earlier.told.at
  if (after <= 0 || after > stillStandsMs || later.quantity.value >= earlier.quantity.value)
    return false
  return !all.some(
    (figure) =>
      (figure.told.at ?? 0) > (earlier.told.at ?? 0) &&
      figure.quantity.value <= later.quantity.value &&
      isSameSpeaker(figure.told, earlier.told),
  )
}

function contextOf({ statement, speaker, report }: Told, quantity: Quantity): ReadonlySet<string> {
  const rest = statement.text
    .replace(quantity.text, ' ')
    .replace(speaker?.speaker ?? '', ' ')
    .replace(speaker?.verb ?? '', ' ')
  return contentStems(rest, report.article.language)
}

/** A bare "five people were injured" is about its story's event; else the sentences must share words. */
function isSameThing(a: Figure, b: Figure): boolean {
  const [low, high] = [a.quantity.value, b.quantity.value].sort((x, y) => x - y)
  if (low === undefined || high === undefined || high / low > maxRatio) return false
  if (a.context.size < 2 || b.context.size < 2) return true
  const undated =
    a.told.at === null ||
    b.told.at === null ||
    a.told.report.article.id === b.told.report.article.id
  return countShared(a.context, b.context) >= (undated ? minSharedUndated : minShared)
}

/** Whether some value satisfies both; "about" gives or takes a fifth. */
function agree(a: Quantity, b: Quantity): boolean {
  const [lowA, highA] = rangeOf(a)
  const [lowB, highB] = rangeOf(b)
  return lowA <= highB && lowB <= highA
}

function rangeOf({ value, qualifier }: Quantity): readonly [number, number] {
  if (qualifier === 'at-least') return [value, Infinity]
  if (qualifier === 'at-most') return [0, value]
  return qualifier === 'about' ? [value * 0.8, value * 1.2] : [value, value]
}

/**
 * What each speaker of the disputed figures says now, in time order: one account a speaker and
 * value. Fewer than two are left when those who differed have come to agree.
 */
function keepLatest(disputed: readonly Figure[], all: readonly Figure[]): readonly Figure[] {
  const kept: Figure[] = []
  for (const figure of disputed.map((each) => latestOf(each, all)).toSorted(byTime)) {
    const known = kept.some(
      (k) => k.quantity.value === figure.quantity.value || isSameSpeaker(k.told, figure.told),
    )
    if (!known) kept.push(figure)
  }
  return kept
}

/** The newest figure its speaker gives for the same thing, where it was first told. */
function latestOf(figure: Figure, all: readonly Figure[]): Figure {
  const newer = [figure, ...all.filter((each) => replaces(each, figure))]
  const value = newer.at(-1)?.quantity.value
  return newer.find((each) => each.quantity.value === value) ?? figure
}

/** Undated figures replace nothing. */
function replaces(later: Figure, figure: Figure): boolean {
  if (later.told.at === null || figure.told.at === null) return false
  return (
    later.told.at > figure.told.at &&
    isSameSpeaker(later.told, figure.told) &&
    isSameThing(later, figure)
  )
}

function byTime(a: Figure, b: Figure): number {
  return (a.told.at ?? Infinity) - (b.told.at ?? Infinity) || 0
}

function toDispute(about: string, figures: readonly Figure[]): Contested[] {
  const [claim, ...others] = figures.map(({ told, quantity }) => ({ told, value: quantity.text }))
  return claim === undefined ? [] : [{ kind: 'number', about, claim, others }]
}

/** In a dispute that goes on: the newest figure by which a speaker replaced its own. */
function findRevised(
  about: string,
  latest: readonly Figure[],
  all: readonly Figure[],
): Development | null {
  for (const after of latest.toReversed()) {
    const before = all.find(
      (each) => replaces(after, each) && after.quantity.value !== each.quantity.value,
    )
    if (before !== undefined) return toDevelopment(about, before, after)
  }
  return null
}

function toDevelopment(about: string, before: Figure, after: Figure): Development {
  return {
    about,
    before: toAccount(before.told, before.quantity.text),
    after: toAccount(after.told, after.quantity.text),
  }
}

function findDevelopment(about: string, figures: readonly Figure[]): Development | null {
  const dated = figures.filter((figure) => figure.told.at !== null)
  const after = dated.at(-1)
  if (after === undefined) return null
  const before = dated.find(
    (figure) => (figure.told.at ?? 0) < (after.told.at ?? 0) && moved(figure, after),
  )
  return before === undefined ? null : toDevelopment(about, before, after)
}

function moved(before: Figure, after: Figure): boolean {
  if (before.quantity.value === after.quantity.value || !isSameThing(before, after)) return false
  return (
    after.quantity.value > before.quantity.value ||
    mayFall.has(after.quantity.what) ||
    isSameSpeaker(before.told, after.told)
  )
}
