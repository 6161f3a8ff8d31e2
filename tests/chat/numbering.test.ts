import { expect, test } from 'vitest'
import { createNumbering } from '../../src/chat/numbering.ts'

test('keeps each reader’s last digest and forgets who was quiet longest', () => {
  const numbering = createNumbering(2)
  numbering.remember('ada', [11, 12])
  numbering.remember('ben', [13])
  numbering.remember('ada', [14])
  numbering.remember('cleo', [15])
  expect(numbering.storyAt('ada', 1)).toBe(14)
  expect(numbering.storyAt('ada', 2)).toBeNull()
  expect(numbering.storyAt('ben', 1)).toBeNull()
  expect(numbering.storyAt('cleo', 1)).toBe(15)
})
