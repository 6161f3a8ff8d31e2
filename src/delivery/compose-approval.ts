import type { Desk } from '../topic/topic.ts'
import type { Approval, Briefing, BriefingRun } from './briefing.ts'
import { formatMoment } from './format-time.ts'
import type { Block, Button, Message, StoryCardBlock } from './message.ts'
import { nameTopic } from './name-topic.ts'
import type { Translate } from './translate.ts'

/** What moderators are asked about. */
export interface ApprovalSetting {
  readonly t: Translate
  /** The moderators' own. */
  readonly language: string
  readonly desks: readonly Desk[]
  readonly briefing: Pick<Briefing, 'topics' | 'timeZone'>
  readonly approval: Pick<Approval, 'otherwise'>
  readonly run: Pick<BriefingRun, 'id' | 'slotAt'>
  /** When it is decided without them, epoch ms. */
  readonly until: number
}

/** A held digest for its moderators: who would get what, with buttons to publish it, skip it, or drop a story. */
export function composeApproval(parts: readonly Message[], setting: ApprovalSetting): Message {
  const { t, language, run, briefing } = setting
  const { timeZone } = briefing
  const now = run.slotAt
  const blocks: Block[] = [{ kind: 'text', spans: [{ text: asks(setting), style: 'strong' }] }]
  let count = 0
  for (const { blocks: told } of parts)
    for (const block of told) {
      if (block.kind === 'story') blocks.push(withDrop(block, ++count, setting))
      else if (block.kind !== 'actions') blocks.push(block)
    }
  const buttons: readonly Button[] = [
    { label: t('button-publish'), command: `/schedule approve ${run.id}` },
    { label: t('button-skip'), command: `/schedule reject ${run.id}` },
  ]
  blocks.push({ kind: 'actions', buttons })
  return { blocks, language, timeZone, at: now, private: false, shows: [] }
}

function asks({ t, language, desks, briefing, approval, run, until }: ApprovalSetting): string {
  const { topics, timeZone } = briefing
  const time = { language, timeZone, now: run.slotAt }
  const named = topics.map((topic) => nameTopic(topic, desks, language)).join(', ')
  return t('approval-asked', {
    topics: named === '' ? t('all-topics') : named,
    time: formatMoment(run.slotAt, time),
    until: formatMoment(until, time),
    otherwise: approval.otherwise,
  })
}

/** Cards that stand alone have no number of their own: then it is their place that counts. */
function withDrop(block: StoryCardBlock, place: number, { t, run }: ApprovalSetting): Block {
  const number = block.number ?? place
  const command = `/schedule drop ${run.id} #${block.brief.storyId}`
  return { ...block, buttons: [{ label: t('button-drop-story', { number }), command }] }
}
