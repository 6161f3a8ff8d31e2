import type { DigestStory } from '../digest/digest.ts'
import { tells } from '../digest/list-lines.ts'
import type { StoryChange } from '../story/story.ts'
import type { StoryCardBlock } from './message.ts'
import { phraseChange } from './phrase-change.ts'
import type { Phrasing } from './phrase-source.ts'

/** The newest turns; the story itself tells the others. */
const mostChanges = 2

/** A story's card. `number` null: it stands alone. `previousAt`: when the reader was last told of it, or null. */
export function composeCard(
  { brief, mark, changes, statements }: DigestStory,
  number: number | null,
  previousAt: number | null,
  phrasing: Phrasing,
): StoryCardBlock {
  const told = changes.flatMap((change) => {
    const spans = phraseChange({ change, brief, statements }, phrasing)
    return spans === null ? [] : { change, spans }
  })
  // A number or a denial says in a line what changed; then the new sentences stand below as ever.
  const turns = told.filter(({ change }) => change.kind !== 'fact')
  const shown = (turns.length > 0 ? turns : told).slice(0, mostChanges)
  const said = shown.flatMap(({ change }) => (isSaidInFull(change) ? change : []))
  return {
    kind: 'story',
    number,
    brief,
    mark,
    since: isSincePrevious(changes, previousAt) ? previousAt : null,
    // What is told as the change is not told again below it.
    statements: statements.filter((line) => !said.some((change) => tells(line, change))),
    changes: shown.map(({ spans }) => spans),
    compact: false,
    buttons: [{ label: phrasing.t('button-more'), command: `/story #${brief.storyId}` }],
  }
}

/** A story that the last digest left out may have changed before it: then no time is told. */
function isSincePrevious(changes: readonly StoryChange[], previousAt: number | null): boolean {
  return previousAt !== null && changes.every(({ at }) => at > previousAt)
}

/** A denial's own words stand among the accounts, a conflict's too. */
function isSaidInFull({ kind }: StoryChange): boolean {
  return kind === 'fact' || kind === 'number'
}
