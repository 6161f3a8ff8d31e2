import type { Digest, DigestStory } from '../digest/digest.ts'
import { tells } from '../digest/list-lines.ts'
import type { StoryChange } from '../story/story.ts'
import type { Desk } from '../topic/topic.ts'
import { formatDate, formatMoment, partOfDay } from './format-time.ts'
import type { Block, Button, Message, Span, StoryCardBlock } from './message.ts'
import { nameTopic } from './name-topic.ts'
import { phraseChange } from './phrase-change.ts'
import type { Phrasing } from './phrase-source.ts'
import type { Translate } from './translate.ts'

/** What a digest is composed for. */
export interface DigestSetting {
  readonly t: Translate
  readonly language: string
  readonly timeZone: string
  readonly desks: readonly Desk[]
  readonly private: boolean
  /** Offered at the end. */
  readonly buttons: readonly Button[]
}

/** A digest as a message. Once delivered, every story in it counts as shown. */
export function composeDigest(digest: Digest, setting: DigestSetting): Message {
  const { language, timeZone, t } = setting
  const phrasing: Phrasing = { t, language, timeZone, now: digest.at }
  const cards = digest.stories.map((story, i) => composeCard(story, i + 1, digest, phrasing))
  const numbered = cards.length + 1
  const still = digest.still.map((story, i) => ({
    ...composeCard(story, numbered + i, digest, phrasing),
    compact: true,
  }))
  const blocks: Block[] = [composeHeading(digest, setting, phrasing), ...cards]
  if (cards.length === 0) blocks.push(nothingNew(digest, phrasing))
  if (still.length > 0) blocks.push({ kind: 'text', spans: [{ text: t('still'), style: 'quiet' }] })
  blocks.push(...still, { kind: 'coverage', coverage: digest.coverage })
  if (setting.buttons.length > 0) blocks.push({ kind: 'actions', buttons: setting.buttons })
  const shows = [...digest.stories, ...digest.still].map(({ brief }) => ({
    storyId: brief.storyId,
    revision: brief.revision,
  }))
  return { blocks, language, timeZone, at: digest.at, private: setting.private, shows }
}

/** The newest turns; the story itself tells the others. */
const mostChanges = 2

function composeCard(
  { brief, mark, changes, statements }: DigestStory,
  number: number,
  digest: Digest,
  phrasing: Phrasing,
): StoryCardBlock {
  const told = changes.flatMap((change) => {
    const spans = phraseChange({ change, brief, statements }, phrasing)
    return spans === null ? [] : { change, spans }
  })
  // A number or a denial says in a line what changed; then the new sentences stand below as ever.
  const turns = told.filter(({ change }) => change.kind !== 'fact')
  const shown = (turns.length > 0 ? turns : told).slice(0, mostChanges)
  const said = shown.flatMap(({ change }) => (isSaidInFull(change) ? change : []))
  return {
    kind: 'story',
    number,
    brief,
    mark,
    since: isSincePrevious(changes, digest.previousAt) ? digest.previousAt : null,
    // What is told as the change is not told again below it.
    statements: statements.filter((line) => !said.some((change) => tells(line, change))),
    changes: shown.map(({ spans }) => spans),
    compact: false,
    buttons: [{ label: phrasing.t('button-more'), command: `/story #${brief.storyId}` }],
  }
}

/** A story that the last digest left out may have changed before it: then no time is told. */
function isSincePrevious(changes: readonly StoryChange[], previousAt: number | null): boolean {
  return previousAt !== null && changes.every(({ at }) => at > previousAt)
}

/** A denial's own words stand among the accounts, a conflict's too. */
function isSaidInFull({ kind }: StoryChange): boolean {
  return kind === 'fact' || kind === 'number'
}

/** "Morning briefing · Thursday 26 November, 07:30 · World, Science · 6 stories, 3 minutes". */
function composeHeading(digest: Digest, setting: DigestSetting, phrasing: Phrasing): Block {
  const { t } = phrasing
  const count = digest.stories.length
  const parts = [
    formatDate(digest.at, phrasing),
    topicNames(digest, setting),
    count === 0 ? '' : t('digest-length', { stories: count, minutes: digest.minutes }),
  ]
  const quiet = parts.filter((part) => part !== '').map((part) => ` · ${part}`)
  const title: Span = { text: t(`digest-${partOfDay(digest.at, phrasing)}`), style: 'strong' }
  return { kind: 'heading', spans: [title, { text: quiet.join(''), style: 'quiet' }] }
}

/** "World, Science, Palmyra"; '' for every desk. */
function topicNames({ topics }: Digest, { desks, language }: DigestSetting): string {
  return topics.map((topic) => nameTopic(topic, desks, language)).join(', ')
}

function nothingNew(digest: Digest, phrasing: Phrasing): Block {
  const { t } = phrasing
  const text =
    digest.previousAt === null
      ? t('nothing-yet')
      : t('nothing-new', { time: formatMoment(digest.previousAt, phrasing) })
  return { kind: 'text', spans: [{ text }] }
}
