import type { CommandContext } from '../../src/chat/command.ts'
import { writeDraftsNote } from '../../src/chat/drafts-note.ts'
import type { Approval } from '../../src/delivery/briefing.ts'

type Context = Pick<CommandContext, 'chat' | 'clock' | 'person' | 'placeLanguage' | 'services'>

/**
 * Readies another place for the drafts of this one, before they are sent there first: its log tells who chose it, and
 * where nobody spoke to us it is spoken to in the language of the place it approves for.
 */
export async function openForDrafts(approval: Approval | null, context: Context): Promise<void> {
  const { chat, clock, person, placeLanguage: language, services } = context
  if (approval === null || [chat.id, person.privateChatId].includes(approval.chatId)) return
  const { chatId } = approval
  const known = await services.briefings.listBriefings(chat.id)
  if (known.some((briefing) => briefing.approval?.chatId === chatId)) return
  const at = clock.now()
  const detail = writeDraftsNote(chat)
  await services.audit.record({ chatId, personId: person.id, at, command: 'schedule', detail })
  if ((await services.places.getPlaces([chatId])).has(chatId)) return
  await services.places.meet({ id: chatId, platform: chat.platform, shared: true }, at)
  await services.chats.saveSettings(chatId, { language })
}
