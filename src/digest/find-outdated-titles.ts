import { readNumbers } from '../article/read-numbers.ts'
import type { Conflict, Development, Report } from '../story/story.ts'
import { toldAt } from '../story/told-at.ts'

/**
 * Titles whose number has moved on since, where a title told no earlier has the present one. Where numbers are in
 * dispute none is outdated.
 */
export function findOutdatedTitles(
  reports: readonly Report[],
  developments: readonly Development[],
  conflicts: readonly Conflict[],
): ReadonlySet<Report> {
  if (developments.length === 0 || conflicts.some(({ kind }) => kind === 'number')) return new Set()
  const titles = reports.map((report) => {
    const { title, language } = report.article
    return { report, told: toldAt(report.article), numbers: numbersIn(title, language) }
  })
  const isOutdated = (title: NumberedTitle): boolean =>
    developments.some(({ before, after }) => {
      const old = numbersIn(before.value ?? before.text, title.report.article.language)
      const present = numbersIn(after.value ?? after.text, title.report.article.language)
      if (!share(old, title.numbers) || share(present, title.numbers)) return false
      return titles.some(({ told, numbers }) => told >= title.told && share(present, numbers))
    })
  return new Set(titles.filter(isOutdated).map(({ report }) => report))
}

interface NumberedTitle {
  readonly report: Report
  /** Epoch ms. */
  readonly told: number
  readonly numbers: ReadonlySet<number>
}

function numbersIn(text: string, language: string): ReadonlySet<number> {
  return new Set(readNumbers(text, language).flatMap(({ value }) => value ?? []))
}

function share(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return [...some].some((number) => others.has(number))
}
