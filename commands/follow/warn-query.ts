import type { CommandContext } from '../../src/chat/command.ts'
import { sentence } from '../../src/chat/reply.ts'
import { foldWord } from '../../src/chat/vocabulary.ts'
import type { Block, Button } from '../../src/delivery/message.ts'
import type { Query } from '../../src/topic/query.ts'
import { queryOf } from '../../src/topic/query-of.ts'
import type { Topic } from '../../src/topic/topic.ts'
import { lineFor, type Wish } from './wish.ts'

/** What makes a topic bring nothing, or another thing than was meant; said before it is saved. */
export interface QueryWarning {
  readonly blocks: readonly Block[]
  readonly buttons: readonly Button[]
}

/** "or" between words is part of their name unless it is written as an operator; a publisher may be unknown here. */
export async function warnOfQuery(wish: Wish, context: Context): Promise<QueryWarning> {
  const { t } = context
  const unknown = await unknownPublishers(wish.topic, context)
  const either = eitherOf(wish.topic)
  const warnings = [
    ...unknown.map((name) => t('follow-unknown-source', { name })),
    ...(either === null ? [] : [t('follow-or', { query: either })]),
  ]
  const query: Topic | null = either === null ? null : { kind: 'query', query: either }
  return {
    blocks: warnings.map((text) => sentence(text, 'warning')),
    buttons:
      query === null || either === null
        ? []
        : [{ label: either, command: lineFor({ ...wish, topic: query }) }],
  }
}

type Context = Pick<CommandContext, 'chat' | 't' | 'services'>

/** The words as a query of alternatives, where an "or" stands between them. */
function eitherOf(topic: Topic): string | null {
  if (topic.kind !== 'words') return null
  const parts = topic.words.split(/\s+(?:or|או)\s+/iu)
  if (parts.length < 2) return null
  return parts.map((part) => (part.includes(' ') ? `"${part}"` : part)).join(' OR ')
}

async function unknownPublishers(
  topic: Topic,
  { chat, services }: Context,
): Promise<readonly string[]> {
  const query = queryOf(topic)
  const named = query === null ? [] : sourcesIn(query)
  if (named.length === 0) return []
  const feeds = await services.feeds.listFeeds(chat.id)
  const known = feeds.flatMap(({ publisher: { id, name } }) => [foldWord(id), foldWord(name)])
  return named.filter((name) => !known.some((each) => each.includes(foldWord(name))))
}

function sourcesIn(query: Query): readonly string[] {
  if (query.kind === 'all' || query.kind === 'any') return query.parts.flatMap(sourcesIn)
  return query.kind === 'source' ? [query.source] : []
}
