import { z } from 'zod'
import type { PlatformNotes } from '../../chat/platform-notes.ts'

/** Names with what they stand for, by the id of the chat they count in. */
export type NamesOfChats = ReadonlyMap<string, ReadonlyMap<string, string>>

type Notes = Pick<PlatformNotes, 'readNote' | 'writeNote'>

/** Each name, what it stands for, and since when (epoch ms); the newest last. */
const noteSchema = z.array(z.tuple([z.string(), z.string(), z.number()]))
type Kept = z.infer<typeof noteSchema>

/** One note a chat, so that its names go with the chat's data. */
const noteName = 'names'
/** More than a card has in all its steps; of a chat's older ones few are still pressed. */
const mostNames = 200
const day = 24 * 3_600_000
const lifeMs = 30 * day
/** What is shown again begins its life anew, but is not written for that each time. */
const freshMs = day

/** Adds names to those of their chats; nothing is written where all are known. Rejects when the notes fail. */
export async function keepNames(names: NamesOfChats, notes: Notes, now: number): Promise<void> {
  for (const [chatId, added] of names) {
    const kept = await readKept(chatId, notes)
    const fresh = kept.filter(([name, , since]) => added.has(name) && since > now - freshMs)
    if (fresh.length === added.size) continue
    const others = kept.filter(([name, , since]) => !added.has(name) && since > now - lifeMs)
    const all = [...others, ...[...added].map(([name, meant]) => [name, meant, now] as const)]
    await notes.writeNote('telegram', noteName, JSON.stringify(all.slice(-mostNames)), chatId)
  }
}

/** What a name of that chat stands for; null: it has none such any more. Rejects when the notes fail. */
export async function findName(
  chatId: string,
  wanted: string,
  notes: Notes,
  now: number,
): Promise<string | null> {
  const kept = await readKept(chatId, notes)
  const found = kept.find(([name, , since]) => name === wanted && since > now - lifeMs)
  return found?.[1] ?? null
}

async function readKept(chatId: string, notes: Notes): Promise<Kept> {
  const note = await notes.readNote('telegram', noteName, chatId)
  try {
    return noteSchema.parse(JSON.parse(note ?? '[]'))
  } catch {
    return []
  }
}
