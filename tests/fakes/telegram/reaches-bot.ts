import type { FakeChat, FakeMessage, TelegramState } from './state.ts'

/**
 * Whether the bot is told of a message: not of its own but for service messages of its pins and topics, in
 * groups with privacy mode only of what is meant for it, and of nothing where it is no member
 * (https://core.telegram.org/bots/features#privacy-mode, https://core.telegram.org/bots/faq#what-messages-will-my-bot-get;
 * a mention alone does not pass privacy mode).
 */
export function reachesBot(state: TelegramState, chat: FakeChat, message: FakeMessage): boolean {
  const isOwn = message.authorId === state.botId
  if (isOwn) return message.service !== null && isToldToItsMaker(message.service)
  if (chat.type === 'private') return !chat.blockedBot
  if (message.service !== null && 'left_chat_member' in message.service) {
    if (message.service.left_chat_member === state.botId) return true
  }
  if (!isInChat(state, chat)) return false
  if (chat.type === 'channel' || message.service !== null) return true
  if (state.users.get(message.authorId)?.isBot === true) return false
  const isAdmin = chat.members.get(state.botId)?.status === 'administrator'
  return !state.settings.privacy || isAdmin || isMeantForBot(state, message)
}

/** Whether the bot is in a group or channel now. */
export function isInChat(state: TelegramState, chat: FakeChat): boolean {
  const status = chat.members.get(state.botId)?.status
  return status === 'administrator' || status === 'member' || status === 'restricted'
}

function isToldToItsMaker(service: object): boolean {
  return [
    'pinned_message',
    'new_chat_title',
    'left_chat_member',
    'forum_topic_created',
    'forum_topic_edited',
    'forum_topic_closed',
    'forum_topic_reopened',
  ].some((field) => field in service)
}

/** A command for it, a reply to it or to what was meant for it, or sent through it. */
function isMeantForBot(state: TelegramState, message: FakeMessage): boolean {
  if (message.viaBotId === state.botId) return true
  if (isCommandFor(state, message)) return true
  if (message.replyToId === null) return false
  const target = state.message(message.chatId, message.replyToId)
  return target !== undefined && (target.authorId === state.botId || isMeantForBot(state, target))
}

/** `/x@bot`, or `/x` unless another bot was the last to write here. */
function isCommandFor(state: TelegramState, { text, entities, id, chatId }: FakeMessage): boolean {
  const commands = entities
    .filter(({ type }) => type === 'bot_command')
    .map(({ offset, length }) => text.slice(offset, offset + length))
  return commands.some((command) => {
    const [, name] = command.split('@')
    if (name !== undefined) return name.toLowerCase() === state.settings.username.toLowerCase()
    const lastBot = state.messages
      .get(chatId)
      ?.findLast((each) => each.id < id && state.users.get(each.authorId)?.isBot === true)
    return lastBot === undefined || lastBot.authorId === state.botId
  })
}
