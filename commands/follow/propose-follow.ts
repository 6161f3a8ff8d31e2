import type { Target } from '../../src/chat/choose-target.ts'
import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { heading, replyWith, sentence } from '../../src/chat/reply.ts'
import type { Block, Button, Span } from '../../src/delivery/message.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import { type Phrasing, phraseSource } from '../../src/delivery/phrase-source.ts'
import type { Forecast } from '../../src/digest/news.ts'
import { topicKey } from '../../src/topic/topic-key.ts'
import { forecastFollow } from './forecast-follow.ts'
import { warnOfQuery } from './warn-query.ts'
import { confirmLine, lineFor, type Wish, wantsOf } from './wish.ts'

type Context = Pick<CommandContext, 'alone' | 'chat' | 'person' | 'clock' | 't' | 'services'>

/** More stories a day than this, and a topic tells nothing apart. */
const manyADay = 40

/** Shows what a topic would have brought, with examples; nothing is saved yet. */
export async function proposeFollow(
  wish: Wish,
  isChosen: boolean,
  target: Target,
  context: Context,
): Promise<Reply> {
  const { chat, clock, t, services } = context
  const { language, timeZone } = chat.settings
  const forecast = await forecastFollow(wish.topic, target, context)
  const phrasing: Phrasing = { t, language, timeZone, now: clock.now() }
  const name = nameTopic(wish.topic, services.desks, language)
  const title = heading(t(target.everyone ? 'follow-ask-everyone' : 'follow-ask', { name }))
  const isTold = context.alone || target.everyone
  const known = isTold ? await findFollow(wish, target, context) : null
  const warned = await warnOfQuery(wish, context)
  const reply = replyWith(
    context,
    [
      title,
      sentence(phraseForecast(forecast, t)),
      ...examples(forecast, phrasing),
      ...(known === null
        ? []
        : [sentence(t('follow-already', { wants: wantsOf(known) }), 'quiet')]),
      ...warning(forecast, context),
      ...warned.blocks,
    ],
    [...offers(wish, isChosen, context), ...warned.buttons],
  )
  return { ...reply, asks: { yes: confirmLine(wish), no: 'follow-not' } }
}

/** "Last 7 days: 4 stories, 1 alert, 1 minute a day." */
function phraseForecast({ stories, alerts, minutesADay }: Forecast, t: Context['t']): string {
  if (stories === 0) return t('forecast-none')
  return t('forecast', { stories, alerts, minutes: Math.round(minutesADay) })
}

/** "4 stories, 1 alert in 7 days": where each line has one. */
export function phraseBrief({ stories, alerts }: Forecast, t: Context['t']): string {
  return t('forecast-short', { stories, alerts })
}

/** The chat's follow of the same topic, or null. */
export async function findFollow(
  { topic }: Wish,
  { chatId, settings }: Target,
  { services }: Pick<Context, 'services'>,
) {
  const key = topicKey(topic, settings.readingLanguages)
  const follows = await services.follows.listFollows(chatId)
  return follows.find((each) => topicKey(each.topic, settings.readingLanguages) === key) ?? null
}

function examples({ examples: hits }: Forecast, phrasing: Phrasing): readonly Block[] {
  if (hits.length === 0) return []
  const items = hits.map(({ title, source }): readonly Span[] => [
    { text: title, link: source.url },
    { text: ' · ', style: 'quiet' },
    ...phraseSource(source, null, phrasing),
  ])
  return [{ kind: 'list', items }]
}

function warning({ stories }: Forecast, { t }: Context): readonly Block[] {
  const day = Math.round(stories / 7)
  return day > manyADay ? [sentence(t('follow-wide', { day }), 'warning')] : []
}

/** The chosen way first; the others only when none was chosen. */
function offers(wish: Wish, isChosen: boolean, { chat, person, t }: Context): readonly Button[] {
  const ways = isChosen ? [wish.wants] : (['both', 'alerts', 'digest'] as const)
  const forEveryone: readonly Button[] =
    chat.shared && person.admin && !wish.everyone
      ? [{ label: t('button-for-everyone'), command: lineFor({ ...wish, everyone: true }) }]
      : []
  return [
    ...ways.map((wants) => ({
      label: t('button-follow-as', { wants }),
      command: confirmLine({ ...wish, wants }),
    })),
    ...forEveryone,
  ]
}
