import type { Block, Button, Message, Question } from '../delivery/message.ts'
import { BoundedMap } from '../feed/bounded-map.ts'

/** What the buttons of answers ask for, where a button has no room for its question. */
export interface Questions {
  /** Whoever holds the answer: a person, or a chat. */
  remember(holderId: string, message: Message): void
  /** Null: not known to this process any more. */
  find(holderId: string, line: string): Question | null
}

const rememberedQuestions = 5000

/** Remembers the questions asked last; after a restart the words on the button must do. */
export function createQuestions(): Questions {
  const asked = new BoundedMap<string, Question>(rememberedQuestions)
  return {
    remember(holderId, { blocks }) {
      for (const { command, ask } of blocks.flatMap(buttonsOf))
        if (ask !== undefined) asked.set(`${holderId} ${command}`, ask)
    },
    find: (holderId, line) => asked.get(`${holderId} ${line}`) ?? null,
  }
}

function buttonsOf(block: Block): readonly Button[] {
  if (block.kind === 'actions' || block.kind === 'story') return block.buttons
  if (block.kind !== 'menu') return []
  return block.items.flatMap(({ button, also }) => (also === undefined ? button : [button, also]))
}
