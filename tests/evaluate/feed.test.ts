import { describe, expect, test } from 'vitest'
import { evaluateFeed } from '../../evaluate/feed.ts'

async function run(...args: string[]) {
  const lines: unknown[] = []
  const code = await evaluateFeed(args, (line) => lines.push(JSON.parse(line)))
  return { code, lines }
}

describe('the feed door', () => {
  test('writes one line a file, in the order given, and goes on after a failure', async () => {
    const file = 'tests/fixtures/feeds/harbour-post.rdf'
    const { code, lines } = await run('tests/fixtures/feeds/none.xml', file, 'package.json')
    expect(code).toBe(0)
    expect(lines[0]).toHaveProperty('error')
    expect(lines.slice(1)).toEqual([
      {
        file,
        title: 'Harbour Post',
        language: 'fr',
        items: [
          {
            id: 'https://harbourpost.example/1',
            url: 'https://harbourpost.example/1',
            title: 'Grève au port',
            published: '2026-11-24T08:00:00.000Z',
            author: null,
            categories: ['Port'],
          },
          {
            id: 'https://harbourpost.example/2',
            url: 'https://harbourpost.example/2',
            title: 'Marée haute',
            published: null,
            author: null,
            categories: [],
          },
        ],
      },
      { file: 'package.json', error: 'The document is JSON, but not a JSON Feed.' },
    ])
  })

  test('exits with 1 when nothing could be read', async () => {
    expect((await run('tests/fixtures/feeds/none.xml')).code).toBe(1)
  })
})
