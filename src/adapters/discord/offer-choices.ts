import type { Conversation } from '../../chat/conversation.ts'
import { buildLine, type LineMeans } from './build-line.ts'
import { failureFields } from './failure-fields.ts'
import type { Answer } from './open-answer.ts'
import { halfTypedOf } from './read-command.ts'
import type { AskedCommand } from './read-interaction.ts'

// https://discord.com/developers/docs/interactions/application-commands#autocomplete
const mostChoices = 25
const longestChoice = 100

/** Offers what an option half typed may become; it cannot be promised, so in trouble nothing is offered. */
export async function offerChoices(
  asked: AskedCommand,
  answer: Answer,
  means: LineMeans & { readonly conversation: Pick<Conversation, 'suggestOption'> },
): Promise<void> {
  const choices = await suggest(asked, means).catch((error: unknown) => {
    means.log.warn('discord-choices-failed', failureFields(error))
    return []
  })
  await answer.offer(choices)
}

async function suggest(
  asked: AskedCommand,
  means: LineMeans & { readonly conversation: Pick<Conversation, 'suggestOption'> },
) {
  const half = halfTypedOf(asked.said, means.commands)
  const read = half === null ? null : await buildLine(asked, means)
  if (half === null || read === null || 'key' in read) return []
  const suggested = await means.conversation.suggestOption(read.line, half)
  return suggested
    .filter(({ label, value }) => fits(label) && fits(value))
    .slice(0, mostChoices)
    .map(({ label, value }) => ({ name: label, value }))
}

/** Discord would refuse them all for one. */
function fits(text: string): boolean {
  return text !== '' && text.length <= longestChoice
}
