/** Runs work once there is room for it, in the order it came; work that calls `leave` makes room for the next before it ends. */
export type Room = <T>(work: (leave: () => void) => Promise<T>) => Promise<T>

/** Room for so many at once. */
export function createRoom(size: number): Room {
  const waiting: (() => void)[] = []
  let free = size

  function makeRoom(): void {
    const next = waiting.shift()
    if (next === undefined) free++
    else next()
  }

  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    let isIn = true
    const leave = (): void => {
      if (isIn) makeRoom()
      isIn = false
    }
    try {
      return await work(leave)
    } finally {
      leave()
    }
  }
}
