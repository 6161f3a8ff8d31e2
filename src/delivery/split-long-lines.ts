import type { DigestAccount, DigestStatement } from '../digest/digest.ts'
import type { Block, Message, StoryCardBlock } from './message.ts'

/** What a sentence may take on a line of its own. */
export interface SentenceRoom {
  readonly most: number
  /** UTF-16 units of words as they are sent, escapes and all. */
  readonly lengthOf: (text: string) => number
}

/** Cards whose sentences each fit a line: a longer one goes on in the next line, so that nothing of it is lost. */
export function splitLongLines(message: Message, room: SentenceRoom): Message {
  const blocks = message.blocks.map((block) =>
    isLong(block, room) ? splitCard(block, room) : block,
  )
  const isSame = blocks.every((block, i) => block === message.blocks[i])
  return isSame ? message : { ...message, blocks }
}

function isLong(block: Block, { most, lengthOf }: SentenceRoom): block is StoryCardBlock {
  if (block.kind !== 'story' || block.compact) return false
  const { statements, brief } = block
  const texts = [
    ...statements.map(({ text }) => text),
    ...brief.notices.map(({ text }) => text ?? ''),
    ...brief.disputes.flatMap(({ accounts }) => accounts.map(({ text }) => text)),
  ]
  return texts.some((text) => text.length > most / 2 && lengthOf(text) > most)
}

function splitCard(card: StoryCardBlock, room: SentenceRoom): StoryCardBlock {
  const { brief } = card
  const disputes = brief.disputes.map((dispute) => ({
    ...dispute,
    accounts: dispute.accounts.flatMap((account) => splitAccount(account, room)),
  }))
  const notices = brief.notices.flatMap((notice) =>
    notice.text === null
      ? [notice]
      : splitText(notice.text, room).map((text) => ({ ...notice, text })),
  )
  const statements = card.statements.flatMap((statement) => splitStatement(statement, room))
  return { ...card, statements, brief: { ...brief, disputes, notices } }
}

/** Whoever said it is named at the end of it. */
function splitStatement(
  statement: DigestStatement,
  room: SentenceRoom,
): readonly DigestStatement[] {
  const texts = splitText(statement.text, room)
  return texts.map((text, i) => {
    const { attribution } = statement
    return { ...statement, text, attribution: i === texts.length - 1 ? attribution : null }
  })
}

function splitAccount(account: DigestAccount, room: SentenceRoom): readonly DigestAccount[] {
  if (account.value !== null) return [account]
  return splitText(account.text, room).map((text) => ({ ...account, text }))
}

/** Between words, each goes on with "…"; a word longer than that is cut anywhere. */
function splitText(text: string, { most, lengthOf }: SentenceRoom): readonly string[] {
  if (lengthOf(text) <= most) return [text]
  const pieces: string[] = []
  let left = 0
  for (const word of text.match(/\s*\S{1,400}/gu) ?? []) {
    const length = lengthOf(word)
    if (length > left) {
      pieces.push('')
      left = most
    }
    pieces[pieces.length - 1] += word
    left -= length
  }
  return pieces.map((piece, i) => (i === 0 ? piece : `… ${piece.trimStart()}`))
}
