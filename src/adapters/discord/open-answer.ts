import {
  type APIModalInteractionResponseCallbackData,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js'
import type { DiscordPart } from './discord-part.ts'
import { filesOf, messageBody } from './message-body.ts'
import type { Asker } from './read-interaction.ts'

/** One interaction being answered: within three seconds something, within a quarter of an hour everything. */
export interface Answer {
  /** Promises an answer: "thinking …", or nothing to see where it will replace a message. */
  defer(replaces: boolean): Promise<void>
  /** Takes a promise back. */
  dismiss(): Promise<void>
  /** The parts in order; `arrived` is called after each that Discord surely has. @throws what the REST client throws */
  send(parts: readonly DiscordPart[], how: SendHow, arrived: (index: number) => void): Promise<void>
  openForm(form: APIModalInteractionResponseCallbackData): Promise<void>
  offer(choices: readonly { readonly name: string; readonly value: string }[]): Promise<void>
}

interface SendHow {
  /** Only the asker sees it. */
  readonly ephemeral: boolean
  /** It takes the place of the message the button stands in, where it is one part. */
  readonly replaces: boolean
}

/** What was promised so far. */
type Promised = 'nothing' | 'message' | 'update'

const alreadyAcknowledged = 40_060

/**
 * Interactions' endpoints lie outside the bot's rate limits, so they have a REST client of their own
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints).
 */
export function openAnswer(
  rest: Pick<REST, 'post' | 'patch' | 'delete'>,
  { id, token, applicationId }: Pick<Asker, 'id' | 'token' | 'applicationId'>,
  deferEphemeral: boolean,
): Answer {
  let promised: Promised = 'nothing'
  /** What is said comes after what was promised. */
  let deferring: Promise<void> = Promise.resolve()

  async function callback(
    type: InteractionResponseType,
    data?: object,
    part?: DiscordPart,
  ): Promise<void> {
    const body = data === undefined ? { type } : { type, data }
    const route = Routes.interactionCallback(id, token)
    const files = part === undefined ? {} : filesOf(part)
    await twice(() => rest.post(route, { body, ...files, auth: false })).catch((error: unknown) => {
      // A repetition of our own request after an answer that got lost: the first one counted.
      if (!(error instanceof DiscordAPIError) || error.code !== alreadyAcknowledged) throw error
    })
  }

  async function sendFirst(part: DiscordPart, { ephemeral, replaces }: SendHow): Promise<void> {
    if (promised !== 'nothing') {
      const route = Routes.webhookMessage(applicationId, token)
      const request = { body: bodyOf(part, false), ...filesOf(part), auth: false }
      await twice(() => rest.patch(route, request))
      return
    }
    const type = replaces
      ? InteractionResponseType.UpdateMessage
      : InteractionResponseType.ChannelMessageWithSource
    await callback(type, bodyOf(part, ephemeral && !replaces), part)
  }

  async function follow(part: DiscordPart, ephemeral: boolean): Promise<void> {
    const route = Routes.webhook(applicationId, token)
    await rest.post(route, { body: bodyOf(part, ephemeral), ...filesOf(part), auth: false })
  }

  return {
    defer(replaces) {
      promised = replaces ? 'update' : 'message'
      deferring = replaces
        ? callback(InteractionResponseType.DeferredMessageUpdate)
        : callback(
            InteractionResponseType.DeferredChannelMessageWithSource,
            // V2 cannot be promised: it is set with the edit.
            deferEphemeral ? { flags: MessageFlags.Ephemeral } : {},
          )
      // Told by whoever waits for it, `send` among them.
      deferring.catch(() => undefined)
      return deferring
    },
    async dismiss() {
      if (promised !== 'message') return
      await deferring
      await rest.delete(Routes.webhookMessage(applicationId, token), { auth: false })
    },
    async send(parts, how, arrived) {
      await deferring
      const replaces = how.replaces && parts.length === 1
      for (const [index, part] of parts.entries()) {
        // An update was promised of what stays as it is: all parts come after it.
        const isFirst = index === 0 && (promised !== 'update' || replaces)
        if (isFirst) await sendFirst(part, { ...how, replaces })
        else await follow(part, how.ephemeral)
        arrived(index)
      }
    },
    openForm: (form) => callback(InteractionResponseType.Modal, form),
    offer: (choices) =>
      callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
  }
}

function bodyOf(part: DiscordPart, ephemeral: boolean): object {
  const body = messageBody(part, false)
  return ephemeral ? { ...body, flags: body.flags | MessageFlags.Ephemeral } : body
}

/** What does no harm twice is asked again at once, where no answer came or a server failed. */
async function twice<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error
    return request()
  }
}
