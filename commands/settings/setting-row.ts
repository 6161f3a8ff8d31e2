import type { Span } from '../../src/delivery/message.ts'

/** A line of a card of settings. */
export function settingRow(
  label: string,
  value: string | readonly Span[],
): readonly (readonly Span[])[] {
  return [[{ text: label, style: 'quiet' }], typeof value === 'string' ? [{ text: value }] : value]
}
