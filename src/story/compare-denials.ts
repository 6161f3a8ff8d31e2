import { countShared, isOutsider, isSameSpeaker } from './compare-speakers.ts'
import type { Contested, Voice } from './contested.ts'
import { denying, uncertain } from './denial-words.ts'
import type { Told } from './read-accounts.ts'
import { isNegated, readDenied, readNegated } from './read-denied.ts'

/** A denial answers a claim when it repeats this share of its words … */
const minShare = 0.5
/** … and at least so many. */
const minWords = 3
/** Against a publisher's own voice, which says much, more is asked. */
const minShareOwnVoice = 0.75
/** A claim older than this is not what is denied today. */
const maxAgeMs = 3 * 24 * 60 * 60_000

/**
 * Denials with the claim they answer: a denial names what it denies, so it must repeat words of a
 * claim that somebody else made; saying that no such thing happened is one too. Declining to comment
 * is none; a denial whose claim is not told by anybody is left out, for it would deny nothing a
 * reader has seen.
 */
export function compareDenials(told: readonly Told[]): Contested[] {
  const disputes = new Map<Told, Voice[]>()
  for (const denial of told) {
    if (isOutsider(denial)) continue
    const claim =
      denial.speaker?.stance === 'denial' ? findClaim(denial, told) : contraryOf(denial, told)
    if (claim === null) continue
    const account = isBare(denial) ? (fullerAccount(denial, claim, told) ?? denial) : denial
    disputes.set(claim, [...(disputes.get(claim) ?? []), { told: account, value: null }])
  }
  return [...disputes].map(([claim, others]) => ({
    kind: 'denial',
    about: '',
    claim: { told: claim, value: null },
    others,
  }))
}

/** "denied it", "denied the report": it can be understood only beside the claim. */
export function isBare(denial: Told): boolean {
  return denial.speaker?.stance === 'denial' && readDenied(denial).size === 0
}

function findClaim(denial: Told, told: readonly Told[]): Told | null {
  const denied = readDenied(denial)
  let best: { readonly claim: Told; readonly score: number } | null = null
  for (const claim of told) {
    const score = scoreClaim(denial, denied, claim)
    if (score > (best?.score ?? 0)) best = { claim, score }
  }
  return best?.claim ?? null
}

/** 0 when this is not the claim; else the share of the denied words it holds, the speaker's own claim first. */
function scoreClaim(denial: Told, denied: ReadonlySet<string>, claim: Told): number {
  if (claim === denial || !mayBeDenied(denial, claim)) return 0
  if (denied.size === 0) return isNeighbour(denial, claim) ? 1 : 0
  const shared = countShared(denied, claim.words)
  const share = shared / denied.size
  const own = claim.speaker === null
  const short = denied.size < minWords
  if (short && (share < 1 || !speaksOf(claim, denial))) return 0
  if (!short && (shared < minWords || share < (own ? minShareOwnVoice : minShare))) return 0
  return share + (own ? 0 : 0.3) + (countShared(denied, claim.speakerWords) > 0 ? 0.3 : 0)
}

/** "denied claims of racism" is short: the claim must be somebody's, about the one who denies. */
function speaksOf(claim: Told, denial: Told): boolean {
  return claim.speaker !== null && countShared(denial.speakerWords, claim.words) > 0
}

/** "Tol denied it": the claim just before in the same article. */
function isNeighbour(denial: Told, claim: Told): boolean {
  const back = denial.statement.sentence - claim.statement.sentence
  if (denial.report !== claim.report || back < 1 || back > 2 || claim.speaker === null) return false
  if (back === 1) return true
  return claim.statement.accusation !== null || countShared(denial.speakerWords, claim.words) > 0
}

/** The claim whose contrary somebody says: "no troops had entered the town". */
function contraryOf(denial: Told, told: readonly Told[]): Told | null {
  const negated = readNegated(denial)
  if (negated.size < minWords) return null
  return (
    told.find((claim) => {
      if (claim === denial || claim.speaker === null || isOutsider(claim)) return false
      if (isNegated(claim) || isUncertain(claim) || !mayBeDenied(denial, claim)) return false
      return countShared(negated, claim.words) === negated.size
    }) ?? null
  )
}

function isUncertain({ statement, speaker }: Told): boolean {
  return uncertain.test(statement.text.replace(speaker?.speaker ?? '', ' '))
}

function mayBeDenied(denial: Told, claim: Told): boolean {
  const stance = claim.speaker?.stance
  if (stance === 'denial' || stance === 'non-denial' || stance === 'forecast') return false
  if (claim.speaker !== null && isSameSpeaker(claim, denial)) return false
  const sameArticle = claim.report.article.id === denial.report.article.id
  if (
    claim.speaker === null &&
    (sameArticle || claim.report.originator === denial.report.originator)
  )
    return false
  if (denial.statement.text === claim.statement.text || denying.test(claim.statement.text))
    return false
  if (denial.at === null || claim.at === null) return true
  return Math.abs(denial.at - claim.at) <= maxAgeMs
}

/** How far after a bare denial its speaker's own words are looked for, in sentences. */
const reach = 4

/** What the same speaker says in the next sentences, instead of "denied it". */
function fullerAccount(denial: Told, claim: Told, told: readonly Told[]): Told | null {
  const near = told.filter(({ report, statement, speaker }) => {
    const ahead = statement.sentence - denial.statement.sentence
    return (
      report === denial.report &&
      ahead >= 1 &&
      ahead <= reach &&
      !statement.dangling &&
      (speaker?.stance === 'claim' ||
        speaker?.stance === 'firsthand' ||
        speaker?.stance === 'denial')
    )
  })
  return (
    near.find(
      (entry) =>
        entry.speakerWords.size > 0 &&
        isSameSpeaker(entry, denial) &&
        countShared(entry.words, claim.words) > 0,
    ) ?? null
  )
}
