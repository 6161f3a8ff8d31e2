import type { Dispute, Origin, StoryBrief } from '../digest/digest.ts'
import type { Span, StoryCardBlock } from './message.ts'
import {
  type AccountsThatDiffer,
  type Line,
  phraseDispute,
  phraseProgress,
} from './phrase-accounts.ts'
import {
  type Phrasing,
  phraseAround,
  phraseMoment,
  phraseSince,
  phraseSource,
} from './phrase-source.ts'
import { phraseStatement } from './phrase-statement.ts'

/** A story card in words: every platform says the same, each in its own layout. */
export interface StoryWords {
  readonly headline: readonly Span[]
  /** The mark and how many report it. */
  readonly aside: readonly Span[]
  readonly changes: readonly (readonly Span[])[]
  readonly statements: readonly Line[]
  readonly notices: readonly Line[]
  readonly progress: readonly Line[]
  readonly disputes: readonly AccountsThatDiffer[]
}

/** Puts a story card into words. A compact card has its headline, its aside and what changed. */
export function phraseStory(card: StoryCardBlock, phrasing: Phrasing): StoryWords {
  const { brief } = card
  const words = { headline: phraseHeadline(brief, phrasing), aside: phraseAside(card, phrasing) }
  const none = { changes: [], statements: [], notices: [], progress: [], disputes: [] }
  if (card.compact) return { ...words, ...none, changes: card.changes }
  const { disputes } = brief
  const open = disputes.filter(({ past }) => past !== true)
  const shown = card.number === null ? disputes : open.slice(0, disputesInDigest)
  const told = card.changes.length > 0
  return {
    ...words,
    changes: card.changes,
    statements: card.statements
      .filter(({ text }) => !isToldBelow(text, shown, brief))
      .map((statement) => ({
        spans: phraseStatement(statement, brief.language, phrasing),
        aside: phraseSource(statement.source, statement.credit, phrasing),
      })),
    notices: brief.notices.flatMap((notice) => {
      const isMarked = isToldByMark(notice, card)
      return isMarked && !isWorded(notice, brief) ? [] : [phraseNotice(notice, card, phrasing)]
    }),
    progress: told
      ? []
      : brief.progress
          .map((each) => phraseProgress(each, brief.language, phrasing))
          .filter((line) => line !== null),
    disputes: [
      ...shown.map((dispute) => {
        const whole = phraseDispute(dispute, brief.language, phrasing)
        const isWhole = card.number === null && card.isShort !== true
        return isWhole ? whole : shortenDispute(whole, phrasing)
      }),
      ...unshownDisputes(disputes.length - shown.length, phrasing),
    ],
  }
}

/** A digest is scanned: the others, and what the story has left behind, stand in the story itself. */
const disputesInDigest = 1

/** The claim and the first that tell otherwise; whoever else does stands in the story itself. */
const accountsInDigest = 3

function shortenDispute(dispute: AccountsThatDiffer, { t }: Phrasing): AccountsThatDiffer {
  const count = dispute.accounts.length - accountsInDigest
  if (count <= 0) return dispute
  const more: Line = {
    spans: [{ text: t('accounts-others', { count }), style: 'quiet' }],
    aside: [],
  }
  return { ...dispute, accounts: [...dispute.accounts.slice(0, accountsInDigest), more] }
}

function unshownDisputes(count: number, { t }: Phrasing): readonly AccountsThatDiffer[] {
  if (count === 0) return []
  return [{ title: [{ text: t('accounts-more', { count }), style: 'quiet' }], accounts: [] }]
}

/** A sentence that stands among the accounts or in a correction is not said twice. */
function isToldBelow(text: string, disputes: readonly Dispute[], brief: StoryBrief): boolean {
  const inAccounts = disputes.some(
    ({ kind, accounts }) => kind !== 'number' && accounts.some((account) => account.text === text),
  )
  return inAccounts || brief.notices.some((notice) => notice.text?.includes(text))
}

