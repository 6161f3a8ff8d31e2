import type { Span } from '../../src/delivery/message.ts'

/** A line of a table: what, and how it stands. */
export function row(label: string, ...value: readonly Span[]): readonly (readonly Span[])[] {
  return [[{ text: label, style: 'quiet' }], value]
}
