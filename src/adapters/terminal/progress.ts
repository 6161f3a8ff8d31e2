import stringWidth from 'string-width'
import { stripControls } from '../../delivery/strip-controls.ts'
import type { Look } from './look.ts'

/** How far a task is. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly label: string
}

const eraseLine = '\r\u001b[2K'
const barWidth = 24

/** Redraws one line in place on a screen; a pipe stays clean. */
export function drawProgress(
  output: { write(text: string): unknown },
  look: Look,
  progress: Progress,
): void {
  if (!look.screen) return
  const finished = progress.done >= progress.total
  output.write(finished ? eraseLine : eraseLine + progressLine(progress, look))
}

/** "Reading sources ━━━━━━────── 12 of 30  Velm Courier", cut to one line. */
function progressLine({ done, total, label }: Progress, look: Look): string {
  const { t, width, colour } = look
  const filled = total === 0 ? barWidth : Math.round((done / total) * barWidth)
  const paint = (code: string, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const bar = paint('36', '━'.repeat(filled)) + paint('2', '─'.repeat(barWidth - filled))
  const head = t('progress-reading')
  const count = t('progress-count', { done, total })
  const room = width - stringWidth(head) - barWidth - stringWidth(count) - 4
  const name = stripControls(label)
  const shown = stringWidth(name) <= room ? name : ''
  return `${head} ${bar} ${count}  ${paint('2', shown)}`
}
