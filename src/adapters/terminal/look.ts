import type { Translate } from '../../delivery/translate.ts'

/** How a terminal shows things. */
export interface Look {
  /** Columns to write in. */
  readonly width: number
  readonly colour: boolean
  /** Whether links hide behind their text (OSC 8); otherwise addresses are listed. */
  readonly links: boolean
  /** A person looks at a screen; otherwise the text goes through a pipe or into a file. */
  readonly screen: boolean
  readonly t: Translate
}

/** Longer lines are hard to follow, however wide the window is. */
const widest = 100
const narrowest = 24

/** What the output can show, from the stream and the environment. */
export function readLook(
  output: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
  t: Translate,
): Look {
  const screen = output.isTTY === true
  const asked = Number(environment['COLUMNS'])
  const columns = output.columns ?? (asked > 0 ? asked : 80)
  return {
    width: Math.max(narrowest, Math.min(widest, columns)),
    colour: wantsColour(screen, environment),
    links: wantsLinks(screen, environment),
    screen,
    t,
  }
}

/** FORCE_COLOR overrules NO_COLOR (no-color.org) overrules the stream, as Node's own `hasColors`. */
function wantsColour(screen: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if ((env['NO_COLOR'] ?? '') !== '') return false
  return screen && env['TERM'] !== 'dumb'
}

/** Consoles that show the escape itself, or drop the link so that nobody could follow it. */
const linklessTerms = /^(?:dumb|linux|cons25|vt\d|ansi|emacs|eterm|screen)/u
const linklessPrograms = new Set(['Apple_Terminal'])

/**
 * Links hide behind their words (OSC 8, gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda)
 * unless the terminal is known not to take them; one that does not know them shows just the words.
 */
function wantsLinks(screen: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const forced = env['FORCE_HYPERLINK']
  if (forced !== undefined) return forced !== '0'
  if (!screen) return false
  const program = env['TERM_PROGRAM'] ?? ''
  if (program === 'tmux') return Number.parseFloat(env['TERM_PROGRAM_VERSION'] ?? '') >= 3.4
  return !linklessPrograms.has(program) && !linklessTerms.test(env['TERM'] ?? '')
}
