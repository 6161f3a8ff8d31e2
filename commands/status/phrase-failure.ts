import type { Translate } from '../../src/delivery/translate.ts'

/** What reading a feed failed of, as it is noted for the operator, and which words of ours say the same. */
const reasons: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^the server answered (\d+)$/u, 'answered'],
  [/^no full answer within ([\d.]+) s$/u, 'slow'],
  [/^larger than (\d+) MB$/u, 'large'],
  [/^its name (?:is unknown|could not be looked up)$/u, 'unknown'],
  [/^it refused the connection$/u, 'refused'],
  [/^(?:it broke off the connection|the connection broke)$/u, 'broken'],
  [/^there is no (?:way to it|network)$/u, 'unreachable'],
  [/^its certificate has expired$/u, 'certificate'],
]

/** Why a feed could not be read, in the reader's language; a reason we have no words for stays as it was noted. */
export function phraseFailure(noted: string, t: Translate): string {
  for (const [pattern, why] of reasons) {
    const match = pattern.exec(noted)
    if (match !== null) return t('read-failure', { why, number: match[1] ?? '' })
  }
  return noted
}
