import { findAccusation } from '../article/find-accusation.ts'
import type { DigestStatement, StoryBrief } from '../digest/digest.ts'
import { listLines } from '../digest/list-lines.ts'
import { groupStatements } from '../digest/order-statements.ts'
import { type CardSetting, composeCard, sourcesButton } from './compose-card.ts'
import type { AlertNews } from './judge-alert.ts'
import { markBlocks } from './mark-blocks.ts'
import type { Block, Button, Message, StoryCardBlock } from './message.ts'
import { phraseMoment } from './phrase-source.ts'
import { takeLines } from './take-lines.ts'

/** What an alert is composed for: the same for all who share it. */
export interface AlertSetting extends CardSetting {
  /** What is followed, as its followers call it; null: the story itself. */
  readonly topic: string | null
}

/** An alert is read at a glance; the story tells the rest. */
const mostLines = 2

/** One story, why it came, and how sure it is. */
export function composeAlert(news: AlertNews, setting: AlertSetting): Message {
  const { brief, lastOf } = news
  const { t, language, timeZone, now } = setting
  const blocks: Block[] = [
    titleBlock(setting),
    ...markBlocks(brief, setting),
    alertCard(news, setting),
  ]
  if (lastOf !== null)
    blocks.push({
      kind: 'text',
      spans: [{ text: t('alert-last', { count: lastOf }), style: 'quiet' }],
    })
  blocks.push({ kind: 'actions', buttons: alertButtons(brief.storyId, setting) })
  const shows = [{ storyId: brief.storyId, revision: brief.revision }]
  return { blocks, language, timeZone, at: now, private: false, shows }
}

/** "Alert · Palmyra · 07:30". */
function titleBlock(setting: AlertSetting): Block {
  const { t, topic, now } = setting
  return {
    kind: 'heading',
    spans: [
      { text: t('alert-title'), style: 'strong' },
      { text: ` · ${topic ?? t('alert-story')}`, style: 'quiet' },
      { text: ' · ', style: 'quiet' },
      phraseMoment(now, setting),
    ],
  }
}

function alertCard(
  { brief, changes, since, only }: AlertNews,
  setting: CardSetting,
): StoryCardBlock {
  const lines = groupStatements(listLines(brief, changes, since)).filter(
    (group) => only === null || !isAccusing(group, brief),
  )
  const statements = takeLines(lines, mostLines)
  const mark = since === null && changes.length === 0 ? 'new' : 'changed'
  const open = brief.disputes.filter(({ past }) => past !== true)
  const told = { ...brief, disputes: open.slice(0, 1) }
  const card = composeCard({ brief: told, mark, changes, statements }, null, since, setting)
  return { ...card, buttons: [], isShort: true, ...(only === null ? {} : { soFar: true }) }
}

/** One outlet's accusation is never alerted, not even with its answer (EDITORIAL §2). */
function isAccusing(group: readonly DigestStatement[], { language }: StoryBrief): boolean {
  return group.some(({ text }) => findAccusation(text, language)?.status === 'alleged')
}

function alertButtons(storyId: number, setting: AlertSetting): readonly Button[] {
  const { t, topic } = setting
  return [
    { label: t('button-more'), command: `/story #${storyId}` },
    sourcesButton(storyId, setting),
    topic === null
      ? { label: t('button-unfollow'), command: `/unfollow #${storyId}` }
      : { label: t('button-follow'), command: `/follow #${storyId}` },
    { label: t('button-why'), command: `/why #${storyId}` },
  ]
}
