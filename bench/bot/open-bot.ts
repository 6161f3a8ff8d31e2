import { loadSettings } from '../../config/load-settings.ts'
import { loadTopics } from '../../config/load-topics.ts'
import { systemClock } from '../../src/adapters/clock/system-clock.ts'
import { type Bot, connectBot } from '../../src/connect-bot.ts'

/** The bot over the store and the settings that the environment names, as `src/main.ts` connects it. */
export function openBot(): Promise<Bot> {
  const { settings } = loadSettings(process.env)
  return connectBot({
    settings,
    desks: loadTopics(settings.topics),
    databasePath: settings.databaseUrl,
    version: 'bench',
    clock: systemClock,
  })
}
