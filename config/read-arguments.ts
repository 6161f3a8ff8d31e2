import { parseArgs } from 'node:util'
import { settingsHelp } from './describe-settings.ts'
import { SettingsProblem } from './load-settings.ts'

/** What the command line asks for. */
export interface Arguments {
  readonly help: boolean
  readonly version: boolean
  readonly checkConfig: boolean
  readonly terminal: boolean
  /** Draw the sample briefing as this platform shows it, then stop. */
  readonly preview: Platform | null
  /** Print the links that bring the bot to this platform's places, then stop. */
  readonly invite: Platform | null
  /** An explicit settings file, or null. */
  readonly config: string | null
}

/** Platforms the bot talks on. */
export type Platform = (typeof platforms)[number]

const platforms = ['discord', 'telegram'] as const

/**
 * Reads the command line.
 * @throws SettingsProblem with the cure
 */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
        'check-config': { type: 'boolean', default: false },
        terminal: { type: 'boolean', default: false },
        preview: { type: 'string' },
        invite: { type: 'string' },
        config: { type: 'string' },
      },
    })
    return {
      help: values.help,
      version: values.version,
      checkConfig: values['check-config'],
      terminal: values.terminal,
      preview: readPlatform('preview', values.preview),
      invite: readPlatform('invite', values.invite),
      config: values.config ?? null,
    }
  } catch (error) {
    if (error instanceof SettingsProblem) throw error
    const reason = error instanceof Error ? error.message.split('. ')[0] : 'unreadable'
    throw new SettingsProblem([
      `Command line: ${reason}. Run "npm start -- --help" to see what there is.`,
    ])
  }
}

function readPlatform(option: string, text: string | undefined): Platform | null {
  if (text === undefined) return null
  const platform = platforms.find((each) => each === text)
  if (platform !== undefined) return platform
  throw new SettingsProblem([
    `Command line: there is no platform "${text}". Write --${option} ${platforms.join(' or ')}.`,
  ])
}

/** What `--help` prints. */
export function helpText(version: string): string {
  return `Dateline ${version}: news briefings with every line attributed and linked.

  npm start                      the sample newsroom in the terminal: no token, no network, nothing kept
  npm start -- --terminal        talk in the terminal over your sources; commands may be piped in
  DISCORD_TOKEN=… npm start      the bot on Discord; with TELEGRAM_TOKEN=… on Telegram, or on both at once
  npm run discord:invite         the link that brings it to a server, and why it asks for what it asks
  npm run telegram:invite        the links that open it, and bring it to a group or a channel

Options
  --config FILE                  read settings from FILE instead of dateline.yaml
  --preview discord|telegram     write the sample briefing as the platform shows it: payloads, a page and pictures
  --check-config                 check the settings and the files they name, then stop
  --version, --help

Settings, each also a name in dateline.yaml (see config/dateline.example.yaml) [default]
${settingsHelp()}
`
}
