import type { CommandContext } from '../../src/chat/command.ts'
import { sentence } from '../../src/chat/reply.ts'
import type { Block } from '../../src/delivery/message.ts'
import type { Plan } from './plan.ts'

/** What a plan asks for and the place does not let us do, each with what comes instead. */
export async function tellUnable(
  { layout, pin, publish }: Plan,
  { chat, lookAtPlace, t }: Pick<CommandContext, 'chat' | 'lookAtPlace' | 't'>,
): Promise<readonly Block[]> {
  const wished = { pin, publish, card: layout === 'card' }
  const unable = (await lookAtPlace(chat.id))?.unable ?? []
  return unable
    .filter(({ way }) => wished[way])
    .map(({ way, permission }) =>
      sentence(
        t('schedule-unable', {
          way,
          reason: permission === null ? 'kind' : 'permission',
          permission: permission ?? '',
        }),
        'warning',
      ),
    )
}
