import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How wide a page is drawn, CSS pixels; pictures have twice as many. */
export interface Picture {
  readonly browser: string
  readonly page: string
  readonly picture: string
  readonly width: number
}

/** Draws the whole page, however long it is, with a headless browser that reaches no network. */
export async function takePicture({ browser, page, picture, width }: Picture): Promise<void> {
  const flags = [
    '--headless=new',
    '--hide-scrollbars',
    '--disable-gpu',
    '--force-device-scale-factor=2',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    // Chromium has no sandbox for root, as in containers; the page is ours and has no script of others.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const url = `${pathToFileURL(page).href}?width=${width}`
  const { stdout } = await run(
    browser,
    [...flags, `--window-size=${width},800`, '--dump-dom', url],
    {
      maxBuffer: 64_000_000,
    },
  )
  const height = Number(/data-height="(\d+)"/u.exec(stdout)?.[1] ?? 2000)
  await run(browser, [...flags, `--window-size=${width},${height}`, `--screenshot=${picture}`, url])
}
