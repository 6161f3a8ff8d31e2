import { ApiError, badRequest } from './api-error.ts'
import { checkKeyboard } from './check-keyboard.ts'
import { methodSchemas, type ParamsOf } from './method-schemas.ts'
import type { MethodCall, Methods } from './methods.ts'
import { textOf } from './read-words.ts'
import type { TelegramState } from './state.ts'

/** After these the client of whoever asked has given up, ms. */
const longest = { callback: 30_000, inline: 30_000 }

const mostResults = 50

/** What answers presses of buttons and what is typed after the bot's name. */
export function queryMethods(state: TelegramState): Methods {
  return {
    answerCallbackQuery: (call) => {
      const params = methodSchemas.answerCallbackQuery.parse(call.params)
      const callback = state.callbacks.get(params.callback_query_id)
      if (callback === undefined || callback.answer !== null) throw tooOld(true)
      if (state.now() - callback.at > longest.callback) throw tooOld(false)
      const { text = '', url } = params
      if (text.length > 200) throw badRequest('MESSAGE_TOO_LONG')
      if (url !== undefined && !opensBot(url, state.settings.username))
        throw badRequest('URL_INVALID')
      callback.answer = {
        text,
        showAlert: params.show_alert ?? false,
        url: url ?? null,
        cacheTime: params.cache_time ?? 0,
      }
      state.changed()
      return true
    },
    answerInlineQuery: (call) => {
      const params = methodSchemas.answerInlineQuery.parse(call.params)
      const query = state.inlineQueries.get(params.inline_query_id)
      if (query === undefined || query.answer !== null) throw tooOld(true)
      if (state.now() - query.at > longest.inline) throw tooOld(false)
      const results = readResults(call, params.results)
      if (Buffer.byteLength(params.next_offset ?? '') > 64) throw badRequest('NEXT_OFFSET_INVALID')
      const { button } = params
      const start = button?.start_parameter
      if (start !== undefined && !/^[\w-]{1,64}$/u.test(start))
        throw badRequest('START_PARAM_INVALID')
      query.answer = {
        results,
        cacheTime: params.cache_time ?? 300,
        isPersonal: params.is_personal ?? false,
        nextOffset: params.next_offset ?? '',
        button: button === undefined ? null : { text: button.text, startParameter: start ?? null },
      }
      state.changed()
      return true
    },
  }
}

/** Words and buttons as they will stand in the message of whoever chooses one. */
function readResults(
  call: MethodCall,
  results: ParamsOf<'answerInlineQuery'>['results'],
): readonly Readonly<Record<string, unknown>>[] {
  if (results.length > mostResults) throw badRequest('too many inline query results specified')
  const ids = results.map(({ id }) => id)
  if (ids.some((id) => id === '' || Buffer.byteLength(id) > 64))
    throw badRequest('RESULT_ID_INVALID')
  if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE')
  return results.map((result) => {
    if (result.title.trim() === '') throw badRequest('RESULT_TITLE_EMPTY')
    const { input_message_content: content, reply_markup } = result
    const words = textOf(call, { ...content, text: content.message_text })
    const keyboard = checkKeyboard(reply_markup, null, call.mistake)
    return {
      ...result,
      input_message_content: {
        ...content,
        message_text: words.text,
        entities: words.entities,
      },
      ...(keyboard === null ? {} : { reply_markup: keyboard }),
    }
  })
}

/** A press may open only a game, or the bot itself with a start parameter. */
function opensBot(url: string, botName: string): boolean {
  const name = botName.toLowerCase()
  const lower = url.toLowerCase()
  return [`https://t.me/${name}?start=`, `t.me/${name}?start=`].some((it) => lower.startsWith(it))
}

function tooOld(isMistake: boolean): ApiError {
  return new ApiError(
    400,
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
    { isMistake },
  )
}
