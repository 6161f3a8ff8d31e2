import { expect, test } from 'vitest'
import { phraseFailure } from '../../commands/status/phrase-failure.ts'
import { catalogue } from '../fakes/open-chat.ts'

test.each([
  ['the server answered 500', 'תשובת השרת: 500'],
  ['no full answer within 20 s', 'אין תשובה מלאה בתוך 20 שניות'],
  ['a reason without words of ours', 'a reason without words of ours'],
])('in Hebrew a source fails in Hebrew: %s', (noted, told) => {
  expect(phraseFailure(noted, catalogue.translator('he'))).toBe(told)
  expect(phraseFailure(noted, catalogue.translator('en'))).toBe(noted)
})
