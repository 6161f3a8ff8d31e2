import { channel } from 'node:diagnostics_channel'

// Loaded before the program (`--import`): tells whoever started it what it costs, and changes nothing else.

/** What is asked; each is answered with a `Reading`. */
export type ProbeQuestion = 'read' | 'collect'

/** Of the whole process, now. */
export interface Reading {
  /** Milliseconds of CPU since its start, all threads. */
  readonly cpuMs: number
  readonly heapBytes: number
  readonly residentBytes: number
  /** HTTP connections opened since its start. */
  readonly connections: number
}

let connections = 0
channel('undici:client:connected').subscribe(() => {
  connections++
})

process.on('message', (question: ProbeQuestion) => {
  if (question === 'collect') {
    // Twice: what the first finalises the second gives back.
    globalThis.gc?.()
    globalThis.gc?.()
  }
  const { user, system } = process.cpuUsage()
  const { heapUsed, rss } = process.memoryUsage()
  const reading: Reading = {
    cpuMs: (user + system) / 1000,
    heapBytes: heapUsed,
    residentBytes: rss,
    connections,
  }
  process.send?.(reading)
})
// It must not keep the program from ending.
process.channel?.unref()
