import type { CommandContext } from '../../src/chat/command.ts'
import { nameOfLanguage } from '../../src/chat/read-language.ts'
import type { SourceCheck } from '../../src/chat/services.ts'
import type { Block, Span } from '../../src/delivery/message.ts'
import { phraseMoment } from '../../src/delivery/phrase-source.ts'

/** A preview of a source that can be read, or why it cannot and what to do. */
export function describeCheck(check: SourceCheck, context: CommandContext): Block {
  const { chat, clock, t } = context
  if (!check.ok) {
    const status = check.status ?? 0
    const reason = t(`source-trouble-${check.reason}`, { status })
    return {
      kind: 'text',
      spans: [{ text: check.url }, { text: ` · ${reason}`, style: 'warning' }],
    }
  }
  const { language, timeZone } = chat.settings
  const { title, feedUrl, items, newest, newestTitle } = check
  const spoken = check.language === null ? null : nameOfLanguage(check.language, language)
  const spans: Span[] = [
    { text: title, link: feedUrl, style: 'strong' },
    { text: ` · ${t('source-items', { count: items })}`, style: 'quiet' },
  ]
  if (spoken !== null) spans.push({ text: ` · ${spoken}`, style: 'quiet' })
  if (newestTitle !== null) {
    spans.push({ text: ` · ${t('source-newest', { title: newestTitle })} `, style: 'quiet' })
    spans.push(phraseMoment(newest, { t, language, timeZone, now: clock.now() }))
  }
  return { kind: 'text', spans }
}
