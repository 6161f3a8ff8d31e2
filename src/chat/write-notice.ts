import type { Message } from '../delivery/message.ts'
import type { Catalogue } from '../delivery/translate.ts'

/** A sentence of the catalogues, for the asker alone: what an adapter has to say by itself. */
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
