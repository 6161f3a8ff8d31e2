import type { Span } from './message.ts'

/**
 * `/news`, `/schedule add`, `/settings @velmnews`, `/settings "Harbour group"` with no-break spaces: what follows after
 * another space is an ordinary word.
 */
const named =
  /(?<![\p{L}\p{N}/:.~_-])\/[a-z][a-z0-9_]{1,31}(?:\u00A0[a-z]+)?(\u00A0(?:@\w+|"[^"]*"))?(?![\p{L}\p{N}/_])/gu

/** A sentence of our own as spans, where each command it names can be pressed. Never for what others wrote. */
export function nameCommands(text: string, style?: Span['style']): readonly Span[] {
  const look = style === undefined ? {} : { style }
  const spans: Span[] = []
  let end = 0
  for (const match of text.matchAll(named)) {
    const [said, place] = match
    if (match.index > end) spans.push({ text: text.slice(end, match.index), ...look })
    const about = place === undefined ? {} : { elsewhere: true as const }
    spans.push({ text: said, command: said.replaceAll('\u00A0', ' '), ...about, ...look })
    end = match.index + said.length
  }
  if (end < text.length || spans.length === 0) spans.push({ text: text.slice(end), ...look })
  return spans
}

/** Whether a line, as a button holds it, is of this command; null: of none. */
export function isLineOf(line: string, command: string | null): boolean {
  return command !== null && (line === `/${command}` || line.startsWith(`/${command} `))
}

/** The same, where the sentence tells to say its commands in another place. */
export function nameCommandsThere(text: string, style?: Span['style']): readonly Span[] {
  return nameCommands(text, style).map((span) =>
    span.command === undefined ? span : { ...span, elsewhere: true as const },
  )
}
