import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { listDeskNames } from '../src/chat/desk-names.ts'
import { readTopic, spellTopic } from '../src/chat/read-topic.ts'
import { button, instruct, replyWith, sentence } from '../src/chat/reply.ts'
import { nearest } from '../src/chat/suggest-command.ts'
import { foldWord } from '../src/chat/vocabulary.ts'
import { withoutPrefixes } from '../src/chat/without-prefixes.ts'
import { composeDigest, listNumbered } from '../src/delivery/compose-digest.ts'
import type { Button } from '../src/delivery/message.ts'
import { nameTopic } from '../src/delivery/name-topic.ts'
import { phraseCoverage } from '../src/delivery/phrase-coverage.ts'
import type { Digest } from '../src/digest/digest.ts'
import type { Topic } from '../src/topic/topic.ts'
import { readWish } from './news/read-wish.ts'

/** A briefing now: what is new to the asker, on everything or on one topic. */
export const news = defineCommand({
  name: 'news',
  aliases: ['briefing'],
  options: { topic: { kind: 'topic', rest: true } },
  allowed: 'anyone',
  examples: ['/news', '/news science', '/news about Palmyra', 'show me science news'],
  async run(context) {
    const { chat, memoryId, t, services, numbering, options } = context
    const { timeZone, language } = chat.settings
    const { topic, digest } = await findNews(options.topic, context)
    const listed = listNumbered(digest)
    if (listed.length === 0) return nothingFound(context, digest, topic)
    numbering.remember(memoryId, listed)
    const more = digest.coverage.leftOut > 0 ? button(t('button-more-stories'), again(topic)) : null
    const buttons = [more, button(t('button-topics'), '/topics'), button(t('button-help'), '/help')]
    const message = composeDigest(digest, {
      t,
      language,
      timeZone,
      desks: services.desks,
      private: true,
      images: chat.settings.images,
      buttons: buttons.filter((each): each is Button => each !== null),
    })
    return { message, memoryId }
  },
})

interface Found {
  readonly topic: Topic | null
  readonly digest: Digest
}

/** Words that are found nowhere may have letters written on to them: then what they mean without them. */
async function findNews(topic: Topic | null, context: CommandContext): Promise<Found> {
  const { services } = context
  const wish = await readWish(context)
  const find = async (on: Topic | null): Promise<Found> => {
    const wished =
      on === null ? wish : { ...wish, topics: [on], followed: [], onlyTopics: true as const }
    return { topic: on, digest: await services.news.digest(wished) }
  }
  const found = await find(topic)
  if (topic?.kind !== 'words' || listNumbered(found.digest).length > 0) return found
  const words = await withoutPrefixes(topic.words, context)
  if (words === null) return found
  const meant = await find(readTopic(words, listDeskNames(services.desks)))
  return listNumbered(meant.digest).length > 0 ? meant : found
}

/** The same wish again brings what was left out: this time's stories are known by then. */
function again(topic: Topic | null): string {
  if (topic === null) return '/news'
  return `/news ${spellTopic(topic)}`
}

/** Says how far reading has come, and offers the nearest thing that may help. */
function nothingFound(context: CommandContext, digest: Digest, topic: Topic | null): Reply {
  const { chat, person, t, services } = context
  const { language, timeZone } = chat.settings
  const phrasing = { t, language, timeZone, now: digest.at }
  const footer = { kind: 'text' as const, spans: phraseCoverage(digest.coverage, phrasing) }
  const all = button(t('button-all-news'), '/news')
  const topics = button(t('button-topics'), '/topics')
  if (topic === null) {
    const said = instruct(t(digest.coverage.sources === 0 ? 'no-sources' : 'no-news'))
    const setup = person.admin ? button(t('button-setup'), '/setup') : null
    const sources = button(t('button-sources'), '/sources')
    return replyWith(context, [said, footer], [setup, sources, button(t('button-help'), '/help')])
  }
  const name = nameTopic(topic, services.desks, language)
  const said = sentence(t('no-news-on', { topic: name, kind: topic.kind }))
  if (topic.kind !== 'words') return replyWith(context, [said, footer], [all, topics])
  const labels = services.desks.map((desk) => desk.labels[language] ?? desk.id)
  const near = nearest(foldWord(topic.words), labels.map(foldWord))
  const meant = near === null ? null : button(t('button-meant', { name: near }), `/news ${near}`)
  const search = button(t('button-search-for', { words: topic.words }), `/search ${topic.words}`)
  return replyWith(context, [said, footer], [meant, search, all])
}
