import type { FakeContent } from '../../fakes/telegram/state.ts'

/** What a message says, as lines: of a digest's statements only how many there are. */
export function writeWords({ text, media }: FakeContent): readonly string[] {
  const lines: string[] = media === null ? [] : [`[${media.kind} ${media.file.name}]`]
  let statements = 0
  const count = () => {
    if (statements > 0) lines.push(`  (${statements} ${statements === 1 ? 'line' : 'lines'})`)
    statements = 0
  }
  for (const line of text.split('\n')) {
    // Room between lines is nothing to read.
    if (line.trim() === '') continue
    if (line.startsWith('• ')) {
      statements++
    } else {
      count()
      lines.push(visible(line))
    }
  }
  count()
  return lines
}

/** Without what keeps directions and foreign names apart, and words on one line. */
function visible(line: string): string {
  return line.replaceAll(/[\u2060\u2066-\u2069]/gu, '').replaceAll(/[\u00a0\u202f]/gu, ' ')
}

/** What stands under it, a row of buttons a line. */
export function writeRows({ keyboard }: FakeContent): readonly string[] {
  if (keyboard === null) return []
  if ('remove_keyboard' in keyboard) return ['[keys taken away]']
  if ('force_reply' in keyboard) return ['[asks for an answer]']
  const rows = 'keyboard' in keyboard ? keyboard.keyboard : keyboard.inline_keyboard
  return rows.map((row) => row.map((button) => `[${labelOf(button)}]`).join(' '))
}

function labelOf(button: string | { readonly text: string; readonly url?: string }): string {
  if (typeof button === 'string') return button
  return button.url === undefined ? button.text : `${button.text} ↗`
}
