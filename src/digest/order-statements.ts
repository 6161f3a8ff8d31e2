import type { DigestStatement } from './digest.ts'

/** Lines that stand together, in order: mostly one, an accusation and its answer two. */
export function groupStatements(statements: readonly DigestStatement[]): DigestStatement[][] {
  const groups: DigestStatement[][] = []
  let joined = false
  for (const statement of statements) {
    if (joined) groups.at(-1)?.push(statement)
    else groups.push([statement])
    joined = statement.withNext === true
  }
  return groups
}

/**
 * Chosen lines as they are read: article after article, the one chosen first leading, and within an
 * article in its own order. Lines that need each other stay together.
 */
export function orderForReading(
  statements: readonly DigestStatement[],
): readonly DigestStatement[] {
  const groups = groupStatements(statements)
  const articles = [...new Set(groups.map(articleOf))]
  return articles.flatMap((article) =>
    groups
      .filter((group) => articleOf(group) === article)
      .toSorted((a, b) => (a[0]?.place ?? 0) - (b[0]?.place ?? 0))
      .flat(),
  )
}

function articleOf([first]: readonly DigestStatement[]): number | undefined {
  return first?.source.articleId
}
