import type { Line } from './conversation.ts'

/** Whether the asker alone reads the answer; among others nothing is told of what they follow or hide for themselves. */
export function isReadAlone({
  chat,
  personLanguage,
}: Pick<Line, 'chat' | 'personLanguage'>): boolean {
  return !chat.shared || personLanguage !== undefined
}
