import type { Span } from './message.ts'

/** Where spans name a place by its chat's id, so that a platform can show it by its name. */
export function namePlace(spans: readonly Span[], chatId: string): readonly Span[] {
  return spans.flatMap((span): readonly Span[] => {
    if (span.command !== undefined) return [span]
    const parts = span.text.split(chatId)
    return parts.flatMap((text, i): readonly Span[] => [
      ...(i === 0 ? [] : [{ ...span, text: chatId, place: chatId }]),
      ...(text === '' ? [] : [{ ...span, text }]),
    ])
  })
}
