import { expect, test } from 'vitest'
import { listSearchWords } from '../../src/article/list-search-words.ts'

test('gives the stems of the title on the first line, those of the text on the second', () => {
  const words = listSearchWords({
    title: 'Bridges reopened',
    paragraphs: ['Lorries crossed at dawn.', 'Nobody waited.'],
    language: 'en',
  })
  expect(words).toBe('bridg reopen\nlorri cross at dawn nobodi wait')
})
