import type { Chat } from './chat.ts'

const mark = 'drafts:'

/** What a place's audit log keeps of being chosen for another's drafts: that place's id, of a private chat nothing. */
export function writeDraftsNote({ id, shared }: Pick<Chat, 'id' | 'shared'>): string {
  return shared ? `${mark}${id}` : mark
}

/** The id of the place whose drafts come here ("": somebody's private chat); null: the entry tells another thing. */
export function readDraftsNote(detail: string): string | null {
  return detail.startsWith(mark) ? detail.slice(mark.length) : null
}
