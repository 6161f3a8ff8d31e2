import { expect, test } from 'vitest'
import { discoverFeeds } from '../../src/feed/discover-feeds.ts'

test('finds the feeds a page names, in its order and with full addresses', () => {
  const html = `<head><link rel="stylesheet" href="/a.css">
    <link rel="alternate" hreflang="es" href="/es/">
    <link type='application/rss+xml' href='/feed.xml?a=1&amp;b=2' rel='alternate' title="News">
    <link rel=alternate type=application/atom+xml href=https://velm.example/atom>`
  expect(discoverFeeds(html, 'https://velm.example/news/')).toEqual([
    'https://velm.example/feed.xml?a=1&b=2',
    'https://velm.example/atom',
  ])
})

test('a page without feeds, or hostile mark-up, names none', () => {
  expect(discoverFeeds('<link rel="alternate"', 'https://velm.example/')).toEqual([])
  expect(discoverFeeds('<link '.repeat(100_000), 'https://velm.example/')).toEqual([])
})
