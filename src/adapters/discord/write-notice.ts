import type { Message } from '../../delivery/message.ts'
import type { Catalogue } from '../../delivery/translate.ts'

/** A sentence of the catalogues, for the asker alone. */
export interface Notice {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

/** A notice as a message in a language the catalogues have. */
export function writeNotice(
  { key, values }: Notice,
  { catalogue, language, at }: { catalogue: Catalogue; language: string; at: number },
): Message {
  return {
    blocks: [{ kind: 'text', spans: [{ text: catalogue.translator(language)(key, values) }] }],
    language,
    timeZone: 'UTC',
    at,
    private: true,
    shows: [],
  }
}

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
