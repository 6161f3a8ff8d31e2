import type { LocalizationMap } from 'discord.js'
import type { Catalogue, Translate } from '../../delivery/translate.ts'

/**
 * Every locale Discord takes for names and descriptions (`AvailableLocalesEnum` of its OpenAPI description; "he" and
 * "ar" are not in the documentation's table).
 */
const discordLocales = [
  'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt',
  'nl no pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW',
].flatMap((line) => line.split(' '))

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const longestName = 32
const longestDescription = 100
/** Of a choice's name. */
const longestLabel = 100

const notInNames = /[^-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]/gu

/** What something is called in each of our languages, English among them: Discord would show en-US to en-GB otherwise. */
export function localise(catalogue: Catalogue, phrase: (t: Translate) => string): LocalizationMap {
  const said = catalogue.languages.flatMap((language) => {
    const text = phrase(catalogue.translator(language))
    if (text === '') return []
    return localesOf(language).map((locale) => [locale, text] as const)
  })
  return Object.fromEntries(said)
}

function localesOf(language: string): readonly string[] {
  return discordLocales.filter((locale) => locale.split('-')[0] === language)
}

/** A catalogue's words as the name of a command or option: lower case, with hyphens for blanks; '' when nothing is left. */
export function toName(words: string): string {
  const name = words.trim().toLowerCase().replaceAll(/\s+/gu, '-').replaceAll(notInNames, '')
  return Array.from(name).slice(0, longestName).join('')
}

/** Words of the catalogue as the description of a command or an option, cut to what Discord takes. */
export function toDescription(words: string): string {
  return cut(words, longestDescription)
}

/** Words of the catalogue as the label of a choice or a field, cut to what Discord takes. */
export function toLabel(words: string): string {
  return cut(words, longestLabel)
}

function cut(words: string, most: number): string {
  const characters = Array.from(words)
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join('')}…`
}
