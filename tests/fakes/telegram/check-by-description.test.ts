import { describe, expect, test } from 'vitest'
import { checkByDescription, hasDescription } from './check-by-description.ts'
import { methodSchemas } from './method-schemas.ts'

describe.runIf(hasDescription)('Telegram’s own description of its methods', () => {
  test('knows each of ours', () => {
    for (const method of Object.keys(methodSchemas))
      expect(checkByDescription(method, {}).join()).not.toContain('has no method')
  })

  test('finds nothing wrong with a good call', () => {
    const sent = {
      chat_id: '@velmnews',
      text: 'Velm',
      entities: [{ type: 'text_link', offset: 0, length: 4, url: 'https://velm.example' }],
      reply_markup: { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] },
      link_preview_options: { is_disabled: true },
    }
    expect(checkByDescription('sendMessage', sent)).toEqual([])
  })

  test.each([
    ['text is missing', { chat_id: 1 }],
    ['text is no String', { chat_id: 1, text: 7 }],
    ['reply_to is no field', { chat_id: 1, text: 'Velm', reply_to: 5 }],
    [
      'entities.0.lenght is no field',
      { chat_id: 1, text: 'Velm', entities: [{ type: 'bold', offset: 0, length: 1, lenght: 1 }] },
    ],
    [
      'reply_markup.inline_keyboard.0.0.text is missing',
      {
        chat_id: 1,
        text: 'Velm',
        reply_markup: { inline_keyboard: [[{ url: 'https://velm.example' }]] },
      },
    ],
  ])('%s', (wrong, params) => {
    expect(checkByDescription('sendMessage', params)).toEqual([
      `by Telegram's description: ${wrong}`,
    ])
  })
})

test.skipIf(hasDescription)('without the description nothing is found', () => {
  expect(checkByDescription('sendMessage', {})).toEqual([])
})
