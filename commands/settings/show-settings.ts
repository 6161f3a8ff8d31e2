import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { nameOfLanguage } from '../../src/chat/read-language.ts'
import { button, heading, replyWith, sentence } from '../../src/chat/reply.ts'
import { alertRulesOf } from '../../src/delivery/alert-rules.ts'
import { formatMoment } from '../../src/delivery/format-time.ts'
import type { Button } from '../../src/delivery/message.ts'
import { settingRow } from './setting-row.ts'

/** The card of a chat's settings: four that everyone needs, the rest a press away. */
export async function showSettings(context: CommandContext, saved = false): Promise<Reply> {
  const { chat, t } = context
  const { language, readingLanguages, minutes, quietHours } = chat.settings
  const name = (tag: string) => nameOfLanguage(tag, language) ?? tag
  const quiet = quietHours === null ? t('settings-none') : `${quietHours.from}–${quietHours.to}`
  const rows = [
    settingRow(t('option-minutes'), t('settings-minutes', { minutes })),
    settingRow(t('option-languages'), readingLanguages.map(name).join(', ')),
    settingRow(t('option-zone'), zoneLine(context)),
    settingRow(t('option-language'), name(language)),
    settingRow(t('settings-alerts'), alertLine(context)),
    settingRow(t('settings-quiet'), quiet),
  ]
  const scope = chat.shared ? ' for:chat' : ''
  return replyWith(
    context,
    [
      heading(t(saved ? 'settings-saved' : 'settings-title')),
      { kind: 'table', rows },
      sentence(t('settings-hint'), 'quiet'),
    ],
    [
      zoneQuestion(context),
      readToo(context),
      ...[3, 5, 10]
        .filter((length) => length !== minutes)
        .map((length) =>
          button(t('settings-minutes', { minutes: length }), `/settings minutes:${length}`),
        ),
      button(t('settings-alerts-title'), '/settings alerts'),
      button(t('button-quiet'), `/quiet${scope}`),
      button(t('button-news'), '/news'),
    ],
  )
}

function alertLine({ chat, t, services }: CommandContext): string {
  const { originators, perDay } = alertRulesOf(chat, services.alertStandard)
  return t('settings-alerts-short', { originators, count: perDay })
}

function timeThere({ chat, clock }: CommandContext): string {
  const { language, timeZone } = chat.settings
  return formatMoment(clock.now(), { language, timeZone, now: clock.now() })
}

function zoneLine(context: CommandContext): string {
  const { timeZone: zone } = context.chat.settings
  return context.t('settings-zone', { zone, now: timeThere(context) })
}

/** A guessed zone is asked about: nothing is scheduled before somebody said that it is right. */
function zoneQuestion(context: CommandContext): Button | null {
  const { zoneConfirmed, timeZone } = context.chat.settings
  if (zoneConfirmed) return null
  const label = context.t('button-zone-right', { now: timeThere(context) })
  return button(label, `/settings zone:${timeZone}`)
}

/** Who changes the bot's language may want the news in it too; it is another setting. */
function readToo({ chat, t }: CommandContext): Button | null {
  const { language, readingLanguages } = chat.settings
  if (readingLanguages.includes(language)) return null
  const name = nameOfLanguage(language, language) ?? language
  const tags = [language, ...readingLanguages].join(',')
  return button(t('button-read-too', { language: name }), `/settings languages:${tags}`)
}
