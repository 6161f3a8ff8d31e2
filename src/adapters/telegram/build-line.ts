import type { Command } from '../../chat/command.ts'
import type { CommunityStore } from '../../chat/community-store.ts'
import type { Line } from '../../chat/conversation.ts'
import type { RefuseHaste } from '../../chat/cooldown.ts'
import type { Notice } from '../../chat/write-notice.ts'
import type { Message } from '../../delivery/message.ts'
import type { Clock } from '../../feed/clock.ts'
import { communityIdOf, personIdOf, type TelegramAddress } from './address.ts'
import { type ChosenPlace, choosePlace, type PlaceMeans } from './choose-place.ts'
import type { Completed } from './create-awaited-words.ts'
import type { AskedCommand, ReadCommand } from './create-command-reader.ts'
import type { NamingMeans } from './find-titled.ts'
import { judgeAsker, refusePlace } from './judge-asker.ts'
import { listPlaces, lookAtPlace } from './look-at-place.ts'
import { type DocumentMeans, openDocument } from './open-document.ts'
import type { AskedMessage, AskedPress } from './read-update.ts'

/** What turns an update into a line. */
export interface LineMeans extends PlaceMeans, DocumentMeans {
  readonly knownChats: PlaceMeans['knownChats'] & NamingMeans
  readonly communities: Pick<CommunityStore, 'readCommunity'>
  readonly refuseHaste: RefuseHaste
  readonly readCommand: ReadCommand
  readonly commands: readonly Command[]
  /** The bot's own account: updates are numbered for each. */
  readonly me: { readonly id: number }
  readonly clock: Clock
  /** When what is answered came, epoch ms; absent: now. */
  readonly arrivedAt?: number
  /** Writes to one person alone, in its turn among everything that is sent. */
  readonly reachAlone: (chatId: string, message: Message) => Promise<boolean>
}

/** What is said, whatever it was: typed, pressed, opened by a link. */
export interface Said {
  readonly line: string
  readonly options?: Readonly<Record<string, string>>
  /** The place it is about, where it is another than where it is said. */
  readonly about: TelegramAddress | null
  /** The person typed that place's name. */
  readonly named?: true
  /** It answers a question of ours, which is open again where the answer was a wrong one. */
  readonly completes?: Completed
}

/** A line of somebody's, and what its answer carries on. */
export interface ReadLine {
  readonly line: Line
  readonly command: AskedCommand | null
  readonly place: ChosenPlace
}

/** A line, or why none was taken. */
export async function buildLine(
  asked: AskedMessage | AskedPress,
  said: Said,
  means: LineMeans,
): Promise<ReadLine | Notice> {
  const { asker, spot } = asked
  const command = means.readCommand(said.line)
  const { about, named } = said
  const name = command?.command.name ?? null
  // Rights are asked for once a line, and no older than it.
  const afresh = { ...means, since: means.clock.now() }
  const meansFor = (each: Command | undefined) => (onlyShows(each) ? means : afresh)
  const place = await choosePlace(
    { asker, spot, about, named: named === true, command: name },
    meansFor(command?.command),
  )
  if ('key' in place) return place
  const { chat, address, member } = place
  const refused = await refuse(asked, place, means)
  if (refused !== null) return refused
  const isAlone = spot.kind === 'private'
  const privateChatId = asker.speaksAs === 'person' ? personIdOf(asker.id) : null
  const line: Line = {
    chat,
    person: {
      id: personIdOf(asker.id),
      admin: member.admin,
      manager: member.manager,
      ...(privateChatId === null ? {} : { privateChatId }),
    },
    async mayConfigure(runs) {
      const theirs = meansFor(means.commands.find((each) => each.name === runs))
      return (await judgeAsker(asker, address.chatId, theirs))?.admin === true
    },
    text: said.line,
    // Among others the bot hears commands alone, and what is about another place names it.
    grammar: isAlone && place.about === null ? 'typed' : 'commands',
    takesLongLines: true,
    key: `telegram:${means.me.id}:${asked.updateId}`,
    ...(means.arrivedAt === undefined ? {} : { saidAt: means.arrivedAt }),
    ...(said.options === undefined ? {} : { options: said.options }),
    // In a group it is that of whoever may set it, until they do.
    ...(asker.language === null || !(isAlone || member.admin) ? {} : { language: asker.language }),
    ...(isAlone ? { personLanguage: asker.language } : {}),
    ...documentOf(asked, means),
    lookAtPlace: (called) => lookAtPlace(asker, called, meansFor(command?.command)),
    listPlaces: () => listPlaces(asker, address.chatId, means),
    // In the private chat itself every answer shows that they are reached.
    ...(isAlone || privateChatId === null
      ? {}
      : { reachAlone: (message: Message) => means.reachAlone(privateChatId, message) }),
  }
  return { line, command, place }
}

/** Shows what anybody may see there, to whom a minute's old rights do no harm; whatever else is said may configure. */
function onlyShows(command: Command | undefined): boolean {
  return command?.allowed === 'anyone' && command.elsewhere !== true && command.personal !== true
}

/** What a group's admins have set for all others. */
async function refuse(
  { kind, asker, spot }: AskedMessage | AskedPress,
  { member, known, address }: ChosenPlace,
  { communities, refuseHaste }: LineMeans,
): Promise<Notice | null> {
  // What stands under a post of ours may be pressed wherever the post stands.
  if (member.admin || kind === 'press') return null
  if (known === null || spot.kind === 'private' || spot.kind === 'channel') return null
  const id = communityIdOf(spot.chatId)
  const community = await communities.readCommunity(id)
  const misplaced = refusePlace(address, community, known)
  return misplaced ?? refuseHaste(`${id} ${asker.id}`, community.cooldownSeconds)
}

/** The one file that came with it, by whatever name the line calls it. */
function documentOf(
  asked: AskedMessage | AskedPress,
  means: DocumentMeans,
): Pick<Line, 'openDocument'> {
  const document = asked.kind === 'message' ? asked.document : null
  return document === null ? {} : { openDocument: () => openDocument(document, means) }
}
