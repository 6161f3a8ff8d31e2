import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { placeWords } from '../../src/chat/place-words.ts'
import { heading, instruct, replyWith, sentence } from '../../src/chat/reply.ts'
import type { Block, Button, Message } from '../../src/delivery/message.ts'
import { phraseStory } from '../../src/delivery/phrase-story.ts'
import { askZone } from '../schedule/ask-zone.ts'
import { describePlan } from '../schedule/describe-plan.ts'
import { placeRow } from '../schedule/place-row.ts'
import type { Plan } from '../schedule/plan.ts'
import {
  inZoneOf,
  phrasePlanForecast,
  zoneLabel,
  zoneQuestion,
} from '../schedule/propose-schedule.ts'
import { toBriefing } from '../schedule/save-schedule.ts'
import { spellPlan } from '../schedule/spell-plan.ts'
import { tellUnable } from '../schedule/tell-unable.ts'
import { askTime, choosePlan, chooseTopics } from './choose-plan.ts'

/** The card of a first briefing: a menu for each value, Start, and where lines are typed its next digest's headlines. */
export async function showSetup(
  plan: Plan,
  isZoneSaid: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t } = context
  const card = [
    heading(t('setup-title', placeWords(context.chat))),
    await describePlan(plan, context, [placeRow(context)]),
    ...(await tellUnable(plan, context)),
    sentence(await phrasePlanForecast(plan, context)),
    ...(isZoneSaid ? [] : zoneQuestion(plan, context)),
    // The question says already how a line is said.
    ...(context.chat.buttonsBelow === true && !isZoneSaid
      ? []
      : [instruct(t('setup-hint'), 'quiet')]),
  ]
  const start = {
    label: startLabel(plan, isZoneSaid, context),
    command: question(plan, isZoneSaid).yes,
  }
  const menus = choosePlan(plan, isZoneSaid, context)
  const asks = [askTime(plan, isZoneSaid, context), askZone('/setup', plan, context)]

  async function restOf(): Promise<readonly Block[]> {
    // What settles it stands nearest to its question, and the preview is as short as can be.
    if (context.chat.buttonsBelow === true)
      return [
        ...(await headlineBlocks(plan, context)),
        actions([start]),
        ...menus,
        actions([topicsButton(plan, isZoneSaid, context), ...asks]),
      ]
    // Where a card changes in place a preview below it would stay as it was: there it is a button's alone.
    if (context.grammar === 'forms')
      return [...menus, actions([start, ...asks, previewButton(plan, isZoneSaid, context)])]
    return [...(await previewBlocks(plan, context)), ...menus, actions([start, ...asks])]
  }

  const reply = replyWith(context, [...card, ...(await restOf())])
  return { ...inZoneOf(plan, reply), asks: question(plan, isZoneSaid) }
}

/** The desks of a plan, to be chosen one after the other. */
export function showTopics(plan: Plan, isZoneSaid: boolean, context: CommandContext): Reply {
  const { t } = context
  const done = { label: t('button-done'), command: `/setup ${spellPlan(plan, isZoneSaid)}` }
  const reply = replyWith(context, [chooseTopics(plan, isZoneSaid, context), actions([done])])
  return { ...inZoneOf(plan, reply), asks: question(plan, isZoneSaid) }
}

function topicsButton(plan: Plan, isZoneSaid: boolean, { t }: CommandContext): Button {
  return {
    label: t('button-choose-topics'),
    command: `/setup choose ${spellPlan(plan, isZoneSaid)}`,
  }
}

function previewButton(plan: Plan, isZoneSaid: boolean, { t }: CommandContext): Button {
  return { label: t('button-preview'), command: `/setup preview ${spellPlan(plan, isZoneSaid)}` }
}

/** The card's question stays open while its preview is looked at. */
function question(plan: Plan, isZoneSaid: boolean): NonNullable<Reply['asks']> {
  const yes = `/setup confirm ${spellPlan(plan, true)}`
  return { yes, no: 'schedule-not', draft: `/setup ${spellPlan(plan, isZoneSaid)}` }
}

/** What the next digest of a plan would be now, without its card. */
export async function previewSetup(
  plan: Plan,
  isZoneSaid: boolean,
  context: CommandContext,
): Promise<Reply> {
  const reply = replyWith(context, await previewBlocks(plan, context))
  return { ...inZoneOf(plan, reply), asks: question(plan, isZoneSaid) }
}

async function previewBlocks(plan: Plan, context: CommandContext): Promise<readonly Block[]> {
  const preview = await readPreview(plan, context)
  return [heading(context.t('setup-preview')), ...preview.blocks]
}

/** The headlines of that digest; where there are none, what stands there instead. */
async function headlineBlocks(plan: Plan, context: CommandContext): Promise<readonly Block[]> {
  const { t } = context
  const { blocks, language, timeZone, at } = await readPreview(plan, context)
  const cards = blocks.flatMap((block) => (block.kind === 'story' ? [block] : []))
  if (cards.length === 0) return []
  const phrasing = { t, language, timeZone, now: at }
  const items = cards.slice(0, mostHeadlines).map((card) =>
    phraseStory({ ...card, compact: true }, phrasing).headline.map(({ style, ...span }) => ({
      ...span,
      ...(style === undefined || style === 'strong' ? {} : { style }),
    })),
  )
  const left = cards.length - items.length
  return [
    heading(t('setup-preview')),
    { kind: 'list', items },
    ...(left === 0 ? [] : [sentence(t('short-more', { count: left }), 'quiet')]),
  ]
}

/** With more the card would be longer than a screen. */
const mostHeadlines = 3

async function readPreview(plan: Plan, context: CommandContext): Promise<Message> {
  return context.services.previews.preview({ id: null, ...toBriefing(plan, context) })
}

/** "Start", and where the zone is only guessed: "Start · Yes, it is 14:05 here". */
function startLabel(plan: Plan, isZoneSaid: boolean, context: CommandContext): string {
  const { t } = context
  return isZoneSaid ? t('button-start') : t('button-start-zone', { zone: zoneLabel(plan, context) })
}

function actions(buttons: readonly Button[]): Block {
  return { kind: 'actions', buttons }
}
