import type { Source } from '../digest/digest.ts'
import { formatMoment, type TimeSetting } from './format-time.ts'
import type { Span } from './message.ts'
import type { Translate } from './translate.ts'

/** What phrasing needs: the words and how times are read. */
export interface Phrasing extends TimeSetting {
  readonly t: Translate
}

/** "Velm Courier, 06:12", "AP in Velm Courier, Wed 21:10", "Velm Courier, date unknown". */
export function phraseSource(
  source: Source,
  credit: string | null,
  phrasing: Phrasing,
): readonly Span[] {
  const { t } = phrasing
  const carried = credit !== null && credit !== source.publisher
  const name = carried
    ? t('source-carried', { credit, publisher: source.publisher })
    : source.publisher
  return [
    { text: name, link: source.url, style: 'quiet' },
    { text: ',\u00a0', style: 'quiet' },
    phraseMoment(source.published, phrasing),
  ]
}

/** A time with its moment, so that a platform may show it in each reader's own zone. */
export function phraseMoment(at: number | null, phrasing: Phrasing): Span {
  if (at === null) return { text: phrasing.t('date-unknown'), style: 'quiet' }
  return { text: formatMoment(at, phrasing), style: 'quiet', at }
}

/** A moment behind "since". */
export function phraseSince(at: number | null, phrasing: Phrasing): Span {
  const moment = phraseMoment(at, phrasing)
  return at === null ? moment : { ...moment, since: true }
}

/** Words of the catalogue around a moment, in the style of the moment. */
export function phraseAround(moment: Span, words: (time: string) => string): readonly Span[] {
  const { text, style } = moment
  const told = words(text)
  const from = told.indexOf(text)
  const styled = style === undefined ? {} : { style }
  if (from < 0) return [{ text: told, ...styled }]
  const around = [
    { text: told.slice(0, from), ...styled },
    moment,
    { text: told.slice(from + text.length), ...styled },
  ]
  return around.filter((span) => span.text !== '')
}
