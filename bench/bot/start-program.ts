import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ProbeQuestion, Reading } from './probe.ts'

/** A program under measurement, in a process of its own. */
export interface Program {
  /** From spawn until it said that it is ready. */
  readonly readyMs: number
  read(question?: ProbeQuestion): Promise<Reading>
  /** Asks it to end as a service manager does, and waits. */
  stop(): Promise<void>
}

const probe = new URL('probe.ts', import.meta.url).href
/** Whoever is not ready by then never will be. */
const patienceMs = 60_000

/** The bot itself, or another `program` like it, on that platform and that store; `extra` is more of its environment. */
export function startBot(
  platform: NodeJS.ProcessEnv,
  databasePath: string,
  extra: NodeJS.ProcessEnv = {},
  program = 'src/main.ts',
): Promise<Program> {
  return startProgram([program], /"msg":"started"/u, {
    DATABASE_URL: `sqlite:${databasePath}`,
    ROLES: 'deliver,chat',
    LOG_LEVEL: 'info',
    // Nobody asks as often as here.
    LINES_PER_MINUTE: '600',
    ...platform,
    ...extra,
  })
}

/**
 * Starts it and waits until its log says that it is ready.
 * @throws Error with what it wrote when it ends before
 */
export async function startProgram(
  args: readonly string[],
  ready: RegExp,
  environment: NodeJS.ProcessEnv,
): Promise<Program> {
  const { PATH, HOME, TMPDIR, TZ } = process.env
  const started = performance.now()
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, ...args], {
    env: { PATH, HOME, TMPDIR, TZ, ...environment },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  await isReady(child, ready)
  return {
    readyMs: performance.now() - started,
    async read(question = 'read') {
      const answered = new Promise<Reading>((resolve) => child.once('message', resolve))
      child.send(question)
      return answered
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

function isReady(child: ChildProcess, ready: RegExp): Promise<void> {
  let written = ''
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`it did not start: ${written.slice(-1000)}`))
    const timer = setTimeout(fail, patienceMs)
    child.on('exit', fail)
    child.stderr?.on('data', (chunk: Buffer) => {
      // Read on to the end, or the program would wait for us; warnings are for whoever measures.
      const text = chunk.toString()
      if (/"level":[45]0/u.test(text)) process.stderr.write(text)
      if (ready.test(written)) return
      written += text
      if (!ready.test(written)) return
      clearTimeout(timer)
      resolve()
    })
  })
}
