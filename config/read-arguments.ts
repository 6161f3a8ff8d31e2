import { parseArgs } from 'node:util'
import { settingsHelp } from './describe-settings.ts'
import { SettingsProblem } from './load-settings.ts'

/** What the command line asks for. */
export interface Arguments {
  readonly help: boolean
  readonly version: boolean
  readonly checkConfig: boolean
  readonly terminal: boolean
  /** An explicit settings file, or null. */
  readonly config: string | null
}

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
        config: { type: 'string' },
      },
    })
    return {
      help: values.help,
      version: values.version,
      checkConfig: values['check-config'],
      terminal: values.terminal,
      config: values.config ?? null,
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : 'unreadable'
    throw new SettingsProblem([
      `Command line: ${reason}. Run "npm start -- --help" to see what there is.`,
    ])
  }
}

/** What `--help` prints. */
export function helpText(version: string): string {
  return `Dateline ${version}: news briefings with every line attributed and linked.

  npm start                      the sample newsroom in the terminal: no token, no network, nothing kept
  npm start -- --terminal        talk in the terminal over your sources; commands may be piped in

Options
  --config FILE                  read settings from FILE instead of dateline.yaml
  --check-config                 check the settings and the files they name, then stop
  --version, --help

Settings, each also a name in dateline.yaml (see config/dateline.example.yaml) [default]
${settingsHelp()}
`
}
