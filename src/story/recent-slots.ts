/** Documents a common term remembers; rarer terms find the older ones. */
const MOST = 64

/**
 * For each term the documents that had it last, oldest first. Most terms have one or two: as parts of
 * one array, sized in powers of two, they take an eighth of what an array each would.
 */
export class RecentSlots {
  #values = new Int32Array(1 << 14)
  #used = 0
  #starts = new Int32Array(1 << 14)
  #lengths = new Uint8Array(1 << 14)
  /** Room of each list; 0: none yet. */
  #rooms = new Uint8Array(1 << 14)
  /** Starts of parts that are free, by their room. */
  readonly #free = new Map<number, number[]>()

  of(term: number): Int32Array {
    const start = this.#starts[term] ?? 0
    return this.#values.subarray(start, start + (this.#lengths[term] ?? 0))
  }

  add(term: number, slot: number): void {
    while (term >= this.#starts.length) this.#growTerms()
    const length = this.#lengths[term] ?? 0
    if (length === MOST) this.#dropOldest(term)
    else {
      if (length === this.#rooms[term]) this.#move(term, Math.max(1, 2 * length))
      this.#lengths[term] = length + 1
    }
    const last = (this.#starts[term] ?? 0) + Math.min(length, MOST - 1)
    this.#values[last] = slot
  }

  /** Takes a document out where it is the oldest of its term's. */
  removeOldest(term: number, slot: number): void {
    const length = this.#lengths[term] ?? 0
    if (length === 0 || this.#values[this.#starts[term] ?? 0] !== slot) return
    this.#dropOldest(term)
    this.#lengths[term] = length - 1
  }

  clear(term: number): void {
    this.#giveBack(term)
    this.#lengths[term] = 0
    this.#rooms[term] = 0
  }

  #dropOldest(term: number): void {
    const start = this.#starts[term] ?? 0
    this.#values.copyWithin(start, start + 1, start + (this.#lengths[term] ?? 0))
  }

  #move(term: number, room: number): void {
    const start = this.#free.get(room)?.pop() ?? this.#append(room)
    this.#values.set(this.of(term), start)
    this.#giveBack(term)
    this.#starts[term] = start
    this.#rooms[term] = room
  }

  #append(room: number): number {
    const start = this.#used
    this.#used += room
    if (this.#used > this.#values.length) {
      const { buffer } = this.#values
      this.#values = new Int32Array(buffer.transfer(2 * buffer.byteLength))
    }
    return start
  }

  #giveBack(term: number): void {
    const room = this.#rooms[term] ?? 0
    if (room === 0) return
    const starts = this.#free.get(room)
    const start = this.#starts[term] ?? 0
    if (starts === undefined) this.#free.set(room, [start])
    else starts.push(start)
  }

  #growTerms(): void {
    const terms = 2 * this.#starts.length
    this.#starts = new Int32Array(this.#starts.buffer.transfer(4 * terms))
    this.#lengths = new Uint8Array(this.#lengths.buffer.transfer(terms))
    this.#rooms = new Uint8Array(this.#rooms.buffer.transfer(terms))
  }
}
