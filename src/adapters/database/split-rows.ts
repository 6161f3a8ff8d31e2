/** Rows a statement, largest first: few sizes, so that each statement is prepared once and reused. */
const SIZES = [50, 10, 1] as const

/** Splits rows to insert into chunks of the few sizes that statements are prepared for. */
export function splitRows<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = []
  let start = 0
  for (const size of SIZES)
    for (; rows.length - start >= size; start += size) chunks.push(rows.slice(start, start + size))
  return chunks
}
