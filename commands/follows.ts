import type { Target } from '../src/chat/choose-target.ts'
import { chooseTarget } from '../src/chat/choose-target.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { spellTopic } from '../src/chat/read-topic.ts'
import { button, heading, replyWith, sentence } from '../src/chat/reply.ts'
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
  options: { page: { kind: 'number', min: 1, max: 40 } },
  allowed: 'anyone',
  examples: ['/follows', '/follows 2'],
  async run(context): Promise<Reply> {
    const { chat, person, t } = context
    const page = context.options.page ?? 1
    const own =
      chat.shared && person.privateChatId === undefined ? null : await chooseTarget(context, 'me')
    const mine = own === null ? none : await listPage(own, page, context)
    const everyones: Target = { chatId: chat.id, settings: chat.settings, everyone: true }
    const ours = chat.shared ? await listPage(everyones, page, context) : none
    const more = mine.more || ours.more
    return replyWith(
      context,
      [
        ...section(t('follows-title'), mine.items),
        ...section(t('follows-title-everyone'), ours.items),
        ...(mine.items.length + ours.items.length === 0
          ? [sentence(t('follows-none'))]
          : [sentence(t('follows-hint'), 'quiet')]),
      ],
      [
        more ? button(t('button-next-page'), `/follows ${page + 1}`) : null,
        button(t('button-topics'), '/topics'),
      ],
    )
  },
})

interface Page {
  readonly items: readonly MenuItem[]
  readonly more: boolean
}

const none: Page = { items: [], more: false }

async function listPage(target: Target, page: number, context: CommandContext): Promise<Page> {
  const all = await context.services.follows.listFollows(target.chatId)
  const start = (page - 1) * pageSize
  const shown = all.slice(start, start + pageSize)
  const items = await Promise.all(shown.map((each) => describe(each, target, context)))
  return { items, more: all.length > start + pageSize }
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

function section(title: string, items: readonly MenuItem[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(title), { kind: 'menu', items }]
}
