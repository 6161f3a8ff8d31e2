import type { Block, Span } from '../../src/delivery/message.ts'

type StatusRow = readonly (readonly Span[])[]

/** A part of the status: lines for the table at its top, and what stands below. */
export interface StatusPart {
  readonly rows: readonly StatusRow[]
  readonly blocks: readonly Block[]
}

/** What, and how it stands. */
export function row(label: string, value: Span): StatusRow {
  return [[{ text: label, style: 'quiet' }], [value]]
}
