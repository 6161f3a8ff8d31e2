import type { Message } from '../../../delivery/message.ts'
import type { Catalogue } from '../../../delivery/translate.ts'
import type { Desk } from '../../../topic/topic.ts'
import { type CallbackData, fitsCallback, writeCallback } from '../callback-data.ts'
import { planForTelegram } from '../plan-parts.ts'
import { planReply } from '../plan-reply.ts'
import type { AskedMessage } from '../read-update.ts'
import { renderPart } from '../render-part.ts'
import type { PreviewMessage } from './draw-message.ts'
import { botTitle, type Place } from './sample-places.ts'

/** What telling takes. */
export interface TellParts {
  readonly catalogue: Catalogue
  readonly desks: readonly Desk[]
  /** The bot's, without the `@`. */
  readonly botName: string
}

/** What no button holds has a name of this form. */
function writeShown(data: CallbackData): string {
  const written = writeCallback(data)
  return fitsCallback(written) ? written : `~t.${'0'.repeat(20)}`
}

/** Nobody presses what is only shown. */
const shortNames = {
  callbackOf: (_: unknown, data: CallbackData) => writeShown(data),
  nameStart: () => `n-${'0'.repeat(20)}`,
  keep: () => Promise.resolve(),
}

/** A message that comes by itself, in as many parts as it takes there. */
export function postAt(
  message: Message,
  { kind, name, address }: Place,
  { catalogue, desks, botName }: TellParts,
): readonly PreviewMessage[] {
  const setting = {
    t: catalogue.translator(message.language),
    desks,
    botName,
    shared: kind !== 'private',
    place: address,
    about: null,
    command: null,
    callbackOf: writeShown,
  }
  const from = kind === 'channel' ? name : botTitle
  const views = kind === 'channel' ? { views: '1.2K' } : {}
  return planForTelegram(message, setting).map((part) => ({
    from,
    at: message.at,
    part: renderPart(part, setting),
    ...views,
  }))
}

/** Where something was asked, and how. */
interface AskedThere {
  readonly where: Place
  readonly line: string
  readonly command: string | null
}

/** An answer, exactly as it is sent there. */
export function answerAt(
  message: Message,
  { where, line, command }: AskedThere,
  { catalogue, desks, botName }: TellParts,
): readonly PreviewMessage[] {
  const said = { line, about: null }
  const asked = askedAt(where)
  const form = { asked, said, place: null, command, replaces: false, rows: [] }
  const means = { catalogue, desks, me: { username: botName }, shortNames }
  return planReply(message, form, means).map(({ part }) => ({
    from: botTitle,
    at: message.at,
    part,
  }))
}

/** Who asks in the preview, and where. */
export function askedAt({
  kind,
  name: title,
  address,
}: Place): Pick<AskedMessage, 'asker' | 'spot'> {
  return {
    asker: { id: 7, speaksAs: 'person', firstName: 'Ada', language: null },
    spot: { ...address, kind: kind === 'private' ? kind : 'supergroup', title, username: null },
  }
}
