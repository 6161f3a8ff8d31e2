import type { Catalogue } from '../../delivery/translate.ts'

/** Discord's tag as a language of the interface: "en-GB" is "en"; null where we do not speak it. */
export function interfaceLanguage(
  tag: string | null,
  { languages }: Pick<Catalogue, 'languages'>,
): string | null {
  if (tag === null) return null
  const primary = tag.split('-')[0] ?? tag
  return (
    languages.find((each) => each === tag) ?? languages.find((each) => each === primary) ?? null
  )
}
