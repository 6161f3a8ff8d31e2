import type { Message } from 'grammy/types'
import { writeChatId } from './address.ts'
import type { ToldTopic } from './known-chats.ts'
import type { MeetMeans } from './meet-means.ts'
import { moveChat } from './move-chat.ts'

/**
 * Learns what a message tells of its chat: its name, its topics, who came and went, that it moved. True: that was all
 * there is to it, nobody said anything.
 */
export async function heedServiceMessage(message: Message, means: MeetMeans): Promise<boolean> {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message
  if (to !== undefined) await moveChat(chat.id, to, means)
  if (from !== undefined) await moveChat(from, chat.id, means)
  // What a chat that moved away tells is of the past.
  if (to !== undefined) return true
  const topic = topicOf(message)
  const hasLeft = message.left_chat_member?.id === means.botId
  if (!hasLeft) await means.knownChats.note(chat, topic === null ? {} : { topic })
  if (message.forum_topic_reopened !== undefined) await resumeTopic(message, means)
  if (isComingOrGoing(message)) means.members.forget(chat.id)
  return serviceFields.some((field) => message[field] !== undefined)
}

/** Nobody can ask which topics there are: their names come with what is said in them. */
function topicOf(message: Message): ToldTopic | null {
  const { message_thread_id: threadId, is_topic_message: isTopic } = message
  if (threadId === undefined || isTopic !== true) return null
  const made = message.forum_topic_created
  if (made !== undefined) return { threadId, name: made.name, original: true }
  const renamed = message.forum_topic_edited?.name
  if (renamed !== undefined) return { threadId, name: renamed }
  // Whatever answers nothing else in a topic answers the message that made it.
  const root = message.reply_to_message?.forum_topic_created
  return root === undefined ? null : { threadId, name: root.name, original: true }
}

async function resumeTopic({ chat, message_thread_id: threadId }: Message, means: MeetMeans) {
  if (threadId === undefined) return
  const id = writeChatId({ chatId: chat.id, threadId })
  const paused = (await means.places.getPlaces([id])).get(id)?.paused
  if (paused?.why === 'refused') await means.places.resume(id)
}

function isComingOrGoing(message: Message): boolean {
  return message.new_chat_members !== undefined || message.left_chat_member !== undefined
}

/** https://core.telegram.org/bots/api#message: those that stand for nothing said. */
const serviceFields = [
  'migrate_from_chat_id',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'general_forum_topic_hidden',
  'general_forum_topic_unhidden',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'new_chat_members',
  'left_chat_member',
  'group_chat_created',
  'supergroup_chat_created',
  'channel_chat_created',
  'pinned_message',
] as const satisfies readonly (keyof Message)[]
