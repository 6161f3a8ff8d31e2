import type { DigestStory } from '../digest/digest.ts'
import { tells } from '../digest/list-lines.ts'
import type { StoryChange } from '../story/story.ts'
import { leadImage } from './lead-image.ts'
import type { Button, StoryCardBlock } from './message.ts'
import { phraseChange } from './phrase-change.ts'
import type { Phrasing } from './phrase-source.ts'

/** What a card is composed for. */
export interface CardSetting extends Phrasing {
  /** Whether the place wants lead images; not, unless it is said. */
  readonly images?: boolean
}

/** The newest turns; the story itself tells the others. */
const mostChanges = 2

/** A story's card. `number` null: it stands alone. `previousAt`: when the reader was last told of it, or null. */
export function composeCard(
  { brief, mark, changes, statements }: DigestStory,
  number: number | null,
  previousAt: number | null,
  { images = false, ...phrasing }: CardSetting,
): StoryCardBlock {
  const image = images ? leadImage(brief) : null
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
    ...(image === null ? {} : { image }),
    buttons: [
      openButton(brief.storyId, phrasing),
      sourcesButton(brief.storyId, phrasing),
      { label: phrasing.t('button-follow'), command: `/follow #${brief.storyId}` },
      { label: phrasing.t('button-why'), command: `/why #${brief.storyId}` },
    ],
  }
}

/** A story in a line: its headline, and what changed after the alert; the rest stands in the story itself. */
export function composeLine(
  story: DigestStory,
  number: number,
  previousAt: number | null,
  phrasing: Phrasing,
): StoryCardBlock {
  const since = story.alertedAt ?? previousAt
  return {
    ...composeCard(story, number, since, phrasing),
    since,
    statements: [],
    compact: true,
    buttons: [openButton(story.brief.storyId, phrasing)],
  }
}

function openButton(storyId: number, { t }: Phrasing): Button {
  return { label: t('button-more'), command: `/story #${storyId}` }
}

/** Who reports the story. */
export function sourcesButton(storyId: number, { t }: Phrasing): Button {
  return { label: t('button-sources'), command: `/story #${storyId} sources` }
}

/** A story that the last digest left out may have changed before it: then no time is told. */
function isSincePrevious(changes: readonly StoryChange[], previousAt: number | null): boolean {
  return previousAt !== null && changes.every(({ at }) => at > previousAt)
}

/** A denial's own words stand among the accounts, a conflict's too. */
function isSaidInFull({ kind }: StoryChange): boolean {
  return kind === 'fact' || kind === 'number'
}
