import type { Reply } from '../../src/chat/command.ts'
import type { Conversation, Line, Offer } from '../../src/chat/conversation.ts'
import type { Block, Message } from '../../src/delivery/message.ts'
import { thursdayMorning } from './sample-briefs.ts'

/** What a conversation says to a line. */
export type Script = (line: Line) => Promise<Reply | null> | Reply | null

/** A conversation that says what a test wants, and what it was told. */
interface Scripted {
  readonly conversation: Conversation
  /** What it was told, in order. */
  readonly lines: Line[]
  readonly sent: Reply[]
  readonly dropped: Reply[]
}

/** Says "Yes." unless told, and offers nothing. */
export function scriptConversation(
  script: Script = () => sayText('Yes.'),
  offer: Offer = { cards: [] },
): Scripted {
  const lines: Line[] = []
  const sent: Reply[] = []
  const dropped: Reply[] = []
  const conversation: Conversation = {
    async answer(line) {
      lines.push(line)
      return script(line)
    },
    async sent(reply) {
      sent.push(reply)
    },
    async dropped(reply) {
      dropped.push(reply)
    },
    offer: async () => offer,
    told: () => undefined,
    suggest: async () => [],
    async suggestOption(line, { option, typed }) {
      lines.push(line)
      return [{ label: `${option} ${typed} …`, value: typed }]
    },
  }
  return { conversation, lines, sent, dropped }
}

/** A private reply of blocks; `shows` as memory would want it. */
export function sayBlocks(blocks: readonly Block[], message: Partial<Message> = {}): Reply {
  return {
    message: {
      blocks,
      language: 'en',
      timeZone: 'UTC',
      at: thursdayMorning,
      private: true,
      shows: [],
      ...message,
    },
    memoryId: 'memory',
  }
}

/** A private reply of one sentence. */
export function sayText(text: string, message: Partial<Message> = {}): Reply {
  return sayBlocks([{ kind: 'text', spans: [{ text }] }], message)
}
