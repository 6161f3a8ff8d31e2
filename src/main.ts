import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LoadedSettings, SettingsProblem } from '../config/load-settings.ts'
import { helpText, readArguments } from '../config/read-arguments.ts'
import { ShiftedClock } from './adapters/clock/shifted-clock.ts'
import { systemClock } from './adapters/clock/system-clock.ts'
import { DatabaseError } from './adapters/database/database-error.ts'
import { DiscordProblem } from './adapters/discord/discord-problem.ts'
import { TelegramProblem } from './adapters/telegram/telegram-problem.ts'
import { type Bot, connectBot } from './connect-bot.ts'
import { runBot } from './run-bot.ts'
import { checkStart } from './run-check.ts'
import { runDemo } from './run-demo.ts'
import { printInvite } from './run-invite.ts'
import { drawPreview } from './run-preview.ts'
import { runTerminal } from './run-terminal.ts'

// Start here: read the settings, connect the parts, stop them cleanly.

const version = readVersion()

async function main(): Promise<void> {
  // What the environment has set already stays.
  if (existsSync('.env')) process.loadEnvFile('.env')
  const wanted = readArguments(process.argv.slice(2))
  if (wanted.help) return print(helpText(version))
  if (wanted.version) return print(`${version}\n`)
  if (wanted.checkConfig) return checkSettings(wanted.config)
  const { loaded, desks, aliases } = checkStart(process.env, wanted.config)
  const { settings } = loaded
  const options = { settings, desks, aliases, version }
  if (wanted.invite !== null) return printInvite(wanted.invite, settings, print)
  if (wanted.preview !== null) return drawPreview(wanted.preview, options, print)
  const talks = settings.discordToken !== '' || settings.telegramToken !== ''
  if (!talks && !wanted.terminal && !isDemo(loaded)) throw new SettingsProblem([noPlatform])
  if (wanted.terminal || talks) {
    const databasePath = databasePathOf(loaded)
    const bot = await connectBot({ ...options, databasePath, clock: systemClock })
    return run(bot, (stop) => (wanted.terminal ? runTerminal(bot, stop) : runBot(bot, stop)))
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-sample-'))
  try {
    const clock = new ShiftedClock()
    const sample = {
      ...settings,
      allowPrivateHosts: ['127.0.0.1'],
      logLevel: sampleLogLevel(loaded),
    }
    const bot = await connectBot({
      ...options,
      settings: sample,
      databasePath: join(folder, 'sample.db'),
      clock,
    })
    await run(bot, (stop) => runDemo(bot, clock, stop))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Says all that is wrong, or that nothing is. */
function checkSettings(config: string | null): void {
  try {
    const { loaded } = checkStart(process.env, config)
    print(`The settings are in order: ${loaded.file ?? 'defaults and environment'}.\n`)
  } catch (error) {
    if (!(error instanceof SettingsProblem)) throw error
    process.stderr.write(`The settings are not in order:\n${listProblems(error)}`)
    process.exitCode = 1
  }
}

function listProblems({ problems }: SettingsProblem): string {
  return problems.map((problem) => `  • ${problem}\n`).join('')
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs until the work ends; a signal asks it to, and what is in hand is finished or left as due. A second one of any kind
 * ends the process as it would any other: whoever sends it does not wish to wait.
 */
async function run(bot: Bot, work: (stop: AbortController) => Promise<void>): Promise<void> {
  const stop = new AbortController()
  const end = (by: NodeJS.Signals): void => {
    for (const signal of endings) process.removeListener(signal, end)
    bot.log.info('stopping', { by })
    stop.abort()
  }
  for (const signal of endings) process.on(signal, end)
  try {
    await work(stop)
  } finally {
    stop.abort()
    await bot.close()
  }
}

/** The sample newsroom comes up only where nobody has set up anything of their own. */
function isDemo({ given, file }: LoadedSettings): boolean {
  const own = ['discordToken', 'telegramToken', 'sources', 'databaseUrl'] as const
  return file === null && !own.some((name) => given.has(name))
}

const noPlatform =
  'There is no platform to talk on. Set DISCORD_TOKEN or TELEGRAM_TOKEN (README: "On Discord", "On Telegram"), or talk here with "npm start -- --terminal".'

function sampleLogLevel({ given, settings }: LoadedSettings) {
  return given.has('logLevel') ? settings.logLevel : 'silent'
}

function databasePathOf({ settings }: LoadedSettings): string {
  const { databaseUrl, dataDir } = settings
  return databaseUrl === '' ? join(dataDir, 'dateline.db') : databaseUrl
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '0'
}

function print(text: string): void {
  process.stdout.write(text)
}

/** Their messages tell the cure. */
const cures = [DiscordProblem, TelegramProblem, DatabaseError]

function explain(error: unknown): string {
  if (error instanceof SettingsProblem) return `Dateline cannot start:\n${listProblems(error)}`
  if (cures.some((cured) => error instanceof cured) && error instanceof Error)
    return `Dateline cannot start: ${error.message}\n`
  return `Dateline stopped: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown reason'}\n`
}

try {
  await main()
} catch (error) {
  process.stderr.write(explain(error))
  process.exitCode = 1
}
