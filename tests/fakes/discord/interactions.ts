import { z } from 'zod'
import { ApiError, invalidForm, parseBody, unknownChannel, unknownMessage } from './api-error.ts'
import { describeMessage } from './describe-entities.ts'
import { formSchema } from './interactions-form.ts'
import { type InteractionFacts, OpenInteraction } from './interactions-open.ts'
import { describeCallback, describeMetadata } from './interactions-payload.ts'
import { readMessage } from './rest-messages.ts'
import type { ApiAnswer, ApiCall, Router } from './router.ts'
import type { DiscordState, FakeChannel, FakeMessage } from './state.ts'
import { editMessage, postMessage, removeMessage } from './store-message.ts'

/** The part of a request that makes a message. */
type AnswerOrder = Pick<ApiCall, 'body' | 'files' | 'problem'>

const tokenLife = 15 * 60_000
const mostFollowUps = 5
const ephemeral = 1 << 6
/** SUPPRESS_EMBEDS, EPHEMERAL, SUPPRESS_NOTIFICATIONS, IS_COMPONENTS_V2. */
const answerFlags = (1 << 2) | ephemeral | (1 << 12) | (1 << 15)
/** SUPPRESS_EMBEDS, IS_COMPONENTS_V2. */
const editFlags = (1 << 2) | (1 << 15)

const callbackSchema = z.strictObject({ type: z.int(), data: z.unknown().optional() })
const deferSchema = z.strictObject({ flags: z.int().optional() }).optional()
const choicesSchema = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(100),
        name_localizations: z.record(z.string(), z.string().min(1).max(100)).nullish(),
        value: z.union([z.string().max(100), z.number()]),
      }),
    )
    .max(25),
})

/**
 * Uses of the bot and its answers over HTTP
 * (https://discord.com/developers/docs/interactions/receiving-and-responding).
 */
export class Interactions {
  /** Milliseconds by the clock from each dispatch to the bot's first answer. */
  readonly latencies: number[] = []
  readonly #state: DiscordState
  readonly #answerWithinMs: number
  readonly #byToken = new Map<string, OpenInteraction>()

  constructor(state: DiscordState, answerWithinMs: number) {
    this.#state = state
    this.#answerWithinMs = answerWithinMs
  }

