import { expect, test } from 'vitest'
import { planForDiscord } from '../../../src/adapters/discord/plan-parts.ts'
import type { Message, StoryCardBlock } from '../../../src/delivery/message.ts'
import { briefOf, sourceOf, statementOf } from '../../fakes/sample-briefs.ts'
import { messageOf, renderingIn } from './rendering.ts'
import { timesIn, told } from './what-is-told.ts'

const setting = renderingIn('en')

function cardOf(texts: readonly string[], accounts: readonly string[]): StoryCardBlock {
  const source = sourceOf('Velm Courier', 2)
  const statements = texts.map((text) => statementOf(text, source))
  const disputes = [
    {
      kind: 'denial' as const,
      about: '',
      accounts: accounts.map((text) => ({
        text,
        value: null,
        speaker: null,
        vantage: null,
        source,
      })),
    },
  ]
  return {
    kind: 'story',
    number: 1,
    brief: briefOf(1, 'Headline', source, { statements, disputes }),
    mark: 'new',
    since: null,
    statements,
    changes: [],
    compact: false,
    buttons: [],
  }
}

/** Words of which each needs a backslash, numbered: "_0_ _1_". */
const wordsUpTo = (count: number, sign: string): string =>
  Array.from({ length: count }, (_, i) => `${sign}w${i}${sign}`).join(' ')

function tell(card: StoryCardBlock): string {
  return told(planForDiscord(messageOf([card]), setting))
}

test('a sentence longer than a line is told to its end, and so is an account', () => {
  const card = cardOf([wordsUpTo(400, '_')], [wordsUpTo(300, '*'), 'Another account.'])
  const text = tell(card)
  for (let i = 0; i < 400; i++) expect(timesIn(text, `_w${i}_`)).toBe(1)
  for (let i = 0; i < 300; i++) expect(timesIn(text, `*w${i}*`)).toBe(1)
})

test('a word longer than a line is told whole as well', () => {
  const text = tell(cardOf(['w'.repeat(4000)], ['One account.', 'Another account.']))
  expect(text.match(/w{100,}/giu)?.join('')).toHaveLength(4000)
})

test('what fits is the same message', () => {
  const message: Message = messageOf([cardOf(['One sentence.'], ['One.', 'Another.'])])
  expect(planForDiscord(message, setting)[0]).toBe(message)
})
