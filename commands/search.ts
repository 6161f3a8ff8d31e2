import type { Cure } from '../src/chat/chat-problem.ts'
import { type CommandContext, defineCommand } from '../src/chat/command.ts'
import { button, heading, replyWith, sentence } from '../src/chat/reply.ts'
import { shortenEcho } from '../src/chat/shorten-echo.ts'
import { withoutPrefixes } from '../src/chat/without-prefixes.ts'
import { countRead } from '../src/delivery/count-read.ts'
import type { Block, MenuItem } from '../src/delivery/message.ts'
import { type Phrasing, phraseSource } from '../src/delivery/phrase-source.ts'
import type { SearchHit } from '../src/digest/news.ts'

const shown = 8

const askSearch: Cure = {
  label: 'button-ask-search',
  command: '/search',
  ask: { label: 'search-ask', example: 'search-example', value: '' },
}

/** Finds reports by words, one line a story. */
export const search = defineCommand({
  name: 'search',
  aliases: ['find'],
  options: { words: { kind: 'text', required: true, rest: true } },
  allowed: 'anyone',
  examples: ['/search comet', 'search Velm bridge', '/search "load test"'],
  offer: async () => [askSearch, { label: 'button-news', command: '/news' }],
  async run(context) {
    const { chat, clock, t, services, options } = context
    const { language, timeZone } = chat.settings
    const { words, hits } = await findHits(options.words, context)
    const news = button(t('button-news'), '/news')
    if (hits.length === 0) {
      const coverage = await services.news.coverage(chat.id)
      const count = words.split(/\s+/u).length
      const how = sentence(t('search-hint', { ...countRead(coverage), words: count }), 'quiet')
      return replyWith(
        context,
        [sentence(t('search-none', { words: shortenEcho(words) })), how],
        [news],
      )
    }
    const phrasing = { t, language, timeZone, now: clock.now() }
    const title = heading(t('search-title', { words: shortenEcho(words) }), {
      text: ` · ${t('search-count', { count: hits.length })}`,
      style: 'quiet',
    })
    return replyWith(context, [title, ...hitBlocks(hits, phrasing)], [news])
  },
})

interface Found {
  readonly words: string
  readonly hits: readonly SearchHit[]
}

/** Words that are found nowhere may have letters written on to them: then what is found without them. */
async function findHits(said: string, context: CommandContext): Promise<Found> {
  const { chat, services } = context
  const { readingLanguages: languages, hiddenWords } = chat.settings
  const asked = { chatId: chat.id, languages, hiddenWords, limit: shown }
  const find = async (words: string) => ({
    words,
    hits: await services.news.search({ ...asked, words }),
  })
  const found = await find(said)
  const words = found.hits.length > 0 ? null : await withoutPrefixes(said, context)
  const meant = words === null ? found : await find(words)
  return meant.hits.length > 0 ? meant : found
}

/** Hits that belong to a story can be opened; the others are links. */
function hitBlocks(hits: readonly SearchHit[], phrasing: Phrasing): readonly Block[] {
  const items: MenuItem[] = []
  const loose = []
  for (const hit of hits) {
    const spans = [{ text: hit.title, link: hit.source.url }]
    const aside = phraseSource(hit.source, null, phrasing)
    const open =
      hit.storyId === null ? null : button(phrasing.t('button-more'), `/story #${hit.storyId}`)
    if (open === null) loose.push([...spans, { text: ' · ' }, ...aside])
    else items.push({ spans, aside: [...outlets(hit, phrasing), ...aside], button: open })
  }
  const blocks: Block[] = []
  if (items.length > 0) blocks.push({ kind: 'menu', items })
  if (loose.length > 0) blocks.push({ kind: 'list', items: loose })
  return blocks
}

function outlets({ outlets: count }: SearchHit, { t }: Phrasing) {
  if (count < 2) return []
  return [{ text: `${t('origin-outlets', { outlets: count })} · `, style: 'quiet' as const }]
}
