import type { Clock } from '../../feed/clock.ts'
import { systemClock } from './system-clock.ts'

/** The machine's clock, set some way off: the sample newsroom's yesterday. */
export class ShiftedClock implements Clock {
  #shiftMs = 0

  /** From now on tells the machine's time plus `ms`. */
  shift(ms: number): void {
    this.#shiftMs = ms
  }

  readonly now = (): number => systemClock.now() + this.#shiftMs

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return systemClock.sleep(ms, signal)
  }
}
