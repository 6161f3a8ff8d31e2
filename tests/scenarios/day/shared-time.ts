import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'

/** Digits of epoch milliseconds, so that one moment takes the place of another as a whole. */
const digits = 15

/** A file by which one process tells others what time it is: no message can be late. */
export function readTime(path: string): number {
  return Number(readFileSync(path, 'utf8'))
}

/** How a process tells the time; ends with the process. */
export function openTimeWriter(path: string): (now: number) => void {
  const file = openSync(path, 'w')
  process.once('exit', () => closeSync(file))
  return (now) => void writeSync(file, `${now}`.padStart(digits, '0'), 0)
}
