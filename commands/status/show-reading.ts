import type { CommandContext } from '../../src/chat/command.ts'
import { sentence } from '../../src/chat/reply.ts'
import { countRead } from '../../src/delivery/count-read.ts'
import type { Block, Span } from '../../src/delivery/message.ts'
import { type Phrasing, phraseMoment, phraseSince } from '../../src/delivery/phrase-source.ts'
import type { Feed, FeedState } from '../../src/feed/feed.ts'
import { phraseFailure } from './phrase-failure.ts'
import { row, type StatusPart } from './row.ts'

const failuresShown = 12

/** How reading goes: what is read, what fails since when and why. */
export async function showReading({
  chat,
  clock,
  t,
  services,
}: Pick<CommandContext, 'chat' | 'clock' | 't' | 'services'>): Promise<StatusPart> {
  const { language, timeZone } = chat.settings
  const phrasing = { t, language, timeZone, now: clock.now() }
  const feeds = await services.feeds.listFeeds(chat.id)
  const states = await services.feeds.listStates()
  const coverage = await services.news.coverage(chat.id)
  const articles = await services.articles.countArticles()
  const lastRead = Math.max(0, ...states.map((state) => state.lastReadAt ?? 0))
  const rows = [
    row(t('status-sources'), {
      text: t('coverage-read', countRead(coverage)),
    }),
    row(
      t('status-last-read'),
      lastRead === 0 ? { text: t('status-never') } : phraseMoment(lastRead, phrasing),
    ),
    row(t('status-articles'), { text: t('status-articles-count', { count: articles }) }),
  ]
  return { rows, blocks: failures(feeds, states, phrasing) }
}

/** The longest failing first, each with its cause. */
function failures(
  feeds: readonly Feed[],
  states: readonly FeedState[],
  phrasing: Phrasing,
): readonly Block[] {
  const { t } = phrasing
  const names = new Map(feeds.map((feed) => [feed.id, feed.publisher.name]))
  // Other chats' own sources are theirs to see.
  const failing = states
    .filter(({ feedId }) => names.has(feedId))
    .filter((state) => state.failingSince !== null || state.gone)
    .sort((a, b) => (a.failingSince ?? 0) - (b.failingSince ?? 0))
  if (failing.length === 0) return [sentence(t('status-all-well'), 'quiet')]
  const items = failing
    .slice(0, failuresShown)
    .map((state): readonly Span[] => [
      { text: names.get(state.feedId) ?? `#${state.feedId}` },
      { text: ' · ', style: 'quiet' },
      { text: `${t(state.gone ? 'source-gone' : 'source-failing')} `, style: 'warning' },
      phraseSince(state.failingSince, phrasing),
      ...(state.lastError === null
        ? []
        : [{ text: ` · ${phraseFailure(state.lastError, t)}`, style: 'quiet' as const }]),
    ])
  const unshown = failing.length - items.length
  const list: Block = { kind: 'list', items }
  return unshown === 0
    ? [list]
    : [list, sentence(t('coverage-failing-more', { count: unshown }), 'quiet')]
}
