import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { planForTelegram } from '../../../src/adapters/telegram/plan-parts.ts'
import { renderPart } from '../../../src/adapters/telegram/render-part.ts'
import { wildMessage } from '../../fakes/wild-messages.ts'
import { problemsOf } from './check-budgets.ts'
import { renderingIn } from './rendering.ts'

const runs = { numRuns: 60 }

for (const language of ['en', 'he']) {
  const setting = renderingIn(language)

  test(`whatever a message in ${language} holds, Telegram takes every part of it as it is`, () => {
    assert(
      property(wildMessage, ({ message }) => {
        for (const part of planForTelegram({ ...message, language }, setting))
          expect(problemsOf(renderPart(part, setting))).toEqual([])
      }),
      runs,
    )
  })

  test(`whatever a message in ${language} holds, each of its lines is told once`, () => {
    assert(
      property(wildMessage, ({ message, once, headlines }) => {
        const parts = planForTelegram({ ...message, language }, setting)
        const text = parts.map((part) => renderPart(part, setting).text).join('\n')
        expect(once.filter((word) => text.split(word).length !== 2)).toEqual([])
        expect(headlines.filter((word) => !text.includes(word))).toEqual([])
      }),
      runs,
    )
  })
}
