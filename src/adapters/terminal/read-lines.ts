import { readFileSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { clearScreenDown, cursorTo, moveCursor } from 'node:readline'
import { createInterface } from 'node:readline/promises'
import type { Look } from './look.ts'

/** Where lines come from and what helps typing them. */
export interface LineReader {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream
  readonly historyFile?: string
  look(): Look
  /** Whether a line says goodbye. */
  leaves(text: string): boolean
  suggest(text: string): Promise<readonly string[]>
  /** Told whenever a prompt was drawn, and (null) when it is a prompt no more. */
  prompted(prompt: Prompt | null): void
}

/** A prompt on the screen, with what is typed so far: anything else is shown in its place. */
export interface Prompt {
  hide(): void
  show(): void
}

const historySize = 500

/**
 * Hands each line to `say`, one after the other; resolves when input ends or the person leaves
 * (a goodbye, Ctrl-C on an empty line, Ctrl-D). Lines typed meanwhile wait their turn.
 */
export async function readLines(
  reader: LineReader,
  say: (text: string) => Promise<void>,
): Promise<void> {
  const interactive = reader.input.isTTY === true && reader.look().screen
  const lines = createInterface({
    input: reader.input,
    crlfDelay: Number.POSITIVE_INFINITY,
    ...(interactive ? interactiveOptions(reader) : {}),
  })
  lines.on('SIGINT', () => leaveOrClear(lines))
  lines.on('line', () => reader.prompted(null))
  lines.on('close', () => reader.prompted(null))
  if (interactive) prompt(lines, reader)
  for await (const line of lines) {
    if (reader.leaves(line)) break
    if (line.trim() !== '') {
      await say(line)
      await rememberLine(line, reader)
    }
    if (interactive) prompt(lines, reader)
  }
  if (interactive) reader.output.write('\n')
}

function interactiveOptions(reader: LineReader) {
  return {
    output: reader.output,
    terminal: true,
    historySize,
    removeHistoryDuplicates: true,
    history: readHistory(reader.historyFile),
    completer: async (line: string): Promise<[string[], string]> => {
      const found = await reader.suggest(line).catch(() => [])
      return [[...found], line]
    },
  }
}

function prompt(lines: ReturnType<typeof createInterface>, reader: LineReader): void {
  lines.setPrompt(reader.look().colour ? '\u001b[36m›\u001b[0m ' : '› ')
  lines.prompt()
  reader.prompted({
    hide() {
      // What is typed may have wrapped.
      moveCursor(reader.output, 0, -lines.getCursorPos().rows)
      cursorTo(reader.output, 0)
      clearScreenDown(reader.output)
    },
    show: () => lines.prompt(true),
  })
}

/** Ctrl-C gives up the line, or leaves when there is none, as shells do. */
function leaveOrClear(lines: ReturnType<typeof createInterface>): void {
  if (lines.line === '') lines.close()
  else lines.write(null, { ctrl: true, name: 'u' })
}

function readHistory(file: string | undefined): string[] {
  if (file === undefined) return []
  try {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines
      .filter((line) => line !== '')
      .slice(-historySize)
      .reverse()
  } catch {
    return [] // the first run has none
  }
}

/** Only this person may read what they typed. */
async function rememberLine(line: string, { historyFile, input }: LineReader): Promise<void> {
  if (historyFile === undefined || input.isTTY !== true) return
  await appendFile(historyFile, `${line}\n`, { mode: 0o600 }).catch(() => undefined)
}
