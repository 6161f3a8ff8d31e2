import { formatMoment } from '../delivery/format-time.ts'
import type { Feed, FeedState } from '../feed/feed.ts'
import type { Suggestion } from './conversation.ts'
import { finishList } from './suggest-listed.ts'
import type { SuggestSetting, Typing } from './suggest-setting.ts'
import { toSuggestion } from './suggestion-text.ts'
import { foldWord } from './vocabulary.ts'

/** No more are shown. */
const most = 25

/** Sources read here with how each is doing, the place's own first. One to be added is typed. */
export async function suggestSources(
  { options, words, folded }: Typing,
  setting: SuggestSetting,
): Promise<readonly Suggestion[]> {
  const { chat, services } = setting
  if (options['action'] === 'add') return [toSuggestion(words, words)].filter((one) => one !== null)
  const listed = await services.feeds.listFeeds(chat.id)
  // The operator's list is not a chat's to remove from.
  const offered =
    options['action'] === 'remove' ? listed.filter(({ addedBy }) => addedBy === chat.id) : listed
  const found = offered
    .filter((feed) => nameOf(feed, true).includes(folded))
    .sort((a, b) => rank(a, chat.id) - rank(b, chat.id))
    .slice(0, most)
  const states = new Map((await services.feeds.listStates()).map((state) => [state.feedId, state]))
  return found
    .map((feed) => {
      const state = phraseState(states.get(feed.id) ?? null, setting)
      return toSuggestion(`${nameOf(feed, false)} · ${state}`, `${feed.id}`)
    })
    .filter((each) => each !== null)
}

function rank(feed: Feed, chatId: string): number {
  return feed.addedBy === chatId ? 0 : 1
}

/** A publisher may have several feeds: its title tells them apart. */
function nameOf({ publisher, title, url }: Feed, all: boolean): string {
  if (all) return foldWord(`${publisher.name} ${title} ${url}`)
  return title === '' || title.startsWith(publisher.name)
    ? title || publisher.name
    : `${publisher.name}: ${title}`
}

function phraseState(state: FeedState | null, { chat, clock, t }: SuggestSetting): string {
  const { language, timeZone } = chat.settings
  const moment = (at: number) => formatMoment(at, { language, timeZone, now: clock.now() })
  if (state === null) return t('source-unread')
  if (state.gone) return t('source-gone')
  if (state.failingSince !== null) return `${t('source-failing')} ${moment(state.failingSince)}`
  if (state.lastReadAt === null) return t('source-unread')
  return `${t('source-read')} ${moment(state.lastReadAt)}`
}

/** Publishers read here by name, one more at the end of those typed. */
export async function suggestListedPublishers(
  { words }: Typing,
  { chat, services }: SuggestSetting,
): Promise<readonly Suggestion[]> {
  const feeds = await services.feeds.listFeeds(chat.id)
  const names = new Map(feeds.map(({ publisher }) => [publisher.id, publisher.name]))
  return finishList(words, (part) => {
    const folded = foldWord(part)
    return [...names]
      .filter(([id, name]) => foldWord(name).includes(folded) || id.includes(folded))
      .map(([id, name]) => ({ label: name, value: id }))
  })
}
