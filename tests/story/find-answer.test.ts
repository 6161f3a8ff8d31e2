import { describe, expect, test } from 'vitest'
import { splitStatements } from '../../src/article/split-statements.ts'
import { findAnswer } from '../../src/story/find-answer.ts'

const split = (text: string) =>
  splitStatements({ kind: 'report', title: 'Velm', paragraphs: [text], language: 'en' })
const accusation = 'Dan Tol, the former mayor, was charged with fraud on Tuesday.'

function answerTo(text: string): string | null {
  const [first] = split(accusation)
  if (first === undefined) throw new Error('no statement')
  return findAnswer(first, [first, ...split(text)])?.text ?? null
}

describe('findAnswer', () => {
  test.each([
    'Mr. Tol denied the charges.',
    'A lawyer for Dan Tol said the charges were baseless.',
    'Dan Tol declined to comment on the case.',
    'Tol pleaded not guilty in a Velm court.',
  ])('finds it: %s', (text) => {
    expect(answerTo(text)).toBe(text)
  })

  test('a denial is preferred to a refusal to comment', () => {
    expect(answerTo('Dan Tol declined to comment on Tuesday. Mr. Tol denied the charges.')).toBe(
      'Mr. Tol denied the charges.',
    )
  })

  test.each([
    'Ada Renn denied the charges.',
    'A lawyer for Ada Renn said the charges were baseless.',
    'Dan Tol said the harbour was full.',
  ])('is none: %s', (text) => {
    expect(answerTo(text)).toBeNull()
  })

  test('a statement that accuses nobody has no answer', () => {
    const [first] = split('The bridge in Velm reopened on Thursday.')
    expect(
      first === undefined ? 'missing' : findAnswer(first, split('Mr. Tol denied the charges.')),
    ).toBeNull()
  })
})
