import type { DigestAccount, Dispute, Progress, StoryBrief } from '../digest/digest.ts'
import type { StoryChange } from '../story/story.ts'
import type { Span } from './message.ts'
import { type Phrasing, phraseSource } from './phrase-source.ts'

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
export function phraseDispute(dispute: Dispute, phrasing: Phrasing): AccountsThatDiffer {
  const counted = dispute.kind === 'number' ? countedThing(dispute.about, phrasing) : ''
  const { t } = phrasing
  const title: Span[] = [{ text: t('accounts-differ'), style: 'accent' }]
  if (counted !== '') title.push({ text: `, ${counted}`, style: 'accent' })
  return {
    title,
    accounts: dispute.accounts.map((account) => ({
      spans:
        counted !== '' && account.value !== null
          ? [{ text: saidValue(account.value, account, phrasing) }]
          : phraseAccount(account, phrasing),
      aside: phraseSource(account.source, null, phrasing),
    })),
  }
}

/** "Injured: earlier 3, now 5, says …", or null when what is counted has no name in this language. */
export function phraseProgress(progress: Progress, phrasing: Phrasing): Line | null {
  const counted = countedThing(progress.about, phrasing)
  const { before, after } = progress
  if (counted === '' || before.value === null || after.value === null) return null
  const { t } = phrasing
  const key = after.speaker === null ? 'progress' : 'progress-says'
  return {
    spans: [
      {
        text: t(key, {
          counted,
          before: before.value,
          after: after.value,
          speaker: after.speaker ?? '',
        }),
      },
    ],
    aside: phraseSource(after.source, null, phrasing),
  }
}

/** What changed since the reader's last digest, where numbers or a denial tell it. */
export function phraseChange(
  change: StoryChange,
  brief: StoryBrief,
  phrasing: Phrasing,
): readonly Span[] | null {
  const { t } = phrasing
  if (change.kind === 'number') {
    const counted = countedThing(change.about, phrasing)
    if (counted === '' || change.before === '' || change.after === '') return null
    const { before, after, speaker } = change
    const key = speaker === null ? 'change-number' : 'change-number-says'
    return [{ text: t(key, { counted, before, after, speaker: speaker ?? '' }) }]
  }
  // The disputing accounts themselves stand below; only say that they are new.
  const disputed = brief.disputes.length > 0
  if (change.kind === 'denial' && disputed) return [{ text: t('change-denial') }]
  if (change.kind === 'conflict' && disputed) return [{ text: t('change-conflict') }]
  return null
}

/** The catalogue's name of what is counted ("injured"), '' when it has none. */
function countedThing(about: string, { t }: Phrasing): string {
  return t('counted', { what: about }).trim()
}

/** Verbatim, with the speaker where the words themselves do not name one. */
function phraseAccount(account: DigestAccount, { t }: Phrasing): readonly Span[] {
  const text: Span = { text: account.text }
  if (account.speaker === null || account.text.includes(account.speaker)) return [text]
  const speaker = withVantage(account.speaker, account.vantage)
  return [text, { text: ` ${t('said-by', { speaker })}`, style: 'quiet' }]
}

function saidValue(value: string, account: DigestAccount, { t }: Phrasing): string {
  const { speaker, vantage, source } = account
  if (speaker === null) return t('value-reports', { value, publisher: source.publisher })
  return t('value-says', { value, speaker: withVantage(speaker, vantage) })
}

/** Where they speak from is kept as printed, unless the speaker's description already says it. */
function withVantage(speaker: string, vantage: string | null): string {
  return vantage === null || speaker.includes(vantage) ? speaker : `${speaker}, ${vantage}`
}
