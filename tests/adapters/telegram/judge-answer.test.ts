import { assert, constantFrom, property, string } from 'fast-check'
import { GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { failureFields } from '../../../src/adapters/telegram/failure-fields.ts'
import {
  isPictureRefused,
  isTokenRefused,
  judgeAnswer,
} from '../../../src/adapters/telegram/judge-answer.ts'
import type { DeliveryAction } from '../../../src/delivery/delivery.ts'
import type { DeliveryOutcome } from '../../../src/delivery/messenger.ts'
import { NoAnswer } from '../../../src/delivery/no-answer.ts'

function refusal(
  code: number,
  description: string,
  parameters: object = {},
  method = 'sendMessage',
): GrammyError {
  const answer = { ok: false, error_code: code, description, parameters } as const
  return new GrammyError('Call failed!', answer, method, {})
}

const judge = (error: unknown, action: DeliveryAction = 'send') =>
  judgeAnswer(error, { action, targetMessageId: '7' })

const meaningOf = (outcome: DeliveryOutcome) =>
  outcome.kind === 'refused' ? `${outcome.scope} ${outcome.why}` : outcome.kind

const bad = (words: string) => [400, `Bad Request: ${words}`] as const
const forbidden = (words: string) => [403, `Forbidden: ${words}`] as const

test.each([
  [...forbidden('bot was blocked by the user'), 'chat forbidden'],
  [...forbidden('user is deactivated'), 'chat removed'],
  [...forbidden('bot was kicked from the group chat'), 'chat removed'],
  [...forbidden('bot was kicked from the supergroup chat'), 'chat removed'],
  [...forbidden('bot was kicked from the channel chat'), 'chat removed'],
  [...forbidden('bot is not a member of the channel chat'), 'chat removed'],
  [...forbidden('the group chat was deleted'), 'chat removed'],
  [...forbidden("bot can't initiate conversation with a user"), 'chat forbidden'],
  [...forbidden("bot can't send messages to bots"), 'chat forbidden'],
  [...forbidden('something new'), 'chat forbidden'],
  [...bad('chat not found'), 'chat removed'],
  [...bad('PEER_ID_INVALID'), 'chat removed'],
  [...bad('message thread not found'), 'chat removed'],
  [...bad('TOPIC_DELETED'), 'chat removed'],
  [...bad('TOPIC_CLOSED'), 'chat forbidden'],
  [...bad('not enough rights to send text messages to the chat'), 'chat forbidden'],
  [...bad('need administrator rights in the channel chat'), 'chat forbidden'],
  [...bad('CHAT_WRITE_FORBIDDEN'), 'chat forbidden'],
  [...bad('CHAT_SEND_PLAIN_FORBIDDEN'), 'chat forbidden'],
  [...bad("can't parse entities: unexpected end"), 'message invalid'],
  [...bad('message is too long'), 'message invalid'],
  [...bad('message text is empty'), 'message invalid'],
  [...bad('ENTITIES_TOO_LONG'), 'message invalid'],
  [...bad('BUTTON_DATA_INVALID'), 'message invalid'],
  [...bad('message to be replied not found'), 'target removed'],
  [...bad('something new'), 'message invalid'],
])('a send refused with %i "%s" means: %s', (code, description, meaning) => {
  for (const words of [description, description.toUpperCase()]) {
    expect(meaningOf(judge(refusal(code, words)))).toBe(meaning)
  }
})

test.each([
  ['edit', 'message to edit not found', 'target removed'],
  ['edit', 'MESSAGE_ID_INVALID', 'target removed'],
  ['edit', "message can't be edited", 'target forbidden'],
  ['edit', 'there is no text in the message to edit', 'target forbidden'],
  ['edit', 'need administrator rights in the channel chat', 'message forbidden'],
  ['pin', 'message to pin not found', 'target removed'],
  ['pin', 'not enough rights to manage pinned messages in the chat', 'message forbidden'],
  ['unpin', "message can't be deleted", 'target forbidden'],
  ['edit', 'chat not found', 'chat removed'],
] as const)('a refused %s, "%s", means: %s', (action, words, meaning) => {
  expect(meaningOf(judge(refusal(...bad(words)), action))).toBe(meaning)
})

test.each([
  ['edit', 'message is not modified: specified new message content'],
  ['unpin', 'message to unpin not found'],
] as const)('a %s of what is so already is done: "%s"', (action, words) => {
  expect(judge(refusal(...bad(words)), action)).toEqual({ kind: 'sent', messageId: '7' })
})

test('a group that became a supergroup has moved, whatever else is said', () => {
  const moved = refusal(...bad('group chat was upgraded to a supergroup chat'), {
    migrate_to_chat_id: -1_001_234_567_890,
  })
  expect(judge(moved)).toEqual({ kind: 'moved', chatId: 'telegram:-1001234567890' })
  expect(isPictureRefused(moved)).toBe(false)
})

test('too many requests hold everything for as long as Telegram asks', () => {
  const words = 'Too Many Requests: retry after 14'
  expect(judge(refusal(429, words, { retry_after: 14 }))).toMatchObject({
    kind: 'later',
    afterMs: 14_000,
    scope: 'all',
  })
  expect(judge(refusal(429, words))).toMatchObject({ kind: 'later', afterMs: 30_000 })
})

test.each([500, 502, 504])('a server that failed with %i may have done it before', (code) => {
  expect(judge(refusal(code, 'Internal Server Error'))).toMatchObject({ kind: 'unknown' })
})

test('what grammY wraps is judged by what is in it', () => {
  const end = { kind: 'not-sent', detail: 'refused (ECONNREFUSED)' } as const
  expect(judge(new HttpError('failed', new NoAnswer(end)))).toEqual(end)
  expect(judge(new HttpError('failed', new Error('timed out after 20 seconds')))).toMatchObject({
    kind: 'unknown',
  })
  expect(judge('thrown')).toEqual({ kind: 'unknown', detail: 'not understood' })
})

test.each([
  ['failed to get HTTP URL content', true],
  ['wrong type of the web page content', true],
  ['PHOTO_INVALID_DIMENSIONS', true],
  ['IMAGE_PROCESS_FAILED', true],
  ['not enough rights to send photos to the chat', true],
  ['chat not found', false],
  ['message thread not found', false],
  ['TOPIC_CLOSED', false],
])('refused with "%s" a picture is tried as text: %s', (words, isTried) => {
  expect(isPictureRefused(refusal(...bad(words)))).toBe(isTried)
})

test('a refusal never counts as sent or unknown, and its detail stays short', () => {
  assert(
    property(constantFrom(400, 403), string({ maxLength: 600 }), (code, words) => {
      const outcome = judge(refusal(code, words))
      expect(outcome.kind).toBe('refused')
      expect('detail' in outcome ? outcome.detail.length : 0).toBeLessThan(210)
    }),
  )
})

test.each([
  [401, 'sendMessage', true],
  [421, 'sendMessage', true],
  [404, 'getMe', true],
  [404, 'getUpdates', true],
  [404, 'setMyShortDescription', false],
  [404, 'sendMessage', false],
  [400, 'getMe', false],
])('%i of %s means the token is refused: %s', (code, method, isRefused) => {
  expect(isTokenRefused(refusal(code, 'Not Found', {}, method))).toBe(isRefused)
})

test.each(['51:AAqwertyuiopasdfghjklzxcvbnm_-12345', '51%3AAAqwertyuiopasdfghjklzxcvbnm_-12345'])(
  'a token in the words of a failure is not told: %s',
  (token) => {
    const words = `cannot POST /bot${token}/sendMessage`
    const failures = [
      refusal(400, `Bad Request: ${words}`),
      refusal(404, words),
      refusal(502, words),
      new NoAnswer({ kind: 'unknown', detail: words }),
      new HttpError(words, new Error(words)),
    ]
    for (const failure of failures) {
      expect(JSON.stringify(judge(failure))).not.toContain('qwertyuiop')
      expect(JSON.stringify(failureFields(failure))).not.toContain('qwertyuiop')
    }
  },
)
