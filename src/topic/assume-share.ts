import { isStopWord } from '../article/is-stop-word.ts'
import type { Anchor } from './choose-anchors.ts'

/** By length of the stem: short words are mostly grammar, in every language with spaces. */
const STEM_SHARES = [0.3, 0.3, 0.3, 0.1, 0.03] as const
const RARE = 0.005
const STOP_WORD = 0.6
const START_SHARES = [1, 0.6, 0.3, 0.1, 0.05] as const
const LONG_START = 0.02

/** The share of documents (0–1) that hold an anchor, before any was counted: a guess from its form. */
export function assumeShare(
  { kind, text }: Pick<Anchor, 'kind' | 'text'>,
  language: string,
): number {
  if (kind === 'start') return START_SHARES[text.length] ?? LONG_START
  if (isStopWord(text, language)) return STOP_WORD
  return /^\p{N}/u.test(text) ? RARE : (STEM_SHARES[text.length] ?? RARE)
}
