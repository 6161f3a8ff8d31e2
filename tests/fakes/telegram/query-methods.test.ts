import type { InlineQueryResultArticle } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { openTelegram } from './open-telegram.ts'
import { sendCallback } from './press-button.ts'

async function openPress() {
  let now = Date.UTC(2031, 2, 4, 8)
  const telegram = await openTelegram({ limits: null, clock: { now: () => now } })
  const ada = telegram.world.makeUser()
  const message = ada.starts()
  const press = () => sendCallback(telegram.state, message, ada.id, 'more')
  const wait = (ms: number) => {
    now += ms
  }
  return { ...telegram, ada, press, wait }
}

describe('presses', () => {
  test('are answered once, in time', async () => {
    const { api, press, wait, mistakes } = await openPress()
    const first = press()
    expect(await api.answerCallbackQuery(first.id, { text: 'Done', show_alert: true })).toBe(true)
    expect(first.answer).toMatchObject({ text: 'Done', showAlert: true })
    const late = press()
    wait(31_000)
    await expect(api.answerCallbackQuery(late.id)).rejects.toThrow('query is too old')
    expect(mistakes).toEqual([])
    await expect(api.answerCallbackQuery(first.id)).rejects.toThrow('query is too old')
    expect(mistakes).toHaveLength(1)
  })

  test('an answer has 200 letters, and opens only the bot itself', async () => {
    const { api, press } = await openPress()
    const { id } = press()
    await expect(api.answerCallbackQuery(id, { text: 'x'.repeat(201) })).rejects.toThrow(
      'MESSAGE_TOO_LONG',
    )
    await expect(api.answerCallbackQuery(id, { url: 'https://velm.example' })).rejects.toThrow(
      'URL_INVALID',
    )
    expect(await api.answerCallbackQuery(id, { url: 'https://t.me/dateline_bot?start=x' })).toBe(
      true,
    )
  })
})

const article = (
  id: string,
  more: Partial<InlineQueryResultArticle> = {},
): InlineQueryResultArticle => ({
  type: 'article',
  id,
  title: 'Velm bridge reopens',
  input_message_content: { message_text: 'Velm bridge reopens, says @velmdesk' },
  ...more,
})

async function openQuery() {
  const telegram = await openPress()
  const typed = telegram.ada.typesInline('velm')
  const query = [...telegram.state.inlineQueries.values()].at(-1)
  return { ...telegram, typed, id: query?.id ?? '' }
}

describe('inline queries', () => {
  test('offers are words as they will stand in the message', async () => {
    const { api, typed, id, mistakes } = await openQuery()
    await api.answerInlineQuery(id, [article('1')], {
      cache_time: 60,
      is_personal: true,
      button: { text: 'Open', start_parameter: 'inline' },
    })
    const { results, button } = await typed
    expect(results[0]?.['input_message_content']).toEqual({
      message_text: 'Velm bridge reopens, says @velmdesk',
      entities: [{ type: 'mention', offset: 26, length: 9 }],
    })
    expect(button).toEqual({ text: 'Open', startParameter: 'inline' })
    expect(mistakes).toEqual([])
  })

  test.each<[string, readonly InlineQueryResultArticle[], object]>([
    ['too many inline query results', Array.from({ length: 51 }, (_, at) => article(`${at}`)), {}],
    ['RESULT_ID_DUPLICATE', [article('1'), article('1')], {}],
    ['RESULT_ID_INVALID', [article('א'.repeat(33))], {}],
    ['RESULT_TITLE_EMPTY', [article('1', { title: ' ' })], {}],
    ['message text is empty', [article('1', { input_message_content: { message_text: ' ' } })], {}],
    ['START_PARAM_INVALID', [], { button: { text: 'Open', start_parameter: 'a b' } }],
    ['NEXT_OFFSET_INVALID', [], { next_offset: 'x'.repeat(65) }],
  ])('%s', async (description, results, more) => {
    const { api, typed, id } = await openQuery()
    await expect(api.answerInlineQuery(id, results, more)).rejects.toThrow(description)
    await api.answerInlineQuery(
      id,
      Array.from({ length: 50 }, (_, at) => article(`${at}`)),
    )
    expect((await typed).results).toHaveLength(50)
  })
})
