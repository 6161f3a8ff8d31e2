import type { Coverage } from '../digest/digest.ts'
import { countRead } from './count-read.ts'
import type { Span } from './message.ts'
import { type Phrasing, phraseSince } from './phrase-source.ts'

/** More than this many failing sources are counted, not named: `/status` names them all. */
const namedFailures = 3

/** "28 of 30 sources read · Northline failing since Tue 14:00 · 14 stories left out". */
export function phraseCoverage(coverage: Coverage, phrasing: Phrasing): readonly Span[] {
  const { t } = phrasing
  const { failing, leftOut } = coverage
  const spans: Span[] = [{ text: t('coverage-read', countRead(coverage)), style: 'quiet' }]
  for (const { publisher, since } of failing.slice(0, namedFailures)) {
    spans.push({ text: ` · ${t('coverage-failing', { publisher })} `, style: 'quiet' })
    spans.push(phraseSince(since, phrasing))
  }
  const unnamed = failing.length - namedFailures
  if (unnamed > 0)
    spans.push({ text: ` · ${t('coverage-failing-more', { count: unnamed })}`, style: 'quiet' })
  if (leftOut > 0)
    spans.push({ text: ` · ${t('coverage-left-out', { count: leftOut })}`, style: 'quiet' })
  return spans
}