/** "4 outlets", "only X reports this", "4 outlets, all from AP" (EDITORIAL §4); '' when nobody reports it any more. */
export function phraseOrigin(origin: Origin, publisher: string, { t }: Phrasing): string {
  if (origin.outlets === 0) return ''
  if (origin.outlets === 1) return t('origin-only', { publisher: origin.only ?? publisher })
  const outlets = t('origin-outlets', { outlets: origin.outlets })
  return origin.only === null ? outlets : `${outlets}, ${t('origin-all', { name: origin.only })}`
}

function phraseHeadline({ headline }: StoryBrief, { t }: Phrasing): readonly Span[] {
  const spans: Span[] = [
    { text: headline.text, link: headline.source.url, style: 'strong' },
    // The name is not torn apart at a line's end.
    { text: ` (${headline.source.publisher.replaceAll(' ', '\u00a0')})`, style: 'quiet' },
  ]
  if (headline.disputed) spans.push({ text: ` ${t('disputed')}`, style: 'warning' })
  return spans
}

function phraseAside(card: StoryCardBlock, phrasing: Phrasing): readonly Span[] {
  const { brief, mark, since, soFar = false } = card
  const { t } = phrasing
  const { publisher } = brief.headline.source
  const origin =
    soFar && brief.origin.outlets === 1
      ? t('origin-only-so-far', { publisher: brief.origin.only ?? publisher })
      : phraseOrigin(brief.origin, publisher, phrasing)
  const reported: Span[] = origin === '' ? [] : [{ text: origin, style: 'quiet' }]
  if (mark === null || mark === 'still') return reported
  const isDated = (mark === 'changed' || mark === 'alerted') && since !== null
  const style = mark === 'corrected' || mark === 'withdrawn' ? 'warning' : 'accent'
  const label: Span = { text: t(`mark-${mark}`), style }
  const told: readonly Span[] = isDated
    ? styleLabel(
        phraseAround(phraseSince(since, phrasing), (time) => t(`mark-${mark}-since`, { time })),
        label,
      )
    : [label, ...phraseWithdrawnAt(card, phrasing)]
  const rest: Span[] = reported.map(({ text }) => ({ text: ` · ${text}`, style: 'quiet' }))
  return [...told, ...rest]
}

/** "CHANGED" of "CHANGED since 18:00": only the mark itself stands out. */
function styleLabel([first, ...rest]: readonly Span[], label: Span): readonly Span[] {
  if (first?.text.startsWith(label.text) !== true)
    return [...(first === undefined ? [] : [first]), ...rest]
  return [label, { ...first, text: first.text.slice(label.text.length) }, ...rest]
}

type Notice = StoryBrief['notices'][number]

/** When a story was withdrawn, where its notice has no more to say than its mark. */
function phraseWithdrawnAt(card: StoryCardBlock, phrasing: Phrasing): readonly Span[] {
  const notice = card.brief.notices.find((each) => isToldByMark(each, card))
  if (notice === undefined || isWorded(notice, card.brief)) return []
  return [{ text: ' · ', style: 'quiet' }, phraseMoment(notice.source.published, phrasing)]
}

/** The publisher whose headline it is withdrew it: the mark stands beside its name. */
function isToldByMark({ kind, source }: Notice, { mark, brief, compact }: StoryCardBlock): boolean {
  const isOwn = source.publisher === brief.headline.source.publisher
  return !compact && kind === 'withdrawal' && mark === 'withdrawn' && isOwn
}

/** Where the article's history is lost, its notice is the headline already. */
function isWorded({ text }: Notice, { headline }: StoryBrief): boolean {
  return text !== null && text !== headline.text
}

function phraseNotice(notice: Notice, card: StoryCardBlock, phrasing: Phrasing): Line {
  const { t } = phrasing
  const label: Span = { text: t(`notice-${notice.kind}`), style: 'warning' }
  const aside = phraseSource(notice.source, null, phrasing)
  if (notice.text === null || !isWorded(notice, card.brief)) return { spans: [label], aside }
  // Publishers mostly begin with the word themselves.
  const labelled = firstWord(notice.text) === firstWord(label.text)
  if (labelled || isToldByMark(notice, card)) return { spans: [{ text: notice.text }], aside }
  return { spans: [label, { text: ` · ${notice.text}` }], aside }
}

function firstWord(text: string): string {
  return /\p{L}+/u.exec(text.toLowerCase())?.[0] ?? ''
}
