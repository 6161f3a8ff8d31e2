import { ChatProblem } from '../src/chat/chat-problem.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { asChange, button, replyWith, sentence } from '../src/chat/reply.ts'
import { shortenEcho } from '../src/chat/shorten-echo.ts'
import type { Feed } from '../src/feed/feed.ts'
import { describeCheck } from './sources/describe-check.ts'
import { listSources } from './sources/list-sources.ts'

/** Where the news comes from: list, add, remove, check, OPML in and out. */
export const sources = defineCommand({
  name: 'sources',
  aliases: ['feeds'],
  options: {
    action: {
      kind: 'choice',
      choices: ['list', 'add', 'remove', 'check', 'import', 'export'],
      uses: {
        list: ['source'],
        add: ['source'],
        remove: ['source'],
        check: ['source'],
        import: ['file'],
        export: [],
      },
      needs: { add: ['source'], remove: ['source'], import: ['file'] },
    },
    source: { kind: 'source', rest: true },
    file: { kind: 'document', named: true },
  },
  allowed: 'admins',
  elsewhere: true,
  examples: [
    '/sources',
    '/sources add https://velmcourier.example/feed.xml',
    '/sources remove 31',
    '/sources check',
    '/sources import my-feeds.opml',
    '/sources export',
  ],
  async run(context) {
    const { action, source, file } = context.options
    switch (action) {
      case 'add':
        return addSource(context, needed(source, 'problem-source-address'))
      case 'remove':
        return removeSource(context, needed(source, 'problem-source-which'))
      case 'check':
        return checkSources(context, source)
      case 'import':
        return importSources(context, needed(file ?? source, 'problem-document-which'))
      case 'export':
        return exportSources(context, source)
      case 'list':
      case null:
        break
    }
    return listSources(context, source)
  },
})

function needed(value: string | null, problem: string): string {
  if (value !== null) return value
  throw new ChatProblem(problem, {}, [{ label: 'button-sources', command: '/sources' }])
}

async function addSource(context: CommandContext, url: string): Promise<Reply> {
  const { chat, services, t } = context
  const added = await services.sources.add(url, chat.id)
  if (added.outcome === 'full') throw new ChatProblem('problem-sources-full', { most: added.limit })
  const told = describeCheck(added.check, context)
  if (added.outcome === 'failed') return replyWith(context, [told])
  const { feedId } = added
  const own = (await services.feeds.listFeeds(chat.id)).some(
    ({ id, addedBy }) => id === feedId && addedBy === chat.id,
  )
  const mayRemove = own || added.outcome === 'added'
  const said = sentence(t(added.outcome === 'added' ? 'sources-added' : 'sources-known'))
  const reply = replyWith(
    context,
    [said, told],
    [
      button(t('button-news'), '/news'),
      mayRemove ? button(t('button-remove'), `/sources remove ${feedId}`) : null,
    ],
  )
  return added.outcome === 'added' ? asChange(reply) : reply
}

async function removeSource(context: CommandContext, named: string): Promise<Reply> {
  const { chat, services, t } = context
  const feed = findFeed(await services.feeds.listFeeds(chat.id), named)
  if (feed === null) throw new ChatProblem('problem-no-such-source', { typed: named }, listCure)
  const values = { name: feed.title === '' ? feed.publisher.name : feed.title }
  // The operator's list is read again at each start: removing from it here would not last.
  const removed = await services.feeds.removeFeed(feed.id, chat.id)
  if (!removed) throw new ChatProblem('problem-operators-source', values, listCure)
  const undo = button(t('button-add-again'), `/sources add ${feed.url}`)
  const list = button(t('button-sources'), '/sources')
  return asChange(replyWith(context, [sentence(t('sources-removed', values))], [undo, list]))
}

const listCure = [{ label: 'button-sources', command: '/sources' }]

/** By its number in the list, its address, or words of its name when only one has them. */
function findFeed(feeds: readonly Feed[], named: string): Feed | null {
  const wanted = named.toLowerCase()
  const exact = feeds.find(
    (feed) => String(feed.id) === wanted.replace(/^#/u, '') || feed.url === named,
  )
  if (exact !== undefined) return exact
  const similar = feeds.filter((feed) =>
    `${feed.title} ${feed.publisher.name}`.toLowerCase().includes(wanted),
  )
  return similar.length === 1 ? (similar[0] ?? null) : null
}

async function checkSources(context: CommandContext, named: string | null): Promise<Reply> {
  const { chat, services, t } = context
  const feeds = await services.feeds.listFeeds(chat.id)
  const known = named === null ? null : findFeed(feeds, named)
  const urls = named === null ? feeds.map((feed) => feed.url) : [known?.url ?? named]
  const checks = await services.sources.check(urls)
  const failed = checks.filter((check) => !check.ok)
  const list = button(t('button-sources'), '/sources')
  if (named !== null) {
    const add =
      known === null && failed.length === 0
        ? button(t('button-add'), `/sources add ${named}`)
        : null
    return replyWith(
      context,
      checks.map((check) => describeCheck(check, context)),
      [add, list],
    )
  }
  const good = checks.length - failed.length
  const said = sentence(t('sources-checked', { good, count: checks.length }))
  return replyWith(context, [said, ...failed.map((check) => describeCheck(check, context))], [list])
}

async function importSources(context: CommandContext, named: string): Promise<Reply> {
  const { chat, services, t } = context
  const opened = await context.openDocument(named)
  const name = shortenEcho(opened?.name ?? named)
  if (opened === null) throw new ChatProblem('problem-no-document', { name })
  if ('unread' in opened) throw new ChatProblem(`problem-document-${opened.unread}`, { name })
  const result = await services.sources.importOpml(opened.text, chat.id).catch(() => {
    throw new ChatProblem('problem-not-opml', { name })
  })
  const said = sentence(t('sources-imported', { ...result }))
  const reply = replyWith(
    context,
    [said],
    [button(t('button-sources'), '/sources'), button(t('button-news'), '/news')],
  )
  return result.added > 0 ? asChange(reply) : reply
}

async function exportSources(context: CommandContext, named: string | null): Promise<Reply> {
  const { chat, services, saveDocument, t } = context
  const text = await services.sources.exportOpml(chat.id)
  // Where files cannot be saved, the platform sends it under our name.
  if (named === null || saveDocument === null)
    return replyWith(context, [{ kind: 'file', name: 'dateline-sources.opml', text }])
  const saved = await saveDocument(named, text)
  const name = shortenEcho(named)
  return replyWith(context, [sentence(t(saved ? 'file-saved-as' : 'file-not-saved', { name }))])
}
