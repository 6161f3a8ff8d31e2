import { languageTold } from '../../chat/language-told.ts'
import { type Notice, writeNotice } from '../../chat/write-notice.ts'
import type { Message } from '../../delivery/message.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Clock } from '../../feed/clock.ts'
import { personIdOf, writeChatId } from './address.ts'
import type { Asker, Spot } from './read-update.ts'

/** What choosing a notice's language needs. */
export interface NoticeMeans {
  readonly places: Pick<PlaceStore, 'getPlaces'>
  readonly catalogue: Catalogue
  readonly clock: Pick<Clock, 'now'>
}

/** Who is told, and where; a channel's post has no asker. */
export interface Told {
  readonly asker: Asker | null
  readonly spot: Spot
}

/** A notice of the adapter's own. */
export async function composeNotice(
  told: Told,
  notice: Notice,
  means: NoticeMeans,
): Promise<Message> {
  const { catalogue, clock } = means
  return writeNotice(notice, {
    catalogue,
    language: await languageOf(told, means),
    at: clock.now(),
  })
}

/** What is spoken there: as was chosen, else, or where nobody can look that up, as the asker's app does. Never rejects. */
export async function languageOf(
  { asker, spot }: Told,
  { places, catalogue }: Pick<NoticeMeans, 'places' | 'catalogue'>,
): Promise<string> {
  const isAlone = spot.kind === 'private' && asker !== null
  const id = isAlone ? personIdOf(asker.id) : writeChatId(spot)
  const known = await places.getPlaces([id]).catch(() => null)
  const told = languageTold(asker ?? {}, catalogue.languages) ?? 'en'
  return known?.get(id)?.settings.language ?? told
}
