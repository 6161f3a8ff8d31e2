/** Why the bot cannot work on Telegram, in plain words with the cure; never a token. Trying again does not help. */
export class TelegramProblem extends Error {
  override readonly name = 'TelegramProblem'
}

/** Telegram does not know the bot by this token. */
export function tokenRefused(): TelegramProblem {
  return new TelegramProblem(
    'Telegram does not accept TELEGRAM_TOKEN. Copy it whole: write to @BotFather on Telegram, /mybots, your bot, API Token.',
  )
}
