import { badRequest } from './api-error.ts'
import { methodSchemas, type ParamsOf } from './method-schemas.ts'
import type { Methods } from './methods.ts'

type Command = ParamsOf<'setMyCommands'>['commands'][number]
type Scope = ParamsOf<'setMyCommands'>['scope']
type Rights = NonNullable<ParamsOf<'setMyDefaultAdministratorRights'>['rights']>

/** What a bot tells of itself; people's menus come from it. */
export class BotProfile {
  /** By scope and language, as `keyOf` writes them. */
  readonly commands = new Map<string, readonly Command[]>()
  /** By language; '' for all others. */
  readonly descriptions = new Map<string, string>()
  readonly shortDescriptions = new Map<string, string>()
  groupRights: Partial<Rights> | null = null
  channelRights: Partial<Rights> | null = null

  /** The commands somebody sees: of the first scope and language that has any (https://core.telegram.org/bots/api#determining-list-of-commands). */
  menu(scopes: readonly Scope[], language: string): readonly Command[] {
    for (const scope of scopes)
      for (const code of [language, '']) {
        const found = this.commands.get(keyOf(scope, code))
        if (found !== undefined) return found
      }
    return []
  }
}

/** `default`, `all_private_chats:he`, `chat:-100…:` */
function keyOf(scope: Scope, language = ''): string {
  const { type = 'default', ...whose } = scope ?? {}
  return [type, ...Object.values(whose), ...(language === '' ? [] : [language])].join(':')
}

/** Commands, descriptions and the rights a bot asks for. */
export function profileMethods(profile: BotProfile): Methods {
  return {
    setMyCommands: ({ params: given }) => {
      const { commands, scope, language_code } = methodSchemas.setMyCommands.parse(given)
      checkLanguage(language_code)
      checkCommands(commands)
      const key = keyOf(scope, language_code)
      if (commands.length === 0) profile.commands.delete(key)
      else profile.commands.set(key, commands)
      return true
    },
    deleteMyCommands: ({ params: given }) => {
      const { scope, language_code } = methodSchemas.deleteMyCommands.parse(given)
      checkLanguage(language_code)
      profile.commands.delete(keyOf(scope, language_code))
      return true
    },
    getMyCommands: ({ params: given }) => {
      const { scope, language_code } = methodSchemas.getMyCommands.parse(given)
      checkLanguage(language_code)
      return profile.commands.get(keyOf(scope, language_code)) ?? []
    },
    setMyDescription: ({ params: given }) => {
      const { description = '', language_code = '' } = methodSchemas.setMyDescription.parse(given)
      checkLanguage(language_code)
      if (description.length > 512) throw badRequest('BOT_DESCRIPTION_TOO_LONG')
      profile.descriptions.set(language_code, description)
      return true
    },
    getMyDescription: ({ params: given }) => {
      const { language_code = '' } = methodSchemas.getMyDescription.parse(given)
      const { descriptions } = profile
      return { description: descriptions.get(language_code) ?? descriptions.get('') ?? '' }
    },
    setMyShortDescription: ({ params: given }) => {
      const params = methodSchemas.setMyShortDescription.parse(given)
      const { short_description: text = '', language_code = '' } = params
      checkLanguage(language_code)
      if (text.length > 120) throw badRequest('BOT_SHORT_DESCRIPTION_TOO_LONG')
      profile.shortDescriptions.set(language_code, text)
      return true
    },
    getMyShortDescription: ({ params: given }) => {
      const { language_code = '' } = methodSchemas.getMyShortDescription.parse(given)
      const { shortDescriptions: texts } = profile
      return { short_description: texts.get(language_code) ?? texts.get('') ?? '' }
    },
    setMyDefaultAdministratorRights: ({ params: given }) => {
      const params = methodSchemas.setMyDefaultAdministratorRights.parse(given)
      const { rights = null, for_channels: isForChannels = false } = params
      if (isForChannels) profile.channelRights = rights
      else profile.groupRights = rights
      return true
    },
    getMyDefaultAdministratorRights: ({ params: given }) => {
      const params = methodSchemas.getMyDefaultAdministratorRights.parse(given)
      const rights = params.for_channels === true ? profile.channelRights : profile.groupRights
      return { ...noRights, ...rights }
    },
  }
}

const noRights = Object.fromEntries(
  [
    'is_anonymous',
    'can_manage_chat',
    'can_delete_messages',
    'can_manage_video_chats',
    'can_restrict_members',
    'can_promote_members',
    'can_change_info',
    'can_invite_users',
    'can_post_stories',
    'can_edit_stories',
    'can_delete_stories',
  ].map((right) => [right, false]),
)

/** https://core.telegram.org/bots/api#botcommand */
function checkCommands(commands: readonly Command[]): void {
  if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/u.test(command)) throw badRequest('BOT_COMMAND_INVALID')
    if (description.trim() === '' || description.length > 256)
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  }
  const names = commands.map(({ command }) => command)
  if (new Set(names).size < names.length) throw badRequest('BOT_COMMAND_DUPLICATE')
}

function checkLanguage(code = ''): void {
  if (!/^(?:[a-z]{2})?$/u.test(code)) throw badRequest('invalid language code specified')
}
