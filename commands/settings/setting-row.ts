import type { Span } from '../../src/delivery/message.ts'

/** A line of a card of settings. */
export function settingRow(label: string, value: string): readonly (readonly Span[])[] {
  return [[{ text: label, style: 'quiet' }], [{ text: value }]]
}
