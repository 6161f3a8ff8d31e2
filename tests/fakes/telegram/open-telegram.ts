import { Api, GrammyError } from 'grammy'
import { onTestFinished } from 'vitest'
import { type FakeTelegram, startTelegram, type TelegramOptions } from './start-telegram.ts'

/** A Telegram for one test, with the real client of its bot. */
export async function openTelegram(
  options: TelegramOptions = {},
): Promise<FakeTelegram & { readonly api: Api }> {
  const telegram = await startTelegram(options)
  onTestFinished(() => telegram.close())
  const api = new Api(telegram.token, { apiRoot: telegram.url, timeoutSeconds: 20 })
  return Object.assign(telegram, { api })
}

/** What a call is refused with: code and description; '' where it is not. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return ''
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`
    throw error
  }
}
