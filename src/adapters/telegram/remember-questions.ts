import type { Block, Button, Message, Question } from '../../delivery/message.ts'
import { BoundedMap } from '../../feed/bounded-map.ts'

/** What the buttons of answers ask for: their data has no room for it. */
export interface Questions {
  remember(chatId: number, message: Message): void
  /** Null: not known to this process any more. */
  find(chatId: number, line: string): Question | null
}

const remembered = 5000

/** Remembers the questions asked last; after a restart the words on the button must do. */
export function createQuestions(): Questions {
  const asked = new BoundedMap<string, Question>(remembered)
  return {
    remember(chatId, { blocks }) {
      for (const { command, ask } of blocks.flatMap(buttonsOf))
        if (ask !== undefined) asked.set(`${chatId} ${command}`, ask)
    },
    find: (chatId, line) => asked.get(`${chatId} ${line}`) ?? null,
  }
}

function buttonsOf(block: Block): readonly Button[] {
  if (block.kind === 'actions' || block.kind === 'story') return block.buttons
  if (block.kind !== 'menu') return []
  return block.items.flatMap(({ button, also }) => (also === undefined ? button : [button, also]))
}
