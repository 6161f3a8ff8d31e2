import { eld } from 'eld/extrasmall'
import { detectScript } from './detect-script.ts'

/** Enough to be sure; more only costs time. */
const SAMPLE_CHARS = 300
/** Names alone: below this many letters only a hint counts, where there is one. */
const FEW_LETTERS = 20
/** Below this many letters the detector guesses (measured: 4 % wrong on headlines). */
const SHORT_LETTERS = 60
/** How far the best language must lead the hinted one, in the detector's scores (0–1). */
const CLEAR_LEAD = 0.1
const CLEAR_LEAD_SHORT = 0.2

/** Old and regional tags for languages we name otherwise. */
const SAME_TAG: Readonly<Record<string, string>> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  nb: 'no',
  nn: 'no',
  mo: 'ro',
  sh: 'sr',
  tl: 'fil',
}

/** Written so much alike that only the publisher's word tells them apart. */
const LOOKALIKES: readonly (readonly string[])[] = [
  ['id', 'ms'],
  ['no', 'da'],
  ['sr', 'hr', 'bs'],
  ['cs', 'sk'],
  ['gl', 'pt'],
]

/**
 * The language of a text as a BCP 47 primary tag, 'und' when nothing tells. The hint (what the feed or
 * page states) is believed unless the text clearly contradicts it; feeds often state a wrong one.
 */
export function detectLanguage(text: string, hint: string | null): string {
  const hinted = primaryTag(hint)
  const sample = text.slice(0, SAMPLE_CHARS)
  const byScript = detectScript(sample)
  if (byScript.length > 0) return fromScript(sample, byScript, hinted)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 3 || (letters < FEW_LETTERS && hinted !== null)) return hinted ?? 'und'
  const result = eld.detect(sample)
  const detected = primaryTag(result.language)
  if (detected === null) return hinted ?? 'und'
  // The detector calls Indonesian Malay; Indonesian news is by far the more.
  const found = detected === 'ms' && hinted !== 'ms' ? 'id' : detected
  if (hinted === null) return found
  if (found === hinted || LOOKALIKES.some((tags) => tags.includes(found) && tags.includes(hinted)))
    return hinted
  const scores = result.getScores()
  const lead = (scores[result.language] ?? 0) - (scores[hinted] ?? 0)
  return lead >= (letters < SHORT_LETTERS ? CLEAR_LEAD_SHORT : CLEAR_LEAD) ? found : hinted
}

function fromScript(text: string, candidates: readonly string[], hinted: string | null): string {
  const first = candidates[0] ?? 'und'
  if (hinted !== null && candidates.includes(hinted)) return hinted
  if (candidates.length === 1) return first
  const found = primaryTag(eld.detect(text).language)
  return found !== null && candidates.includes(found) ? found : first
}

function primaryTag(tag: string | null): string | null {
  const primary = /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase()
  if (primary === undefined || primary === 'und') return null
  return SAME_TAG[primary] ?? primary
}
