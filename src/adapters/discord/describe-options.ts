import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord.js'
import type { OptionSpec } from '../../chat/option.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import { localise, toDescription, toLabel, toName } from './discord-locales.ts'

/** The option that names another place; no command has one of that name of its own. */
export const elsewhereOption = 'channel'

/** Where news is posted. Discord's own description lets no media channel (16) be asked for. */
const readingChannels = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
] as const

/** Where somebody is asked something: a forum has no place of its own for that. */
const talkingChannels = readingChannels.filter((type) => type !== ChannelType.GuildForum)

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure */
const mostChoices = 25

/** One option as Discord's form asks for it, under our own name for it. */
export function describeOption(
  name: string,
  spec: OptionSpec,
  required: boolean,
  catalogue: Catalogue,
): APIApplicationCommandBasicOption {
  const shared = { ...describeName(name, catalogue), ...(required ? { required } : {}) }
  switch (spec.kind) {
    case 'number':
      return {
        ...shared,
        type: ApplicationCommandOptionType.Integer,
        min_value: spec.min,
        max_value: spec.max,
      }
    case 'choice':
      return spec.choices.length > mostChoices
        ? { ...shared, type: ApplicationCommandOptionType.String, autocomplete: true }
        : {
            ...shared,
            type: ApplicationCommandOptionType.String,
            choices: spec.choices.map((choice) => describeChoice(choice, catalogue)),
          }
    case 'role':
      return { ...shared, type: ApplicationCommandOptionType.Role }
    case 'place':
      return {
        ...shared,
        type: ApplicationCommandOptionType.Channel,
        channel_types: [...talkingChannels],
      }
    case 'document':
      return { ...shared, type: ApplicationCommandOptionType.Attachment }
    case 'text':
      return spec.suggest === undefined
        ? { ...shared, type: ApplicationCommandOptionType.String }
        : { ...shared, type: ApplicationCommandOptionType.String, autocomplete: true }
    case 'topic':
    case 'story':
    case 'zone':
    case 'source':
    case 'follow':
    case 'schedule':
    case 'language':
      break
  }
  return { ...shared, type: ApplicationCommandOptionType.String, autocomplete: true }
}

/** The channel a command may be about instead of the one it is said in. */
export function describeElsewhere(catalogue: Catalogue): APIApplicationCommandBasicOption {
  return {
    ...describeName(elsewhereOption, catalogue),
    type: ApplicationCommandOptionType.Channel,
    channel_types: [...readingChannels],
  }
}

function describeName(name: string, catalogue: Catalogue) {
  const summary = `option-${name}.summary`
  return {
    name,
    name_localizations: localise(catalogue, (t) => toName(t(`option-${name}`))),
    description: toDescription(catalogue.translator('en')(summary)),
    description_localizations: localise(catalogue, (t) => toDescription(t(summary))),
  }
}

function describeChoice(
  choice: string,
  catalogue: Catalogue,
): APIApplicationCommandOptionChoice<string> {
  const key = `choice-${choice}`
  return {
    name: toLabel(catalogue.translator('en')(key)),
    name_localizations: localise(catalogue, (t) => toLabel(t(key))),
    value: choice,
  }
}
