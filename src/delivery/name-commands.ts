import type { Span } from './message.ts'

/** `/news`, or `/schedule add` with a no-break space: what follows after another space is an ordinary word. */
const named = /(?<![\p{L}\p{N}/:.~_-])\/([a-z][a-z0-9_]{1,31}(?:\u00A0[a-z]+)?)(?![\p{L}\p{N}/_])/gu

/** A sentence of our own as spans, where each command it names can be pressed. Never for what others wrote. */
export function nameCommands(text: string, style?: Span['style']): readonly Span[] {
  const look = style === undefined ? {} : { style }
  const spans: Span[] = []
  let end = 0
  for (const match of text.matchAll(named)) {
    const [said] = match
    if (match.index > end) spans.push({ text: text.slice(end, match.index), ...look })
    spans.push({ text: said, command: said.replace('\u00A0', ' '), ...look })
    end = match.index + said.length
  }
  if (end < text.length || spans.length === 0) spans.push({ text: text.slice(end), ...look })
  return spans
}
