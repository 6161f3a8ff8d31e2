import type { DigestAccount, DigestStatement, StoryBrief } from '../digest/digest.ts'
import { tells } from '../digest/list-lines.ts'
import type { StoryChange } from '../story/story.ts'
import { listSources } from './list-sources.ts'
import type { Span } from './message.ts'
import { attribute, countedThing, shortenValue } from './phrase-accounts.ts'
import { type Phrasing, phraseSource } from './phrase-source.ts'
import { phraseSpeaker } from './phrase-speaker.ts'
import { phraseStatement } from './phrase-statement.ts'

/** Where a change is told: the story, and the lines of it that the digest shows. */
export interface ToldChange {
  readonly change: StoryChange
  readonly brief: StoryBrief
  readonly statements: readonly DigestStatement[]
}

/**
 * What changed since the reader's last digest, in a source's words or numbers, with who says so and
 * where; null when it stands elsewhere on the card (a notice) or no longer does.
 */
export function phraseChange(told: ToldChange, phrasing: Phrasing): readonly Span[] | null {
  const words = phraseKind(told, phrasing)
  const source = listSources(told.brief).get(told.change.articleId)
  if (words === null || source === undefined) return words
  const { credit = null } = findLine(told) ?? {}
  const where = phraseSource(source, credit, phrasing)
  return [
    ...words,
    { text: ' (', style: 'quiet' },
    // Who and when are not torn apart at a line's end.
    ...where.map((span) => ({ ...span, text: span.text.replaceAll(' ', '\u00a0') })),
    { text: ')', style: 'quiet' },
  ]
}

function phraseKind(told: ToldChange, phrasing: Phrasing): readonly Span[] | null {
  switch (told.change.kind) {
    case 'fact': {
      const line = findLine(told)
      return line === undefined ? null : phraseStatement(line, told.brief.language, phrasing)
    }
    case 'number':
      return phraseNumber(told, phrasing)
    case 'denial':
      return told.brief.disputes.length === 0
        ? null
        : [{ text: phrasing.t('change-denied', { speaker: nameSpeaker(told) }) }]
    case 'conflict':
      return phraseConflict(told, phrasing)
    case 'correction':
    case 'withdrawal':
      // The publisher's notice stands right above.
      return null
  }
}

function phraseNumber(told: ToldChange, phrasing: Phrasing): readonly Span[] | null {
  const { change, brief } = told
  const counted = countedThing(
    change.about,
    [change.before, change.after],
    brief.language,
    phrasing,
  )
  if (counted === '' || change.before === '' || change.after === '')
    return quoteAccount(brief, change)
  const values = {
    counted,
    before: shortenValue(change.before, brief.language, phrasing),
    after: shortenValue(change.after, brief.language, phrasing),
  }
  const said = { speaker: change.speaker, language: brief.language }
  return attribute('change-number', values, said, phrasing)
}

/** What is counted has no name in this language: the sentence with the new number is given. */
function quoteAccount(brief: StoryBrief, change: StoryChange): readonly Span[] | null {
  const accounts: readonly DigestAccount[] = [
    ...brief.progress.map(({ after }) => after),
    ...brief.disputes.flatMap(({ accounts: all }) => all),
  ]
  const account = accounts.find(
    ({ source, value }) => source.articleId === change.articleId && value === change.after,
  )
  return account === undefined ? null : [{ text: account.text }]
}

function phraseConflict(told: ToldChange, phrasing: Phrasing): readonly Span[] | null {
  const { change, brief } = told
  const { t } = phrasing
  const counted = countedThing(
    change.about,
    [change.before, change.after],
    brief.language,
    phrasing,
  )
  if (change.after === '') {
    const key = counted === '' ? 'change-agreed' : 'change-agreed-on'
    return [{ text: t(key, { counted }) }]
  }
  if (brief.disputes.length === 0) return null
  const speaker = nameSpeaker(told)
  if (counted === '') return [{ text: t('change-disputed', { speaker }) }]
  const value = shortenValue(change.after, brief.language, phrasing)
  return [{ text: t('change-differs', { counted, value, speaker }) }]
}

/** Who says so; the publisher where it speaks in its own voice. */
function nameSpeaker({ change, brief }: ToldChange): string {
  const publisher = listSources(brief).get(change.articleId)?.publisher ?? ''
  return phraseSpeaker(change.speaker ?? publisher)
}

function findLine({ change, statements }: ToldChange): DigestStatement | undefined {
  if (change.kind !== 'fact') return
  // The answer to an accusation stays beside it.
  return statements.find((line, i) => statements[i - 1]?.withNext !== true && tells(line, change))
}
