import { loadSettings } from '../../config/load-settings.ts'
import { systemClock } from '../../src/adapters/clock/system-clock.ts'
import { connectBot } from '../../src/connect-bot.ts'
import { Ingest, loadSources } from '../../src/run-ingest.ts'

// A process of its own, for kill.test.ts: reads the list at argv[3] into the file at argv[2].
const [, , databasePath = '', opml = ''] = process.argv
const { settings } = loadSettings({ LOG_LEVEL: 'silent', ALLOW_PRIVATE_HOSTS: '127.0.0.1' })
const bot = await connectBot({
  settings,
  desks: [],
  databasePath,
  version: 'test',
  clock: systemClock,
})
const ingest = new Ingest(bot, new AbortController().signal, (done) => process.send?.(done))
await ingest.restore()
await loadSources(bot, opml)
await ingest.runOnce()
await bot.close()
process.disconnect?.()
