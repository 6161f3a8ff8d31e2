import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateDocs } from '../docs/generate-docs.ts'

test.each([...(await generateDocs())])('%s is as "npm run docs" writes it', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text)
})
