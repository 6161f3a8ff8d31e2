import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { planForDiscord } from '../../../src/adapters/discord/plan-parts.ts'
import { renderPart } from '../../../src/adapters/discord/render-part.ts'
import { wildMessage } from '../../fakes/wild-messages.ts'
import { checkPart } from './check-budgets.ts'
import { renderingIn } from './rendering.ts'
import { timesIn, told } from './what-is-told.ts'

const setting = renderingIn('en', { marker: 2_147_483_647 })
const runs = { numRuns: 60 }

test('whatever a message holds, every part of it is within every budget', () => {
  assert(
    property(wildMessage, ({ message }) => {
      for (const part of planForDiscord(message, setting)) checkPart(renderPart(part, setting))
    }),
    runs,
  )
})

test('whatever a message holds, each of its lines is told once over its parts', () => {
  assert(
    property(wildMessage, ({ message, once, headlines }) => {
      const text = told(planForDiscord(message, setting))
      expect(once.filter((word) => timesIn(text, word) !== 1)).toEqual([])
      expect(headlines.filter((word) => !text.includes(word))).toEqual([])
    }),
    runs,
  )
})
