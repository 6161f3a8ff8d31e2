import type { Notice } from '../../chat/write-notice.ts'
import type { AnswerMeans } from './answer-means.ts'
import type { Said } from './build-line.ts'
import type { Completed } from './create-awaited-words.ts'
import { dropInvisible } from './drop-invisible.ts'
import { findNamedPlace } from './find-named-place.ts'
import { findSaid } from './find-said.ts'
import { readQuestionLink } from './question-link.ts'
import type { AskedMessage } from './read-update.ts'
import { readStart } from './start-payload.ts'

/** More words than that are no answer to a question. */
const longestWords = 1000

/** The line a message says; null: nothing to the bot. */
export async function findLine(
  asked: AskedMessage,
  means: AnswerMeans,
): Promise<Said | Notice | null> {
  const completed = await completeQuestion(asked, means)
  if (completed !== null) return completed
  const text = findSaid(asked, means)
  if (text === null) return null
  const [, payload] = /^\/start\s+(\S+)\s*$/iu.exec(text) ?? []
  if (payload !== undefined) return openLink(payload, asked, means)
  if (asked.spot.kind !== 'private') return text === '' ? null : { line: text, about: null }
  const said = await findNamedPlace(text, asked.asker.id, means)
  if ('key' in said || asked.document === null) return said
  return withDocument(said, asked.document.name, means)
}

/** Words that a question of ours asked for; a command is said for itself. */
async function completeQuestion(asked: AskedMessage, means: AnswerMeans): Promise<Said | null> {
  const { spot, document } = asked
  // Whatever is said instead of an answer ends the question.
  const open = means.awaited.take(spot.chatId)
  const words = dropInvisible(asked.text).slice(0, longestWords).replace(/\s+/gu, ' ').trim()
  if (words === '' || words.startsWith('/')) return null
  const isPlain = spot.kind === 'private' && document === null && !means.standsAlone(words)
  const completes = (await readReply(asked, means)) ?? (isPlain ? open : null)
  if (completes === null) return null
  const { line, about } = completes
  return { line: `${line.trimEnd()} ${words}`, about, completes }
}

/** The question of ours that a message replies to. */
async function readReply(
  { answers, asker, spot }: AskedMessage,
  { me, token, shortNames }: AnswerMeans,
): Promise<Completed | null> {
  if (answers?.fromId !== me.id) return null
  const asked = { chatId: spot.chatId, personId: asker.id }
  const data = readQuestionLink(answers.marks, asked, token)
  return data === null ? null : shortNames.readCallback(spot, data)
}

/** `t.me/BOT?start=…`, and `?startgroup=…` for a group the bot was just brought to. What is no link of ours is a plain start. */
async function openLink(
  payload: string,
  { asker, spot }: AskedMessage,
  means: AnswerMeans,
): Promise<Said | Notice> {
  const own = await means.shortNames.findStart(asker.id, payload)
  if (own === 'gone') return { key: 'telegram-link-gone', values: {} }
  const read = own ?? readStart(payload)
  // Whoever made the link has nothing to decide for those who open it.
  if (read === null || (own === null && !means.mayLink(read.line)))
    return { line: '/start', about: null }
  return { line: read.line, about: spot.kind === 'private' ? read.about : null }
}

/** A document is what the command of its caption reads; without one it is a list of sources to read. */
function withDocument(said: Said, name: string, { readCommand }: AnswerMeans): Said {
  const line = said.line === '' ? '/sources import' : said.line
  const command = readCommand(line)?.command
  const [option] =
    Object.entries(command?.options ?? {}).find(([, { kind }]) => kind === 'document') ?? []
  return option === undefined ? { ...said, line } : { ...said, line, options: { [option]: name } }
}
