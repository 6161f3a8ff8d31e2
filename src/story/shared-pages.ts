const PAGE_BYTES = 1 << 16

/**
 * Lists of numbers that stay for days, written one after the other into pages: a typed array with
 * memory of its own costs some 300 bytes beside its values. A page is garbage once all its lists are.
 */
export class SharedPages {
  #page = new ArrayBuffer(0)
  #used = 0

  toInt32(values: ArrayLike<number>): Int32Array {
    const offset = this.#take(values.length * Int32Array.BYTES_PER_ELEMENT)
    const kept = new Int32Array(this.#page, offset, values.length)
    kept.set(values)
    return kept
  }

  toUint32(values: ArrayLike<number>): Uint32Array {
    const offset = this.#take(values.length * Uint32Array.BYTES_PER_ELEMENT)
    const kept = new Uint32Array(this.#page, offset, values.length)
    kept.set(values)
    return kept
  }

  toUint16(values: ArrayLike<number>): Uint16Array {
    const offset = this.#take(values.length * Uint16Array.BYTES_PER_ELEMENT)
    const kept = new Uint16Array(this.#page, offset, values.length)
    kept.set(values)
    return kept
  }

  /** Where so many bytes are free in the present page. */
  #take(bytes: number): number {
    if (this.#used + bytes > this.#page.byteLength) {
      this.#page = new ArrayBuffer(Math.max(PAGE_BYTES, bytes))
      this.#used = 0
    }
    const offset = this.#used
    // Four bytes a number: each list begins where any of them may.
    this.#used = offset + Math.ceil(bytes / 4) * 4
    return offset
  }
}
