import type { AnswerMeans } from './answer-means.ts'
import { languageOf } from './compose-notice.ts'
import type { AskedMessage, AskedPress } from './read-update.ts'
import { sendFiles, sendMessage } from './send-message.ts'
import { sendSurely } from './send-surely.ts'
import type { TelegramPart } from './telegram-part.ts'
import { writePlainPart } from './write-plain-part.ts'

/**
 * Sends the files of an answer that is there already, each in its turn: what fails does not send the answer again. Where
 * surely none came, that is told. Never rejects.
 */
export async function sendAnswerFiles(
  files: TelegramPart['files'],
  asked: AskedMessage | AskedPress,
  means: AnswerMeans,
): Promise<void> {
  const { api, log } = means
  const { spot, updateId: update } = asked
  const how = { silent: false, replyTo: null }
  let missing = 0
  for (const file of files) {
    const outcome = await sendSurely(
      spot,
      false,
      (address) => sendFiles(api, address, { files: [file] }, how),
      means,
    )
    if (outcome.kind === 'sent') continue
    const { kind: end } = outcome
    log.warn('telegram-answer-file-not-sent', {
      end,
      detail: 'detail' in outcome ? outcome.detail : null,
      update,
    })
    // It may stand there for all anybody knows.
    if (end !== 'unknown') missing++
  }
  if (missing === 0 || missing < files.length) return
  const language = await languageOf(asked, means)
  const text = means.catalogue.translator(language)('telegram-file-failed')
  const part = writePlainPart(text, language)
  await sendSurely(spot, false, (address) => sendMessage(api, address, part, how), means)
}
