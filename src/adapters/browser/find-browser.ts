import { existsSync } from 'node:fs'

/** Where Chromium is commonly found; CHROMIUM_PATH names another, or `none`. */
const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A browser that can draw pages, or null: then only the page itself is written. */
export function findBrowser(named = ''): string | null {
  if (named === 'none') return null
  return [named, ...browsers].find((path) => path !== '' && existsSync(path)) ?? null
}
