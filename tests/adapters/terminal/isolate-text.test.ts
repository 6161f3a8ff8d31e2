import { expect, test } from 'vitest'
import { isolate } from '../../../src/adapters/terminal/isolate-text.ts'

test('only text with letters of the other direction is set apart', () => {
  expect(isolate('Velm 12', 'ltr', 'ltr')).toBe('Velm 12')
  expect(isolate('שלום 12', 'ltr', 'rtl')).toBe('\u2067שלום 12\u2069')
  expect(isolate('Velm שלום', 'ltr', 'ltr')).toBe('\u2066Velm שלום\u2069')
  expect(isolate('Velm', 'rtl', 'ltr')).toBe('\u2066Velm\u2069')
})

test('a command inside Hebrew keeps its slash in front', () => {
  expect(isolate('אולי /news science?', 'rtl', 'rtl')).toContain('\u2066/news science\u2069?')
})
