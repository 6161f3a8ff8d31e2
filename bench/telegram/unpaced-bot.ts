import { once } from 'node:events'
import { commands } from '../../commands/index.ts'
import { createTelegramMessenger } from '../../src/adapters/telegram/deliver-to-telegram.ts'
import { openTelegram } from '../../src/adapters/telegram/open-telegram.ts'
import { composeWelcome } from '../../src/chat/compose-welcome.ts'
import { Ingest } from '../../src/run-ingest.ts'
import { openBot } from '../bot/open-bot.ts'

// The bot as `src/main.ts` runs it, but that its answers wait for no ceiling of Telegram's: what is left is its own time.

const bot = await openBot()
const { settings, catalogue, desks, clock, log, conversation, places } = bot
const { communities, notes } = bot.database
const { telegramToken: token, telegramApiRoot: apiRoot, roles } = settings
const shared = { token, apiRoot, catalogue, desks, notes, clock, log }
const stop = new AbortController()
const { signal } = stop
process.once('SIGTERM', () => stop.abort())
await bot.news.trending({ chatId: '', languages: settings.readingLanguages, limit: 1 })
const messenger = createTelegramMessenger(shared)
const welcome = composeWelcome
const open = { conversation, commands, places, communities, messenger, welcome, signal }
const chat = await openTelegram({ ...shared, ...open })
const ingest = new Ingest(bot, signal)
const reading = roles.includes('ingest')
  ? ingest.start().then(() => ingest.runUntilStopped())
  : null
log.info('started', {})
if (!signal.aborted) await once(signal, 'abort')
await chat.stop()
await reading
await messenger.close()
await bot.close()
