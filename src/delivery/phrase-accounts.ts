import { readNumbers } from '../article/read-numbers.ts'
import type { DigestAccount, Dispute, Progress } from '../digest/digest.ts'
import type { Span } from './message.ts'
import { type Phrasing, phraseSource } from './phrase-source.ts'
import { phraseSpeaker } from './phrase-speaker.ts'
import { raiseFirst } from './phrase-statement.ts'

/** A line with what stands at its end: who and when. */
export interface Line {
  readonly spans: readonly Span[]
  readonly aside: readonly Span[]
}

/** Accounts that conflict, the claim first, each with its speaker, place and time. */
export interface AccountsThatDiffer {
  readonly title: readonly Span[]
  readonly accounts: readonly Line[]
}

/** All accounts stand neutrally side by side: no scales, no verdict (EDITORIAL §3). */
export function phraseDispute(
  dispute: Dispute,
  language: string,
  phrasing: Phrasing,
): AccountsThatDiffer {
  const { kind, about, accounts } = dispute
  const values = accounts.map(({ value }) => value ?? '')
  const counted = kind === 'number' ? countedThing(about, values, language, phrasing) : ''
  const { t } = phrasing
  const title: Span[] = [{ text: t('accounts-differ'), style: 'accent' }]
  if (counted !== '') title.push({ text: ` · ${counted}`, style: 'accent' })
  return {
    title,
    accounts: accounts.map((account) => ({
      spans:
        counted !== '' && account.value !== null
          ? [
              {
                text: saidValue(account.value, account, language, phrasing),
              },
            ]
          : phraseAccount(account, language, phrasing),
      aside: phraseSource(account.source, null, phrasing),
    })),
  }
}

/** "Injured: earlier 3, now 5, says …", or null when what is counted has no name in this language. */
export function phraseProgress(
  progress: Progress,
  language: string,
  phrasing: Phrasing,
): Line | null {
  const { about, before, after } = progress
  const counted = countedThing(about, [before.value ?? '', after.value ?? ''], language, phrasing)
  if (counted === '' || before.value === null || after.value === null) return null
  const values = {
    counted,
    before: shortenValue(before.value, language, phrasing),
    after: shortenValue(after.value, language, phrasing),
  }
  return {
    spans: attribute('progress', values, { speaker: after.speaker, language }, phrasing),
    aside: phraseSource(after.source, null, phrasing),
  }
}

/** The sentence of a number that moved, and of one somebody tells. */
const movedSentences = {
  progress: { plain: 'progress', said: 'progress-says' },
  'change-number': { plain: 'change-number', said: 'change-number-says' },
} as const

/**
 * A number that moved, and who says so; a speaker named in another language than ours stands apart, for our
 * grammar does not fit around foreign words.
 */
export function attribute(
  key: keyof typeof movedSentences,
  values: Readonly<Record<'counted' | 'before' | 'after', string>>,
  said: { readonly speaker: string | null; readonly language: string },
  { t, language }: Phrasing,
): readonly Span[] {
  const sentence = movedSentences[key]
  if (said.speaker === null) return [{ text: t(sentence.plain, values) }]
  const speaker = phraseSpeaker(said.speaker)
  if (said.language === language) return [{ text: t(sentence.said, { ...values, speaker }) }]
  return [{ text: t(sentence.plain, values) }, { text: ` · ${speaker}` }]
}

/**
 * The catalogue's name of what is counted ("injured"); of any other noun the printed word itself, when one
 * of the values ends with it ("six sailings") and they are in our language; else ''.
 */
export function countedThing(
  about: string,
  values: readonly string[],
  language: string,
  phrasing: Phrasing,
): string {
  const named = phrasing.t('counted', { what: about }).trim()
  const isOurs = language === phrasing.language
  const isPrinted = isOurs && about !== '' && values.some((value) => value.endsWith(about))
  return named === '' && isPrinted ? about : named
}

/** A qualifier has at most so many words: "at least 3". */
const QUALIFIER_WORDS = 2

/**
 * "At least three people were injured" → "at least three": what is counted stands beside it already.
 * A number word of another language than the interface's is given in digits.
 */
export function shortenValue(value: string, language: string, phrasing: Phrasing): string {
  const number = readNumbers(value, language).find((token) => token.value !== null)
  if (number === undefined || number.value === null) return value
  const before = value.slice(0, number.start)
  const qualifier = before.trim().split(/\s+/u).length <= QUALIFIER_WORDS ? before : ''
  const printed = value.slice(number.start, number.end)
  const isForeignWord = language !== phrasing.language && /\p{L}/u.test(printed)
  const figure = isForeignWord
    ? new Intl.NumberFormat(phrasing.language).format(number.value)
    : printed
  return `${qualifier}${figure}`
    .trim()
    .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase(language))
}

/** Verbatim, the speaker first where the words themselves do not name one. */
function phraseAccount(account: DigestAccount, language: string, { t }: Phrasing): readonly Span[] {
  const { speaker, text, vantage } = account
  const told: Span = { text: raiseFirst(text, language) }
  if (speaker === null || text.includes(speaker)) return [told]
  const whole = raiseFirst(withVantage(speaker, vantage), language)
  return [{ text: t('account-of', { speaker: whole }), style: 'quiet' }, { text: ' ' }, told]
}

/** Who is named in another language than ours stands behind the figure without our words around. */
function saidValue(
  printed: string,
  { speaker, vantage, source }: DigestAccount,
  language: string,
  phrasing: Phrasing,
): string {
  const { t } = phrasing
  const value = shortenValue(printed, language, phrasing)
  if (speaker === null) return t('value-reports', { value, publisher: source.publisher })
  const whole = withVantage(phraseSpeaker(speaker), vantage)
  return language === phrasing.language
    ? t('value-says', { value, speaker: whole })
    : `${value}, ${whole}`
}

/** Where they speak from is kept as printed, unless the speaker's description already says it. */
function withVantage(speaker: string, vantage: string | null): string {
  return vantage === null || speaker.includes(vantage) ? speaker : `${speaker}, ${vantage}`
}
