import { memoryIdOf, type ShownStory } from '../digest/memory-store.ts'

const briefingOwner = 'briefing:'

/** The memory of one briefing: it advances by what was surely sent of it. */
export function briefingMemoryId(chatId: string, briefingId: number): string {
  return memoryIdOf(chatId, `${briefingOwner}${briefingId}`)
}

/**
 * The newest that each chat was shown of a story, by itself or by one of its briefings. What single people of a shared
 * place asked for is not the place's.
 */
export function listKnownByChat(shown: readonly ShownStory[]): ReadonlyMap<string, ShownStory> {
  const known = new Map<string, ShownStory>()
  for (const each of shown) {
    const chatId = chatOf(each.memoryId)
    if (each.revision > (known.get(chatId)?.revision ?? 0)) known.set(chatId, each)
  }
  return known
}

/** A person's own memory is nobody else's: it stands for itself. */
function chatOf(memoryId: string): string {
  const end = memoryId.lastIndexOf(memoryIdOf('', briefingOwner))
  return end === -1 ? memoryId : memoryId.slice(0, end)
}
