import type { Block, Message } from '../../delivery/message.ts'
import type { DeliveryOrder } from '../../delivery/messenger.ts'
import type { Translate } from '../../delivery/translate.ts'

/**
 * What is printed stays as it was: an edit is printed as one, and of a correction only the stories that it corrects
 * or takes back.
 */
export function frameEdit(
  message: Message,
  { action, purpose }: Pick<DeliveryOrder, 'action' | 'purpose'>,
  t: Translate,
): Message {
  if (action !== 'edit') return message
  const edited = purpose === 'correction' ? message.blocks.filter(isCorrected) : []
  const said: Block = {
    kind: 'text',
    spans: [{ text: t('terminal-edited'), style: 'quiet' }],
  }
  return { ...message, blocks: [said, ...(edited.length > 0 ? edited : message.blocks)] }
}

function isCorrected(block: Block): boolean {
  if (block.kind === 'story') return block.mark === 'corrected' || block.mark === 'withdrawn'
  return block.kind === 'text' && block.spans.some(({ style }) => style === 'warning')
}
