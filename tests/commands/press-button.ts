import { listChoices } from '../../src/adapters/terminal/list-choices.ts'
import type { Reply } from '../../src/chat/command.ts'
import type { Line } from '../../src/chat/conversation.ts'
import type { Button } from '../../src/delivery/message.ts'
import type { OpenChat } from '../fakes/open-chat.ts'

/** Buttons of a reply outside its stories, in order. */
export function listButtons({ message }: Reply): readonly Button[] {
  return message.blocks.flatMap((block) => {
    if (block.kind === 'actions') return block.buttons
    if (block.kind === 'choose') return listChoices(block)
    return block.kind === 'menu' ? block.items.map(({ button }) => button) : []
  })
}

/** Presses the first button with this label, as a platform does. */
export function pressButton(
  chat: OpenChat,
  reply: Reply,
  label: string,
  line: Partial<Line> = {},
): Promise<Reply> {
  const found = listButtons(reply).find((each) => each.label === label)
  if (found === undefined) throw new Error(`no button “${label}”`)
  return chat.say(found.command, line)
}
