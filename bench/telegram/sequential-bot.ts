import { Bot } from 'grammy'
import { commands } from '../../commands/index.ts'
import { createAnswerMeans } from '../../src/adapters/telegram/answer-means.ts'
import { answerUpdate } from '../../src/adapters/telegram/answer-update.ts'
import { createAnswerApi } from '../../src/adapters/telegram/create-answer-api.ts'
import { createKnownChats } from '../../src/adapters/telegram/create-known-chats.ts'
import { createTelegramMessenger } from '../../src/adapters/telegram/deliver-to-telegram.ts'
import { createMemberReader } from '../../src/adapters/telegram/read-member.ts'
import { composeWelcome } from '../../src/chat/compose-welcome.ts'
import { openBot } from '../bot/open-bot.ts'

// The same answers in grammY's own loop, which works on one update after the other, to be measured beside ours.

const bot = await openBot()
const { settings, catalogue, desks, clock, log, conversation } = bot
const { places, communities, notes } = bot.database
const { telegramToken: token, telegramApiRoot: apiRoot } = settings
const shared = { token, apiRoot, catalogue, desks, notes, clock, log }
const api = createAnswerApi(shared)
const me = await api.getMe()
const messenger = createTelegramMessenger(shared)
const { now } = clock
const { read: readMember } = createMemberReader({ api, now })
const means = createAnswerMeans({
  ...shared,
  conversation,
  commands,
  places,
  communities,
  messenger,
  welcome: composeWelcome,
  api,
  me,
  knownChats: createKnownChats({ api, notes, botId: me.id, readMember, now, log }),
  readMember,
})
const loop = new Bot(token, { botInfo: me, client: { apiRoot } })
loop.use(({ update }) => answerUpdate(update, means))
process.once('SIGTERM', () => void loop.stop())
await bot.news.trending({ chatId: '', languages: settings.readingLanguages, limit: 1 })
await loop.start({ onStart: () => log.info('started', {}) })
await messenger.close()
await bot.close()
