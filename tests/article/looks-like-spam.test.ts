import { expect, test } from 'vitest'
import { looksLikeSpam } from '../../src/article/looks-like-spam.ts'

test.each([
  '@everyone Velm bridge is yours, claim it now',
  '! @here free ferry tickets',
  'Velm bridge <img src=x onerror=alert(1)> reopens',
  'Velm <svg/onload=alert(1)>',
  '<script>alert(1)</script> Bridge reopens',
  '<a href="https://tickets.example">Free tickets</a>',
])('%s', (text) => {
  expect(looksLikeSpam(text)).toBe(true)
  expect(looksLikeSpam('Velm bridge reopens', text)).toBe(true)
})

test.each([
  'Why @everyone pings were banned in Velm town hall',
  '@hereford_council opens a new office',
  'How the <img> tag changed the web',
  'Ferries < 20 knots, cargo > 40 tonnes: source = port office',
  'Velm <3 its new bridge',
])('news stays: %s', (text) => {
  expect(looksLikeSpam(text, text)).toBe(false)
})
