import { memoryIdOf } from '../digest/memory-store.ts'

/** The memory of one briefing: it advances by what was surely sent of it. */
export function briefingMemoryId(chatId: string, briefingId: number): string {
  return memoryIdOf(chatId, `briefing:${briefingId}`)
}
