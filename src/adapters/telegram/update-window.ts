/**
 * Which updates have come, and which of them Telegram may forget: an `offset` confirms all below it
 * (https://core.telegram.org/bots/api#getupdates), so it stands at the oldest that is not finished.
 */
export class UpdateWindow {
  /** Above all that came; 0: from the oldest Telegram has. */
  #next = 0
  readonly #open = new Set<number>()
  /** Finished, but perhaps not confirmed: they may come again. */
  readonly #ended = new Set<number>()
  #waiting: { readonly size: number; readonly resolve: () => void } | null = null

  get offset(): number {
    return this.#open.size === 0 ? this.#next : Math.min(...this.#open)
  }

  /** How many are not finished. */
  get size(): number {
    return this.#open.size
  }

  has(id: number): boolean {
    return this.#open.has(id) || this.#ended.has(id)
  }

  begin(id: number): void {
    this.#open.add(id)
    this.#next = Math.max(this.#next, id + 1)
  }

  /** It is finished, or kept where a restart finds it. */
  end(id: number): void {
    if (!this.#open.delete(id)) return
    this.#ended.add(id)
    if (this.#waiting !== null && this.#open.size <= this.#waiting.size) this.#waiting.resolve()
  }

  /** Telegram was asked from this offset on, and gave that update first: what is below the offset never comes again. */
  confirm(offset: number, first: number | undefined): void {
    // After a week without updates Telegram counts anew from anywhere: then the offset meant nothing to it.
    const isCountedAnew = first !== undefined && first < offset
    if (isCountedAnew) this.#next = 0
    else for (const id of this.#ended) if (id < offset) this.#ended.delete(id)
  }

  /** Resolves once no more than so many are open. */
  async shrinkTo(size: number): Promise<void> {
    if (this.#open.size <= size) return
    await new Promise<void>((resolve) => {
      this.#waiting = { size, resolve }
    })
    this.#waiting = null
  }
}
