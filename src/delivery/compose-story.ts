import type { StoryBrief } from '../digest/digest.ts'
import { listLines } from '../digest/list-lines.ts'
import { leadImage } from './lead-image.ts'
import { listSources } from './list-sources.ts'
import type { Block, Button, Message, Span } from './message.ts'
import { type Phrasing, phraseAround, phraseMoment, phraseSince } from './phrase-source.ts'
import type { Translate } from './translate.ts'

/** What a story is told for. */
export interface StorySetting {
  readonly t: Translate
  readonly language: string
  readonly timeZone: string
  readonly now: number
  /** Whether the story comes with its lead image; not, unless it is said. */
  readonly images?: boolean
  readonly buttons: readonly Button[]
}

/** One story in full: all its statements and accounts, then everyone who reports it. */
export function composeStory(brief: StoryBrief, setting: StorySetting): Message {
  const { t, language, timeZone, now } = setting
  const phrasing: Phrasing = { t, language, timeZone, now }
  const image = setting.images === true ? leadImage(brief) : null
  const blocks: Block[] = [
    {
      kind: 'story',
      number: null,
      brief,
      mark: null,
      since: null,
      statements: listLines(brief, [], null),
      changes: [],
      compact: false,
      ...(image === null ? {} : { image }),
      buttons: [],
    },
    ...section(t('story-also'), relatedLinks(brief, phrasing)),
    ...section(t('story-sources'), sourceLines(brief, phrasing)),
    { kind: 'text', spans: standing(brief, phrasing) },
  ]
  if (setting.buttons.length > 0) blocks.push({ kind: 'actions', buttons: setting.buttons })
  const shows = [{ storyId: brief.storyId, revision: brief.revision }]
  return { blocks, language, timeZone, at: now, private: true, shows }
}

/** A titled list; nothing where there are no rows. */
export function section(title: string, rows: readonly (readonly Span[])[]): readonly Block[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', spans: [{ text: title, style: 'strong' }] },
    { kind: 'list', items: rows },
  ]
}

/** Opinion, live pages and the like: labelled links, never text (EDITORIAL §1); no label twice. */
export function relatedLinks(brief: StoryBrief, { t }: Phrasing): readonly (readonly Span[])[] {
  return brief.links.map(({ kind, title, source }) => {
    const label = `${t('article-kind', { kind })}: `
    const isSaid = title.toLowerCase().startsWith(label.trimEnd().toLowerCase())
    return [
      ...(isSaid ? [] : [{ text: label, style: 'quiet' as const }]),
      { text: title, link: source.url },
      { text: ` (${source.publisher})`, style: 'quiet' as const },
    ]
  })
}

/** Every report once, with its address in full: who says so can be checked. */
function sourceLines(brief: StoryBrief, phrasing: Phrasing): readonly (readonly Span[])[] {
  return [...listSources(brief).values()].map((source) => [
    { text: source.publisher },
    { text: ', ', style: 'quiet' as const },
    phraseMoment(source.published, phrasing),
    { text: ' · ', style: 'quiet' as const },
    { text: source.url, link: source.url, style: 'quiet' as const },
  ])
}

/** How many are behind it, when it was published last and how long it is read here. */
function standing(brief: StoryBrief, phrasing: Phrasing): readonly Span[] {
  const { t } = phrasing
  const origin = brief.origin
  const counted: string[] = []
  if (origin.independent) counted.push(t('origin-independent', { count: origin.originators }))
  const groups = [
    ...counted.map((text): readonly Span[] => [{ text, style: 'quiet' }]),
    phraseAround(phraseMoment(brief.lastReportAt, phrasing), (time) =>
      t('story-last-report', { time }),
    ),
    phraseAround(phraseSince(brief.firstSeen, phrasing), (time) => t('story-first-seen', { time })),
  ].filter((spans) => spans.length > 0)
  return groups.flatMap((spans, i): readonly Span[] =>
    i === 0 ? spans : [{ text: ' · ', style: 'quiet' }, ...spans],
  )
}
