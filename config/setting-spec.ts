import { z } from 'zod'

/** One setting: where it is read from, what it may be, and what to do when it is wrong. */
export interface SettingSpec<S extends z.ZodType> {
  /** The environment variable; it wins over the file. */
  readonly env: string
  readonly schema: S
  /** Used when neither file nor environment sets it; in the file's own form. */
  readonly fallback: z.input<S>
  readonly meaning: string
  /** What a right value looks like, as an instruction. */
  readonly cure: string
  /** Set to nothing it is a mistake; others are then as if not set. */
  readonly neverEmpty?: true
  /** Never printed, not even in an error. */
  readonly secret?: true
}

/** Carries the type of a setting's schema. */
export const define = <S extends z.ZodType>(spec: SettingSpec<S>): SettingSpec<S> => spec

/** A list in YAML, or words with commas between. */
export const list = z.union([
  z.array(z.string().trim().min(1)),
  z.string().transform((text) => text.split(',').flatMap((part) => part.trim() || [])),
])

/** A whole number within these bounds. */
export const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max)
