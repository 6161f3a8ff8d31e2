/** What a refusal carries besides its text (https://core.telegram.org/bots/api#responseparameters). */
export interface ErrorParameters {
  readonly migrate_to_chat_id?: number
  /** Whole seconds. */
  readonly retry_after?: number
}

/** A refusal as the Bot API words it: `{ok: false, error_code, description, parameters}`. */
export class ApiError extends Error {
  readonly code: number
  /** The whole description, with its prefix: "Bad Request: chat not found". */
  readonly description: string
  readonly parameters: ErrorParameters | null
  /** False where a careful bot meets it too (blocked, too late, flooded); true where the bot is to blame. */
  readonly isMistake: boolean

  constructor(
    code: number,
    description: string,
    rest: { readonly parameters?: ErrorParameters; readonly isMistake?: boolean } = {},
  ) {
    super(description)
    this.name = 'ApiError'
    this.code = code
    this.description = description
    this.parameters = rest.parameters ?? null
    this.isMistake = rest.isMistake ?? false
  }
}

/** 400: the request is wrong; whoever sent it has made a mistake. */
export function badRequest(text: string): ApiError {
  return new ApiError(400, `Bad Request: ${text}`, { isMistake: true })
}

/** 400 or 403 for how the world happens to be: a careful bot meets it too. */
export function refusal(code: 400 | 403, text: string): ApiError {
  return new ApiError(code, `${code === 400 ? 'Bad Request' : 'Forbidden'}: ${text}`)
}
