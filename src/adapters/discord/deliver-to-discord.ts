import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Message } from '../../delivery/message.ts'
import type { DeliveryOrder, DeliveryOutcome, Messenger } from '../../delivery/messenger.ts'
import { reachChat } from '../../delivery/reach-chat.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import type { Desk } from '../../topic/topic.ts'
import { actOnMessage } from './act-on-message.ts'
import { readChatId, readMessageId } from './address.ts'
import { ChatNotes } from './chat-notes.ts'
import { createRest } from './create-rest.ts'
import { markerOf } from './delivery-nonce.ts'
import { DirectChannels } from './direct-channels.ts'
import type { DiscordMeans, MessageOrder } from './discord-means.ts'
import type { CommandIds } from './format-spans.ts'
import { Forums } from './forums.ts'
import { judgeAnswer } from './judge-answer.ts'
import { createOwnId } from './look-for-message.ts'
import { planForDiscord } from './plan-parts.ts'
import { PostOnce } from './post-once.ts'
import { discordRates } from './rates.ts'
import type { RenderSetting } from './render-setting.ts'

interface MessengerParts {
  readonly token: string
  /** REST base without the version: https://discord.com/api */
  readonly apiUrl: string
  readonly catalogue: Catalogue
  readonly desks: readonly Desk[]
  readonly notes: PlatformNotes
  readonly clock: Clock
  readonly log: Log
  /** Ids of the commands, where they are known. */
  readonly commandIds?: CommandIds | undefined
}

/** Sends to Discord's channels, threads, forums and people by REST alone. */
export interface DiscordMessenger extends Messenger {
  /**
   * Writes to a person now; false: they do not let us, or nobody can tell. A doubt counts as no, because the answer
   * promises that later messages will arrive.
   */
  reach(chatId: string, message: Message): Promise<boolean>
  close(): Promise<void>
}

/** The one way out to Discord for all that nobody asked for just now: digests, alerts, corrections, notices. */
export function createDiscordMessenger(parts: MessengerParts): DiscordMessenger {
  const { token, catalogue, desks, clock, log } = parts
  const rest = createRest(parts)
  const notes = new ChatNotes(parts.notes, log)
  const directChannels = new DirectChannels(rest, notes)
  const settingOf = (
    { language }: Message,
    key: string | null,
    aboutChannelId: string | null,
  ): RenderSetting => ({
    t: catalogue.translator(language),
    desks,
    marker: key === null ? null : markerOf(key),
    aboutChannelId,
    command: null,
    commandIds: parts.commandIds,
  })
  const means: DiscordMeans = {
    rest,
    directChannels,
    forums: new Forums(rest, notes, clock),
    desks,
    clock,
    ownId: createOwnId(rest),
    settingOf,
  }
  const once = new PostOnce(means)

  async function deliver(order: DeliveryOrder, signal?: AbortSignal): Promise<DeliveryOutcome> {
    const { chatId, action, targetMessageId } = order
    if (readChatId(chatId) === null)
      return { kind: 'refused', scope: 'chat', why: 'invalid', detail: 'no chat of Discord’s' }
    try {
      return isPost(order)
        ? await once.post(order, signal)
        : await actOnMessage(means, order, signal)
    } catch (error) {
      const inThread = targetMessageId !== null && readMessageId(targetMessageId).channelId !== null
      const outcome = withoutToken(judgeAnswer(error, { action, inThread, targetMessageId }), token)
      if (outcome.kind === 'unknown' && isPost(order)) once.doubt(order)
      if (outcome.kind === 'refused' && outcome.why === 'removed' && outcome.scope === 'chat')
        await directChannels.forget(chatId)
      return outcome
    }
  }

  return {
    platform: 'discord',
    grammar: 'forms',
    rates: discordRates,
    plan: (message) => planForDiscord(message, settingOf(message, '', null)),
    deliver,
    async findDelivered(order) {
      if (!isPost(order)) return { kind: 'unknown', detail: 'done twice it does no harm' }
      return once.find(order)
    },
    reach: (chatId, message) => reachChat({ deliver, clock }, chatId, message),
    async close() {
      rest.close()
    },
  }
}

function isPost(order: DeliveryOrder): order is MessageOrder {
  return ['send', 'thread', 'reply'].includes(order.action) && order.message !== null
}

/** Nobody's error message is trusted to be without it. */
function withoutToken(outcome: DeliveryOutcome, token: string): DeliveryOutcome {
  if (!('detail' in outcome)) return outcome
  return { ...outcome, detail: outcome.detail.replaceAll(token, '[token]') }
}
