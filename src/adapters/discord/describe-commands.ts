import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import type { Command } from '../../chat/command.ts'
import { type Catalogue, speakIn } from '../../delivery/translate.ts'
import { describeElsewhere, describeOption } from './describe-options.ts'
import { localise, toDescription, toName } from './discord-locales.ts'
import { findForms } from './find-forms.ts'

/**
 * Said by Telegram itself when a chat begins. Nothing begins so on Discord, where /setup and /help are the doors; typed
 * to the bot it is still understood.
 */
const notOffered: ReadonlySet<string> = new Set(['start'])

interface Words {
  readonly catalogue: Catalogue
}

/**
 * The body of a bulk overwrite
 * (https://discord.com/developers/docs/interactions/application-commands#bulk-overwrite-global-application-commands):
 * always the same text for the same commands and words.
 */
export function describeCommands(
  commands: readonly Command[],
  { catalogue }: Words,
): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const words = { catalogue: inForms(catalogue) }
  return commands
    .filter(({ name }) => !notOffered.has(name))
    .map((command) => describeCommand(command, words))
}

/** What Discord shows are forms. */
function inForms(catalogue: Catalogue): Catalogue {
  return {
    languages: catalogue.languages,
    translator: (language) => speakIn('forms', catalogue.translator(language)),
  }
}

function describeCommand(
  command: Command,
  { catalogue }: Words,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const key = `command-${command.name}`
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    name_localizations: localise(catalogue, (t) => toName(t(key))),
    description: toDescription(catalogue.translator('en')(`${key}.summary`)),
    description_localizations: localise(catalogue, (t) => toDescription(t(`${key}.summary`))),
    options: describeForms(command, catalogue),
    ...describeRights(command),
  }
}

/**
 * Configuration is an admin's by default, which a server's own settings may change, and wants the bot itself to be there.
 * Alone with the bot everybody may configure; `default_member_permissions` does not count in direct messages.
 */
function describeRights({ allowed }: Command) {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType
  const { GuildInstall, UserInstall } = ApplicationIntegrationType
  if (allowed === 'anyone')
    return {
      default_member_permissions: null,
      contexts: [Guild, BotDM, PrivateChannel],
      integration_types: [GuildInstall, UserInstall],
    }
  return {
    default_member_permissions: allowed === 'admins' ? `${PermissionFlagsBits.ManageGuild}` : null,
    contexts: [Guild, BotDM],
    integration_types: [GuildInstall],
  }
}

function describeForms(
  command: Command,
  catalogue: Catalogue,
): (APIApplicationCommandBasicOption | APIApplicationCommandSubcommandOption)[] {
  const forms = findForms(command)
  const [whole] = forms
  if (whole?.choice === null) return describeForm(command, whole.options, whole.required, catalogue)
  return forms.map(({ choice, options, required }) => {
    const key = `choice-${choice}`
    const summary = `command-${command.name}.${choice}`
    return {
      type: ApplicationCommandOptionType.Subcommand,
      name: choice ?? '',
      name_localizations: localise(catalogue, (t) => toName(t(key))),
      description: toDescription(catalogue.translator('en')(summary)),
      description_localizations: localise(catalogue, (t) => toDescription(t(summary))),
      options: describeForm(command, options, required, catalogue),
    }
  })
}

/** Discord wants what is required first; which place is meant comes before the details. */
function describeForm(
  { options: specs, elsewhere }: Command,
  names: readonly string[],
  required: ReadonlySet<string>,
  catalogue: Catalogue,
): APIApplicationCommandBasicOption[] {
  const described = names.flatMap((name) => {
    const spec = specs[name]
    return spec === undefined ? [] : [describeOption(name, spec, required.has(name), catalogue)]
  })
  return [
    ...described.filter(isRequired),
    ...(elsewhere === true ? [describeElsewhere(catalogue)] : []),
    ...described.filter((option) => !isRequired(option)),
  ]
}

function isRequired({ required }: APIApplicationCommandBasicOption): boolean {
  return required === true
}
