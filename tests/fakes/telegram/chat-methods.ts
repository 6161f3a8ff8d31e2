import { z } from 'zod'
import { badRequest, refusal } from './api-error.ts'
import { changeMember } from './change-member.ts'
import { describeBot, describeFullChat, describeMember } from './describe-chat.ts'
import { describeMessage } from './describe-message.ts'
import { findChat } from './find-chat.ts'
import type { UpdatePolls } from './get-updates.ts'
import type { Methods } from './methods.ts'
import type { FakeChat, FakeFile, TelegramState } from './state.ts'

const chatId = z.union([z.int(), z.string()])
const ofChat = z.object({ chat_id: chatId })
const ofMember = z.object({ chat_id: chatId, user_id: z.int() })
const ofAdmins = z.object({ chat_id: chatId, return_bots: z.boolean().default(false) })
const ofFile = z.object({ file_id: z.string() })
const ofWebhook = z.object({ drop_pending_updates: z.boolean().default(false) })

/** Larger files cannot be downloaded by bots (https://core.telegram.org/bots/api#getfile). */
const largestDownload = 20 * 1024 * 1024

/** Methods that ask about the bot, chats, members and files, and polling. */
export function chatMethods(state: TelegramState, polls: UpdatePolls): Methods {
  return {
    getMe: () => describeBot(state),
    getUpdates: (call) => polls.getUpdates(call),
    deleteWebhook: ({ params }) =>
      polls.setWebhook('', ofWebhook.parse(params).drop_pending_updates),
    getWebhookInfo: () => ({
      url: state.webhookUrl,
      has_custom_certificate: false,
      pending_update_count: state.updates.pending,
      ...(state.updates.allowed === null ? {} : { allowed_updates: state.updates.allowed }),
    }),
    getChat: ({ params }) => {
      const chat = findChat(state, ofChat.parse(params).chat_id, 'read')
      const pinned = state.message(chat.id, chat.pinnedIds[0] ?? 0)
      const described =
        pinned === undefined ? null : describeMessage(state, pinned, { withReply: false })
      return describeFullChat(state, chat, described)
    },
    getChatMember: ({ params }) => getChatMember(state, ofMember.parse(params)),
    getChatMemberCount: ({ params }) => {
      const { members } = findForMembers(state, ofChat.parse(params).chat_id)
      return [...members.values()].filter(({ status }) => status !== 'left' && status !== 'kicked')
        .length
    },
    getChatAdministrators: ({ params }) => getAdministrators(state, ofAdmins.parse(params)),
    leaveChat: ({ params }) => {
      const chat = findForMembers(state, ofChat.parse(params).chat_id)
      if (chat.type === 'private')
        throw badRequest("chat member status can't be changed in private chats")
      changeMember(state, chat, state.botId, { status: 'left' }, state.botId)
      return true
    },
    getFile: ({ params }) => describeFile(findFile(state, ofFile.parse(params).file_id)),
  }
}

/** In a private chat both are members; somebody unknown is `left` unless no such person exists. */
function getChatMember(
  state: TelegramState,
  { chat_id, user_id }: z.infer<typeof ofMember>,
): object {
  const chat =
    user_id === state.botId ? findChat(state, chat_id, 'read') : findForMembers(state, chat_id)
  if (!state.users.has(user_id)) throw refusal(400, 'PARTICIPANT_ID_INVALID')
  if (chat.type === 'private') {
    if (user_id !== chat.id && user_id !== state.botId) throw refusal(400, 'member not found')
    return describeMember(state, chat, { ...state.memberOf(chat, user_id), status: 'member' })
  }
  const isAdmin = state.memberOf(chat, state.botId).status === 'administrator'
  if (chat.type === 'channel' && !isAdmin && user_id !== state.botId)
    throw refusal(400, 'CHAT_ADMIN_REQUIRED')
  return describeMember(state, chat, state.memberOf(chat, user_id))
}

/** Other bots are left out unless asked for. */
function getAdministrators(
  state: TelegramState,
  { chat_id, return_bots: withBots }: z.infer<typeof ofAdmins>,
): readonly object[] {
  const chat = findForMembers(state, chat_id)
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat')
  return [...chat.members.values()]
    .filter(({ status }) => status === 'creator' || status === 'administrator')
    .filter(
      ({ userId }) => withBots || userId === state.botId || state.users.get(userId)?.isBot !== true,
    )
    .map((member) => describeMember(state, chat, member))
}

/** Members of a group that has moved or is left cannot be read. */
function findForMembers(state: TelegramState, id: number | string): FakeChat {
  const chat = findChat(state, id, 'read')
  return chat.type === 'group' ? findChat(state, id, 'edit') : chat
}

function findFile(state: TelegramState, fileId: string): FakeFile {
  const file = state.files.get(fileId)
  if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable')
  if (file.bytes.byteLength > largestDownload) throw refusal(400, 'file is too big')
  return file
}

function describeFile({ id, uniqueId, bytes, path }: FakeFile): object {
  return { file_id: id, file_unique_id: uniqueId, file_size: bytes.byteLength, file_path: path }
}
