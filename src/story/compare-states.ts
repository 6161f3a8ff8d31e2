import type { Stance } from '../article/statement.ts'
import { areRivals, countShared, isOutsider } from './compare-speakers.ts'
import type { Contested } from './contested.ts'
import { noFact } from './denial-words.ts'
import { contentStems, type Told } from './read-accounts.ts'
import { isNegated } from './read-denied.ts'
import { statePairs } from './state-words.ts'

/** A state may change: reports further apart do not speak of the same time. */
const sameTimeMs = 6 * 60 * 60_000
const minShared = 2

interface Patterns {
  readonly first: RegExp
  readonly second: RegExp
}

/**
 * Accounts that contradict without denying: states of one thing that cannot both hold ("entered" and
 * "at the edge of"), told by different speakers of the same time. The thing is the same when both
 * sentences share a name and other words.
 */
export function compareStates(told: readonly Told[]): Contested[] {
  const language = told[0]?.report.article.language ?? 'und'
  const disputes: Contested[] = []
  for (const pair of patternsOf(language)) {
    const rivals = told.filter(
      (a) => a.speaker !== null && !isOutsider(a) && tellsState.has(a.speaker.stance),
    )
    const firsts = rivals.filter(
      (a) =>
        a.speaker?.stance !== 'denial' &&
        pair.first.test(bodyOf(a)) &&
        !pair.second.test(bodyOf(a)) &&
        !isNegated(a),
    )
    const seconds = rivals.filter((a) => pair.second.test(bodyOf(a)))
    const claim = firsts.find((a) => seconds.some((b) => contradict(a, b)))
    if (claim === undefined) continue
    const others = seconds.filter((b) => contradict(claim, b))
    disputes.push({
      kind: 'state',
      about: '',
      claim: { told: claim, value: null },
      others: others.map((other) => ({ told: other, value: null })),
    })
  }
  return disputes
}

const tellsState: ReadonlySet<Stance> = new Set(['claim', 'firsthand', 'denial'])

function contradict(a: Told, b: Told): boolean {
  if (!areRivals(a, b) || countShared(a.words, b.words) < minShared) return false
  const sameArticle = a.report.article.id === b.report.article.id
  const near = a.at !== null && b.at !== null ? Math.abs(a.at - b.at) <= sameTimeMs : a.at === b.at
  return (sameArticle || near) && sharesName(a, b)
}

function sharesName(a: Told, b: Told): boolean {
  const names = namesOf(a)
  const others = namesOf(b)
  if (names.size === 0 || others.size === 0) return countShared(a.words, b.words) > minShared
  return [...others].some((name) => names.has(name))
}

/** Capitalised words inside the sentence, the speaker's own left out; none in scripts without capitals. */
function namesOf(told: Told): ReadonlySet<string> {
  const names = bodyOf(told).match(/(?<=[\p{Ll}\p{N},;:'’"“] )\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? []
  const { language } = told.report.article
  return new Set(
    names.filter((name) => [...contentStems(name, language)].every((stem) => !noFact.has(stem))),
  )
}

function bodyOf(told: Told): string {
  return told.statement.text.replace(told.speaker?.speaker ?? '', ' ')
}

const compiled = new Map<string, readonly Patterns[]>()

function patternsOf(language: string): readonly Patterns[] {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const made: Patterns[] = []
  for (const { first, second } of statePairs) {
    const [one, other] = [first[language], second[language]]
    if (one !== undefined && other !== undefined)
      made.push({ first: new RegExp(one, 'u'), second: new RegExp(other, 'u') })
  }
  compiled.set(language, made)
  return made
}
