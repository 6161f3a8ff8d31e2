import type { Desk } from '../topic/topic.ts'
import { foldWord } from './vocabulary.ts'

/** Desks by everything they are called, in every language, folded. */
export function listDeskNames(desks: readonly Desk[]): ReadonlyMap<string, Desk> {
  return new Map(
    desks.flatMap((desk) =>
      [desk.id, ...Object.values(desk.labels)].map((name) => [foldWord(name), desk] as const),
    ),
  )
}
