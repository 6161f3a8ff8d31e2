import type { OtherPlace, Unable } from '../../chat/other-place.ts'
import { isPrivate, readChatId } from './address.ts'
import { nameOf, type PlaceMeans } from './choose-place.ts'
import { findMember } from './judge-asker.ts'
import type { Asker } from './read-update.ts'

/** There is no such thing on Telegram. */
const unpublished: Unable = { way: 'publish', permission: null }

/** A place as the asker is to it: usable where they are an admin and the bot may post; null: none of theirs. */
export async function lookAtPlace(
  asker: Asker,
  chatId: string,
  means: Pick<PlaceMeans, 'knownChats' | 'readMember' | 'since'>,
): Promise<OtherPlace | null> {
  const address = readChatId(chatId)
  if (address === null) return null
  if (isPrivate(address))
    return address.chatId === asker.id ? { name: '', usable: true, unable: [unpublished] } : null
  const known = await means.knownChats.read(address.chatId).catch(() => null)
  const member =
    known === null ? null : await findMember(asker, known.chatId, means).catch(() => null)
  if (known === null || member === null) return null
  const { rights } = known
  // As Telegram calls it among an administrator's rights.
  const unpinned: readonly Unable[] =
    rights?.canPin === true ? [] : [{ way: 'pin', permission: 'Pin Messages' }]
  return {
    name: nameOf(known, address.threadId),
    usable: rights?.canPost === true && member.admin,
    unable: [...unpinned, unpublished],
  }
}
