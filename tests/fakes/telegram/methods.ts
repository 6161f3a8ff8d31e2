/** A file that came with a call, or that people sent. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One call as a method sees it: already checked by zod, and within the limits. */
export interface MethodCall {
  readonly method: string
  /** Parameters as values: of forms too, where they come as JSON text. */
  readonly params: Readonly<Record<string, unknown>>
  /** What was attached, by the name that `attach://NAME` gives. */
  readonly files: ReadonlyMap<string, GivenFile>
  /** Aborted when the caller hangs up, and when the server closes: long polls end with it. */
  readonly signal: AbortSignal
  /** Records what a careful bot would never do although the server takes it. */
  readonly mistake: (detail: string) => void
}

/** Performs a call; what it returns is `result`. Refuses with ApiError. */
type PerformMethod = (call: MethodCall) => unknown

/** Methods by their names as documented; the server finds them whatever their case. */
export type Methods = Readonly<Record<string, PerformMethod>>
