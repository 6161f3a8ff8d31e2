import type { AnswerMeans } from './answer-means.ts'
import { languageOf } from './compose-notice.ts'
import type { Query } from './open-query.ts'
import type { AskedMessage, AskedPress } from './read-update.ts'
import { sendMessage } from './send-message.ts'
import { sendSurely } from './send-surely.ts'
import { writePlainPart } from './write-plain-part.ts'

/** A fault of ours is told in one sentence, so that nobody waits: to the presser alone where others read. Never rejects. */
export async function apologise(
  { asked, query }: { readonly asked: AskedMessage | AskedPress; readonly query: Query | null },
  means: AnswerMeans,
): Promise<void> {
  const { spot, messageId } = asked
  const language = await languageOf(asked, means)
  const text = means.catalogue.translator(language)('problem-unexpected')
  const isAlone = spot.kind === 'private'
  if (!isAlone && query !== null && (await query.tell(text))) return
  // Nobody's press posts in a channel.
  if (spot.kind === 'channel') return
  const part = writePlainPart(text, language)
  const how = { silent: false, replyTo: isAlone ? null : messageId }
  await sendSurely(spot, false, (address) => sendMessage(means.api, address, part, how), means)
}
