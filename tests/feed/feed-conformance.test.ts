import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listFeedCases } from '../../evaluate/feed-conformance.ts'
import { readFeedPairs } from '../../evaluate/feed-pairs.ts'
import { readExpectation } from '../../evaluate/python-expectation.ts'

const corpora = '../shared/corpora'

describe('readExpectation', () => {
  test('reads comparisons, chains, time tuples and absence', () => {
    expect(
      readExpectation(
        `not bozo and entries[0]['title'] == entries[1].title == u'don\\'t and \\u2019' and len(entries) == 2`,
      ),
    ).toEqual([
      { path: 'entries[0].title', value: { kind: 'text', text: "don't and ’" } },
      { path: 'entries[1].title', value: { kind: 'text', text: "don't and ’" } },
      { path: 'len(entries)', value: { kind: 'number', number: 2 } },
    ])
    expect(
      readExpectation("feed['updated_parsed'] == (2003, 12, 31, 10, 14, 55, 2, 365, 0)"),
    ).toEqual([
      {
        path: 'feed.updated_parsed',
        value: { kind: 'instant', instant: Date.UTC(2003, 11, 31, 10, 14, 55) },
      },
    ])
    expect(readExpectation("not bozo and not entries[0].has_key('link')")).toEqual([
      { path: 'entries[0].link', value: null },
    ])
  })

  test('gives up on anything else', () => {
    expect(readExpectation("ord(entries[0]['description']) == 8230")).toBeNull()
    expect(readExpectation("feed['title'] == '1' or bozo")).toBeNull()
  })
})

describe('the counted cases', () => {
  const text = readFileSync('evaluate/lists/feedparser-cases.json', 'utf8')

  test('are as many as the list says', () => {
    const size = Number(/"size": (\d+)/.exec(text)?.[1])
    expect(text.match(/\.(?:xml|json)"/g)).toHaveLength(size)
  })

  // The corpora are no part of the repository.
  test.runIf(existsSync(corpora))('are those the rule gives, none dropped', async () => {
    const listed = await listFeedCases(corpora)
    expect([...text.matchAll(/"([^"]+\.(?:xml|json))"/g)].map(([, path]) => path)).toEqual(listed)
  })
})

describe('the pairs of feedsmith and miniflux', () => {
  test.runIf(existsSync(corpora))('are as many as the list says, and hold', async () => {
    const size = Number(
      /"size": (\d+)/.exec(readFileSync('evaluate/lists/feed-pairs.json', 'utf8'))?.[1],
    )
    const pairs = await readFeedPairs(corpora)
    expect(pairs).toHaveLength(size)
    expect(pairs.filter(({ holds }) => !holds)).toEqual([])
  })
})
