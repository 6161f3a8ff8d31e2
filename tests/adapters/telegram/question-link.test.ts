import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  readQuestionLink,
  writeQuestionLink,
} from '../../../src/adapters/telegram/question-link.ts'

const token = '7100000001:fictional-token-of-nobody'
const asked = { chatId: -1001, personId: 5, data: '@s1k /settings zone' }
const marksOf = (url: string) => [{ type: 'text_link', offset: 0, length: 4, url }]

test('a question holds what its answer completes, for its asker in its chat', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer(),
      fc.integer(),
      (data, chatId, personId) => {
        const url = writeQuestionLink({ chatId, personId, data }, 'dateline_bot', token)
        expect(url).toMatch(/^https:\/\/t\.me\/dateline_bot\?ask=[\w-]+\.[\w-]+$/u)
        expect(readQuestionLink(marksOf(url), { chatId, personId }, token)).toBe(data)
      },
    ),
  )
})

test('somebody else’s answer completes nothing, nor does one in another chat', () => {
  const marks = marksOf(writeQuestionLink(asked, 'dateline_bot', token))
  expect(readQuestionLink(marks, { chatId: -1001, personId: 6 }, token)).toBeNull()
  expect(readQuestionLink(marks, { chatId: -1002, personId: 5 }, token)).toBeNull()
  expect(readQuestionLink(marks, asked, `${token}0`)).toBeNull()
})

test('a link that somebody else made, as a feed may, completes nothing', () => {
  const held = Buffer.from('5 /privacy delete').toString('base64url')
  const [, signature = ''] = writeQuestionLink(asked, 'dateline_bot', token).split('.').slice(-2)
  for (const end of [signature, '', 'AAAAAAAAAAAAAAAA'])
    expect(
      readQuestionLink(marksOf(`https://t.me/dateline_bot?ask=${held}.${end}`), asked, token),
    ).toBeNull()
})

test('only links count', () => {
  const [mark] = marksOf(writeQuestionLink(asked, 'dateline_bot', token))
  expect(
    readQuestionLink([{ ...mark, type: 'bold', offset: 0, length: 1 }], asked, token),
  ).toBeNull()
})
