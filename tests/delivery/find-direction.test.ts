import { expect, test } from 'vitest'
import {
  directionOf,
  directionOfLanguage,
  holdsLetters,
} from '../../src/delivery/find-direction.ts'

test('a text reads as its first letter does, figures have no say', () => {
  expect(directionOf('12: שלום Velm')).toBe('rtl')
  expect(directionOf('Velm שלום')).toBe('ltr')
  expect(directionOf('سلام')).toBe('rtl')
  expect(directionOf('06:12 · ')).toBeNull()
})

test('a language reads one way', () => {
  expect(['he', 'ar', 'fa', 'en', 'ja', 'hr'].map(directionOfLanguage)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ])
})

test('figures and signs are letters of no direction', () => {
  expect(holdsLetters('Velm 12', 'ltr')).toBe(true)
  expect(holdsLetters('Velm 12', 'rtl')).toBe(false)
  expect(holdsLetters('Velm שלום', 'rtl')).toBe(true)
  expect([holdsLetters('12 · –', 'ltr'), holdsLetters('12 · –', 'rtl')]).toEqual([false, false])
})
