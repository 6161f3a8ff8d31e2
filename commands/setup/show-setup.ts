import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { placeWords } from '../../src/chat/place-words.ts'
import { heading, instruct, replyWith, sentence } from '../../src/chat/reply.ts'
import type { Block, Button } from '../../src/delivery/message.ts'
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
import { askTime, choosePlan } from './choose-plan.ts'

/** The card of a first briefing: a menu for each value, Start, and where lines are typed its next digest. */
export async function showSetup(
  plan: Plan,
  isZoneSaid: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t } = context
  // Where a card changes in place a preview in it would stay as it was: there it is a button's alone.
  const isButton = context.grammar === 'forms'
  const reply = replyWith(context, [
    heading(t('setup-title', placeWords(context.chat))),
    await describePlan(plan, context, [placeRow(context)]),
    ...(await tellUnable(plan, context)),
    sentence(await phrasePlanForecast(plan, context)),
    ...(isZoneSaid ? [] : zoneQuestion(plan, context)),
    instruct(t('setup-hint'), 'quiet'),
    ...(isButton ? [] : await previewBlocks(plan, context)),
    ...choosePlan(plan, isZoneSaid, context),
    actions([
      {
        label: startLabel(plan, isZoneSaid, context),
        command: question(plan, isZoneSaid).yes,
      },
      askTime(plan, isZoneSaid, context),
      askZone('/setup', plan, context),
      ...(isButton ? [previewButton(plan, isZoneSaid, context)] : []),
    ]),
  ])
  return { ...inZoneOf(plan, reply), asks: question(plan, isZoneSaid) }
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
  const { t, services } = context
  const preview = await services.previews.preview({ id: null, ...toBriefing(plan, context) })
  return [heading(t('setup-preview')), ...preview.blocks]
}

/** "Start", and where the zone is only guessed: "Start · Yes, it is 14:05 here". */
function startLabel(plan: Plan, isZoneSaid: boolean, context: CommandContext): string {
  const { t } = context
  return isZoneSaid ? t('button-start') : t('button-start-zone', { zone: zoneLabel(plan, context) })
}

function actions(buttons: readonly Button[]): Block {
  return { kind: 'actions', buttons }
}
