import type { Chat } from './chat.ts'

/** Values of messages that say "here": `where` is "there" with the place's name where it is spoken of from elsewhere, or is one of a group's topics. */
export function placeWords({
  elsewhere,
  isTopic,
  name,
}: Pick<Chat, 'elsewhere' | 'isTopic' | 'name'>): {
  readonly where: 'here' | 'there'
  readonly place: string
} {
  if ((elsewhere !== true && isTopic !== true) || name === undefined)
    return { where: 'here', place: '' }
  return { where: 'there', place: name }
}
