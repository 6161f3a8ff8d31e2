import type { Block, Message, StoryCardBlock } from '../../delivery/message.ts'
import type { DigestAccount, DigestStatement } from '../../digest/digest.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { longestLine } from './limits.ts'

/** Bold marks, isolates and a quote's bar stand around the words. */
const marks = 16
const mostWords = longestLine - marks

/** Cards whose sentences each fit a line: a longer one goes on in the next line, so that nothing of it is lost. */
export function splitLongLines(message: Message): Message {
  const blocks = message.blocks.map((block) => (isLong(block) ? splitCard(block) : block))
  const isSame = blocks.every((block, i) => block === message.blocks[i])
  return isSame ? message : { ...message, blocks }
}

function isLong(block: Block): block is StoryCardBlock {
  if (block.kind !== 'story' || block.compact) return false
  const { statements, brief } = block
  const texts = [
    ...statements.map(({ text }) => text),
    ...brief.notices.map(({ text }) => text ?? ''),
    ...brief.disputes.flatMap(({ accounts }) => accounts.map(({ text }) => text)),
  ]
  return texts.some((text) => text.length > mostWords / 2 && lengthOf(text) > mostWords)
}

function splitCard(card: StoryCardBlock): StoryCardBlock {
  const { brief } = card
  const disputes = brief.disputes.map((dispute) => ({
    ...dispute,
    accounts: dispute.accounts.flatMap(splitAccount),
  }))
  const notices = brief.notices.flatMap((notice) =>
    notice.text === null ? [notice] : splitText(notice.text).map((text) => ({ ...notice, text })),
  )
  const statements = card.statements.flatMap(splitStatement)
  return { ...card, statements, brief: { ...brief, disputes, notices } }
}

/** Whoever said it is named at the end of it. */
function splitStatement(statement: DigestStatement): readonly DigestStatement[] {
  const texts = splitText(statement.text)
  return texts.map((text, i) => {
    const { attribution } = statement
    return { ...statement, text, attribution: i === texts.length - 1 ? attribution : null }
  })
}

function splitAccount(account: DigestAccount): readonly DigestAccount[] {
  if (account.value !== null) return [account]
  return splitText(account.text).map((text) => ({ ...account, text }))
}

/** Between words, each goes on with "…"; a word longer than that is cut anywhere. */
function splitText(text: string): readonly string[] {
  if (lengthOf(text) <= mostWords) return [text]
  const pieces: string[] = []
  let left = 0
  for (const word of text.match(/\s*\S{1,400}/gu) ?? []) {
    const length = lengthOf(word)
    if (length > left) {
      pieces.push('')
      left = mostWords
    }
    pieces[pieces.length - 1] += word
    left -= length
  }
  return pieces.map((piece, i) => (i === 0 ? piece : `… ${piece.trimStart()}`))
}

/** UTF-16 units as they are sent: every sign may need a backslash. */
function lengthOf(text: string): number {
  return escapeMarkdown(text).length
}