  /** Tells the bot that somebody uses it; `payload` is what goes beside id and token. */
  dispatch(facts: Omit<InteractionFacts, 'id' | 'token' | 'at'>, payload: object): OpenInteraction {
    const id = this.#state.newId()
    const token = `token-of-${id}`
    const open = new OpenInteraction({ ...facts, id, token, at: this.#state.now() })
    this.#byToken.set(token, open)
    this.#state.emit('INTERACTION_CREATE', { ...payload, id, token }, facts.guildId)
    return open
  }

  /** Puts the routes of answers beside the others. */
  serve(router: Router): void {
    const free = { auth: false }
    const hook = '/webhooks/:application/:token'
    router.add('POST', '/interactions/:id/:token/callback', (call) => this.#callback(call), free)
    router.add('POST', hook, (call) => this.#followUp(call), free)
    router.add('GET', `${hook}/messages/:message`, (call) => this.#read(call), free)
    router.add('PATCH', `${hook}/messages/:message`, (call) => this.#edit(call), free)
    router.add('DELETE', `${hook}/messages/:message`, (call) => this.#remove(call), free)
  }

  #callback(call: ApiCall): ApiAnswer {
    const open = this.#byToken.get(call.params['token'] ?? '')
    if (
      open === undefined ||
      open.facts.id !== call.params['id'] ||
      this.#ageOf(open) > this.#answerWithinMs
    )
      throw new ApiError(404, 10062, 'Unknown interaction')
    if (open.answeredWith !== null)
      throw new ApiError(400, 40060, 'Interaction has already been acknowledged.')
    const { type, data } = parseBody(callbackSchema, call.body)
    if (!allowedTypes(open).includes(type)) throw refuse('type', 'This answer does not fit here')
    this.#answer(open, type, { ...call, body: data })
    open.answeredWith = type
    this.latencies.push(this.#ageOf(open))
    open.changed()
    if (call.query.get('with_response') !== 'true') return { status: 204 }
    const { original } = open
    const message = original === null ? null : this.#describe(open, original)
    return { status: 200, body: describeCallback(open, message) }
  }

  #answer(open: OpenInteraction, type: number, order: AnswerOrder): void {
    const { source } = open.facts
    if (type === 4) {
      open.original = this.#post(open, order)
    } else if (type === 5) {
      const { flags = 0 } = parseBody(deferSchema, order.body) ?? {}
      if ((flags & ~ephemeral) !== 0)
        throw refuse('flags', 'A deferred answer may only be ephemeral')
      open.deferredEphemeral = flags === ephemeral || open.facts.alwaysEphemeral
    } else if (type === 6) {
      open.original = source
    } else if (type === 7 && source !== null) {
      this.#change(source, order)
      open.original = source
      open.show(source)
    } else if (type === 8) {
      open.choices = parseBody(choicesSchema, order.body).choices
    } else if (type === 9) {
      open.form = parseBody(formSchema, order.body)
    }
  }

  #post(
    open: OpenInteraction,
    order: AnswerOrder,
    forced?: { readonly hidden: boolean },
  ): FakeMessage {
    const { facts, messages } = open
    const body = readMessage(order, null)
    const flags = body.flags ?? 0
    if ((flags & ~answerFlags) !== 0) throw refuse('flags', 'Not allowed in an answer')
    const hidden = facts.alwaysEphemeral || (forced?.hidden ?? (flags & ephemeral) !== 0)
    const repliesTo = messages[0] ?? facts.source
    const message = postMessage(
      this.#state,
      this.#channelOf(open),
      {
        ...body,
        flags: hidden ? flags | ephemeral : flags & ~ephemeral,
        ...(repliesTo === null ? {} : { message_reference: { message_id: repliesTo.id } }),
      },
      {
        authorId: this.#state.botUserId,
        files: order.files,
        type: repliesTo === null ? 20 : 19,
        ephemeralFor: hidden ? facts.userId : null,
        interactionId: facts.id,
      },
    )
    open.show(message)
    return message
  }

  #channelOf({ facts }: OpenInteraction): FakeChannel {
    const channel = this.#state.channels.get(facts.channelId)
    if (channel === undefined) throw unknownChannel()
    return channel
  }

  #change(message: FakeMessage, order: AnswerOrder): void {
    const body = readMessage({ ...order, body: order.body ?? {} }, message.flags)
    if (((body.flags ?? 0) & ~editFlags) !== 0) throw refuse('flags', 'Not allowed in an edit')
    editMessage(this.#state, message, body, order.files)
  }

  #followUp(call: ApiCall): ApiAnswer {
    const open = this.#hookOf(call)
    // As at Discord: the first follow-up after a deferral takes the place of "is thinking".
    if (open.answeredWith === 5 && open.original === null && !open.dismissed)
      return this.#fillIn(open, call)
    if (open.facts.userInstall && open.followUps >= mostFollowUps)
      throw new ApiError(400, 40094, 'This interaction has hit the maximum number of follow-ups')
    const message = this.#post(open, call)
    open.followUps++
    return { status: 200, body: this.#describe(open, message) }
  }

  #fillIn(open: OpenInteraction, call: ApiCall): ApiAnswer {
    open.original = this.#post(open, call, { hidden: open.deferredEphemeral })
    return { status: 200, body: this.#describe(open, open.original) }
  }

  #read(call: ApiCall): ApiAnswer {
    const open = this.#hookOf(call)
    return { status: 200, body: this.#describe(open, this.#messageOf(open, call)) }
  }

  #edit(call: ApiCall): ApiAnswer {
    const open = this.#hookOf(call)
    const isOriginal = call.params['message'] === '@original'
    if (isOriginal && open.answeredWith === 5 && open.original === null && !open.dismissed)
      return this.#fillIn(open, call)
    const message = this.#messageOf(open, call)
    this.#change(message, call)
    open.show(message)
    return { status: 200, body: this.#describe(open, message) }
  }

  #remove(call: ApiCall): ApiAnswer {
    const open = this.#hookOf(call)
    if (
      call.params['message'] === '@original' &&
      open.original === null &&
      open.answeredWith === 5
    ) {
      open.dismissed = true
    } else {
      removeMessage(this.#state, this.#messageOf(open, call))
    }
    open.changed()
    return { status: 204 }
  }

  #hookOf(call: ApiCall): OpenInteraction {
    const open = this.#byToken.get(call.params['token'] ?? '')
    if (open === undefined || this.#ageOf(open) > tokenLife)
      throw new ApiError(401, 50027, 'Invalid Webhook Token')
    if (open.answeredWith === null || call.params['application'] !== this.#state.applicationId)
      throw new ApiError(404, 10015, 'Unknown Webhook')
    return open
  }

  #messageOf(open: OpenInteraction, call: ApiCall): FakeMessage {
    const id = call.params['message']
    const message =
      id === '@original' ? open.original : open.messages.find((each) => each.id === id)
    if (!message || message.deletedAt !== null) throw unknownMessage()
    return message
  }

  #ageOf(open: OpenInteraction): number {
    return this.#state.now() - open.facts.at
  }

  #describe(open: OpenInteraction, message: FakeMessage): object {
    return { ...describeMessage(this.#state, message), ...describeMetadata(this.#state, open) }
  }
}

/** Which callback types an interaction of this kind takes. */
function allowedTypes({ facts: { type, source } }: OpenInteraction): readonly number[] {
  if (type === 4) return [8]
  const update = source === null ? [] : [6, 7]
  return type === 5 ? [4, 5, ...update] : [4, 5, 9, ...update]
}

function refuse(field: string, message: string): ApiError {
  return invalidForm([{ path: ['data', field], code: 'BASE_TYPE_BAD_VALUE', message }])
}
