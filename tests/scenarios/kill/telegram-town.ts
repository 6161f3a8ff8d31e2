import { personIdOf, writeChatId } from '../../../src/adapters/telegram/address.ts'
import { addMessage } from '../../fakes/telegram/add-message.ts'
import { allRights } from '../../fakes/telegram/make-chats.ts'
import type { FakeTelegram } from '../../fakes/telegram/start-telegram.ts'
import type { FakeChat } from '../../fakes/telegram/state.ts'
import { writeKeyMark } from './key-mark.ts'
import type { EarlierPost } from './kill-story.ts'

/** Chat ids of a group's topics, of other groups, a channel and people. */
export interface TelegramTown {
  readonly chats: Readonly<Record<ChatName, string>>
  /** It shows the story that is corrected. */
  readonly earlier: EarlierPost
}

const topics = ['card', 'living', 'stories'] as const
const people = ['alert', 'quiet', 'creator', 'alone'] as const

type ChatName =
  | (typeof topics)[number]
  | (typeof people)[number]
  | 'channel'
  | 'approved'
  | 'moderators'
  | 'earlier'

/** Builds it: always with the same ids, so that one prepared file fits every town. */
export function openTelegramTown({ world, state, botId }: FakeTelegram): TelegramTown {
  const forum = world.makeGroup({ title: 'Harbour', topics, bot: allRights })
  const groupNamed = (title: string) => world.makeGroup({ title, bot: 'member' })
  const inTopic = (name: (typeof topics)[number]) => placeOf(forum, world.topicOf(forum, name).id)
  const meet = (firstName: string) => {
    const { id, chat } = world.makeUser({ firstName })
    chat.started = true
    return personIdOf(id)
  }
  const yesterday = groupNamed('Earlier')
  const key = 'earlier:telegram'
  const post = addMessage(state, yesterday, {
    authorId: botId,
    text: `Velm bridge reopens\n${writeKeyMark(key)}`,
  })
  const chats = {
    channel: placeOf(world.makeChannel({ title: 'Velm News', bot: allRights })),
    card: inTopic('card'),
    living: inTopic('living'),
    stories: inTopic('stories'),
    approved: placeOf(groupNamed('Approved')),
    moderators: placeOf(groupNamed('Moderators')),
    earlier: placeOf(yesterday),
    alert: meet('Alert'),
    quiet: meet('Quiet'),
    creator: meet('Creator'),
    alone: meet('Alone'),
  }
  const earlier = { key, platform: 'telegram', chatId: chats.earlier, messageId: `${post.id}` }
  return { chats, earlier }
}

function placeOf({ id }: FakeChat, threadId: number | null = null): string {
  return writeChatId({ chatId: id, threadId })
}
