import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { placeWords } from '../../src/chat/place-words.ts'
import { nameOfLanguage } from '../../src/chat/read-language.ts'
import { button, heading, instruct, replyWith } from '../../src/chat/reply.ts'
import { alertRulesOf } from '../../src/delivery/alert-rules.ts'
import { formatMoment } from '../../src/delivery/format-time.ts'
import type { Block, Button } from '../../src/delivery/message.ts'
import { chooseLength } from './choose-length.ts'
import { settingRow } from './setting-row.ts'
import { showCommunity } from './show-community.ts'

/** The card of a chat's settings: four that everyone needs, the rest a press away; to be read, for who may not change them. */
export async function showSettings(context: CommandContext, saved = false): Promise<Reply> {
  const { chat, person, placeLanguage, t } = context
  const { language, readingLanguages, minutes, quietHours, images } = chat.settings
  const name = (tag: string) => nameOfLanguage(tag, language) ?? tag
  const quiet = quietHours === null ? t('settings-none') : `${quietHours.from}–${quietHours.to}`
  const rows = [
    settingRow(t('option-minutes'), t('settings-minutes', { minutes })),
    settingRow(t('option-languages'), readingLanguages.map(name).join(', ')),
    settingRow(t('option-zone'), zoneLine(context)),
    settingRow(t('option-language'), name(placeLanguage)),
    settingRow(t('settings-alerts'), alertLine(context)),
    settingRow(t('settings-quiet'), quiet),
    settingRow(t('option-images'), t('settings-images', { images: images ? 'on' : 'off' })),
  ]
  const community = await showCommunity(context)
  const table: Block = { kind: 'table', rows: [...rows, ...community.rows] }
  if (chat.shared && !person.admin) return readOnly(table, context)
  const scope = chat.shared ? ' for:chat' : ''
  // What is asked first stands first.
  const first = [zoneQuestion(context), readToo(context)].filter((each) => each !== null)
  const questions: readonly Block[] =
    first.length === 0 ? [] : [{ kind: 'actions', buttons: first }]
  return replyWith(
    context,
    [
      heading(t(saved ? 'settings-saved' : 'settings-title', placeWords(chat))),
      table,
      instruct(t('settings-hint'), 'quiet'),
      ...questions,
      chooseLength(minutes, '/settings minutes', context),
      chooseLanguage(context),
      ...community.menus,
    ],
    [
      askZone(context),
      askLanguages(context),
      button(
        t('button-images', { images: images ? 'off' : 'on' }),
        `/settings images:${images ? 'off' : 'on'}`,
      ),
      ...community.buttons,
      button(t('settings-alerts-title'), '/settings alerts'),
      button(t('button-quiet'), `/quiet${scope}`),
    ],
  )
}

/** What members may set is their own. */
function readOnly(table: Block, context: CommandContext): Reply {
  const { ownLanguage, t } = context
  const speaks = ownLanguage === null ? 'place' : 'asker'
  return replyWith(
    context,
    [
      heading(t('settings-title', placeWords(context.chat))),
      table,
      instruct(t('settings-members', { speaks }), 'quiet'),
    ],
    [button(t('settings-alerts-title'), '/settings alerts'), button(t('button-quiet'), '/quiet')],
  )
}

/** The languages that the bot speaks. */
function chooseLanguage({ placeLanguage, t, interfaceLanguages }: CommandContext): Block {
  return {
    kind: 'choose',
    label: t('option-language'),
    command: '/settings language',
    of: 'choices',
    choices: interfaceLanguages.map((tag) => ({
      label: nameOfLanguage(tag, tag) ?? tag,
      value: tag,
      chosen: tag === placeLanguage,
    })),
    least: 1,
    most: 1,
  }
}

function askZone({ chat, t }: CommandContext): Button {
  const { timeZone } = chat.settings
  return {
    label: t('button-ask-zone'),
    command: '/settings zone',
    ask: {
      title: t('button-ask-zone'),
      label: t('settings-ask-zone'),
      example: t('settings-zone-example'),
      value: timeZone,
    },
  }
}

function askLanguages({ chat, t }: CommandContext): Button {
  const { language, readingLanguages } = chat.settings
  const name = (tag: string) => nameOfLanguage(tag, language) ?? tag
  return {
    label: t('button-ask-languages'),
    command: '/settings languages',
    ask: {
      title: t('button-ask-languages'),
      label: t('settings-ask-languages'),
      example: ['en', 'he'].map(name).join(', '),
      value: readingLanguages.map(name).join(', '),
    },
  }
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
function readToo({ chat, placeLanguage: language, t }: CommandContext): Button | null {
  const { readingLanguages } = chat.settings
  if (readingLanguages.includes(language)) return null
  const name = nameOfLanguage(language, language) ?? language
  const tags = [language, ...readingLanguages].join(',')
  return button(t('button-read-too', { language: name }), `/settings languages:${tags}`)
}
