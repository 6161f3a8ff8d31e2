import type { Chat } from './chat.ts'

/** Values of messages that say "here": `where` is "there" with the place's name where it is spoken of from elsewhere. */
export function placeWords({ elsewhere, name }: Pick<Chat, 'elsewhere' | 'name'>): {
  readonly where: 'here' | 'there'
  readonly place: string
} {
  if (elsewhere !== true || name === undefined) return { where: 'here', place: '' }
  return { where: 'there', place: name }
}
