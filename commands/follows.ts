import type { Target } from '../src/chat/choose-target.ts'
import { chooseTarget } from '../src/chat/choose-target.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { placeWords } from '../src/chat/place-words.ts'
import { spellTopic } from '../src/chat/read-topic.ts'
import { button, heading, instruct, replyWith } from '../src/chat/reply.ts'
import type { Block, Button, MenuItem } from '../src/delivery/message.ts'
import { nameTopic } from '../src/delivery/name-topic.ts'
import type { Follow } from '../src/topic/follow.ts'
import { phraseBrief } from './follow/propose-follow.ts'
import { wantsOf } from './follow/wish.ts'

/** A page of follows: each is looked up in the news to tell what it brings. */
const pageSize = 5

/** What the asker follows, and what the chat does, with what each brings. */
export const follows = defineCommand({
  name: 'follows',
  aliases: ['subscriptions'],
  options: {
    page: { kind: 'number', min: 1, max: 40, named: true },
    // A number in the list, not a page: it is shown with those around it.
    follow: { kind: 'number', min: 1, max: 999, internal: true },
  },
  allowed: 'anyone',
  elsewhere: true,
  personal: true,
  examples: ['/follows', '/follows page:2'],
  async run(context): Promise<Reply> {
    const { chat, person, t, options, numbering, memoryId } = context
    const own =
      chat.shared && person.privateChatId === undefined ? null : await chooseTarget(context, 'me')
    const mine = own === null ? null : await readList(own, context)
    const everyones: Target = { chatId: chat.id, settings: chat.settings, everyone: true }
    const ours = chat.shared ? await readList(everyones, context) : null
    const pages = Math.ceil(Math.max(countOf(mine), countOf(ours), 1) / pageSize)
    const asked = options.page ?? Math.ceil((options.follow ?? 1) / pageSize)
    const page = Math.min(asked, pages)
    const minePage = pageOf(mine, page)
    const oursPage = pageOf(ours, page)
    const listed = [...minePage, ...oursPage]
    numbering.rememberFollows(
      memoryId,
      listed.map(({ follow: { id }, target: { everyone } }) => ({ id, everyone })),
    )
    return replyWith(
      context,
      [
        ...(await section('follows-title', minePage, context)),
        ...(await section('follows-title-everyone', oursPage, context)),
        listed.length === 0 ? instruct(t('follows-none')) : instruct(t('follows-hint'), 'quiet'),
      ],
      [
        page < pages ? button(t('button-next-page'), `/follows page:${page + 1}`) : null,
        button(t('button-topics'), '/topics'),
      ],
    )
  },
})

interface Listed {
  readonly follow: Follow
  readonly target: Target
}

async function readList(target: Target, { services }: CommandContext): Promise<readonly Listed[]> {
  const stored = await services.follows.listFollows(target.chatId)
  return stored.map((follow) => ({ follow, target }))
}

function countOf(list: readonly Listed[] | null): number {
  return list?.length ?? 0
}

function pageOf(list: readonly Listed[] | null, page: number): readonly Listed[] {
  return list?.slice((page - 1) * pageSize, page * pageSize) ?? []
}

async function section(
  title: string,
  listed: readonly Listed[],
  context: CommandContext,
): Promise<readonly Block[]> {
  if (listed.length === 0) return []
  const items = await Promise.all(
    listed.map(({ follow, target }) => describe(follow, target, context)),
  )
  return [heading(context.t(title, placeWords(context.chat))), { kind: 'menu', items }]
}

async function describe(
  follow: Follow,
  { chatId, settings, everyone }: Target,
  context: CommandContext,
): Promise<MenuItem> {
  const { person, t, services } = context
  const { readingLanguages: languages, hiddenWords } = settings
  const { topic } = follow
  const forecast = await services.news.forecast({ chatId, topics: [topic], languages, hiddenWords })
  const brings = [t('follow-wants', { wants: wantsOf(follow) }), phraseBrief(forecast, t)]
  const mayRemove = !everyone || person.admin
  const scope = everyone ? ' for:chat' : ''
  const remove: Button = {
    label: t('button-unfollow'),
    command: `/unfollow id:${follow.id}${scope}`,
  }
  const open = topic.kind === 'story' ? `/story #${topic.storyId}` : `/news ${spellTopic(topic)}`
  return {
    spans: [{ text: await titleOf(follow, context) }],
    aside: [{ text: brings.join(' · '), style: 'quiet' }],
    button: { label: t('button-open'), command: open },
    ...(mayRemove ? { also: remove } : {}),
  }
}

/** A story is called by its headline: its number alone says nothing. */
async function titleOf({ topic }: Follow, { chat, services }: CommandContext): Promise<string> {
  const name = nameTopic(topic, services.desks, chat.settings.language)
  if (topic.kind !== 'story') return name
  const brief = await services.news.brief(topic.storyId, chat.id)
  return brief === null ? name : `${name} ${brief.headline.text}`
}
