import { countShared, isOutsider, isSameSpeaker } from './compare-speakers.ts'
import { contentStems, type Told, toAccount } from './read-accounts.ts'
import type { Conflict } from './story.ts'

/** A denial answers a claim when it repeats this share of its words … */
const minShare = 0.5
/** … and at least so many. */
const minWords = 3
/** Against a publisher's own voice, which says much, more is asked. */
const minShareOwnVoice = 0.75
const minWordsOwnVoice = 3
/** A claim older than this is not what is denied today. */
const maxAgeMs = 3 * 24 * 60 * 60_000

/**
 * Denials with the claim they answer: a denial names what it denies, so it must repeat words of a
 * claim that somebody else made. Declining to comment is none; a denial whose claim is not told by
 * anybody is left out, for it would deny nothing a reader has seen.
 */
export function compareDenials(told: readonly Told[]): Conflict[] {
  const conflicts = new Map<Told, Told[]>()
  for (const denial of told) {
    if (denial.speaker?.stance !== 'denial' || isOutsider(denial)) continue
    const claim = findClaim(denial, told)
    if (claim === null) continue
    const denials = conflicts.get(claim) ?? []
    if (!denials.some((known) => isSameSpeaker(known, denial))) denials.push(denial)
    conflicts.set(claim, denials)
  }
  return [...conflicts].map(([claim, denials]) => ({
    kind: 'denial',
    about: aboutOf(claim, denials),
    accounts: [claim, ...denials].map((entry) => toAccount(entry, null)),
  }))
}

function findClaim(denial: Told, told: readonly Told[]): Told | null {
  const denied = deniedWords(denial)
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
  if (shared < (own ? minWordsOwnVoice : minWords) || share < (own ? minShareOwnVoice : minShare))
    return 0
  return share + (own ? 0 : 0.3) + (countShared(denied, claim.speakerWords) > 0 ? 0.3 : 0)
}

/** "Tol denied it": the claim just before in the same article, when it speaks of the denier. */
function isNeighbour(denial: Told, claim: Told): boolean {
  const back = denial.statement.sentence - claim.statement.sentence
  if (denial.report !== claim.report || back < 1 || back > 2 || claim.speaker === null) return false
  return claim.statement.accusation !== null || countShared(denial.speakerWords, claim.words) > 0
}

/** A sentence that itself tells of a denial is not the claim. */
const denying =
  /\b(?:den(?:y|ied|ies|ying|ial)|disput\p{Ll}+|refut\p{Ll}+|reject\p{Ll}*|dementier\p{Ll}*|bestr[ei]+t\p{Ll}*|desmint\p{Ll}*|desmient\p{Ll}*|neg[óa]r?\p{Ll}*|démenti?|smenti\p{Ll}*|ontken\p{Ll}*)\b|הכחיש|نفى|نفت/iu

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

/**
 * The words of what is denied: the clause after the denying verb; for `"That is false," …`, which has
 * none, the empty set, and only a neighbour can be meant.
 */
function deniedWords(denial: Told): ReadonlySet<string> {
  const { language } = denial.report.article
  const verb = denial.speaker?.verb ?? ''
  const at = denial.statement.text.indexOf(verb)
  if (at < 0) return new Set()
  const after = denial.statement.text
    .slice(at + verb.length)
    .replace(denial.speaker?.speaker ?? '', ' ')
  const clause =
    after
      .replace(/^[\s,،]+/u, '')
      .split(/[;,،](?=\s)| and (?:called|said|accused|insisted|urged) /u, 1)[0] ?? ''
  const words = contentStems(clause, language)
  return new Set(
    [...words].filter((word) => !speechNouns.has(word) && !denial.speakerWords.has(word)),
  )
}

/** "denied the claim", "rejected the allegations": these name no fact. */
const speechNouns: ReadonlySet<string> = new Set([
  ...contentStems(
    'claim claims report reports allegation allegations accusation accusations charge charges denied denies rejected dismissed wrongdoing involvement statement said says saying told false untrue true anything responsibility Tuesday Monday Wednesday Thursday Friday Saturday Sunday state TV news media press',
    'en',
  ),
  ...contentStems('acusaciones acusación informe informes negó falso', 'es'),
  ...contentStems('Vorwürfe Bericht Berichte dementierte', 'de'),
  ...contentStems('accusations informations démenti', 'fr'),
])

function aboutOf(claim: Told, denials: readonly Told[]): string {
  const first = denials[0]
  if (first === undefined) return ''
  const { language } = claim.report.article
  const denied = deniedWords(first)
  // "denied it": the matter is whoever the claim is about.
  const shared = denied.size === 0 ? first.speakerWords : denied
  const words = claim.statement.text.match(/[\p{L}\p{M}]+/gu) ?? []
  const about: string[] = []
  for (const word of words) {
    const [stem = ''] = [...contentStems(word, language)]
    if (stem !== '' && shared.has(stem) && !about.includes(word)) about.push(word)
  }
  return about.slice(0, 4).join(' ')
}
