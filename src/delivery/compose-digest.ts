import type { Digest } from '../digest/digest.ts'
import type { Desk } from '../topic/topic.ts'
import { composeCard } from './compose-card.ts'
import { formatDate, formatMoment, partOfDay } from './format-time.ts'
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
  /** Offered at the end. */
  readonly buttons: readonly Button[]
}

/** A digest as a message. Once delivered, every story in it counts as shown. */
export function composeDigest(digest: Digest, setting: DigestSetting): Message {
  const { language, timeZone, t } = setting
  const phrasing: Phrasing = { t, language, timeZone, now: digest.at }
  const cards = digest.stories.map((story, i) =>
    composeCard(story, i + 1, digest.previousAt, phrasing),
  )
  const numbered = cards.length + 1
  const still = digest.still.map((story, i) => ({
    ...composeCard(story, numbered + i, digest.previousAt, phrasing),
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
