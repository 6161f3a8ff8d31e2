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

  /** Telegram has heard of this offset: what is below never comes again. */
  confirm(offset: number): void {
    for (const id of this.#ended) if (id < offset) this.#ended.delete(id)
  }

  /** After a week without updates they are counted anew from anywhere, perhaps below. */
  forgetCount(): void {
    this.#next = 0
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
