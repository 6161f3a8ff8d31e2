import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Marked } from './read-update.ts'

/** Whom the bot asks for words, and what they complete. */
export interface AskedWords {
  readonly chatId: number
  readonly personId: number
  /** Of the button, without its question mark. */
  readonly data: string
}

/**
 * A question of ours carries what its answer completes in a link on its first words, so that a restart forgets nothing.
 * It is signed: other messages of ours show addresses that strangers chose.
 */
export function writeQuestionLink(asked: AskedWords, botName: string, token: string): string {
  const { personId, data } = asked
  const held = Buffer.from(`${personId} ${data}`).toString('base64url')
  return `https://t.me/${botName}?ask=${held}.${sign(asked, token)}`
}

/** What an answer to this message of ours completes; null: it is no question, or was asked of somebody else. */
export function readQuestionLink(
  marks: readonly Marked[],
  { chatId, personId }: Pick<AskedWords, 'chatId' | 'personId'>,
  token: string,
): string | null {
  for (const { type, url = '' } of marks) {
    const [, held, signature] =
      /\?ask=([\w-]+)\.([\w-]+)$/u.exec(type === 'text_link' ? url : '') ?? []
    if (held === undefined || signature === undefined) continue
    const [, person, data] =
      /^(-?\d+) (.*)$/su.exec(Buffer.from(held, 'base64url').toString()) ?? []
    if (data === undefined || Number(person) !== personId) continue
    if (isSame(signature, sign({ chatId, personId, data }, token))) return data
  }
  return null
}

const signatureBytes = 12

function sign({ chatId, personId, data }: AskedWords, token: string): string {
  const digest = createHmac('sha256', token).update(`ask ${chatId} ${personId} ${data}`).digest()
  return digest.subarray(0, signatureBytes).toString('base64url')
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
