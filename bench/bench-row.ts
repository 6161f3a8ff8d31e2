/** One line of a table. */
export interface BenchRow {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** What the project set itself, as printed; absent where there is none. */
  readonly target?: string
}

/** The value below which the share `p` (0–1) of all values lies; 0 of none. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0
}

/** A table as it is printed. */
export function formatRows(title: string, rows: readonly BenchRow[]): string {
  const cells = rows.map(({ what, value, unit, target }) => [
    what,
    format(value),
    unit,
    target === undefined ? '' : `target ${target}`,
  ])
  const widths = [0, 1, 2].map((i) => Math.max(0, ...cells.map((row) => row[i]?.length ?? 0)))
  const lines = cells.map(([what = '', value = '', unit = '', target = '']) =>
    [
      what.padEnd(widths[0] ?? 0),
      value.padStart(widths[1] ?? 0),
      unit.padEnd(widths[2] ?? 0),
      target,
    ]
      .join('  ')
      .trimEnd(),
  )
  return `\n${title}\n${'─'.repeat(title.length)}\n${lines.join('\n')}\n`
}

function format(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1000)
    return Math.round(value).toLocaleString('en')
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1)
}
