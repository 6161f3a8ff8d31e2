import { expect, test } from 'vitest'
import { isolateText } from '../../src/delivery/isolate-text.ts'

const read = (text: string, line: 'ltr' | 'rtl') =>
  isolateText(text, line).replace('\u2068', '⟦').replace('\u2067', '⟦rtl:').replace('\u2069', '⟧')

test('text of the line’s own letters stays as it is', () => {
  expect(read('The port of Velm', 'ltr')).toBe('The port of Velm')
  expect(read('נמל הים', 'rtl')).toBe('נמל הים')
})

test('foreign text is set apart, a sign before it is not', () => {
  expect(read(' · Velm Courier', 'rtl')).toBe(' · ⟦Velm Courier⟧')
  expect(read('נמל הים', 'ltr')).toBe('⟦נמל הים⟧')
})

test('a sentence of Hebrew that begins with a foreign name is Hebrew still', () => {
  expect(read('Velm תפתח את הגשר החדש', 'rtl')).toBe('⟦rtl:Velm תפתח את הגשר החדש⟧')
})

test('words of ours around a long foreign name are read from their own side', () => {
  expect(read('לפי Meridian Press', 'rtl')).toBe('⟦לפי Meridian Press⟧')
  expect(read('לפי Meridian Press', 'ltr')).toBe('⟦לפי Meridian Press⟧')
})
