import { renderPart } from '../../../src/adapters/discord/render-part.ts'
import type { Message } from '../../../src/delivery/message.ts'
import { renderingIn } from './rendering.ts'

/** Everything parts say, as their readers see it: escapes and isolates taken away. */
export function told(parts: readonly Message[]): string {
  return parts
    .map((part) => JSON.stringify(renderPart(part, renderingIn('en')).components))
    .join('\n')
    .replaceAll('\\\\', '\\')
    .replace(/\\([\p{P}\p{S}])/gu, '$1')
    .replace(/[\u2068\u2069]/gu, '')
}

export function timesIn(text: string, word: string): number {
  return text.split(word).length - 1
}
