import type { ChatStore } from './chat-store.ts'

/** The language the platform tells, where the bot speaks it ("en-US" is English); else null. */
export function languageTold(
  { language }: { readonly language?: string | null },
  spoken: readonly string[],
): string | null {
  const primary = language?.toLowerCase().split('-', 1)[0] ?? ''
  return spoken.includes(primary) ? primary : null
}

/** Kept for a place that chose none, so that what comes there by itself speaks it too. */
export async function keepTold(
  chatId: string,
  language: string | null,
  chats: Pick<ChatStore, 'readSettings' | 'saveSettings'>,
): Promise<void> {
  if (language === null) return
  const own = await chats.readSettings(chatId)
  if (own.language === undefined) await chats.saveSettings(chatId, { language })
}
