import { ATTRIBUTING, DENYING, LABELS, QUESTIONS, SILENT, TEASERS } from './headline-patterns.ts'

/** What a headline is like, whatever it is about. */
export interface HeadlineManner {
  readonly question: boolean
  /** It promises instead of telling, or is a label of a film, a gallery, a running page. */
  readonly teaser: boolean
  /** It says whose claim it carries. */
  readonly attributed: boolean
  /** It says that somebody does not speak. */
  readonly silent: boolean
}

const TEASER = new RegExp(`(?<!\\p{L})(?:${TEASERS})|(?:\\.\\.\\.|…)$`, 'u')
const LABEL = new RegExp(`^[^\\p{L}]*(?:${LABELS})(?:\\s*[:|\\-–—]|[.!]\\s)`, 'u')
const QUESTION = new RegExp(
  `[?؟？;]\\s*["'”’»)]?\\s*$|^["'«“‘]?(?:${QUESTIONS})(?!\\p{L})[^:]*$`,
  'u',
)
const MARK = /[?؟？]/u
const ATTRIBUTED = new RegExp(`(?<!\\p{L})(?:${ATTRIBUTING})(?!\\p{L})`, 'u')
const DENIED = new RegExp(`(?<!\\p{L})(?:${DENYING})(?!\\p{L})`, 'u')
const SILENCE = new RegExp(`(?<!\\p{L})(?:${SILENT})(?!\\p{L})`, 'u')
/** "Police: bridge closed" and "Bridge closed – police". */
const SPEAKER_LABEL = /^[\p{L}\p{N} .’'-]{2,40}:\s|\s[–—-]\s[\p{L} .]{2,30}$/u

/** Judges a headline by closed lists of patterns (EDITORIAL rule 4). */
export function judgeHeadline(title: string): HeadlineManner {
  const plain = title.trim().replaceAll('’', "'").toLowerCase()
  const silent = SILENCE.test(plain)
  const attributes =
    ATTRIBUTED.test(plain) ||
    DENIED.test(plain) ||
    (SPEAKER_LABEL.test(plain) && !LABEL.test(plain))
  return {
    question: MARK.test(plain) || QUESTION.test(plain),
    teaser: TEASER.test(plain) || LABEL.test(plain),
    attributed: attributes && !silent,
    silent,
  }
}
