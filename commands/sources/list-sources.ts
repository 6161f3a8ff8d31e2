import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { button, heading, instruct, replyWith, sentence } from '../../src/chat/reply.ts'
import { shortenEcho } from '../../src/chat/shorten-echo.ts'
import type { Button, Span } from '../../src/delivery/message.ts'
import { type Phrasing, phraseMoment } from '../../src/delivery/phrase-source.ts'
import type { Feed, FeedState } from '../../src/feed/feed.ts'

const pageSize = 20

/** A page of the list, the chat's own first; `asked` is a page's number or words to look for. */
export async function listSources(context: CommandContext, asked: string | null): Promise<Reply> {
  const { chat, clock, services, t } = context
  const { language, timeZone } = chat.settings
  const phrasing = { t, language, timeZone, now: clock.now() }
  const all = await services.feeds.listFeeds(chat.id)
  const own = (feed: Feed) => (feed.addedBy === chat.id ? 0 : 1)
  const page = asked !== null && /^\d{1,4}$/u.test(asked) ? Number(asked) : 1
  const words = page === 1 && asked !== '1' ? (asked ?? '').toLowerCase() : ''
  const feeds = all
    .filter((feed) => describe(feed).includes(words))
    .sort((a, b) => own(a) - own(b) || a.publisher.name.localeCompare(b.publisher.name, language))
  if (feeds.length === 0) {
    const said =
      words === '' ? t('sources-none') : t('sources-none-like', { words: shortenEcho(words) })
    const hint = instruct(t('sources-hint'), 'quiet')
    return replyWith(context, [sentence(said), hint], [askSource(context)])
  }
  const states = new Map((await services.feeds.listStates()).map((state) => [state.feedId, state]))
  const start = (page - 1) * pageSize
  const rows = feeds
    .slice(start, start + pageSize)
    .map((feed): readonly (readonly Span[])[] => [
      [{ text: String(feed.id), style: 'accent' }],
      [{ text: feed.publisher.name }],
      [{ text: feed.desks.join(', '), style: 'quiet' }],
      [{ text: feed.language ?? '', style: 'quiet' }],
      describeState(states.get(feed.id) ?? null, phrasing),
    ])
  const next = start + pageSize < feeds.length ? `/sources list ${page + 1}` : null
  return replyWith(
    context,
    [
      heading(t('sources-count', { count: feeds.length })),
      { kind: 'table', rows },
      instruct(t('sources-hint'), 'quiet'),
    ],
    [
      next === null ? null : button(t('button-next-page'), next),
      askSource(context),
      button(t('button-check'), '/sources check'),
      button(t('button-export'), '/sources export'),
    ],
  )
}

function askSource({ t }: CommandContext): Button {
  return {
    label: t('button-ask-source'),
    command: '/sources add',
    ask: {
      title: t('button-ask-source'),
      label: t('sources-ask'),
      example: 'https://velmcourier.example/feed.xml',
      value: '',
    },
  }
}

function describe(feed: Feed): string {
  const { title, publisher, url, desks, language } = feed
  return [title, publisher.name, url, language, ...desks].join(' ').toLowerCase()
}

function describeState(state: FeedState | null, phrasing: Phrasing): readonly Span[] {
  const { t } = phrasing
  if (state === null) return [{ text: t('source-unread'), style: 'quiet' }]
  if (state.gone) return [{ text: t('source-gone'), style: 'warning' }]
  if (state.failingSince !== null)
    return [
      { text: `${t('source-failing')} `, style: 'warning' },
      phraseMoment(state.failingSince, phrasing),
    ]
  if (state.lastReadAt === null) return [{ text: t('source-unread'), style: 'quiet' }]
  return [
    { text: `${t('source-read')} `, style: 'quiet' },
    phraseMoment(state.lastReadAt, phrasing),
  ]
}
