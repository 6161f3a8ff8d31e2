import type { HalfTyped } from './conversation.ts'
import type { Popular } from './popular.ts'
import type { RunSetting } from './run-command.ts'

/** What suggestions are made from. */
export interface SuggestSetting
  extends Omit<RunSetting, 'openDocument' | 'saveDocument' | 'lookAtPlace' | 'listPlaces'> {
  readonly popular: Popular
}

/** An option half typed: what is typed is hostile, and checked again when the command is run. */
export interface Typing extends HalfTyped {
  /** As typed, without blanks around it; never longer than a value may be. */
  readonly words: string
  /** The same, folded as words are compared. */
  readonly folded: string
}
