import { ChatProblem } from '../src/chat/chat-problem.ts'
import { chooseTarget } from '../src/chat/choose-target.ts'
import { type CommandContext, defineCommand } from '../src/chat/command.ts'
import { button, heading, replyWith, sentence } from '../src/chat/reply.ts'
import type {
  AlertExplanation,
  DecidedAlert,
  ExplainedFollow,
} from '../src/delivery/explain-alert.ts'
import { formatMoment } from '../src/delivery/format-time.ts'
import type { Block, Span } from '../src/delivery/message.ts'
import { nameTopic } from '../src/delivery/name-topic.ts'
import { phraseOrigin } from '../src/delivery/phrase-story.ts'
import { explainDigest } from './why/explain-digest.ts'
import { listSchedules } from './why/list-schedules.ts'

/** Why a story came here, or did not: which follow, which words, which limit of alerts and of digests. */
export const why = defineCommand({
  name: 'why',
  aliases: [],
  options: { story: { kind: 'story', required: true } },
  allowed: 'anyone',
  examples: ['/why 2', '/why #17'],
  async run(context) {
    const { chat, clock, t, services, options } = context
    const { language, timeZone } = chat.settings
    const brief = await services.news.brief(options.story, chat.id)
    const told = brief === null ? null : await explainIn(chat, brief.storyId, context)
    if (brief === null || told === null) {
      const cure = { label: 'button-news', command: '/news' }
      throw new ChatProblem('problem-no-such-story', {}, [cure])
    }
    const { headline, origin, storyId } = brief
    const phrasing = { t, language, timeZone, now: clock.now() }
    return replyWith(
      context,
      [
        heading(t('why-title'), { text: ` · ${headline.text}`, style: 'quiet' }),
        ...listReasons(told.follows, await listSchedules(brief, context), context),
        sentence(phraseOrigin(origin, headline.source.publisher, phrasing), 'quiet'),
        ...listDecisions(told, context),
        ...(await listOwn(storyId, context)),
        sentence(t('why-digest', { reason: await explainDigest(brief, context) }), 'quiet'),
      ],
      [
        button(t('button-more'), `/story #${storyId}`),
        button(t('button-follow'), `/follow #${storyId}`),
      ],
    )
  },
})

async function explainIn(
  chat: CommandContext['chat'],
  storyId: number,
  { services }: CommandContext,
): Promise<AlertExplanation | null> {
  const { paused = null, adminChatId = null } =
    (await services.places.getPlaces([chat.id])).get(chat.id) ?? {}
  return services.explainer.explain({ ...chat, paused, adminChatId }, storyId)
}

/** In a shared place: what the asker follows alone, where the answer is theirs alone too. */
async function listOwn(storyId: number, context: CommandContext): Promise<readonly Block[]> {
  const { alone, chat, person, t } = context
  if (!alone || !chat.shared || person.privateChatId === undefined) return []
  const { chatId: id, settings } = await chooseTarget(context, 'me')
  const own = await explainIn({ ...chat, id, shared: false, settings }, storyId, context)
  if (own === null || own.follows.length + own.decided.length === 0) return []
  return [
    heading(t('why-own-title')),
    ...listFollows(own.follows, false, context),
    ...listDecisions(own, context),
  ]
}

/** What brings it here: follows, schedules; where neither does, what weighs most is in a digest. */
function listReasons(
  follows: readonly ExplainedFollow[],
  schedules: readonly string[],
  context: CommandContext,
): readonly Block[] {
  const items = schedules.map((text): readonly Span[] => [{ text }])
  if (follows.length + items.length === 0) return [sentence(context.t('why-no-follow'))]
  const followed = listFollows(follows, context.chat.shared, context)
  return [...followed, ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }])]
}

function listFollows(
  follows: readonly ExplainedFollow[],
  shared: boolean,
  { chat, t, services }: CommandContext,
): readonly Block[] {
  if (follows.length === 0) return []
  const items = follows.map(({ topic, found }): readonly Span[] => {
    const name =
      topic.kind === 'story'
        ? t('why-this-story')
        : nameTopic(topic, services.desks, chat.settings.language)
    const said = t(shared ? 'why-follow-chat' : 'why-follow', { topic: name })
    if (found.length === 0) return [{ text: said }]
    const words = t('why-found', { words: found.join(', ') })
    return [{ text: said }, { text: ` · ${words}`, style: 'quiet' }]
  })
  return [{ kind: 'list', items }]
}

/** What became of its alerts, and what holds the next one. */
function listDecisions(told: AlertExplanation, context: CommandContext): readonly Block[] {
  const { t } = context
  const { follows, decided } = told
  if (follows.length === 0 && decided.length === 0) return []
  const lines = decided.map((alert) => phraseDecision(alert, told, context))
  const now = phraseNow(told, context)
  const items = [...lines, ...(now === null ? [] : [t('why-now', { reason: now })])]
  if (items.length === 0) return []
  return [heading(t('why-held-title')), { kind: 'list', items: items.map((text) => [{ text }]) }]
}

function phraseDecision(
  { at, state, fate }: DecidedAlert,
  { rules }: AlertExplanation,
  { chat, clock, t }: CommandContext,
): string {
  const { language, timeZone } = chat.settings
  const time = formatMoment(at, { language, timeZone, now: clock.now() })
  if (fate === 'owed' || fate === 'unknown' || fate === 'none') return t(`why-${fate}`, { time })
  return t(`why-${state}`, { time, count: rules.perDay, minutes: rules.gapMinutes })
}

/** Null: the last one was decided and nothing came since. */
function phraseNow(
  { follows, verdict, rules, originators }: AlertExplanation,
  { t }: CommandContext,
): string | null {
  if (follows.length === 0) return null
  if (verdict === null) return t('why-not-unwanted')
  if (verdict.kind !== 'none') return t('why-not-news')
  if (verdict.why === 'told') return null
  return t(`why-not-${verdict.why}`, {
    have: originators,
    need: rules.originators,
    percent: Math.round(rules.leastChange * 100),
  })
}
