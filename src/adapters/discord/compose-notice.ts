import { type Notice, writeNotice } from '../../chat/write-notice.ts'
import type { Message } from '../../delivery/message.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Clock } from '../../feed/clock.ts'
import { channelChatId, personChatId } from './address.ts'
import { interfaceLanguage } from './interface-language.ts'
import type { Asked } from './read-interaction.ts'

/** What choosing a notice's language needs. */
export interface NoticeMeans {
  readonly places: Pick<PlaceStore, 'getPlaces'>
  readonly catalogue: Catalogue
  readonly clock: Pick<Clock, 'now'>
}

/** A notice of the adapter's own, in the asker's language, else in that of the place. */
export async function composeNotice(
  asked: Asked,
  chatId: string | null,
  notice: Notice,
  { places, catalogue, clock }: NoticeMeans,
): Promise<Message> {
  const alone = personChatId(asked.userId)
  const here =
    asked.guildId === null || asked.channel === null ? alone : channelChatId(asked.channel.id)
  const id = chatId ?? here
  const known = await places.getPlaces([alone, id])
  const language =
    known.get(alone)?.settings.language ??
    interfaceLanguage(asked.personLocale, catalogue) ??
    known.get(id)?.settings.language ??
    interfaceLanguage(asked.locale, catalogue) ??
    'en'
  return writeNotice(notice, { catalogue, language, at: clock.now() })
}
