import { expect, test } from 'vitest'
import { findVerbatim } from '../../src/digest/find-verbatim.ts'

const printed = 'However, the bridge is 10 miles (16 km) long,\n “by  far” the longest, Renn said.'

test.each([
  ['However, the bridge is 10 miles (16 km) long, "by far" the longest, Renn said.'],
  ['The bridge is 10 miles (16 km) long, "by far" the longest, Renn said.'],
  ['The bridge is 10 miles long, "by far" the longest, Renn said.'],
  ['However, the bridge is … the longest, Renn said.'],
])('%s is verbatim', (text) => {
  expect(findVerbatim(text, printed)).toBe(true)
})

test.each([
  ['The bridge is not 10 miles long, "by far" the longest, Renn said.'],
  ['The bridge is 12 miles (16 km) long'],
  ['the longest … the bridge'],
  [''],
  ['…'],
])('%s is not', (text) => {
  expect(findVerbatim(text, printed)).toBe(false)
})
