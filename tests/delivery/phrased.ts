import type { Span, StoryCardBlock } from '../../src/delivery/message.ts'
import { phraseStory, type StoryWords } from '../../src/delivery/phrase-story.ts'
import type { StoryBrief } from '../../src/digest/digest.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

const phrasingOf = (language: string) => ({
  t: catalogue.translator(language),
  language,
  timeZone: 'Asia/Jerusalem',
  now: thursdayMorning,
})
/** Wednesday 18:00. */
const since = thursdayMorning - 13.5 * 3_600_000

function wordsOf(brief: StoryBrief, rest: Partial<StoryCardBlock>, language = 'en'): StoryWords {
  const card: StoryCardBlock = {
    kind: 'story',
    number: 1,
    brief,
    mark: null,
    since,
    statements: brief.statements,
    changes: [],
    compact: false,
    buttons: [],
    ...rest,
  }
  return phraseStory(card, phrasingOf(language))
}

/** A card in plain text: lines as "text | aside". */
export function phrasedAs(brief: StoryBrief, rest: Partial<StoryCardBlock> = {}) {
  const words = wordsOf(brief, rest)
  const changes = words.changes.map((spans) => ({ spans, aside: [] }))
  return {
    headline: plain(words.headline),
    aside: plain(words.aside),
    disputes: words.disputes.map(({ title }) => plain(title)),
    lines: [...words.notices, ...changes, ...words.statements, ...words.progress].map(line),
  }
}

/** The first accounts that differ: their title, then a line each. */
export function phraseAccountsText(brief: StoryBrief, language = 'en'): readonly string[] {
  const [dispute] = wordsOf(brief, {}, language).disputes
  return dispute === undefined ? [] : [plain(dispute.title), ...dispute.accounts.map(line)]
}

function line({
  spans,
  aside,
}: {
  readonly spans: readonly Span[]
  readonly aside: readonly Span[]
}) {
  return `${plain(spans)} | ${plain(aside)}`
}

function plain(spans: readonly Span[]): string {
  return spans
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ')
}
