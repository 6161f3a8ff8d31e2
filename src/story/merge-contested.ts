import { isBare } from './compare-denials.ts'
import { countShared, isSameSpeaker } from './compare-speakers.ts'
import type { Contested, Voice } from './contested.ts'
import { noFact } from './denial-words.ts'
import { contentStems, type Told, toAccount } from './read-accounts.ts'
import type { Conflict } from './story.ts'

/** Two sentences make the same claim when they share so many words, and this share of the shorter's. */
const minWords = 3
const minShare = 0.5

/**
 * One conflict for each disputed thing (EDITORIAL rule 3): disputes over the same claim, or that
 * share an account, are one. First the claim, then the others in time order, each speaker once.
 */
export function mergeContested(disputes: readonly Contested[]): Conflict[] {
  const merged: Contested[][] = []
  for (const dispute of disputes) {
    const same = merged.filter((group) => group.some((other) => isSameDispute(other, dispute)))
    const [first, ...more] = same
    if (first === undefined) {
      merged.push([dispute])
      continue
    }
    first.push(...more.flat(), dispute)
    for (const group of more) merged.splice(merged.indexOf(group), 1)
  }
  return merged.flatMap((group) => toConflict(group) ?? [])
}

function isSameDispute(a: Contested, b: Contested): boolean {
  // A count is its own thing, unless somebody denies the very sentence that gives it.
  if (a.kind === 'number' || b.kind === 'number')
    return a.kind !== b.kind && voicesOf(a).some(({ told }) => told === b.claim.told)
  if (isSameClaim(a.claim.told, b.claim.told)) return true
  return voicesOf(a).some(({ told }) => voicesOf(b).some((other) => other.told === told))
}

function voicesOf({ claim, others }: Contested): readonly Voice[] {
  return [claim, ...others]
}

function isSameClaim(a: Told, b: Told): boolean {
  if (a === b) return true
  const shared = countShared(a.words, b.words)
  return shared >= minWords && shared / Math.min(a.words.size, b.words.size) >= minShare
}

const strength = { denial: 2, number: 1, state: 0 } as const

function toConflict(group: readonly Contested[]): Conflict | null {
  const claim = chooseClaim(group)
  if (claim === null) return null
  const claims = new Set(group.map((dispute) => dispute.claim.told))
  const others = group
    .flatMap(voicesOf)
    .filter(
      ({ told }) => told !== claim.told && !(claims.has(told) && isSameVoice(told, claim.told)),
    )
    .toSorted((a, b) => (a.told.at ?? Infinity) - (b.told.at ?? Infinity) || 0)
  const kept = bareFirst(foldSpeakers(others))
  if (kept.length === 0) return null
  const kind = group
    .map((dispute) => dispute.kind)
    .reduce((a, b) => (strength[a] < strength[b] ? b : a))
  const counted = group.map(({ about }) => about).find((about) => about !== '') ?? ''
  return {
    kind,
    about: kind === 'number' ? counted : aboutOf(claim.told, kept),
    accounts: [claim, ...kept].map(({ told, value }) => toAccount(told, value)),
  }
}

/** The first claim made; but the one a bare "denied it" stands beside, or nobody could tell what is denied. */
function chooseClaim(group: readonly Contested[]): Voice | null {
  const claims = group
    .map(({ claim }) => claim)
    .toSorted((a, b) => (a.told.at ?? Infinity) - (b.told.at ?? Infinity) || 0)
  const beside = group.find(({ others }) => others.some(({ told }) => isBare(told)))
  return beside?.claim ?? claims[0] ?? null
}

/** The same speaker, or one that speaks through the other: "a military source told state television". */
function isSameVoice(a: Told, b: Told): boolean {
  return isSameSpeaker(a, b) || speaksThrough(a, b) || speaksThrough(b, a)
}

function speaksThrough(speaker: Told, medium: Told): boolean {
  const { language, publisher } = speaker.report.article
  const through = contentStems(`${speaker.speaker?.medium ?? ''} ${publisher.name}`, language)
  return medium.speakerWords.size > 0 && [...medium.speakerWords].every((word) => through.has(word))
}

/** Each speaker once: the earliest account, but one that says something before a bare denial. */
function foldSpeakers(voices: readonly Voice[]): readonly Voice[] {
  const kept: Voice[] = []
  for (const voice of voices) {
    const at = kept.findIndex(
      (known) => known.told === voice.told || isSameSpeaker(known.told, voice.told),
    )
    const known = kept[at]
    if (known === undefined) kept.push(voice)
    else if (isBare(known.told) && !isBare(voice.told)) kept[at] = voice
  }
  return kept
}

/** "He denied it" is understood only right after the claim. */
function bareFirst(voices: readonly Voice[]): readonly Voice[] {
  return [
    ...voices.filter(({ told }) => isBare(told)),
    ...voices.filter(({ told }) => !isBare(told)),
  ]
}

/**
 * The claim's words that another account repeats: the first one to repeat two, so that the name of a
 * dispute stays while accounts are added.
 */
function aboutOf(claim: Told, others: readonly Voice[]): string {
  const shared = others.map(({ told }) => sharedWords(claim, told))
  return (
    shared.find((words) => words.length >= 2) ??
    shared.find((words) => words.length > 0) ??
    []
  )
    .slice(0, 4)
    .join(' ')
}

function sharedWords(claim: Told, other: Told): readonly string[] {
  const { language } = claim.report.article
  const shared = new Map<string, string>()
  for (const word of claim.statement.text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const [stem = ''] = contentStems(word, language)
    const repeats = other.words.has(stem) || other.speakerWords.has(stem)
    if (stem !== '' && repeats && !noFact.has(stem) && !shared.has(stem)) shared.set(stem, word)
  }
  return [...shared.values()]
}
