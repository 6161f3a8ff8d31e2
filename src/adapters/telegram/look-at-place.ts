import type { NamedPlace, OtherPlace, Unable } from '../../chat/other-place.ts'
import { isPrivate, readChatId, type TelegramAddress, writeChatId } from './address.ts'
import { nameOf, type PlaceMeans } from './choose-place.ts'
import { findTitled, type NamingMeans } from './find-titled.ts'
import { findMember } from './judge-asker.ts'
import type { Asker } from './read-update.ts'

/** There is no such thing on Telegram. */
const unpublished: Unable = { way: 'publish', permission: null }

type LookMeans = Pick<PlaceMeans, 'readMember' | 'since'> & {
  readonly knownChats: PlaceMeans['knownChats'] & NamingMeans
}

/** As many of somebody's places are asked about as have room below a message. */
const mostListed = 8

/** Other groups that the asker may send drafts to: in a channel nobody's press decides anything. */
export async function listPlaces(
  asker: Asker,
  hereId: number,
  means: LookMeans,
): Promise<readonly NamedPlace[]> {
  if (asker.speaksAs !== 'person') return []
  const known = await means.knownChats.listOf(asker.id)
  const groups = known.filter(({ kind, chatId }) => kind !== 'channel' && chatId !== hereId)
  const looked = groups.slice(0, mostListed).map(async ({ chatId }) => {
    const id = writeChatId({ chatId, threadId: null })
    const place = await lookAtPlace(asker, id, means)
    return place?.usable === true ? [{ id, name: place.name }] : []
  })
  return (await Promise.all(looked)).flat()
}

/**
 * A place by its id, or by what people call it, as the asker is to it: usable where they are an admin and the bot may
 * post; null: none of theirs.
 */
export async function lookAtPlace(
  asker: Asker,
  named: string,
  means: LookMeans,
): Promise<OtherPlace | null> {
  const address = readChatId(named) ?? (await findAddress(named, asker, means).catch(() => null))
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
    id: writeChatId({ chatId: known.chatId, threadId: address.threadId }),
    usable: rights?.canPost === true && member.admin,
    unable: [...unpinned, unpublished],
  }
}

/** `@harbourgroup`, `Harbour · Science`, or the number Telegram itself calls a group by. */
async function findAddress(
  named: string,
  { id, speaksAs }: Asker,
  { knownChats }: LookMeans,
): Promise<TelegramAddress | null> {
  if (/^-\d{5,16}$/u.test(named)) return { chatId: Number(named), threadId: null }
  return speaksAs === 'person' ? findTitled(named, id, knownChats) : null
}
