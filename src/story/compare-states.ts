import { areRivals, countShared, isOutsider } from './compare-speakers.ts'
import { type Told, toAccount } from './read-accounts.ts'
import { statePairs } from './state-words.ts'
import type { Conflict } from './story.ts'

/** A state may change: reports further apart do not speak of the same time. */
const sameTimeMs = 6 * 60 * 60_000
const minShared = 2

interface Patterns {
  readonly name: string
  readonly first: RegExp
  readonly second: RegExp
}

/**
 * Accounts that contradict without denying: states of one thing that cannot both hold ("entered" and
 * "at the edge of"), told by different speakers of the same time. The thing is the same when both
 * sentences share a name and other words.
 */
export function compareStates(told: readonly Told[]): Conflict[] {
  const language = told[0]?.report.article.language ?? 'und'
  const conflicts: Conflict[] = []
  for (const pair of patternsOf(language)) {
    const rivals = told.filter(
      (a) => a.speaker !== null && !isOutsider(a) && a.speaker.stance !== 'forecast',
    )
    const firsts = rivals.filter((a) => pair.first.test(bodyOf(a)) && !pair.second.test(bodyOf(a)))
    const seconds = rivals.filter((a) => pair.second.test(bodyOf(a)))
    const claim = firsts.find((a) => seconds.some((b) => contradict(a, b)))
    if (claim === undefined) continue
    const others = seconds.filter((b) => contradict(claim, b))
    conflicts.push({
      kind: 'state',
      about:
        [...namesOf(claim)].find((name) => others.some((b) => namesOf(b).has(name))) ?? pair.name,
      accounts: [claim, ...distinct(others)].map((entry) => toAccount(entry, null)),
    })
  }
  return conflicts
}

function contradict(a: Told, b: Told): boolean {
  if (!areRivals(a, b) || countShared(a.words, b.words) < minShared) return false
  const sameArticle = a.report.article.id === b.report.article.id
  const near = a.at !== null && b.at !== null ? Math.abs(a.at - b.at) <= sameTimeMs : a.at === b.at
  return (sameArticle || near) && sharesName(a, b)
}

function sharesName(a: Told, b: Told): boolean {
  const names = namesOf(a)
  if (names.size === 0) return countShared(a.words, b.words) > minShared
  return [...namesOf(b)].some((name) => names.has(name))
}

/** Capitalised words inside the sentence, the speaker's own left out; none in scripts without capitals. */
function namesOf(told: Told): ReadonlySet<string> {
  const names = bodyOf(told).match(/(?<=[\p{Ll}\p{N},;:'’"“] )\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? []
  return new Set(names)
}

function bodyOf(told: Told): string {
  return told.statement.text.replace(told.speaker?.speaker ?? '', ' ')
}

function distinct(entries: readonly Told[]): readonly Told[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const key = entry.speaker?.speaker ?? ''
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const compiled = new Map<string, readonly Patterns[]>()

function patternsOf(language: string): readonly Patterns[] {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const made: Patterns[] = []
  for (const { name, first, second } of statePairs) {
    const [one, other] = [first[language], second[language]]
    if (one !== undefined && other !== undefined)
      made.push({ name, first: new RegExp(one, 'u'), second: new RegExp(other, 'u') })
  }
  compiled.set(language, made)
  return made
}
