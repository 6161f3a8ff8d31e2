import type { StoryBrief } from '../digest/digest.ts'
import type { ListedReport } from '../digest/read-reports.ts'
import { relatedLinks, section } from './compose-story.ts'
import { listSources } from './list-sources.ts'
import type { Block, Button, Message, Span } from './message.ts'
import { type Phrasing, phraseSource } from './phrase-source.ts'
import { phraseOrigin } from './phrase-story.ts'

/** What a story's sources are listed for. */
export interface SourcesSetting extends Phrasing {
  readonly buttons: readonly Button[]
  /** Publisher ids the reader refuses, and those whose word alone is enough for alerts there. */
  readonly blocked: readonly string[]
  readonly trusted: readonly string[]
}

/** More are counted: one message holds so many. */
const mostListed = 25

/** Who reports a story, each outlet once, and whose text it is. Nothing of the story counts as shown by it. */
export function composeSources(
  brief: StoryBrief,
  reports: readonly ListedReport[],
  setting: SourcesSetting,
): Message {
  const { t, language, timeZone, now, buttons } = setting
  const { headline } = brief
  // Its reports may be gone by now: then what the story itself rests on.
  const listed = reports.length > 0 ? reports : ownReports(brief)
  const left = listed.length - mostListed
  const title: Block = {
    kind: 'heading',
    spans: [
      { text: t('story-sources'), style: 'strong' },
      { text: ` · ${headline.text}`, style: 'quiet' },
    ],
  }
  const blocks: Block[] = [
    title,
    ...quietLine(standing(brief, setting)),
    { kind: 'list', items: listed.slice(0, mostListed).map((each) => phraseReport(each, setting)) },
    ...quietLine(left > 0 ? t('sources-left', { count: left }) : ''),
    ...section(t('story-also'), relatedLinks(brief, setting)),
  ]
  if (buttons.length > 0) blocks.push({ kind: 'actions', buttons })
  return { blocks, language, timeZone, at: now, private: true, shows: [] }
}

/** "4 outlets, all from Delta Wire · 2 independent origins". */
function standing({ origin, headline }: StoryBrief, setting: SourcesSetting): string {
  const parts = [phraseOrigin(origin, headline.source.publisher, setting)]
  if (origin.independent) parts.push(setting.t('origin-independent', { count: origin.originators }))
  return parts.filter((part) => part !== '').join(' · ')
}

function quietLine(text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'text', spans: [{ text, style: 'quiet' }] }]
}

/** Each outlet once, in the order a reader meets them. */
function ownReports(brief: StoryBrief): readonly ListedReport[] {
  const credits = new Map(
    brief.statements.map(({ source, credit }) => [source.articleId, credit] as const),
  )
  const outlets = Map.groupBy(listSources(brief).values(), ({ publisherId }) => publisherId)
  return [...outlets.values()].flatMap(([source]) => {
    if (source === undefined) return []
    const credit = credits.get(source.articleId) ?? null
    return [{ title: '', source, credit, isWithdrawn: false }]
  })
}

/** "Delta Wire in Velm Courier, 06:12 · velmcourier.example · Velm bridge reopens · trusted for alerts". */
function phraseReport(
  { title, source, credit, isWithdrawn }: ListedReport,
  setting: SourcesSetting,
): readonly Span[] {
  const { t, blocked, trusted } = setting
  const spans: Span[] = [...phraseSource(source, credit, setting)]
  const host = URL.parse(source.url)?.hostname.replace(/^www\./u, '') ?? ''
  if (host !== '') spans.push({ text: ` · ${host}`, style: 'quiet' })
  if (title !== '' && !isWithdrawn) spans.push({ text: ' · ' }, { text: title })
  const marks = [
    ...(isWithdrawn ? [t('mark-withdrawn')] : []),
    ...(blocked.includes(source.publisherId) ? [t('source-blocked')] : []),
    ...(trusted.includes(source.publisherId) ? [t('source-trusted')] : []),
  ]
  for (const mark of marks) spans.push({ text: ` · ${mark}`, style: 'accent' })
  return spans
}
