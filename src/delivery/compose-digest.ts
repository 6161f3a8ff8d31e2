import type { Digest, DigestStory } from '../digest/digest.ts'
import type { Desk } from '../topic/topic.ts'
import { composeCard, composeLine } from './compose-card.ts'
import { formatDate, formatMoment, partOfDay } from './format-time.ts'
import { listShown } from './list-shown.ts'
import type { Block, Button, Message, Span } from './message.ts'
import { nameTopic } from './name-topic.ts'
import type { Phrasing } from './phrase-source.ts'
import type { Translate } from './translate.ts'

/** What a digest is composed for. */
export interface DigestSetting {
  readonly t: Translate
  readonly language: string
  readonly timeZone: string
  readonly desks: readonly Desk[]
  readonly private: boolean
  /** Whether stories come with their lead image; not, unless it is said. */
  readonly images?: boolean
  /** Said instead of the part of the day: "Catch-up since Mon 18:00". */
  readonly title?: string
  /** Said under the heading, a line each. */
  readonly notes?: readonly string[]
  /** Offered at the end. */
  readonly buttons: readonly Button[]
}

/** A digest as a message. Once delivered, every story in it counts as shown. */
export function composeDigest(digest: Digest, setting: DigestSetting): Message {
  const { language, timeZone, t } = setting
  const phrasing: Phrasing = { t, language, timeZone, now: digest.at }
  const cards = digest.stories.map((story, i) =>
    composeCard(story, i + 1, digest.previousAt, { ...phrasing, images: setting.images ?? false }),
  )
  const line = (before: number) => (story: DigestStory, i: number) =>
    composeLine(story, before + i + 1, digest.previousAt, phrasing)
  const alerted = digest.alerted.map(line(cards.length))
  const still = digest.still.map(line(cards.length + alerted.length))
  const notes = [...(setting.notes ?? []), ...heldBackNotes(digest, setting)].map(quietLine)
  const blocks: Block[] = [composeHeading(digest, setting, phrasing), ...notes, ...cards]
  if (cards.length === 0) blocks.push(nothingNew(digest, phrasing))
  const sent = digest.previousAt === null ? 'already-alerted-first' : 'already-alerted'
  if (alerted.length > 0) blocks.push(quietLine(t(sent)), ...alerted)
  if (still.length > 0) blocks.push(quietLine(t('still')), ...still)
  blocks.push({ kind: 'coverage', coverage: digest.coverage })
  if (setting.buttons.length > 0) blocks.push({ kind: 'actions', buttons: setting.buttons })
  const shows = listShown(blocks)
  return { blocks, language, timeZone, at: digest.at, private: setting.private, shows }
}

/** Which of its stories would have been alerts but for their limits. */
function heldBackNotes({ stories }: Digest, { t }: DigestSetting): readonly string[] {
  const numbers = stories.flatMap(({ heldBack }, i) => (heldBack === true ? [i + 1] : []))
  if (numbers.length === 0) return []
  return [t('digest-held-back', { count: numbers.length, numbers: numbers.join(', ') })]
}

/** Stories of a digest in the order of their numbers. */
export function listNumbered({ stories, alerted, still }: Digest): readonly number[] {
  return [...stories, ...alerted, ...still].map(({ brief }) => brief.storyId)
}

function quietLine(text: string): Block {
  return { kind: 'text', spans: [{ text, style: 'quiet' }] }
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
  const title = setting.title ?? t(`digest-${partOfDay(digest.at, phrasing)}`)
  const rest: Span = { text: quiet.join(''), style: 'quiet' }
  return { kind: 'heading', spans: [{ text: title, style: 'strong' }, rest] }
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
