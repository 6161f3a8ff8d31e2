import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Catalogue, Translate } from '../../delivery/translate.ts'

/**
 * Reads every `*.ftl` of a folder; English must be among them and answers for what a language lacks.
 * Keys are `message` or `message.attribute`. @throws naming the file and line when one is broken
 */
export function loadCatalogue(folder: string): Catalogue {
  const bundles = new Map<string, FluentBundle>()
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.ftl')) continue
    const language = file.slice(0, -'.ftl'.length)
    bundles.set(language, readBundle(language, readFileSync(join(folder, file), 'utf8')))
  }
  const english = bundles.get('en')
  if (english === undefined) throw new Error(`No en.ftl in ${folder}: every word falls back to it`)
  const others = createTranslate([english])
  const translators = new Map(
    [...bundles].map(([language, own]) => [language, createTranslate([own, english])]),
  )
  return {
    languages: [...bundles.keys()],
    translator: (language) => translators.get(language) ?? others,
  }
}

function readBundle(language: string, text: string): FluentBundle {
  // Renderers isolate directions themselves: platforms differ in what they need.
  const bundle = new FluentBundle(language, { useIsolating: false })
  const [error] = bundle.addResource(new FluentResource(text))
  if (error !== undefined) throw new Error(`locales/${language}.ftl: ${error.message}`)
  return bundle
}

/** A missing key shows itself rather than nothing: tests find it, readers can report it. */
function createTranslate(bundles: readonly FluentBundle[]): Translate {
  return (key, values) => {
    const [name = key, attribute] = key.split('.')
    for (const bundle of bundles) {
      const message = bundle.getMessage(name)
      const pattern = attribute === undefined ? message?.value : message?.attributes[attribute]
      if (pattern) return bundle.formatPattern(pattern, values ?? {}, [])
    }
    return key
  }
}
