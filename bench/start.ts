import { spawn } from 'node:child_process'
import type { BenchRow } from './bench-row.ts'

const runs = 5

/** The program as a reader starts it, from the command to the first briefing on the screen. */
export async function benchStart(): Promise<readonly BenchRow[]> {
  const seconds: number[] = []
  for (let run = 0; run < runs; run++) seconds.push(await startOnce())
  seconds.sort((a, b) => a - b)
  return [
    { what: 'median of 5', value: seconds[Math.floor(runs / 2)] ?? 0, unit: 's', target: '≤ 5' },
    { what: 'slowest', value: seconds.at(-1) ?? 0, unit: 's' },
  ]
}

/** Seconds until the briefing's footer is printed; the process is then told to stop. */
function startOnce(): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, ['src/main.ts'], { env: sampleEnvironment() })
  // Nothing is typed: the briefing comes by itself.
  child.stdin.end()
  let printed = ''
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (!/sources read/.test(printed)) return
      resolve((performance.now() - started) / 1000)
      child.kill('SIGTERM')
    })
    child.on('exit', () => reject(new Error(`no briefing came: ${printed.slice(-500)}`)))
  })
}

/** Nothing set that would turn the sample newsroom off. */
function sampleEnvironment(): NodeJS.ProcessEnv {
  const {
    SOURCES: _s,
    DATABASE_URL: _d,
    DISCORD_TOKEN: _t,
    TELEGRAM_TOKEN: _g,
    ...rest
  } = process.env
  return { ...rest, NO_COLOR: '1' }
}
