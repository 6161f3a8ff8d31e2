import { commands } from '../../commands/index.ts'
import type { Reply } from '../../src/chat/command.ts'
import type { Conversation, Line } from '../../src/chat/conversation.ts'
import { createConversation } from '../../src/chat/create-conversation.ts'
import { atTerminal, catalogue, type OpenChat } from '../fakes/open-chat.ts'
import { plainPlace } from '../fakes/plain-place.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

/** A process over the chat's stores, which remembers nothing else; each began a minute after the one before. */
export function startProcess({ services }: OpenChat, restarts = 0): Conversation {
  return createConversation({
    commands,
    services,
    catalogue,
    clock: { now: () => thursdayMorning + restarts * 60_000, sleep: () => Promise.resolve() },
    warn: () => undefined,
    defaults: plainPlace,
  })
}

/** Says lines to a process, all but the last answered for good; it ends before the last answer was sent. */
export async function sayAndCrash(
  chat: OpenChat,
  texts: readonly string[],
  line: Partial<Line> = {},
): Promise<Reply> {
  const process = startProcess(chat)
  let last: Reply | null = null
  for (const [i, text] of texts.entries()) {
    last = await process.answer({ ...atTerminal, ...line, text, key: `telegram:${i}` })
    if (i < texts.length - 1 && last !== null) await process.sent(last)
  }
  if (last === null) throw new Error('nothing was answered')
  return last
}

/** The platform delivers the last line again, to the process that came after. */
export async function deliverAgain(
  chat: OpenChat,
  texts: readonly string[],
  line: Partial<Line> = {},
): Promise<Reply> {
  const last = texts.length - 1
  const process = startProcess(chat, 1)
  const said = { ...atTerminal, ...line, text: texts[last] ?? '', key: `telegram:${last}` }
  const reply = await process.answer(said)
  if (reply === null) throw new Error('the answer was lost')
  await process.sent(reply)
  if ((await startProcess(chat, 2).answer(said)) !== null)
    throw new Error('it was answered once more')
  return reply
}
