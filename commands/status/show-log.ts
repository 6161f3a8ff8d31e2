import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { button, heading, replyWith, sentence } from '../../src/chat/reply.ts'
import type { Span } from '../../src/delivery/message.ts'
import { phraseMoment } from '../../src/delivery/phrase-source.ts'
import { describeEntry } from './describe-entry.ts'

const shown = 20

/** Who changed what in this place, newest first. */
export async function showLog(
  context: Pick<CommandContext, 'chat' | 'clock' | 't' | 'services'>,
): Promise<Reply> {
  const { chat, clock, t, services } = context
  const { language, timeZone } = chat.settings
  const phrasing = { t, language, timeZone, now: clock.now() }
  const entries = await services.audit.listEntries(chat.id, shown)
  const status = [button(t('button-status'), '/status')]
  if (entries.length === 0) return replyWith(context, [sentence(t('status-log-empty'))], status)
  const rows = entries.map(({ at, personId, detail }): readonly (readonly Span[])[] => [
    [phraseMoment(at, phrasing)],
    [{ text: plainId(personId), person: personId, style: 'quiet' }],
    describeEntry(detail, context),
  ])
  return replyWith(context, [heading(t('status-log')), { kind: 'table', rows }], status)
}

/** Without the platform, where nobody is shown by a name. */
function plainId(personId: string): string {
  return personId.slice(personId.indexOf(':') + 1)
}
