import type { Message } from './message.ts'
import type { Place } from './place.ts'

/** The role (its id) that alerts call in a place, as an admin has set it; null: nobody. One person's own chat has none. */
export function roleOf({ shared, settings }: Pick<Place, 'shared' | 'settings'>): string | null {
  return shared ? settings.mention : null
}

/** A message that calls a role when it is delivered. */
export function callRole(message: Message, role: string | null): Message {
  return role === null ? message : { ...message, mention: role }
}

/** Parts of which the first calls the role, and no other does: it is called once. */
export function callRoleOnce(parts: readonly Message[], role: string | null): readonly Message[] {
  return parts.map((part, i) => callRole(withoutCall(part), i === 0 ? role : null))
}

/** The same message calling nobody: an edit of it is no reason to call again. */
export function withoutCall(message: Message): Message {
  if (message.mention === undefined) return message
  const { mention: _, ...rest } = message
  return rest
}
